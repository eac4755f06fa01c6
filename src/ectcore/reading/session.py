"""A published page of a mentor session, read into a `Session`.

What is read are the layouts of the published programmes: labelled parts one below the
other, as they were handed out ("Learning Intentions for this session", "Mentor Meeting
Activities 45 mins", "Next Steps 5 mins"), or under headings, as they stand on the web.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ectcore.errors import DocumentError, InvalidValueError, Problem
from ectcore.frameworks import codes_in
from ectcore.model.session import ModulePlace, Season, Session, Step
from ectcore.reading.mending import mend
from ectcore.reading.pages.blocks import Block, read_page
from ectcore.reading.pages.elements import elements
from ectcore.reading.pages.intentions import Intentions, intentions
from ectcore.reading.pages.labels import Part
from ectcore.reading.pages.masthead import facts_of, masthead
from ectcore.reading.pages.outline import Section, outline
from ectcore.reading.pages.prose import told
from ectcore.reading.pages.refusal import no_session_page, overview, something_else
from ectcore.reading.pages.steps import containers, label, step
from ectcore.reading.pages.summary import ending, research
from ectcore.reading.pages.top import top
from ectcore.reading.place import facts_of_path, session_id


def read_session(text: str, *, source: str = "") -> Session:
    """The session that a page describes; what fits no field is kept in `remaining`.

    Args:
        text: the page, as plain text or Markdown.
        source: where the page comes from, kept with the session. A path such as
            `ucl/year-1-fulfilling-professional-responsibilities/summer-week-7-mentor-materials.md`
            says the provider and the module too, which published pages leave out.

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
    if reason := overview(page.blocks):
        raise DocumentError([Problem("", "the page", reason)])
    outlined = outline(page.blocks)
    sections, summary = research(outlined.sections)
    sections, end = ending(sections)
    heading = top(sections, placed=any(facts_of(value) for _, value in page.front))
    above = masthead(page, heading.above, outlined.topics, facts_of_path(source))
    facts = ({"year": str(end.completes_year)} if end.completes_year else {}) | above.facts
    tags, unknown_tags = elements(block.text for block in _blocks(sections, Part.ELEMENTS))
    aims = _intentions(sections)
    interaction, about_it = _interaction(sections)
    done = _done(sections, observed=interaction.casefold().startswith("observ"))
    codes = codes_in(text)
    return Session(
        id=session_id(facts),
        title=facts.get("title", ""),
        topics=outlined.topics or ((facts["title"],) if "title" in facts else ()),
        provider=facts.get("provider"),
        year=_number(facts, "year"),
        module=_module(facts),
        term=Season(facts["term"]) if "term" in facts else None,
        week=_number(facts, "week"),
        minutes=heading.minutes,
        elements=tags,
        interaction=interaction,
        learning_intentions=aims.points,
        introduction=told(heading.introduction),
        research_summary=summary,
        guidance=told((*about_it, *done.around)),
        steps=done.steps,
        resources=tuple(_resources(sections)),
        statements=codes.found,
        doubtful=codes.doubtful,
        closing=end.closing,
        completes_year=end.completes_year,
        remaining=(*above.remaining, *unknown_tags, *aims.remaining, *done.remaining),
        source=source,
    )


def _number(facts: Mapping[str, str], key: str) -> int | None:
    return int(facts[key]) if key in facts else None


def _module(facts: Mapping[str, str]) -> ModulePlace | None:
    number, part, title = _number(facts, "module"), _number(facts, "part"), facts.get("module_title", "")
    return ModulePlace(number=number, part=part, title=title) if number is not None or title else None


def _blocks(sections: Iterable[Section], part: Part) -> Iterator[Block]:
    return (block for section in sections if section.part is part for block in section.blocks)


def _intentions(sections: Iterable[Section]) -> Intentions:
    found = [intentions(section.blocks) for section in sections if section.part is Part.INTENTIONS]
    points = tuple(point for each in found for point in each.points)
    return Intentions(points, tuple(text for each in found for text in each.remaining))


def _interaction(sections: Iterable[Section]) -> tuple[str, tuple[Block, ...]]:
    blocks = tuple(_blocks(sections, Part.INTERACTION))
    return (blocks[0].text, blocks[1:]) if blocks else ("", ())


class _Done(NamedTuple):
    steps: tuple[Step, ...]
    around: tuple[Block, ...]
    remaining: tuple[str, ...]


def _done(sections: Iterable[Section], *, observed: bool) -> _Done:
    """The steps, what is said around them, and a time for all: it is no step's, nor known to be the session's."""
    around, within = containers(sections)
    times = (label(each) for each in around)
    return _Done(
        tuple(step(each, observed=observed) for each in within),
        tuple(block for section in around for block in section.blocks),
        tuple(f"{each.words}: {each.minutes} minutes" for each in times if each.minutes is not None),
    )


def _resources(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        if section.part is Part.RESOURCES:
            yield "\n\n".join(filter(None, (label(section).words, told(section.blocks))))
