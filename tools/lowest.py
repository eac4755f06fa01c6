"""The lowest versions of what ectcore needs, as constraints for pip.

python tools/lowest.py [EXTRA ...] > lowest.txt
pip install --constraint lowest.txt ".[EXTRA]"
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def lowest(*extras: str) -> Iterator[str]:
    """A line for each requirement: its name and the version that it has at least."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    for requirement in (*project["dependencies"], *(each for extra in extras for each in optional[extra])):
        name, version = re.split("[>~]=", requirement)
        yield f"{name}=={version}"


if __name__ == "__main__":
    print("\n".join(lowest(*sys.argv[1:])))
