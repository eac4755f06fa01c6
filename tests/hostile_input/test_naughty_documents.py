"""Naughty strings in plans, session pages and term dates that come in: each is as typed, or its place is told."""

import csv
import json
import re
from datetime import date, timedelta
from io import StringIO
from itertools import count
from pathlib import Path
from unicodedata import category

import pytest
from icalendar import Calendar, Event

from ectcore import ActionPlan, DocumentError, decode, encode, read_calendar, read_session
from ectcore.linting.texts import free_fields, texts
from ectcore.linting.walk import parts
from ectcore.model.field import Line
from ectcore.model.place import pointer

LIST = json.loads((Path(__file__).parents[1] / "naughty_strings.json").read_text(encoding="ascii"))["strings"]
OURS = (
    *("a\r\nb", "a\rb", "a\nb", "a\tb", "a\0b", "\x1b[31m", "\uffff", "\U0001fffe", "\ufdd0", "\ufeffx", "a\u2028b"),
    *("a\x85b", "a\vb", "\u202e", "", "\ud800", "x\udfff", 'say "so"', "é" * 500, "é" * 501, "a;b, c\\n", "\x1cx"),
)
NAUGHTY = (*LIST, *OURS)
LINE_ENDS = "\n\u2028\u2029"


def cannot_stay(character: str) -> bool:
    """Whether it is a control, half a character, a mark of byte order, or one that Unicode calls none (23.7)."""
    is_none = (ord(character) & 0xFFFE) == 0xFFFE or "\ufdd0" <= character <= "\ufdef"
    return category(character) in ("Cc", "Cs") or is_none or character == "\ufeff"


def mended(text: str) -> str:
    on_lines = re.sub("\r\n|[\r\v\f\x85\u2028\u2029]", "\n", text)
    return "".join(each for each in on_lines if each in "\n\t" or not cannot_stay(each))


def in_a_row(text: str) -> str:
    """The text on one line, runs of blanks collapsed."""
    return " ".join(mended(text).split())


def may_stand(text: str, *, on_one_line: bool) -> bool:
    allowed = "" if on_one_line else "\n\t"
    if any(each not in allowed and cannot_stay(each) for each in text):
        return False
    return not on_one_line or (len(text) <= 500 and not any(each in LINE_ENDS for each in text))


def lines_of(plan: ActionPlan) -> set[str]:
    """The pointers of the free texts that stand on one line."""
    of_part = ((path, part, name) for path, part in parts(plan) for name, _ in free_fields(type(part)))
    return {
        pointer((*path, name))
        for path, part, name in of_part
        if type(part).__annotations__[name] in (Line, "Line") and getattr(part, name)
    }


def put(plain: object, path: tuple[str | int, ...], text: str) -> None:
    for step in path[:-1]:
        plain = plain[step]
    plain[path[-1]] = text


def test_each_free_text_of_a_plan_is_taken_as_typed_or_its_place_is_named(examples: Path) -> None:
    data = (examples / "plan.json").read_bytes()
    plan = decode(data, ActionPlan)
    paths = [path for path, _ in texts(plan)]
    lines = lines_of(plan)
    for at in range(0, len(NAUGHTY), 5):
        typed = {path: NAUGHTY[(at + place) % len(NAUGHTY)] for place, path in enumerate(paths)}
        wrong = [path for path in paths if not may_stand(typed[path], on_one_line=pointer(path) in lines)]
        plain = json.loads(data)
        for path in paths:
            put(plain, path, typed[path])
        if wrong:
            with pytest.raises(DocumentError) as caught:
                decode(json.dumps(plain))
            assert sorted(problem.pointer for problem in caught.value.problems) == sorted(map(pointer, wrong))
        for path in wrong:
            put(plain, path, "fine")
        taken = decode(json.dumps(plain), ActionPlan)
        assert json.loads(encode(taken)) == plain


def test_each_intention_and_activity_of_a_session_page_is_as_it_was_typed() -> None:
    said = [text for text in NAUGHTY if "\n" not in mended(text)]
    items = "\n".join(f"- Say so: {text}" for text in said)
    page = (
        f"Module 2, week 3\nLearning Intentions for this session\n{items}\nMentor Meeting Activities 45 mins\n{items}"
    )
    session = read_session(f"{page}\nNext Steps 5 mins\nAgree who watches which lesson.")
    expected = [in_a_row(f"Say so: {text}") for text in said]
    assert list(session.learning_intentions) == expected
    assert [each.text for each in session.steps[0].activities] == expected
    assert [step.label for step in session.steps] == ["Mentor Meeting Activities", "Next Steps"]
    assert session.remaining == ()


FIRST = date(2026, 9, 1)
OF_DAYS = [text for text in NAUGHTY if len(mended(text)) <= 490 and not re.search("[\ud800-\udfff]", text)]


def table_of(labels: list[str]) -> bytes:
    table, days = StringIO(newline=""), count()
    writer = csv.writer(table)
    writer.writerow(["kind", "label", "first day"])
    writer.writerows(["inset", label, FIRST + timedelta(next(days))] for label in labels)
    return table.getvalue().encode()


def feed_of(labels: list[str]) -> bytes:
    calendar = Calendar()
    for at, label in enumerate(labels):
        event = Event()
        event.add("SUMMARY", label)
        event.add("DTSTART", FIRST + timedelta(at))
        calendar.add_component(event)
    return calendar.to_ical()


@pytest.mark.parametrize("written", [table_of, feed_of])
def test_each_day_of_a_school_is_called_what_was_typed(written) -> None:
    labels = [f"INSET: {text}" for text in OF_DAYS]
    calendar = read_calendar(written(labels))
    assert [each.label for each in calendar.breaks] == [in_a_row(label) for label in labels]
    assert [each.starts for each in calendar.breaks] == [FIRST + timedelta(at) for at in range(len(labels))]
