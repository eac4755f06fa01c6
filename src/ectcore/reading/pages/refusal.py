"""Why a text is no page of a mentor session."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ectcore.model.session import Session
from ectcore.reading.pages.blocks import Block, Kind
from ectcore.reading.pages.masthead import facts_of

_TOPIC_LEVEL: Final = 2
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


def overview(blocks: Iterable[Block]) -> str | None:
    r"""Why a page of several weeks is no session's page, or None.

    >>> from ectcore.reading.pages.blocks import read_page
    >>> overview(read_page("## Week 1: Seeing\n\n## Week 2: Trying").blocks)[:21]
    'its headings name the'
    """
    headings = (block.text for block in blocks if block.kind is Kind.HEADING and block.level <= _TOPIC_LEVEL)
    weeks = dict.fromkeys(facts["week"] for words in headings if (facts := facts_of(words)) and "week" in facts)
    if len(weeks) <= 1:
        return None
    return f"its headings name the weeks {', '.join(weeks)}: it is a whole module; read the page of one of its sessions"


def no_session_page(session: Session) -> tuple[str, ...]:
    """Why what was read makes no session; nothing where it does."""
    return tuple(_wants(session))


def _wants(session: Session) -> Iterator[str]:
    if session.module is None and session.week is None and session.year is None:
        yield f"no line says which module, week or year it belongs to; {_WHAT_IT_HAS}"
    if not (session.learning_intentions or session.steps or session.introduction):
        yield f"it has neither learning intentions nor steps; {_WHAT_IT_HAS}"
