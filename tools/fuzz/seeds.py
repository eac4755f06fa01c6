"""What the fuzzer starts from, and what it may put in whole."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile

STORY: Final = "word/document.xml"
"""The main part of a Word document."""

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

FEED: Final = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Brackenhill//Terms//EN\r
X-WR-CALNAME:Brackenhill Primary School\r
BEGIN:VEVENT\r
UID:1\r
SUMMARY:Autumn term\r
DTSTART;VALUE=DATE:20260901\r
DTEND;VALUE=DATE:20261219\r
END:VEVENT\r
BEGIN:VEVENT\r
SUMMARY:October half-term\r
DTSTART;TZID=Europe/London:20261026T090000\r
DURATION:P5D\r
RRULE:FREQ=YEARLY\r
STATUS:CONFIRMED\r
END:VEVENT\r
END:VCALENDAR\r
"""

PHRASES: Final = (
    b"by Friday 16 October 2026, or in six teaching weeks",
    b"every Tuesday until half term; from 02/10/2026 to the end of next month",
    b"within a fortnight of the first lesson after Easter",
    b"+6 teaching weeks",
    b"twice a week for 10 minutes in the spring term, by 30.2.27",
)

SMALL_STORY: Final = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
    '<w:fldSimple w:instr=" MERGEFIELD ect_name \\* Upper "><w:r><w:t>name</w:t></w:r></w:fldSimple></w:p><w:tbl>'
    '<w:tr><w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD step \\b "to: "'
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>step</w:t></w:r><w:r>'
    '<w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>'
)

KEYS: Final = (
    '"schema": "ectcore/plan/1"', '"id": ', '"targets": ', '"steps": ', '"due": ', '"on": "2026-10-02"', '"words": ',
    '"reviews": ', '"meeting": ', '"history": ', '"acknowledgements": ', "null", "1e999", '"\\ud800"', "[[[[", "{}",
)  # fmt: skip
BOXES: Final = ("target", "success", "steps", "by", "review", "support", "why", "role", "year", "meeting_date", "focus")
PARTS: Final = (
    "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "DTSTART", "DTEND", "DURATION", "SUMMARY",
    ";VALUE=DATE:", ";TZID=", "RRULE:", "EXDATE", "RDATE", "STATUS:CANCELLED", "99991231", "00010101", "P1W", "-P1D",
)  # fmt: skip
TIMES: Final = (
    " by ", " before ", " within ", " every ", " until ", " the end of ", " next ", "half term", "autumn", "Easter",
    "week 6", "weeks", "fortnight", "month", "Friday", "31/12/", "2100", "29 February ", " from ", " to ", " after ",
    "+9999 teaching weeks", "lessons", "once", "Year 9", "term", "\u2013", "1st",
)  # fmt: skip
MARKS: Final = (
    "{{", "}}", "{{#targets}}", "{{/targets}}", "{{^reviews}}", "{{/reviews}}", "{{#steps}}", "{{/steps}}",
    "{{target}}", "{{step}}", "{{ect_name}}", "{{!", "{{{", "\ufeff",
)  # fmt: skip
TAGS: Final = (
    "<w:p>", "</w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tr>", "</w:tbl>", "<w:r>", "</w:r>", "<w:t>",
    "<w:fldSimple w:instr=", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>',
    '<w:fldChar w:fldCharType="separate"/>', "<w:instrText>", " MERGEFIELD ", "TableStart:targets", "TableEnd:targets",
    "target_due", " \\@ ", " \\* Upper", "dd/MM/yyyy", "<w:sdt>", "<w:hyperlink>", "<w:txbxContent>", "<!DOCTYPE a>",
)  # fmt: skip
HEADINGS: Final = (
    "kind", "label", "first day", "last day", "date", "term", "holiday", "INSET", "half-term", "Christmas holiday",
    "2 September 2026", "31/12/2100", "school day", "term starts", "term ends", "Week 1",
)  # fmt: skip
COLUMNS: Final = ("staff_id", "display_name", "forename", "surname", "mentor_name", "sep=;", '"', '""', "\0", "\u2028")
PROSE: Final = (
    "Learning Intentions", "Mentor Meeting Activities", "Next Steps", "Introduction", "Session Elements", " 45 mins",
    "Module 3", "Week 2", "# ", "## ", "- ", "Research and Practice Summary", "4.9", "Learn that", "Learn how to",
    "Topic ", "Year 1", "hours", "\u2022", "---", "> ", "Theory to Practice",
)  # fmt: skip

PACKED: Final = ("PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "[Content_Types].xml", "mimetype", "word/header1.xml", "../")


def _packed(parts: Mapping[str, str]) -> bytes:
    """Parts as an Office file, stored as they are."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return made.getvalue()


def _links(**targets: str) -> str:
    """The relations of a part of an Office file, by their kind."""
    each = '<Relationship Id="r{}" Type="{}/{}" Target="{}"/>'
    linked = "".join(each.format(number, OFFICE, *link) for number, link in enumerate(targets.items(), 1))
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{linked}</Relationships>'
    )


def small_package() -> bytes:
    """A Word document of few bytes: a paragraph with a field, and a table with another."""
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    return _packed({"[Content_Types].xml": kinds, "_rels/.rels": _links(officeDocument=STORY), STORY: SMALL_STORY})


def small_workbook() -> bytes:
    """A roster of two columns and two rows, one with a number that is shown with zeros, as a workbook of few bytes."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    cell = '<c r="{}" t="inlineStr"><is><t>{}</t></is></c>'
    rows = (("A1", "staff_id"), ("B1", "display_name")), (("A2", "ect-014"), ("B2", "Aisha Rahman"))
    cells = "".join(f"<row>{''.join(cell.format(*each) for each in row)}</row>" for row in rows)
    cells += f'<row r="3"><c r="A3" s="1"><v>7</v></c>{cell.format("B3", "Sian Rees")}</row>'
    return _packed(
        {
            "_rels/.rels": _links(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _links(worksheet="worksheets/sheet1.xml", styles="styles.xml"),
            "xl/styles.xml": f'<styleSheet xmlns="{main}"><numFmts><numFmt numFmtId="164" formatCode="000"/></numFmts>'
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
        }
    )
