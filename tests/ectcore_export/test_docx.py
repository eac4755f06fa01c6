"""A plan as a Word document: the exporter, the document that comes along, and what it takes for a template."""

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import docx
import pytest
from attrs import evolve
from docx2python import docx2python
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore import ActionPlan, DocumentError, decode, exporter, read_roster
from ectcore.testing import EXPORTER_CHECKS, check_exporter
from ectcore_export.docx import DocxExporter
from ectcore_export.layout import FIELDS

ROOT = Path(__file__).parents[2]
SCHOOL = (ROOT / "examples" / "school-plan.docx").read_bytes()


def paragraphs(data):
    """What each paragraph of the body says, in and outside tables, as python-docx reads it."""
    document = docx.Document(BytesIO(data))
    return [
        docx.text.paragraph.Paragraph(each, document).text for each in document.element.iter(docx.oxml.ns.qn("w:p"))
    ]


def parts(data):
    with ZipFile(BytesIO(data)) as packed:
        return {entry.filename: packed.read(entry) for entry in packed.infolist()}


def repacked(data, **changed):
    """The document with other contents of some parts; None takes one away."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        for name, content in (parts(data) | changed).items():
            if content is not None:
                packed.writestr(name, content)
    return file.getvalue()


def refused(template):
    with pytest.raises(DocumentError) as caught:
        DocxExporter(template=template)
    return str(caught.value)


@pytest.mark.parametrize("check", EXPORTER_CHECKS, ids=str)
def test_it_passes_the_kit(check):
    check.run(DocxExporter).raise_if_failed()


def test_it_passes_the_kit_with_the_document_of_a_school():
    check_exporter(DocxExporter(template=SCHOOL)).raise_if_failed()


@given(data=st.data())
@settings(max_examples=60)
def test_every_text_shows_exactly_as_typed_and_changes_nothing_around_it(data, texts, lines, plan_with, stand_ins_for):
    stand_ins = stand_ins_for(r"[^\n\t]+")
    hostile = plan_with(lambda: stand_ins.take(data.draw(texts)), lambda: stand_ins.take(data.draw(lines)))
    words = iter(stand_ins.texts)
    plain = plan_with(lambda: next(words), lambda: next(words))
    for name, template in (("its own", None), ("a school's", SCHOOL)):
        made = DocxExporter(template=template)
        seen, expected = (paragraphs(made.export(each)) for each in (hostile, plain))
        assert seen == [stand_ins.put_back(paragraph) for paragraph in expected], name


def test_every_word_of_the_plan_is_in_its_own_document_but_addresses_and_reference_numbers(plan_with):
    said = []

    def say():
        said.append(f"word{len(said)}word")
        return said[-1]

    with docx2python(BytesIO(DocxExporter().export(plan_with(say, say)))) as read:
        shown = read.text
    assert [word for word in said if word not in shown] == []
    assert "mentor@school.example" not in shown
    assert "1234567" not in shown


def test_no_merge_field_is_left_in_a_plan(plan):
    for template in (None, SCHOOL):
        for name, data in parts(DocxExporter(template=template).export(plan)).items():
            assert b"MERGEFIELD" not in data, name
            assert b"urn:ectcore" not in data, name
            assert "«".encode() not in data, name


def test_tables_of_the_plan_are_those_of_its_own_document(plan):
    document = docx.Document(BytesIO(DocxExporter().export(plan)))
    _, criteria, steps, *_ = document.tables
    assert criteria.rows[0].cells[0].text == "How success will be known"
    assert len(criteria.rows) == 1 + len(plan.targets[0].criteria)
    assert [row.cells[0].text for row in steps.rows] == ["", "☐", "☒", "–", "☐"]


def test_the_bytes_hold_no_time_and_no_order_but_their_own(plan):
    data = DocxExporter().export(plan)
    with ZipFile(BytesIO(data)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.compress_type for entry in packed.infolist()} == {ZIP_STORED}
        assert packed.testzip() is None
    assert data == DocxExporter().export(evolve(plan))


@pytest.mark.parametrize(
    ("tool", "document"),
    [
        ("build_word_document.py", "src/ectcore_export/word/plan.docx"),
        ("build_school_plan.py", "examples/school-plan.docx"),
    ],
)
def test_the_documents_that_come_along_are_what_their_tools_make(tool, document, tmp_path):
    made = tmp_path / "made.docx"
    subprocess.run([sys.executable, ROOT / "tools" / tool, made], check=True)
    assert made.read_bytes() == (ROOT / document).read_bytes()


def test_its_own_document_can_be_had_and_used_as_a_template(plan):
    blank = DocxExporter(blank=True).export(plan)
    assert b"MERGEFIELD target" in parts(blank)["word/document.xml"]
    assert DocxExporter(template=blank).export(plan) == DocxExporter().export(plan)


def test_what_is_not_about_words_is_left_as_it_was(plan):
    before, after = parts(SCHOOL), parts(DocxExporter(template=SCHOOL).export(plan))
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} <= {
        "[Content_Types].xml", "word/document.xml", "word/header1.xml", "word/footer1.xml", "word/settings.xml",
    }  # fmt: skip


def test_a_word_template_gives_a_document(plan):
    types = parts(SCHOOL)["[Content_Types].xml"]
    made = DocxExporter(
        template=repacked(SCHOOL, **{"[Content_Types].xml": types.replace(b"document.main+xml", b"template.main+xml")})
    ).export(plan)
    assert b"document.main+xml" in parts(made)["[Content_Types].xml"]
    assert docx.Document(BytesIO(made)).tables


def test_the_data_source_of_a_mail_merge_and_a_template_elsewhere_do_not_come_into_a_plan(plan):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}/mailMergeSource" Target="file:///C:/staff.xlsx" TargetMode="External"/>'
        f'<Relationship Id="rId2" Type="{kind}/attachedTemplate" Target="http://x.example/a.dotm"/>'
        f'<Relationship Id="rId3" Type="{kind}/recipientData" Target="recipientData.xml"/></Relationships>'
    )
    source = b'<w:mailMerge><w:dataSource r:id="rId1"/></w:mailMerge><w:attachedTemplate r:id="rId2"/></w:settings>'
    namespace = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    old = parts(SCHOOL)["word/settings.xml"]
    started = old if b"xmlns:r=" in old else old.replace(b"<w:settings ", b"<w:settings " + namespace + b" ", 1)
    template = repacked(
        SCHOOL,
        **{
            "word/settings.xml": started.replace(b"</w:settings>", source),
            "word/_rels/settings.xml.rels": links,
            "word/recipientData.xml": "<recipients>Aisha</recipients>",
        },
    )
    made = parts(DocxExporter(template=template).export(plan))
    everything = b"".join(made.values())
    assert [word for word in (b"staff.xlsx", b"a.dotm", b"mailMerge", b"recipients") if word in everything] == []
    assert "word/recipientData.xml" not in made


def test_a_word_document_with_macros_is_refused():
    types = parts(SCHOOL)["[Content_Types].xml"]
    main = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = types.replace(main, b"vnd.ms-word.document.macroEnabled.main+xml")
    assert "holds macros" in refused(repacked(SCHOOL, **{"[Content_Types].xml": macros}))


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        (b"", "is no Word document (.docx), or is damaged"),
        (b"Dear colleague", "is no Word document (.docx), or is damaged"),
        (SCHOOL[: len(SCHOOL) // 2], "is no Word document (.docx), or is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a document of Word 97 to 2003, or one protected by a password"),
        (b"{\\rtf1 x}", "is in Rich Text Format; save it as a Word document (.docx)"),
        (b"%PDF-1.7", "is a PDF; give the Word document (.docx) that it was made of"),
        (repacked(SCHOOL, **{"[Content_Types].xml": None}), "is packed, and no Word document (.docx)"),
        (repacked(SCHOOL, **{"[Content_Types].xml": None, "mimetype": b"x"}), "is an OpenDocument file"),
        (repacked(SCHOOL, **{"word/document.xml": b"<w"}), "is damaged: "),
        (repacked(SCHOOL, **{"word/document.xml": b"<!DOCTYPE x><x/>"}), "a part of it declares a document type"),
    ],
)
def test_what_is_no_word_document_is_told_with_what_would_be_right(template, reason):
    assert reason in refused(template)


@pytest.mark.parametrize(
    ("at", "put"),
    [(6, b"\x63\0"), (8, b"\0\x08\x63\0"), (28, b"\xff\xff"), (42, b"\xff\xff\xff\x7f"), (46, b"\0")],
    ids=["version", "compression", "long name", "offset", "no name"],
)
def test_a_directory_that_is_damaged_is_told_as_that(at, put):
    start = SCHOOL.index(b"PK\x01\x02")  # APPNOTE.TXT 4.3.12: what stands where in an entry of the directory
    spoilt = SCHOOL[: start + at] + put + SCHOOL[start + at + len(put) :]
    assert refused(spoilt) == "the template: is no Word document (.docx), or is damaged"
    with pytest.raises(DocumentError, match=r"is (packed, and )?no workbook"):
        read_roster(spoilt)


def test_a_document_that_would_unpack_to_too_much_is_not_unpacked():
    bomb = repacked(SCHOOL, **{"word/media/image1.bmp": bytes(80 << 20)})
    assert len(bomb) < 1 << 20
    assert "MiB, where at most 64 are read" in refused(bomb)


def test_an_entity_is_not_expanded_and_no_file_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words")
    start = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
    xml = parts(SCHOOL)["word/document.xml"]
    assert "a part of it declares a document type" in refused(
        repacked(SCHOOL, **{"word/document.xml": xml.replace(b"<w:document", start + b"<w:document", 1)})
    )


def ectcore(*arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", "ectcore", *arguments],
        cwd=ROOT / "examples",
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


def test_without_the_extra_the_error_names_it():
    program = (
        "import sys; sys.modules['lxml'] = sys.modules['lxml.etree'] = None; from ectcore.cli import main; "
        "main(['export', 'plan.json', '-t', 'docx', '-O', 'template=school-plan.docx'])"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT / "examples", capture_output=True, check=False)
    assert run.returncode == 3
    assert run.stderr.decode() == (
        "ectcore: writing Word documents needs the extra docx (pip install 'ectcore[docx]')\n"
    )


def test_the_command_line_fills_the_document_of_a_school(tmp_path, examples):
    plan = decode((examples / "plan.json").read_bytes(), ActionPlan)
    made = tmp_path / "out.docx"
    run = ectcore("export", "plan.json", "-t", "docx", "-O", "template=school-plan.docx", "-o", str(made))
    assert (run.returncode, run.stderr) == (0, b"")
    assert made.read_bytes() == exporter("docx", template=SCHOOL).export(plan)


def test_the_command_line_gives_the_same_bytes_under_another_seed_zone_and_locale():
    here, there = (
        ectcore("export", "plan.json", "-t", "docx", PYTHONHASHSEED=seed, TZ=zone, LC_ALL=locale).stdout
        for seed, zone, locale in (("1", "UTC", "C"), ("2", "Asia/Tokyo", "C.UTF-8"))
    )
    assert here == there != b""


def test_the_command_line_tells_of_all_that_is_wrong_with_a_template(tmp_path):
    xml = parts(SCHOOL)["word/document.xml"]
    template = tmp_path / "wrong.docx"
    broken = xml.replace(b">ect_name ", b">teacher ").replace(b">step ", b">stepp ")
    template.write_bytes(repacked(SCHOOL, **{"word/document.xml": broken}))
    run = ectcore("export", "plan.json", "-t", "docx", "-O", f"template={template}")
    told = run.stderr.decode().splitlines()
    assert run.returncode == 3
    assert len(told) == 2
    assert all(line.startswith("ectcore: the template, ") for line in told)


def test_listing_the_exporters_imports_none():
    program = (
        "import sys, ectcore; print(len(ectcore.exporters()) > 3, "
        "[name for name in sys.modules if name.startswith(('lxml', 'ectcore_export'))])"
    )
    listed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert listed.stdout.strip() == "True []"


def test_the_table_of_names_in_the_guide_is_that_of_the_code():
    told = re.findall(r"^\| `([a-z_]+)` \|", (ROOT / "docs" / "word.md").read_text("utf-8"), re.MULTILINE)
    assert told == list(FIELDS)


def test_the_document_that_comes_along_says_how_a_criterion_is_checked_beside_it_and_where_to_look_in_its_own_column(
    plan,
):
    document = docx.Document(BytesIO(DocxExporter().export(plan)))
    table = next(each for each in document.tables if each.cell(0, 0).text == "How success will be known")
    said = dict(
        zip((cell.text for cell in table.rows[0].cells), (cell.text for cell in table.rows[1].cells), strict=True)
    )
    criterion = plan.targets[0].criteria[0]
    assert said["Where to look"] == criterion.evidence
    assert said["How success will be known"].endswith("\njudged by the mentor by asking pupils")
