"""A published page of a mentor session, read into a `Session`.

What is read is the layout of UCL's pages as they were handed out, one labelled part below
the other: "Learning Intentions for this session", "Introduction", "Mentor Meeting
Activities 45 mins", "Next Steps 5 mins".
"""

from collections.abc import Iterable, Iterator, Sequence

from ectcore.errors import DocumentError, InvalidValueError, Problem
from ectcore.model.session import ActivityKind, ModulePlace, Season, Session
from ectcore.reading._blocks import Block, Kind, read_page
from ectcore.reading._labels import Part, elements
from ectcore.reading._masthead import masthead
from ectcore.reading._outline import Section, ending, outline, research
from ectcore.reading._refusal import no_session_page, something_else
from ectcore.reading._steps import is_container, step
from ectcore.reading.mending import mend


def read_session(text: str, *, source: str = "") -> Session:
    """The session that a page describes; what fits no field is kept in `remaining`.

    Args:
        text: the page, as plain text or Markdown.
        source: where the page comes from, kept with the session.

    Raises:
        DocumentError: the page is no session's page, or says what is meaningless.

    >>> page = '''Module 2, week 3
    ... Module 2: Asking well
    ... Week 3: Questions that reach everybody
    ... Learning Intentions for this session
    ... - Plan three questions for one lesson
    ... Next Steps 5 mins
    ... Agree who watches which lesson.'''
    >>> session = read_session(page)
    >>> session.id, session.title, session.known_minutes
    ('m2-w3', 'Questions that reach everybody', 5)
    """
    mended = mend(text).text
    if reason := something_else(mended):
        raise DocumentError([Problem("", "the page", reason)])
    try:
        session = _read(mended, source)
    except InvalidValueError as error:
        raise DocumentError([Problem("", f"the page, {error.noun}", fault) for fault in error.faults]) from None
    if reasons := no_session_page(session):
        raise DocumentError([Problem("", "the page", reason) for reason in reasons])
    return session


def _read(text: str, source: str) -> Session:
    page = read_page(text)
    sections, summary = research(outline(page.blocks))
    sections, end = ending(sections)
    top = masthead(page, sections[0].blocks)
    tags, unknown_tags = _elements(sections)
    intentions, other_prose = _intentions(sections)
    containers = [section for section in sections if is_container(section, sections)]
    facts = top.facts
    year = _number(facts, "year") or end.completes_year
    module, part, week = _number(facts, "module"), _number(facts, "part"), _number(facts, "week")
    return Session(
        id=_id(year, module, part, week),
        title=facts.get("title", ""),
        topics=(facts["title"],) if "title" in facts else (),
        year=year,
        module=_module(module, part, facts.get("module_title", "")),
        term=Season(facts["term"]) if "term" in facts else None,
        week=week,
        elements=tags,
        learning_intentions=intentions,
        introduction="\n\n".join(_prose(sections, Part.INTRODUCTION)),
        research_summary=summary,
        steps=tuple(
            step(each) for each in sections if each.part in (Part.ACTIVITIES, Part.STEP) and each not in containers
        ),
        closing=end.closing,
        completes_year=end.completes_year,
        remaining=(*top.remaining, *unknown_tags, *other_prose, *_around_steps(containers)),
        source=source,
    )


def _number(facts: dict[str, str], key: str) -> int | None:
    return int(facts[key]) if key in facts else None


def _id(year: int | None, module: int | None, part: int | None, week: int | None) -> str:
    place = (("y", year), ("m", module), ("p", part), ("w", week))
    return "-".join(f"{letter}{number}" for letter, number in place if number is not None) or "session"


def _module(number: int | None, part: int | None, title: str) -> ModulePlace | None:
    return ModulePlace(number=number, part=part, title=title) if number is not None or title else None


def _blocks(sections: Iterable[Section], part: Part) -> Iterator[Block]:
    return (block for section in sections if section.part is part for block in section.blocks)


def _prose(sections: Iterable[Section], part: Part) -> Iterator[str]:
    return (block.text for block in _blocks(sections, part))


def _around_steps(containers: Iterable[Section]) -> Iterator[str]:
    """What stands around the steps; a time for all of them is no step's, and not known to be the whole session's."""
    for section in containers:
        if section.label and section.label.minutes is not None:
            yield f"{section.label.words}: {section.label.minutes} minutes"
        yield from (block.text for block in section.blocks)


def _elements(sections: Sequence[Section]) -> tuple[tuple[ActivityKind, ...], tuple[str, ...]]:
    return elements(" ".join(_prose(sections, Part.ELEMENTS)))


def _intentions(sections: Sequence[Section]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The intentions, and what else is said among them; without bullets every line is one."""
    blocks = list(_blocks(sections, Part.INTENTIONS))
    prose = [line for block in blocks if block.kind is not Kind.ITEM for line in block.lines]
    items = tuple(block.text for block in blocks if block.kind is Kind.ITEM)
    said = tuple(line for line in prose if not _leads_in(line))
    return (items, said) if items else (said, ())


def _leads_in(line: str) -> bool:
    return line.casefold().endswith((" ect will:", " mentee will:"))
