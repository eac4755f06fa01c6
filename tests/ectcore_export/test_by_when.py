"""By when something is due is said alike in every format that people read."""

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from attrs import evolve
from markdown_it import MarkdownIt

from ectcore import ActionStep, Due, Target
from ectcore_export.docx import DocxExporter
from ectcore_export.html import HtmlExporter
from ectcore_export.markdown import MarkdownExporter
from ectcore_export.text import TextExporter

LETTER = (Path(__file__).parents[2] / "examples" / "letter.txt").read_bytes()
WORDS = (
    "by October half-term",
    "before the mocks",
    "ongoing",
    "w/c 21 Sept",
    "within the first half-term",
    "half-term",
)


def word(plan):
    document = docx.Document(BytesIO(DocxExporter().export(plan)))
    return "\n".join(
        docx.text.paragraph.Paragraph(each, document).text for each in document.element.iter(docx.oxml.ns.qn("w:p"))
    )


READ = {
    "text": lambda plan: TextExporter().export(plan).decode(),
    "letter": lambda plan: TextExporter(template=LETTER).export(plan).decode(),
    "markdown": lambda plan: MarkdownIt().render(MarkdownExporter().export(plan).decode()),
    "html": lambda plan: HtmlExporter().export(plan).decode(),
    "docx": word,
}
"""The text of a plan in each format."""


def due_then(plan, due):
    step = ActionStep(id="s-1", text="Write the question", due=due)
    return evolve(plan, targets=(Target(id="t", statement="Greet 7M", due=due, steps=(step,)),), reviews=())


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("words", WORDS)
def test_words_stand_as_they_were_typed(plan, name, words):
    shown = READ[name](due_then(plan, Due(words=words)))
    assert words in shown
    assert f"by {words}" not in shown
    assert f"due {words}" not in shown


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("words", ["", *WORDS])
def test_a_day_is_led_by_by(plan, name, words):
    shown = READ[name](due_then(plan, Due(on=date(2026, 10, 23), words=words)))
    assert f"by Friday 23 October 2026{f' ({words})' if words else ''}" in shown
