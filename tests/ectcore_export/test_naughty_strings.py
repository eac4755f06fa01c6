"""The Big List of Naughty Strings, and our own, in every text of a plan: each format shows them as they were typed.

What a text of the model may not hold (controls, half characters) is refused before it gets here; that is proved in
`tests/hostile_input`.
"""

import csv
import json
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from itertools import cycle, islice
from pathlib import Path

import docx
import pytest
from icalendar import Calendar
from lxml import html
from markdown_it import MarkdownIt

from ectcore import ActionPlan, check, exporter
from ectcore.model.field import Line, Text, fault_of
from ectcore.testing.words import HOSTILE, PEOPLE

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
        "&#x41;",
        "a,b;c",
    ),
)
TEXTS = [text for text in (*LIST, *OURS) if text.strip() and not fault_of(Text)(text)]
LINES = [text for text in TEXTS if not fault_of(Line)(text)]
A_PLAN_HAS = 24
"""How many texts of the list each plan takes, in turn with as many lines."""


def shown(text: str) -> str:
    return " ".join(text.split())


def markdown(data: bytes) -> str:
    return shown(html.fromstring(MarkdownIt("commonmark").enable("table").render(data.decode())).text_content())


def page(data: bytes) -> str:
    return shown(html.fromstring(data).text_content())


def values(plain: object) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, list | dict):
        for each in plain.values() if isinstance(plain, dict) else plain:
            yield from values(each)


def json_document(data: bytes) -> str:
    return shown("\n".join(values(json.loads(data))))


def calendar(data: bytes) -> str:
    events = Calendar.from_ical(data).walk("VEVENT")
    return shown(
        "\n".join(str(each.get(name, "")) for each in events for name in ("SUMMARY", "DESCRIPTION", "LOCATION"))
    )


def word(data: bytes) -> str:
    document = docx.Document(BytesIO(data))
    paragraphs = document.element.iter(docx.oxml.ns.qn("w:p"))
    return shown("\n".join(docx.text.paragraph.Paragraph(each, document).text for each in paragraphs))


def table(data: bytes) -> str:
    cells = (cell for row in csv.reader(StringIO(data.decode("utf-8-sig"), newline="")) for cell in row)
    return shown("\n".join(cell.removeprefix("'") for cell in cells))


def of_plan(plan: ActionPlan) -> list[str]:
    return [target.statement for target in plan.targets] + [step.text for each in plan.targets for step in each.steps]


def of_diary(plan: ActionPlan) -> list[str]:
    return [text for review in plan.reviews for text in (review.agenda, review.where)]


FORMATS: dict[str, tuple[Callable[[ActionPlan], bytes], Callable[[bytes], str], Callable[[ActionPlan], list[str]]]] = {
    "markdown": (exporter("markdown").export, markdown, of_plan),
    "html": (exporter("html").export, page, of_plan),
    "json": (exporter("json").export, json_document, of_plan),
    "icalendar": (exporter("icalendar", detail="full").export, calendar, of_diary),
    "docx": (exporter("docx").export, word, of_plan),
    "csv": (exporter("csv").export, table, of_plan),
}


@pytest.fixture(scope="module")
def naughty(plan_with: Callable[[Callable[[], str], Callable[[], str]], ActionPlan]) -> list[ActionPlan]:
    """Plans that between them have every text of the list in a text and every line of it in a line."""
    texts, lines = cycle(TEXTS), cycle(LINES)
    return [plan_with(lambda: next(texts), lambda: next(lines)) for _ in range(len(TEXTS) // A_PLAN_HAS + 1)]


def test_the_list_is_there_and_nearly_all_of_it_may_be_typed() -> None:
    assert len(LIST) > 500
    assert len(TEXTS) > 0.9 * len([text for text in LIST if text.strip()])


@pytest.mark.parametrize("name", FORMATS)
def test_every_naughty_string_shows_as_it_was_typed(name: str, naughty: list[ActionPlan]) -> None:
    export, read, texts = FORMATS[name]
    missing = [
        text for plan in naughty for said in [read(export(plan))] for text in texts(plan) if shown(text) not in said
    ]
    assert missing == []


def test_the_plans_have_them_all(naughty: list[ActionPlan]) -> None:
    said = {text for plan in naughty for text in values(json.loads(exporter("json").export(plan)))}
    assert [text for text in TEXTS if text not in said] == []


def test_no_rule_stumbles_over_one(naughty: list[ActionPlan]) -> None:
    for plan in islice(naughty, None, None, 3):
        assert all(finding.message for finding in check(plan))
