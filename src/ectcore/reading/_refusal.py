"""Why a text is no page of a mentor session."""

import re
from collections.abc import Iterator
from typing import Final

from ectcore.model.session import Session

_MARKUP: Final = re.compile(r"<(?:!doctype|\?xml|!--|/?[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)
_WHAT_IT_HAS: Final = (
    'a session page names its module and week ("Module 5, week 7") and has parts such as '
    '"Learning Intentions for this session", "Introduction" and "Next Steps 5 mins", each on a line of its own'
)


def something_else(text: str) -> str | None:
    """Why the text is not even prose, or None.

    >>> something_else("<html><body>Week 7</body></html>")[:23]
    'it is HTML or XML, not '
    """
    start = text.lstrip()
    if not start:
        return f"it is empty; {_WHAT_IT_HAS}"
    if _MARKUP.match(start):
        return f"it is HTML or XML, not plain text or Markdown; save the page as text. And {_WHAT_IT_HAS}"
    if start[0] in "{[" and start.rstrip()[-1] in "}]":
        return (
            f"it looks like JSON, not like a page; a session that is a document already is decoded. And {_WHAT_IT_HAS}"
        )
    return None


def no_session_page(session: Session) -> tuple[str, ...]:
    """Why what was read makes no session; nothing where it does."""
    return tuple(_wants(session))


def _wants(session: Session) -> Iterator[str]:
    if session.module is None and session.week is None and session.year is None:
        yield f"no line says which module, week or year it belongs to; {_WHAT_IT_HAS}"
    if not session.learning_intentions and not session.steps:
        yield f"it has neither learning intentions nor steps; {_WHAT_IT_HAS}"
