"""The planning document that comes along with the exporter `docx`.

    python tools/build_word_document.py [FILE]

It is made of Word's own styles, tables and merge fields, so that a school can take it as a start. The same
script gives the same bytes.
"""

import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from ectcore_export.word.markup import parsed, w, written
from ectcore_export.word.package import CONTENT_TYPES, packed, unpacked

TARGET: Final = Path(__file__).parents[1] / "src" / "ectcore_export" / "word" / "plan.docx"
INK: Final = RGBColor(0x17, 0x3F, 0x4F)
QUIET: Final = RGBColor(0x55, 0x5F, 0x66)
SHADE: Final = "E6EEF1"
LINE: Final = "B9C7CD"
WIDTH: Final = 17.0
UNUSED: Final = ("thumbnail", "stylesWithEffects", "customXml")
"""What python-docx puts into every document, and this one has no use for."""

DASH: Final = '\\b " \N{EN DASH} "'
"""The switch of a merge field that puts a dash before its text."""

Piece = str | tuple[str, ...]
"""Words, or the name of a merge field and its switches."""


def main(target: Path) -> None:
    """Write the document."""
    document = Document()
    set_up(document)
    write_page(document)
    file = BytesIO()
    document.save(file)
    target.write_bytes(packed(lean(unpacked(file.getvalue()))))


def write_page(document: WordDocument) -> None:
    """The document from its title to its signatures."""
    footer(document)
    say(document.add_paragraph(style="Title"), field("title"))
    say(document.add_paragraph(style="Subtitle"), "Drafted on ", field("meeting_date"), field("focus", r'\b ": "'))
    facts(document)
    looking_back(document)
    targets(document)
    diary(document)
    afterwards(document)
    signatures(document)
    small_print(document)


def facts(document: WordDocument) -> None:
    """Who the plan is about and who goes with it."""
    rows: Sequence[tuple[str, Iterable[Piece]]] = (
        ("Early career teacher", [field("ect_name"), field("role", r'\b ", "'), field("working_time", r'\b ", "')]),
        ("Mentor", [field("mentor_name")]),
        ("Induction tutor", [field("tutor_name")]),
        ("School", [field("school_name"), field("school_urn", r'\b " (URN " \f ")"')]),
        ("For", [field("for_year", r'\b "Year " \f " of the programme"')]),
    )
    table = grid(document, len(rows), (4.5, 12.5))
    for row, (label, pieces) in zip(table.rows, rows, strict=True):
        shade(row.cells[0])
        say(row.cells[0].paragraphs[0], label, style="Label")
        say(row.cells[1].paragraphs[0], *pieces)


def looking_back(document: WordDocument) -> None:
    """The year that ends."""
    document.add_heading("Looking back on the year", 1)
    say(document.add_paragraph(), field("year_summary"))
    document.add_heading("What went well", 2)
    bullet(document, field("success"), detail("success_statements"), detail("success_notes"))
    document.add_heading("Approaches that helped", 2)
    bullet(document, field("approach"), detail("approach_statements"), detail("approach_notes"))
    say(document.add_paragraph(style="Quiet"), field("sessions_drawn_on", r'\b "Sessions gone over: "'))


def targets(document: WordDocument) -> None:
    """Each target with all that belongs to it."""
    document.add_heading("Targets", 1)
    say(document.add_paragraph(), field("TableStart:targets"))
    document.add_heading("", 2)
    say(document.paragraphs[-1], "Target ", field("target_number"))
    say(document.add_paragraph(style="Target"), field("target"))
    say(document.add_paragraph(style="Fact"), field("target_by_when", r'\b "To be met: "'))
    say(document.add_paragraph(style="Fact"), field("target_why", r'\b "Why: "'))
    say(
        document.add_paragraph(style="Quiet"),
        field("target_starting_point", r'\b "Starting point: " \f ".  "'),
        field("target_challenge", r'\b "Challenge: " \f " of 5.  "'),
        field("target_confidence", r'\b "Confidence: " \f " of 5."'),
    )
    columns(
        document,
        (
            "How success will be known",
            7.0,
            [field("criterion")],
            [field("criterion_judged_by", r'\b "judged by the " \f " "'), field("criterion_checked")],
        ),
        ("Now", 2.7, [field("criterion_baseline")]),
        ("Goal", 2.7, [field("criterion_goal")]),
        ("Where to look", 4.6, [field("criterion_evidence")]),
    )
    columns(
        document,
        ("", 0.9, [field("step_box")]),
        ("Action step", 8.2, [field("step")], [field("step_after", r'\b "after "')]),
        ("Who", 2.9, [field("step_who")]),
        ("By when", 5.0, [field("step_due")], [field("step_effort")]),
    )
    bullet(document, field("support", r'\b "Support: "'), detail("support_giver"), detail("support_agreed"))
    bullet(
        document,
        field("earlier_outcome", r'\b "Before: "'),
        detail("earlier_outcome_date"),
        field("earlier_outcome_evidence", r'\b ". "'),
    )
    say(
        document.add_paragraph(style="Quiet"),
        field("target_statements", r'\b "Framework statements: " \f ".  "'),
        field("target_notes", r'\b "Session notes: " \f "."'),
    )
    say(document.add_paragraph(), field("TableEnd:targets"))


def diary(document: WordDocument) -> None:
    """When the pair looks at how it goes."""
    document.add_heading("Plan reviews", 1)
    table = columns(
        document,
        (
            "When and where",
            5.5,
            [field("review")],
            [field("review_where", r'\f " "'), field("review_length", r'\b "(" \f ")"')],
        ),
        ("Who", 3.0, [field("review_who")]),
        ("What to look at", 8.5, [field("review_targets", r"\* FirstCap"), field("review_agenda", r'\b ": "')]),
    )
    last = table.rows[1].cells[2]
    say(
        last.add_paragraph(style="Cell"),
        field("TableStart:outcomes"),
        field("outcome_target", r'\* FirstCap \f ": "'),
        field("outcome"),
        field("outcome_evidence", r'\b ". "'),
        field("TableEnd:outcomes"),
    )
    say(last.add_paragraph(style="Quiet"), field("review_status"))


def afterwards(document: WordDocument) -> None:
    """What is agreed beside the targets."""
    document.add_heading("Following up", 1)
    bullet(document, field("follow_up"), *map(detail, ("follow_up_who", "follow_up_date", "follow_up_how")))
    document.add_heading("What else fills the time", 1)
    bullet(document, field("commitment"), detail("commitment_time"))


def signatures(document: WordDocument) -> None:
    """Who has agreed to it."""
    document.add_heading("Agreed", 1)
    people = (("Early career teacher", "ect_name"), ("Mentor", "mentor_name"), ("Induction tutor", "tutor_name"))
    table = grid(document, 1 + len(people), (7.0, 6.5, 3.5))
    for cell, title in zip(table.rows[0].cells, ("Name", "Signature", "Date"), strict=True):
        shade(cell)
        say(cell.paragraphs[0], title, style="Label")
    for row, (title, name) in zip(table.rows[1:], people, strict=True):
        row.height = Cm(1.3)
        say(row.cells[0].paragraphs[0], title, style="Quiet")
        row.cells[0].paragraphs[0].paragraph_format.space_before = Pt(3)
        say(row.cells[0].add_paragraph(style="Cell"), field(name))
    for row in table.rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
    document.add_paragraph(style="Gap")


def small_print(document: WordDocument) -> None:
    """What was let stand, and what has changed since the meeting."""
    say(
        document.add_paragraph(style="Quiet"),
        field("acknowledgement_code", r'\b "Let stand: "'),
        field("acknowledgement_about", r'\b ", " \f ": "'),
        field("acknowledgement"),
        *map(detail, ("acknowledgement_by", "acknowledgement_date")),
    )
    say(
        document.add_paragraph(style="Quiet"),
        field("change_date", r'\b "Changed on "'),
        field("change", r'\b ": "'),
    )


def footer(document: WordDocument) -> None:
    """The plan, whose it is, and the page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    say(paragraph, field("title"), field("ect_name", DASH), "\tPage ")
    code(paragraph, " PAGE ", "1")
    say(paragraph, " of ")
    code(paragraph, " NUMPAGES ", "1")


def columns(document: WordDocument, *described: tuple[Any, ...]) -> Table:
    """A table of a heading row and the row that is repeated: of each column the title, the width, and the lines."""
    table = grid(document, 2, [width for _, width, *_ in described])
    mark(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    for place, (title, _, line, *quiet_lines) in enumerate(described):
        head, cell = (row.cells[place] for row in table.rows)
        shade(head)
        say(head.paragraphs[0], title, style="Label")
        say(cell.paragraphs[0], *line)
        for quiet_line in quiet_lines:
            say(cell.add_paragraph(style="Quiet"), *quiet_line)
    document.add_paragraph(style="Gap")
    return table


def grid(document: WordDocument, rows: int, widths: Sequence[float]) -> Table:
    """A table with those widths in centimetres, whose rows stay whole."""
    table = document.add_table(rows, len(widths), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    align(table)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        mark(row._tr.get_or_add_trPr(), "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
            cell.paragraphs[0].style = document.styles["Cell"]
    return table


def align(table: Table) -> None:
    """The lines of a table, light ones, where those of the text begin."""
    properties = table._tbl.tblPr
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), "108")
    indent.set(qn("w:type"), "dxa")
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    layout = properties.find(qn("w:tblLayout"))
    for each in (indent, borders):
        layout.addprevious(each)


def bullet(document: WordDocument, *pieces: Piece) -> None:
    """An item of a list."""
    say(document.add_paragraph(style="List Bullet"), *pieces)


def field(name: str, switches: str = "") -> Piece:
    """A merge field."""
    return name, switches


def detail(name: str) -> Piece:
    """A merge field that says a little more."""
    return field(name, DASH)


def say(paragraph: Paragraph, *pieces: Piece, style: str = "") -> None:
    """Put words and merge fields into a paragraph."""
    if style:
        paragraph.style = paragraph.part.document.styles[style]
    for piece in pieces:
        if isinstance(piece, str):
            paragraph.add_run(piece)
        else:
            name, switches = piece
            code(paragraph, f" {' '.join(filter(None, ('MERGEFIELD', name, switches)))} ", f"«{name}»")


def code(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Put a field into a paragraph, as Word writes one."""
    for kind in ("begin", None, "separate", "shown", "end"):
        run = paragraph.add_run(shown if kind == "shown" else "")
        if kind is None:
            text = OxmlElement("w:instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = instruction
            run._r.append(text)
        elif kind != "shown":
            character = OxmlElement("w:fldChar")
            character.set(qn("w:fldCharType"), kind)
            run._r.append(character)


def set_up(document: WordDocument) -> None:
    """A4, the look of each style, and what the file says of itself."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.8)
    section.header_distance = section.footer_distance = Cm(0.9)
    about = document.core_properties
    about.title, about.author, about.comments, about.language = "Action plan", "", "", "en-GB"
    about.created = about.modified = datetime(2026, 1, 1, tzinfo=UTC)
    style(document, "Normal", size=10.5, after=4)
    style(document, "Title", size=22, bold=True, colour=INK, after=2)
    style(document, "Subtitle", size=11, colour=QUIET, after=10)
    style(document, "Heading 1", size=14, bold=True, colour=INK, before=14, after=4)
    style(document, "Heading 2", size=11.5, bold=True, colour=INK, before=10, after=3)
    style(document, "List Bullet", after=2)
    style(document, "Footer", size=8.5, colour=QUIET)
    style(document, "Cell", new=True, size=10, before=2, after=2)
    style(document, "Label", new=True, size=9.5, bold=True, colour=INK, before=2, after=2)
    style(document, "Fact", new=True, after=3)
    style(document, "Quiet", new=True, size=9, colour=QUIET, after=3)
    style(document, "Gap", new=True, size=4, after=0)
    style(document, "Target", new=True, size=12, bold=True, after=6)
    left_line(document.styles["Target"])


def style(
    document: WordDocument,
    name: str,
    *,
    new: bool = False,
    size: float | None = None,
    bold: bool = False,
    colour: RGBColor | None = None,
    before: float = 0,
    after: float = 0,
) -> None:
    """The look of a style; sizes and distances in points."""
    made: Any = document.styles.add_style(name, 1) if new else document.styles[name]
    if new:
        made.base_style = document.styles["Normal"]
        made.quick_style = True
    made.font.name = "Arial"
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), "Arial")
    made.font.bold, made.font.italic = bold, False
    spacing = made.element.rPr.find(qn("w:spacing"))
    if spacing is not None:
        made.element.rPr.remove(spacing)
    if size:
        made.font.size = Pt(size)
    if colour is not None:
        made.font.color.rgb = colour
    made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(before), Pt(after)
    made.paragraph_format.line_spacing = 1.1
    border = made.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        made.element.pPr.remove(border)


def left_line(made: ParagraphStyle) -> None:
    """A line at the left of the paragraphs of a style."""
    borders, left = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for key, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", str(INK))):
        left.set(qn(f"w:{key}"), value)
    borders.append(left)
    made.element.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind")
    made.paragraph_format.left_indent = Cm(0.35)
    made.paragraph_format.keep_with_next = True


def shade(cell: _Cell) -> None:
    """A light ground behind a cell."""
    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shading.set(qn(f"w:{key}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def mark(properties: BaseOxmlElement, name: str) -> None:
    """A property that is there or not."""
    properties.append(OxmlElement(name))


def lean(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts without what is never used: other styles, a picture of an empty page."""
    kept = {name: data for name, data in parts.items() if not unused(name)}
    for name, data in kept.items():
        if name.endswith(".rels") or name == CONTENT_TYPES:
            root = parsed(data)
            for each in [*root]:
                if unused(each.get("Target", "")) or unused(each.get("PartName", "")):
                    root.remove(each)
            kept[name] = written(root)
    kept["word/styles.xml"] = lean_styles(kept)
    return kept


def unused(name: str) -> bool:
    """Whether it is the name of a part that this document has no use for."""
    return any(each in name for each in UNUSED)


def lean_styles(parts: dict[str, bytes]) -> bytes:
    """The styles that are used, and those that they rest on."""
    root = parsed(parts["word/styles.xml"])
    by_id = {each.get(w("styleId")): each for each in root.findall(w("style"))}
    wanted = [name for name, each in by_id.items() if each.get(w("default"))]
    for name in ("word/document.xml", "word/footer1.xml"):
        for tag in ("pStyle", "rStyle", "tblStyle"):
            wanted += [each.get(w("val")) for each in parsed(parts[name]).iter(w(tag))]
    used: set[str] = set()
    while wanted:
        name = wanted.pop()
        if name not in used:
            used.add(name)
            wanted += [
                each.get(w("val")) for tag in ("basedOn", "link", "next") for each in by_id[name].findall(w(tag))
            ]
    for name, each in by_id.items():
        if name not in used:
            root.remove(each)
    return written(root)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
