"""Every published page: read without a failure, and nothing of it lost."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs
import pytest

from ectcore.model.session import Session
from ectcore.reading.session import read_session

PAGES = 149
MOST_REMAINING = 0.15
# What a page says by its layout alone: lines that name a part, a lead-in that repeats its label, and what became facts.
LAYOUT = re.compile(
    r"(?:ect )?mentor (?:session|materials|meeting activities)|meeting activities|activities|introduction"
    r"|topic introduction|learning intentions(?: for this session)?|intended outcomes|your ect will"
    r"|research and practice summary|case studies|mentor materials content|session elements|interaction|outcome"
    r"|teaching techniques to focus feedback on|practice focus|reflection focus|details|br"
    r"|(?:heading|caption|title) .*|module \d+ .*|week \d+ .*|duration \d+ minutes"
)
WORD = re.compile(r"[^\W_]+")
MARKS = re.compile(r"^\s*(?:#{1,6}\s+|[-*+\u2022\u25aa](?=\s|\w)|\{/?)?(?:\d{1,3}[.)]\s)?")
# Where a label and the prose that goes on behind it part.
RUN_IN = re.compile(r"[\u2013\u2014]|: \d+ mins |(?<=Practice Summary) ")
MINUTES = re.compile(r"[\s:(]*\b\d+ (?:mins?|minutes)\b\)?")


def words(text: str) -> str:
    """The words of a text between single blanks, so that a row of them can be looked for."""
    return f" {' '.join(WORD.findall(unicodedata.normalize('NFC', text)))} "


def texts(value: object) -> Iterator[str]:
    """Every text of a value, by a walk that knows nothing of its fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from texts(getattr(value, field.name))


@cache
def read(shared: Path) -> dict[str, tuple[str, Session]]:
    root = shared / "data" / "sessions"
    found = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.md"))}
    return {path: (text, read_session(text, source=path)) for path, text in found.items()}


@pytest.fixture
def pages(shared: Path) -> dict[str, tuple[str, Session]]:
    return read(shared)


def test_every_page_is_read(pages: dict[str, tuple[str, Session]]) -> None:
    assert len(pages) == PAGES


def test_every_session_has_an_id_of_its_own_within_its_provider(pages: dict[str, tuple[str, Session]]) -> None:
    ids = Counter((session.provider, session.id) for _, session in pages.values())
    assert [each for each, count in ids.items() if count > 1] == []


def test_the_topics_of_a_page_are_its_headings_of_the_second_level(pages: dict[str, tuple[str, Session]]) -> None:
    for path, (text, session) in pages.items():
        assert session.topics == tuple(re.findall(r"^## (.+?)\s*$", text, re.MULTILINE)), path
        assert session.title == session.topics[0], path


def test_every_timed_heading_is_a_step_with_its_minutes(pages: dict[str, tuple[str, Session]]) -> None:
    timed = re.compile(r"^### (.+?)[ :]+\(?(\d+) min(?:ute)?s?\)?\s*$", re.MULTILINE)
    for path, (text, session) in pages.items():
        stated = [(label, int(minutes)) for label, minutes in timed.findall(text)]
        steps = iter((step.label, step.minutes) for step in session.steps)
        assert all(each in steps for each in stated), path


def test_every_line_of_every_page_is_accounted_for(pages: dict[str, tuple[str, Session]]) -> None:
    lost = [f"{path}:{number}" for path, pair in pages.items() for number in unaccounted(*pair)]
    assert lost == []


def unaccounted(text: str, session: Session) -> Iterator[int]:
    """The numbers of the lines that stand in no field of the session."""
    told = [words(each) for each in texts(session)]
    running = " ".join(told)
    for number, line in enumerate(text.splitlines(), 1):
        bare = MARKS.sub("", line, count=1)
        whole = bare, MINUTES.sub("", bare, count=1)
        pieces = RUN_IN.split(bare, maxsplit=1)
        if not (any(is_told(each, running) for each in whole) or all(is_told(each, running) for each in pieces)):
            yield number


def is_told(text: str, running: str) -> bool:
    said = words(text)
    return not said.strip() or said in running or LAYOUT.fullmatch(said.strip().casefold()) is not None


def test_a_line_that_is_lost_would_be_noticed(pages: dict[str, tuple[str, Session]]) -> None:
    path = "ucl/year-1-fulfilling-professional-responsibilities/summer-week-7-mentor-materials.md"
    text, session = pages[path]
    for field in ("introduction", "closing", "learning_intentions", "steps"):
        emptied = attrs.evolve(session, **{field: type(getattr(session, field))()})
        assert list(unaccounted(text, emptied)), field


def test_what_remains_is_no_heading_and_no_item_of_a_list(pages: dict[str, tuple[str, Session]]) -> None:
    for path, (text, session) in pages.items():
        headings = {words(line) for line in re.findall(r"^#{1,6} (.+)", text, re.MULTILINE)}
        items = {words(line) for line in re.findall(r"^\s*(?:[-*\u2022\u25aa]|\d+\.)\s+(.+)", text, re.MULTILINE)}
        assert {words(each) for each in session.remaining} & (headings | items) == set(), path


def test_what_remains_is_at_most_fifteen_in_a_hundred_of_a_page(
    pages: dict[str, tuple[str, Session]], capsys: pytest.CaptureFixture[str]
) -> None:
    sizes: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for text, session in pages.values():
        sizes[session.provider or ""].append((sum(map(len, session.remaining)), len(text)))
    with capsys.disabled():
        for provider, both in sorted(sizes.items()):
            share, most = sum(rest for rest, _ in both) / sum(size for _, size in both), max(a / b for a, b in both)
            print(f"\n{provider}: {share:.2%} of {len(both)} pages remains, at most {most:.2%} of one", end="")  # noqa: T201 - the shares are to be seen
    assert all(rest <= MOST_REMAINING * size for both in sizes.values() for rest, size in both)
