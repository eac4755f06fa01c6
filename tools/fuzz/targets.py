"""What is fuzzed: each reader, what it is handed, and what must hold of what it makes of it.

A reader either raises the error that it declares, or gives what the model can hold: what was
read is written and read again as the same, and judged without a fault of ours.
"""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple
from zipfile import ZIP_STORED, ZipFile

from seeds import (
    BOXES,
    COLUMNS,
    FEED,
    HEADINGS,
    KEYS,
    MARKS,
    PACKED,
    PARTS,
    PHRASES,
    PROSE,
    SMALL_STORY,
    STORY,
    TAGS,
    TIMES,
    small_package,
    small_workbook,
)

from ectcore import (
    ActionPlan,
    Circumstances,
    DocumentError,
    SchoolCalendar,
    Session,
    check,
    decode,
    encode,
    judge,
    read_calendar,
    read_drafts,
    read_roster,
    read_session,
)
from ectcore.school_calendar import resolve_phrase
from ectcore.school_calendar.phrase import resolve
from ectcore.wording.words.time import phrases
from ectcore_export.docx import DocxExporter
from ectcore_export.text import TextExporter

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = ROOT / "examples"
PAGE: Final = ROOT / "tests" / "ectcore" / "reading" / "our-page.txt"
DAY: Final = date(2026, 7, 14)
PLAN: Final = decode((EXAMPLES / "plan.json").read_bytes(), ActionPlan)
CALENDAR: Final = decode((EXAMPLES / "calendar.json").read_bytes(), SchoolCalendar)
SCHOOL_PLAN: Final = (EXAMPLES / "school-plan.docx").read_bytes()
MOST_JUDGED: Final = 1


class Target(NamedTuple):
    """A reader that is fuzzed.

    Attributes:
        read: hands the bytes to the reader and sees to what it gives; any exception is a finding.
        seeds: what the fuzzer starts from.
        words: what it may put in whole.
        longest: how many bytes it makes at most.
    """

    read: Callable[[bytes], object]
    seeds: tuple[bytes, ...]
    words: tuple[str, ...] = ()
    longest: int = 4096


def plan(data: bytes) -> None:
    """A plan: strict JSON."""
    try:
        document = decode(data, ActionPlan)
    except DocumentError:
        return
    _is_the_same_again(document, encode(document))
    check(document, Circumstances(as_of=DAY, calendar=CALENDAR))


def drafts(data: bytes) -> None:
    """Drafts: a table, JSON Lines or plain text."""
    try:
        found = read_drafts(data)
    except DocumentError:
        return
    for draft in found.drafts[:MOST_JUDGED]:
        judge(draft, Circumstances(as_of=DAY, calendar=CALENDAR))


def drafts_in_json(data: bytes) -> None:
    """Drafts in JSON Lines, whatever else they begin with."""
    drafts(b"{" + data)


def roster(data: bytes) -> None:
    """A roster, row by row."""
    try:
        for row in islice(read_roster(data), 1000):
            str(row.problems)
    except DocumentError:
        return


def session(data: bytes) -> None:
    """The page of a session."""
    try:
        read = read_session(data.decode("utf-8", errors="replace"), source="page.md")
    except DocumentError:
        return
    _is_the_same_again(read, encode(read))


def term_dates(data: bytes) -> None:
    """Term dates: JSON, a table or a feed."""
    try:
        calendar = read_calendar(data)
    except DocumentError:
        return
    _is_the_same_again(calendar, encode(calendar))


def feed(data: bytes) -> None:
    """Term dates in a feed, whatever they begin with."""
    try:
        calendar = read_calendar(data, "terms.ics")
    except DocumentError:
        return
    _is_the_same_again(calendar, encode(calendar))


def phrase(data: bytes) -> None:
    """Phrases of time and the days that they mean."""
    text = data.decode("utf-8", errors="replace")
    for each in phrases(text):
        resolve_phrase(each, DAY, CALENDAR)
        resolve_phrase(each, DAY)
    resolve(text, DAY, CALENDAR)


def text_layout(data: bytes) -> None:
    """A school's own layout, filled."""
    try:
        TextExporter(template=data).export(PLAN)
    except DocumentError:
        return


def document(data: bytes) -> None:
    """A school's own Word document: its main part, filled."""
    _fill(with_story(data))


def package(data: bytes) -> None:
    """A school's own Word document: the file as it is packed."""
    _fill(data)


def with_story(story: bytes) -> bytes:
    """The school's document with those bytes for its main part."""
    made = BytesIO()
    with ZipFile(BytesIO(SCHOOL_PLAN)) as given, ZipFile(made, "w", ZIP_STORED) as taken:
        for name in given.namelist():
            taken.writestr(name, story if name == STORY else given.read(name))
    return made.getvalue()


def _fill(template: bytes) -> None:
    try:
        DocxExporter(template=template).export(PLAN)
    except DocumentError:
        return


def _is_the_same_again(value: ActionPlan | Session | SchoolCalendar, written: bytes) -> None:
    again = decode(written, type(value))
    if again != value:
        msg = f"{value!r} was read again as {again!r}"
        raise AssertionError(msg)


def _story() -> bytes:
    with ZipFile(BytesIO(SCHOOL_PLAN)) as packed:
        return packed.read(STORY)


def _of(name: str) -> bytes:
    return (EXAMPLES / name).read_bytes()


TARGETS: Final = {
    "plan": Target(plan, (_of("plan.json"),), KEYS, 16_384),
    "drafts": Target(drafts, (_of("drafts.csv"), b"Greet 7M by name\nBy Easter, mark daily"), (*BOXES, *TIMES)),
    "drafts-jsonl": Target(drafts_in_json, (_of("drafts.jsonl")[1:],), (*map('"{}": '.format, BOXES), *TIMES)),
    "roster": Target(roster, (_of("roster.csv"),), COLUMNS),
    "roster-workbook": Target(roster, (small_workbook(),), PACKED),
    "session": Target(session, (PAGE.read_bytes(),), PROSE),
    "term-dates": Target(term_dates, (_of("term-dates.csv"), _of("calendar.json")), HEADINGS, 2048),
    "term-dates-ics": Target(feed, (FEED,), PARTS, 2048),
    "phrases": Target(phrase, PHRASES, TIMES, 256),
    "text-layout": Target(text_layout, (_of("letter.txt"),), MARKS),
    "word": Target(document, (SMALL_STORY.encode(), _story()), TAGS, 65_536),
    "word-package": Target(package, (small_package(),), PACKED),
}
"""The readers by the names that the command line knows."""
