"""Links out of the documentation: to the examples and the sources, which a reader of the repository can open.

In the built pages they are names of files, since the pages may stand anywhere.
"""

import re
from typing import Any, Final

from sphinx.application import Sphinx

_OUT: Final = re.compile(r"\[([^\]]+)\]\(\.\./([^)]+)\)")


def _named(_app: Sphinx, _page: str, source: list[str]) -> None:
    source[0] = _OUT.sub(lambda link: f"`{link[2]}`", source[0])


def setup(app: Sphinx) -> dict[str, Any]:
    """Read pages with such links as names."""
    app.connect("source-read", _named)
    return {"parallel_read_safe": True}
