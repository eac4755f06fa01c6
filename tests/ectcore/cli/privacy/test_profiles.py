"""What `--profile` writes, byte by byte, against the table that people are shown in docs/privacy.md.

A plan is made that has a word of its own in every text, id and link. The table says which of the words a reader may
see; the files are searched for the others.
"""

import html
import json
import re
import zipfile
from collections.abc import Iterator
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from attrs import fields, has

from ectcore import ActionPlan, decode
from ectcore.model.field import Email, Id, Line, Name, NoteLink, StatementCode, Text, Trn, UniqueId, Urn
from ectcore.model.people import Visibility
from ectcore.model.review import PlanReview, Remark

FORMATS = ("markdown", "json", "icalendar", "docx", "html", "text", "csv", "jsonl")
READERS = ("ect", "mentor", "tutor", "appropriate-body")
CELLS_OF = {"ect": 3, "mentor": 3, "tutor": 2, "appropriate-body": 1}
REMARKS_FOR = {
    "everyone": set(READERS),
    "appropriate_body": set(READERS),
    "school": {"ect", "mentor", "tutor"},
    "mentoring_pair": {"ect", "mentor"},
    "author": set(),
}
PAGE = Path(__file__).parents[4] / "docs" / "privacy.md"


def seen(reader: str) -> dict[str, set[str]]:
    """Of each part, the fields that a reader sees, as the page has it."""
    rows = re.findall(r"^\| ([A-Z]\w+) \| (.*?) \| (.*?) \| (.*?) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    return {noun: set(re.findall(r"`(\w+)`", "".join(cells[: CELLS_OF[reader]]))) for noun, *cells in rows}


class Marked:
    """A plan as plain data, with the way to each of its words."""

    def __init__(self) -> None:
        self.ways: dict[str, list[tuple[str, str]]] = {}
        self._numbers = count(1)
        self.plain = {"schema": "ectcore/plan/1", **self._of_class(ActionPlan, [])}

    def _word(self, way: list[tuple[str, str]], shape: str = "{}") -> str:
        number = next(self._numbers)
        word = f"qx{chr(97 + number // 26)}{chr(97 + number % 26)}zj"
        self.ways[word] = way
        return shape.format(word)

    def _of_class(self, cls: type, way: list[tuple[str, str]], **given: object) -> dict[str, object]:
        types = get_type_hints(cls, include_extras=True)
        return {
            each.name: given[each.name]
            if each.name in given
            else self._of(types[each.name], [*way, (cls.__name__, each.name)])
            for each in fields(cls)
        }

    def _of(self, kind: Any, way: list[tuple[str, str]]) -> object:
        if kind in (Text, Line, Name, Id):
            return self._word(way)
        if kind in SHAPES:
            return self._word(way, SHAPES[kind])
        if kind in NUMBERED:
            number = NUMBERED[kind].format(next(self._numbers))
            self.ways[number] = way
            return number
        return self._of_structure(kind, way)

    def _of_structure(self, kind: Any, way: list[tuple[str, str]]) -> object:
        arguments = get_args(kind)
        if get_origin(kind) is tuple:
            cls = arguments[0]
            if cls is Remark:
                return [self._of_class(cls, [*way, ("", far)], visibility=far) for far in REMARKS_FOR]
            if cls is PlanReview:
                return [self._of_class(cls, way, status="held"), self._of_class(cls, way, outcomes=[])]
            return [self._of(cls, way)]
        if type(None) in arguments:
            return self._of(Union[tuple(each for each in arguments if each is not type(None))], way)  # noqa: UP007
        if has(kind):
            return self._of_class(kind, way)
        return next(iter(kind)).value if isinstance(kind, type) and issubclass(kind, Enum) else PLAIN[way[-1][1]]

    def may_be_seen(self, reader: str) -> set[str]:
        """The words that the page lets a reader see: those with every part on the way to them."""
        table = seen(reader)
        return {
            word
            for word, way in self.ways.items()
            if all(name in table[noun] if noun else reader in REMARKS_FOR[name] for noun, name in way)
        }


SHAPES = {
    Email: "{}@x.example",
    NoteLink: "{0}#{0}",
    StatementCode: "{}:8",
}
NUMBERED = {Trn: "31{:05}", Urn: "99{:04}", UniqueId: "0b6f4a1e-7d0c-5c55-8a53-5f1d6a1{:05}"}
PLAIN = {
    "on": "2026-10-02", "changed_on": "2026-07-14", "reviewed_on": "2026-10-02", "starts_at": "15:30",
    "year": 1, "for_year": 2, "fte": 0.8, "minutes": 30, "minutes_a_week": 40, "effort_minutes": 20,
    "challenge": 3, "confidence": 3, "number": 1, "agreed": True, "cancelled": True, "code": "T001",
}  # fmt: skip


def told(path: Path) -> str:
    """All that stands in a file, as whoever opens it reads it."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            return "\n".join(
                re.sub("<[^>]*>", "", parts.read(name).decode("utf-8", "replace")) for name in parts.namelist()
            )
    text = path.read_bytes().decode()
    return re.sub("\r\n ", "", text) if path.suffix == ".ics" else html.unescape(text)


@pytest.fixture(scope="session")
def marked() -> Marked:
    made = Marked()
    assert decode(json.dumps(made.plain), ActionPlan)
    return made


def written(run, marked: Marked, *options: str) -> Iterator[tuple[str, set[str]]]:
    """Each format with the words that stand in its file."""
    Path("plan.json").write_text(json.dumps(marked.plain), "utf-8")
    formats = [part for name in FORMATS for part in ("-t", name)]
    ran = run("export", "plan.json", *formats, "-O", "detail=full", "-O", "steps=yes", "-d", "out", *options)
    assert (ran.code, ran.said) == (0, "")
    for path in Path("out").iterdir():
        text = told(path) + path.read_bytes().decode("utf-8", "replace")
        yield path.suffix, {word for word in marked.ways if word in text}


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_is_given_a_byte_of_what_the_page_says_they_do_not_see(run, marked, reader):
    allowed = marked.may_be_seen(reader)
    found = dict(written(run, marked, "--profile", reader))
    assert len(found) == len(FORMATS)
    assert {suffix: words - allowed for suffix, words in found.items() if words - allowed} == {}
    assert found[".json"] == allowed


def test_every_format_would_show_it_if_it_were_not_left_out(run, marked):
    hidden = set(marked.ways) - marked.may_be_seen("appropriate-body")
    found = dict(written(run, marked))
    assert found[".json"] == set(marked.ways)
    assert [suffix for suffix, words in found.items() if not words & hidden] == []


def test_every_choice_of_an_author_is_tried():
    assert set(REMARKS_FOR) == {far.value for far in Visibility}


def test_the_page_keeps_something_from_everybody_but_the_author(marked):
    seen_by = [len(marked.may_be_seen(reader)) for reader in READERS]
    assert len(marked.ways) > seen_by[0] == seen_by[1] > seen_by[2] > seen_by[3] > 0
