"""The Big List of Naughty Strings, and our own, in every text of a plan: each format shows them as they were typed.

Each plan is written twice: with the strings, and with words that stand in for them. What a reader that knows nothing
of us finds in the one is what it finds in the other, the words replaced by the strings: no more, no less.

What a text of the model may not hold (controls, half characters) is refused before it gets here; that is proved in
`tests/hostile_input`.
"""

import csv
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from itertools import count, cycle, islice
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import evolve, frozen
from ical.calendar_stream import IcsCalendarStream
from lxml import html
from markdown_it import MarkdownIt

from ectcore import ActionPlan, check, exporter
from ectcore.linting.texts import free_fields, texts
from ectcore.linting.walk import parts
from ectcore.model.fault import fault_of
from ectcore.model.field import Line, Text
from ectcore.model.place import pointer
from ectcore.testing.words import HOSTILE, PEOPLE
from ectcore_export.layout import FIELDS, SECTIONS

LIST = json.loads((Path(__file__).parents[1] / "naughty_strings.json").read_text(encoding="ascii"))["strings"]
OURS = (
    *HOSTILE,
    *PEOPLE,
    *("=1+1", "@SUM(A1)", "-2", "+44", "\u202eabc", "a\u200bb", "CON", "nul.txt", "..\\..\\x", "C:\\x", "Ŵyn ap Ŷ"),
    *(
        "é" * 500,
        "W" * 500,
        "{{#targets}}",
        "{{{why}}}",
        "${staff_id}",
        "<![CDATA[x]]>",
        "\\n\\;\\,",
        "S:\\Notes",
        "&#x41;",
        "a,b;c",
        "~~struck~~ **bold** __so__ _it_ `code`",
        "www.example.org a@example.org https://example.org example.com //x",
        "$x$ $$y$$ :smile: ![a](b) [c]: d <b> <http://a.bc> &amp; \\* a*b*c",
        "w0w",
        "one\n\n\ntwo\u2028three\u2029four",
    ),
)
TEXTS = [text for text in (*LIST, *OURS) if text.strip() and not fault_of(Text)(text)]
LINES = [text for text in TEXTS if not fault_of(Line)(text)]
A_PLAN_HAS = 24
"""How many texts of the list each plan takes, in turn with as many lines."""

Reading = Any
"""All that a reader finds in a file, in order; its texts are strings anywhere in it."""


def collapsed(text: str) -> str:
    return " ".join(text.split())


class Page(HTMLParser):
    """Tags with their attributes, and what shows between them with runs of blanks collapsed, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[Any] = [""]
        self.feed(page)
        self.close()
        self.found = [collapsed(each) if isinstance(each, str) else each for each in self.found]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [[tag, *map(list, attrs)], ""]

    def handle_endtag(self, tag: str) -> None:
        self.found += [[f"/{tag}"], ""]

    def handle_data(self, data: str) -> None:
        self.found[-1] += data


RENDERERS = (MarkdownIt("commonmark").enable("table"), MarkdownIt("js-default"), MarkdownIt("gfm-like"))


def markdown(data: bytes) -> Reading:
    return [Page(each.render(data.decode())).found for each in RENDERERS]


def page(data: bytes) -> Reading:
    """Whatever lxml finds in it: each element with its attributes, its text and what follows it."""
    elements = html.document_fromstring(data).iter()
    return [[str(each.tag), dict(each.attrib), each.text or "", each.tail or ""] for each in elements]


def calendar(data: bytes) -> Reading:
    """The entries as the reader of Home Assistant has them."""
    return [json.loads(each.model_dump_json()) for each in IcsCalendarStream.calendar_from_ics(data.decode()).events]


def word(data: bytes) -> Reading:
    document = docx.Document(BytesIO(data))
    paragraphs = document.element.iter(docx.oxml.ns.qn("w:p"))
    return [docx.text.paragraph.Paragraph(each, document).text for each in paragraphs]


def table(data: bytes) -> Reading:
    """The cells; an apostrophe before one says that it is a text, as people see it in a spreadsheet."""
    rows = csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    return [[cell.removeprefix("'") for cell in row] for row in rows]


def json_lines(data: bytes) -> Reading:
    return [json.loads(line) for line in data.decode().removesuffix("\n").split("\n")]


def fields_of_layout(path: tuple[str, ...] = ()) -> Iterator[str]:
    """A layout that names every field, with what no text holds between them."""
    yield from (f"{{{{{name}}}}}\x1f" for name, needed in FIELDS.items() if needed == path)
    for name in [name for name, needed in SECTIONS.items() if needed == path]:
        yield f"{{{{#{name}}}}}{''.join(fields_of_layout((*path, name)))}{{{{/{name}}}}}"


LINE = r"[^\n]*[^\s][^\n]*"
PIECE = r"[^\n\t]+"
BETWEEN_BLANKS = r"\S(?:.*\S)?"
WHOLE = r".+"


@frozen
class Format:
    """A format, with whatever it may make of a text, as it documents.

    Attributes:
        export: what writes it.
        read: a reader that knows nothing of us.
        piece: what of a text keeps its place in the file.
        made: what such a piece is there.
        says: the pointers of the free texts of a plan that have a place in it.
    """

    export: Callable[[ActionPlan], bytes]
    read: Callable[[bytes], Reading]
    piece: str
    made: Callable[[str], str] = str
    says: str = ".*"


def in_diary(text: str) -> str:
    return re.sub("[\u2028\u2029]", "\n", text)


FORMATS = {
    "markdown": Format(exporter("markdown").export, markdown, LINE, collapsed),
    "html": Format(exporter("html").export, page, WHOLE),
    "json": Format(exporter("json").export, json.loads, WHOLE),
    "icalendar": Format(
        exporter("icalendar", detail="full", steps=True).export,
        calendar,
        BETWEEN_BLANKS,
        in_diary,
        r"/targets/\d/statement|/targets/0/steps/[02]/text|/reviews/\d/(agenda|where)|/follow_up/0/what",
    ),
    "docx": Format(exporter("docx").export, word, PIECE),
    "csv": Format(exporter("csv").export, table, WHOLE, says="/targets/.*"),
    "jsonl": Format(exporter("jsonl").export, json_lines, WHOLE, says="/targets/.*"),
    "text": Format(
        exporter("text").export,
        bytes.decode,
        WHOLE,
        says=r"(?!/targets/0/criteria/0/(baseline|evidence)|.*/outcomes/0/evidence|/follow_up/0/how|/history/).*",
    ),
    "text, every field": Format(
        exporter("text", template="".join(fields_of_layout()).encode()).export,
        lambda data: data.decode().split("\x1f"),
        WHOLE,
    ),
}
Source = Callable[[], str]
PlanWith = Callable[[Source, Source], ActionPlan]


@pytest.fixture(scope="module")
def naughty(plan_with: PlanWith) -> list[tuple[list[str], ActionPlan]]:
    """The plans, each with the texts and lines in the order in which they were asked for."""

    def plan(taken: list[str], of: cycle, lines: cycle) -> ActionPlan:
        def take(source: cycle) -> str:
            taken.append(next(source))
            return taken[-1]

        return plan_with(lambda: take(of), lambda: take(lines))

    of_texts, of_lines = cycle(TEXTS), cycle(LINES)
    taken: list[list[str]] = [[] for _ in range(len(TEXTS) // A_PLAN_HAS + 1)]
    return [(each, plan(each, of_texts, of_lines)) for each in taken]


def called_alike(plan: ActionPlan, name: str) -> ActionPlan:
    """The plan under another name where no part of the name begins with a letter or figure: a diary shows none such."""
    is_name = any(part[0].isalnum() for part in name.split())
    return plan if is_name else evolve(plan, ect=evolve(plan.ect, display_name="Aisha Rahman"))


def test_the_list_is_there_and_nearly_all_of_it_may_be_typed() -> None:
    assert len(LIST) > 500
    assert len(TEXTS) > 0.9 * len([text for text in LIST if text.strip()])


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_says_the_naughty_strings_and_nothing_else_than_with_harmless_words(
    name, naughty, plan_with, stand_ins_for
) -> None:
    form = FORMATS[name]
    for taken, plan in naughty:
        stand_ins = stand_ins_for(form.piece, form.made)
        for text in taken:
            stand_ins.take(text)
        next_word = iter(stand_ins.texts).__next__
        both = (plan, plan_with(next_word, next_word))
        if name == "icalendar":
            both = tuple(called_alike(each, plan.ect.display_name) for each in both)
        seen, expected = (form.read(form.export(each)) for each in both)
        assert seen == stand_ins.put_back(expected)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_says_every_free_text_for_which_the_format_has_a_place(name, plan_with) -> None:
    form, numbers = FORMATS[name], count()
    plan = plan_with(lambda: f"w{next(numbers)}w", lambda: f"w{next(numbers)}w")
    said = re.findall(r"w\d+w", json.dumps(form.read(form.export(plan))))
    unsaid = [pointer(path) for path, text in texts(plan) if text not in said]
    assert unsaid == [pointer(path) for path, _ in texts(plan) if not re.fullmatch(form.says, pointer(path))]


def test_the_plans_have_them_all_in_every_free_text(naughty) -> None:
    typed = {text for _, plan in naughty for _, text in texts(plan)}
    assert [text for text in TEXTS if text not in typed] == []
    _, plan = naughty[0]
    free = {(type(part), name) for _, part in parts(plan) for name, _ in free_fields(type(part))}
    filled = {
        (type(part), name) for _, part in parts(plan) for name, _ in free_fields(type(part)) if getattr(part, name)
    }
    assert free - filled == set()


def test_no_rule_stumbles_over_one(naughty) -> None:
    for _, plan in islice(naughty, None, None, 3):
        assert all(finding.message for finding in check(plan))
