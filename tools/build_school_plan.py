"""A planning document as a school might have it: examples/school-plan.docx, for the exporter `docx`.

    python tools/build_school_plan.py [FILE]

A page on its side with a table of targets and, below each, rows for its steps; as offices make them, with merge
fields of both kinds, a text box, a content control and a page header. The same script gives the same bytes.
"""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from build_word_document import lean
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from ectcore_export.word.package import packed, unpacked

TARGET: Final = Path(__file__).parents[1] / "examples" / "school-plan.docx"
WIDTHS: Final = (1.2, 8.0, 6.0, 3.5, 3.3, 3.7)
VML: Final = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def main(target: Path) -> None:
    """Write the document."""
    document = Document()
    set_up(document)
    body = document.element.body
    for block in (title(), box(), people(), gap(), plan(), gap(), reviews(), gap(), closing()):
        body.insert_element_before(parse_xml(block), "w:sectPr")
    header = document.sections[0].header
    header.paragraphs[0]._p.addprevious(parse_xml(paragraph(simple("school_name"), text(" \N{EN DASH} Induction"))))
    footer = document.sections[0].footer
    footer.paragraphs[0]._p.addprevious(
        parse_xml(paragraph(field("ect_name"), text(", "), field("for_year", r'\b "Year "')))
    )
    file = BytesIO()
    document.save(file)
    target.write_bytes(packed(lean(unpacked(file.getvalue()))))


def set_up(document: WordDocument) -> None:
    """A4 on its side, in a plain face."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(10)
    normal.paragraph_format.space_after = Pt(2)
    about = document.core_properties
    about.title, about.author, about.comments = "ECT action plan", "", ""
    about.created = about.modified = datetime(2026, 1, 1, tzinfo=UTC)


def title() -> str:
    """The words at the top."""
    return paragraph(text("ECT ACTION PLAN", '<w:b/><w:sz w:val="32"/>'))


def box() -> str:
    """What the meeting was about, in a text box."""
    inside = paragraph(text("Focus: ", "<w:b/>"), field("focus"))
    shape = (
        f'<v:rect {VML} style="width:400pt;height:26pt" fillcolor="#fff2cc">'
        f"<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:rect>"
    )
    return paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>")


def people() -> str:
    """Who it is about; the induction tutor in a content control."""
    tutor = field("tutor_name")
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{tutor}</w:sdtContent></w:sdt>"
    pairs = (
        ("ECT", field("ect_name")),
        ("Mentor", simple("mentor_name")),
        ("Induction tutor", control),
        ("Date", field("meeting_date", r'\@ "dd/MM/yyyy"')),
    )
    cells = [cell for label, content in pairs for cell in ((label, "D9E2F3"), (paragraph(content), ""))]
    return table((2.2, 5.0, 2.2, 5.0, 2.8, 4.5, 1.5, 2.5), [cells])


def plan() -> str:
    """Each target in a row, and each of its steps in a row below."""
    heads = ("No", "Target and actions", "Success looks like", "Who", "By when", "Support")
    criterion = paragraph(
        field("TableStart:criteria"), field("criterion"), field("TableEnd:criteria"), style="ListBullet"
    )
    why = paragraph(field("target_why", r'\b "Why: "', "<w:i/>"))
    target = [
        (paragraph(field("target_number", look="<w:b/>")), ""),
        (paragraph(field("target", look="<w:b/>")) + why, ""),
        (criterion, ""),
        (paragraph(text("ECT")), ""),
        (paragraph(field("target_due")), ""),
        (paragraph(field("supports_list")), ""),
    ]
    step = [
        (paragraph(field("step_box")), ""),
        (paragraph(field("step")), ""),
        ("", ""),
        (paragraph(field("step_who")), ""),
        (paragraph(field("step_due_date", r'\@ "d MMM yyyy"')), ""),
        ("", ""),
    ]
    return table(WIDTHS, [[(head, "D9E2F3") for head in heads], target, step])


def reviews() -> str:
    """The plan reviews, with room for what is found."""
    heads = ("Review", "Where", "What we look at", "What we found")
    row = [(paragraph(field(name)), "") for name in ("review", "review_where", "review_agenda")] + [("", "")]
    return table((7.0, 4.7, 7.0, 7.0), [[(head, "D9E2F3") for head in heads], row])


def closing() -> str:
    """Which plan it is."""
    return paragraph(text("Revision "), field("revision"), text(" of "), field("changed_date"))


def gap() -> str:
    """A line between two tables."""
    return paragraph()


def table(widths: tuple[float, ...], rows: list[list[tuple[str, str]]]) -> str:
    """A table with lines; each cell is words or paragraphs, and its ground."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = "".join(f"<w:tr>{''.join(map(cell, row, widths))}</w:tr>" for row in rows)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{lines}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'
    )


def cell(content: tuple[str, str], width: float) -> str:
    """A cell of a table."""
    inside, ground = content
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>' if ground else ""
    blocks = inside if inside.startswith("<w:p") else paragraph(text(inside, "<w:b/>"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{shade}</w:tcPr>{blocks}</w:tc>'


def paragraph(*content: str, style: str = "") -> str:
    """A paragraph."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p {nsdecls('w')}>{properties}{''.join(content)}</w:p>"


def text(words: str, look: str = "") -> str:
    """Words in a look."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def field(name: str, switches: str = "", look: str = "") -> str:
    r"""A merge field as Word puts one in, its code cut in two as Word does after an edit."""
    code = f" MERGEFIELD {name} {switches} \\* MERGEFORMAT ".replace('"', "&quot;")
    cut = len(" MERGEFIELD ")
    codes = "".join(
        f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in (code[:cut], code[cut:])
    )
    return f"{character('begin')}{codes}{character('separate')}{text(f'«{name}»', look)}{character('end')}"


def simple(name: str) -> str:
    """A merge field in one element."""
    return f'<w:fldSimple w:instr=" MERGEFIELD {name} \\* MERGEFORMAT ">{text(f"«{name}»")}</w:fldSimple>'


def character(kind: str) -> str:
    """What begins, parts or ends a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def twips(centimetres: float) -> int:
    """A length as Word measures it."""
    return round(centimetres * 567)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
