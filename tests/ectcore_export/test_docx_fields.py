"""Merge fields in the shapes in which Word and others write them, filled; read by the standard library alone."""

import xml.etree.ElementTree as ET
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from attrs import evolve
from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from ectcore import ActionPlan, ActionStep, DocumentError, Due, Meeting, Person, PlanReview, SuccessCriterion, Target
from ectcore_export.docx import DocxExporter
from ectcore_export.layout import SECTIONS

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14 w15"'
)
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"

PLAN = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    title="Plan & more",
    ect=Person(id="ect-014", display_name="Aisha Rahman"),
    meeting=Meeting(on=date(2026, 7, 14)),
    targets=(
        Target(
            id="t-1",
            statement="first target",
            why="because",
            steps=(
                ActionStep(id="s-1", text="step one", due=Due(on=date(2026, 9, 4))),
                ActionStep(id="s-2", text="step two"),
            ),
            criteria=(SuccessCriterion(id="c-1", text="seen"),),
        ),
        Target(id="t-2", statement="second target", steps=(ActionStep(id="s-3", text="step three"),)),
    ),
    reviews=(PlanReview(id="r-1", on=date(2026, 10, 2)), PlanReview(id="r-2", on=date(2026, 12, 4))),
)


def word(body, *, kind=f"{KIND}.document.main+xml", **others):
    """A Word document of that body; headers, footers and settings by the names of their parts."""
    parts = {name: others[name] for name in others}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{name.rstrip("0123456789")}+xml"/>'
        for name in parts
    )
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as packed:
        packed.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/>{overrides}</Types>',
        )
        packed.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        packed.writestr(
            "word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"
        )
        for name, xml in parts.items():
            packed.writestr(f"word/{name}.xml", xml)
    return file.getvalue()


def run(text, look=""):
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def character(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text, look=""):
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r w:rsidR="00A1">{properties}<w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def merge(name, look="", switches=""):
    """A merge field as Word puts one in."""
    shown = name.replace('"', "")
    return (
        character("begin")
        + code(f" MERGEFIELD {name} {switches}", look)
        + character("separate")
        + run(f"«{shown}»", f"{look}<w:noProof/>")
        + character("end")
    )


def p(*content):
    return f"<w:p>{''.join(content)}</w:p>"


def row(*cells):
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows):
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def part(data, name="word/document.xml"):
    with ZipFile(BytesIO(data)) as packed:
        return ET.fromstring(packed.read(name))


def text_of(paragraph):
    shown = {f"{{{W}}}t": None, f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    return "".join((shown[each.tag] or each.text or "") for each in paragraph.iter() if each.tag in shown)


def filled(document, plan=PLAN, name="word/document.xml"):
    return part(DocxExporter(template=document).export(plan), name)


def lines(document, plan=PLAN, name="word/document.xml"):
    """What each paragraph says."""
    return [text_of(each) for each in filled(document, plan, name).iter(f"{{{W}}}p")]


def problems(document):
    with pytest.raises(DocumentError) as caught:
        DocxExporter(template=document)
    return [str(each) for each in caught.value.problems]


FORMS = {
    "simple": f'<w:fldSimple w:instr=" MERGEFIELD ect_name \\* MERGEFORMAT ">{run("«ect_name»")}</w:fldSimple>',
    "simple and empty": '<w:fldSimple w:instr="MERGEFIELD ect_name"/>',
    "complex": merge("ect_name"),
    "with a switch": merge("ect_name", switches="\\* MERGEFORMAT"),
    "a switch without a blank": merge("ect_name", switches="\\*MERGEFORMAT"),
    "a quoted name": merge('"ect_name"'),
    "a name in curly quotes": merge("“ect_name”"),
    "a name with blanks": merge('"ECT Name"'),
    "another case": merge("Ect_NAME"),
    "a small command": character("begin") + code("mergefield ect_name") + character("end"),
    "code cut into runs": character("begin") + code(" MERGE") + code("FIELD ect_") + code("name ")
    + character("separate") + run("«ect") + '<w:proofErr w:type="spellStart"/>' + run("_name»") + character("end"),
    "nothing shown": character("begin") + code(" MERGEFIELD ect_name ") + character("separate") + character("end"),
    "no separator": character("begin") + code(" MERGEFIELD ect_name ") + character("end"),
    "all in one run": '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> MERGEFIELD ect_name </w:instrText>'
    '<w:fldChar w:fldCharType="separate"/><w:t>«ect_name»</w:t><w:fldChar w:fldCharType="end"/></w:r>',
    "in a hyperlink": f'<w:hyperlink w:anchor="x">{merge("ect_name")}</w:hyperlink>',
    "in a tracked insertion": f'<w:ins w:id="1" w:author="A">{merge("ect_name")}</w:ins>',
    "in a smart tag": f'<w:smartTag w:element="x">{merge("ect_name")}</w:smartTag>',
    "in a content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{merge('ect_name')}</w:sdtContent></w:sdt>",
    "in the result of another field": character("begin") + code(' HYPERLINK "x" ') + character("separate")
    + merge("ect_name") + character("end"),
    "an unlucky mapping": merge("ect_name", switches="\\m"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_merge_field_is_filled_in_every_shape_that_it_is_written_in(form):
    body = filled(word(p(run("Name: "), FORMS[form], run(", teacher"))))
    assert [text_of(each) for each in body.iter(f"{{{W}}}p")] == ["Name: Aisha Rahman, teacher"]
    codes = [
        each
        for each in body.iter()
        if "MERGEFIELD" in (each.text or "") or "MERGEFIELD" in "".join(each.attrib.values())
    ]
    assert codes == []


def test_a_field_whose_result_ran_over_several_paragraphs_takes_them_along():
    field = character("begin") + code(" MERGEFIELD ect_name ") + character("separate") + run("old")
    assert lines(word(p(field) + p(run("older")) + p(run("oldest"), character("end")) + p(run("after")))) == [
        "Aisha Rahman",
        "after",
    ]
    assert lines(word(p(field) + p(run("older")) + p(run("oldest"), character("end"), run("kept")))) == [
        "Aisha Rahman",
        "kept",
    ]


def test_other_fields_stay_as_they_are():
    page = character("begin") + code(" PAGE ") + character("separate") + run("1") + character("end")
    body = filled(word(p(merge("title"), page)))
    assert [each.text for each in body.iter(f"{{{W}}}instrText")] == [" PAGE "]
    assert [each.attrib[f"{{{W}}}fldCharType"] for each in body.iter(f"{{{W}}}fldChar")] == ["begin", "separate", "end"]


@pytest.mark.parametrize(
    ("switches", "look"),
    [("", "b"), ("\\* MERGEFORMAT", "b"), ("\\* CHARFORMAT", "i")],
)
def test_a_text_looks_as_what_stood_there_or_as_the_code_where_that_is_asked(switches, look):
    field = (
        character("begin")
        + code(f" MERGEFIELD ect_name {switches} ", "<w:i/>")
        + character("separate")
        + run("«ect_name»", '<w:b/><w:color w:val="FF0000"/>')
        + character("end")
    )
    (text,) = [each for each in filled(word(p(field))).iter(f"{{{W}}}r") if text_of(each)]
    assert text.find(f"{{{W}}}rPr/{{{W}}}{look}") is not None


@pytest.mark.parametrize(
    ("switches", "shown"),
    [
        ("\\* Upper", "AISHA RAHMAN"),
        ("\\* lower", "aisha rahman"),
        ("\\* FirstCap", "Aisha Rahman"),
        ("\\* Caps \\* MERGEFORMAT", "Aisha Rahman"),
        ('\\b "Dear "', "Dear Aisha Rahman"),
        ('\\f ", "', "Aisha Rahman, "),
        ('\\b "(" \\f ")"', "(Aisha Rahman)"),
        ('\\b "say \\"hi\\" "', 'say "hi" Aisha Rahman'),
    ],
)
def test_switches_do_as_in_word(switches, shown):
    assert lines(word(p(merge("ect_name", switches=switches)))) == [shown]


@pytest.mark.parametrize(
    ("picture", "shown"),
    [
        ('"dd/MM/yyyy"', "14/07/2026"),
        ('"d MMM yy"', "14 Jul 26"),
        ('"dddd, d MMMM yyyy"', "Tuesday, 14 July 2026"),
        ("\"ddd 'the' d\"", "Tue the 14"),
        ("yyyy-MM-dd", "2026-07-14"),
    ],
)
def test_a_day_can_be_written_as_the_school_writes_it(picture, shown):
    assert lines(word(p(merge("meeting_date", switches=f"\\@ {picture}")))) == [shown]


def test_a_picture_for_what_is_no_day_changes_nothing():
    assert lines(word(p(merge("ect_name", switches='\\@ "dd/MM/yyyy"')))) == ["Aisha Rahman"]


def test_lines_and_tabs_of_a_text_are_those_of_word():
    plan = evolve(PLAN, targets=(evolve(PLAN.targets[0], why="  one\ttwo\n\n three  "),))
    paragraph = next(filled(word(p(merge("target_why"))), plan).iter(f"{{{W}}}p"))
    assert text_of(paragraph) == "  one\ttwo\n\n three  "
    assert {each.get("{http://www.w3.org/XML/1998/namespace}space") for each in paragraph.iter(f"{{{W}}}t")} == {
        "preserve"
    }


def test_a_paragraph_of_nothing_but_empty_fields_goes_as_in_word():
    body = (
        p(run("before"))
        + p(merge("mentor_name", switches='\\b "Mentor: "'), merge("tutor_name"))
        + p(run("Tutor: "), merge("tutor_name"))
    )
    assert lines(word(body)) == ["before", "Tutor: "]


def test_the_last_paragraph_of_a_cell_and_the_one_after_a_table_stay():
    body = table(row(p(merge("mentor_name")), p(run("x")))) + p(merge("mentor_name")) + table(row(p(run("y"))))
    assert lines(word(body)) == ["", "x", "", "y"]


def test_fields_in_headers_footers_and_notes_are_filled():
    story = f"<w:{{0}} {NAMESPACES}>{p(merge('ect_name'))}</w:{{0}}>"
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{p(merge("title"))}</w:footnote></w:footnotes>'
    document = word(p(run("x")), header1=story.format("hdr"), footer2=story.format("ftr"), footnotes=notes)
    assert lines(document, name="word/header1.xml") == ["Aisha Rahman"]
    assert lines(document, name="word/footer2.xml") == ["Aisha Rahman"]
    assert lines(document, name="word/footnotes.xml") == ["Plan & more"]


def test_a_text_box_is_filled_in_both_of_the_ways_in_which_word_writes_it():
    box = f"<w:txbxContent>{p(merge('ect_name'))}</w:txbxContent>"
    body = p(
        run("around "),
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        merge("title"),
    )
    assert lines(word(body)) == ["around Aisha RahmanAisha RahmanPlan & more", "Aisha Rahman", "Aisha Rahman"]


def test_a_content_control_shows_what_is_filled_in_and_not_its_prompt_or_what_it_was_bound_to():
    field = merge("ect_name", '<w:rStyle w:val="PlaceholderText"/>')
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="7"/><w:showingPlcHdr/><w:dataBinding w:xpath="/x"/><w15:dataBinding/><w:text/>'
        f"</w:sdtPr><w:sdtContent>{field}</w:sdtContent></w:sdt>"
    )
    body = filled(word(p(control)))
    (properties,) = body.iter(f"{{{W}}}sdtPr")
    assert [each.tag.rpartition("}")[2] for each in properties] == ["id", "text"]
    assert next(body.iter(f"{{{W}}}rStyle"), None) is None


def test_a_row_with_a_field_of_a_section_is_there_once_for_each_item():
    document = word(table(row(p(run("Step"))), row(p(merge("step"), run(" by "), merge("step_due_date_iso")))))
    assert lines(document) == ["Step", "step one by 2026-09-04", "step two by ", "step three by "]


def test_rows_that_follow_each_other_are_repeated_together():
    document = word(
        table(
            row(p(merge("target_number"), run(" "), merge("target"))),
            row(p(run("- "), merge("step"))),
            row(p(run("+ "), merge("criterion"))),
            row(p(run("end"))),
        )
    )
    assert lines(document) == [
        "1 first target",
        "- step one",
        "- step two",
        "+ seen",
        "2 second target",
        "- step three",
        "end",
    ]


def test_a_row_may_say_what_stands_around_its_item():
    document = word(table(row(p(merge("target_number"), run("."), merge("step_number"), run(" "), merge("ect_name")))))
    assert lines(document) == ["1.1 Aisha Rahman", "1.2 Aisha Rahman", "2.1 Aisha Rahman"]


def test_paragraphs_outside_tables_are_repeated_alike():
    document = word(p(run("Reviews")) + p(merge("review_date_iso")) + p(run("End")))
    assert lines(document) == ["Reviews", "2026-10-02", "2026-12-04", "End"]


def test_a_table_in_a_cell_repeats_its_own_rows():
    inner = table(row(p(merge("step")))) + p()
    assert lines(word(table(row(p(merge("target")) + inner)))) == [
        "first target",
        "step one",
        "step two",
        "",
        "second target",
        "step three",
        "",
    ]


@pytest.mark.parametrize(
    ("start", "end"), [("TableStart:targets", "TableEnd:targets"), ('"tablestart: Targets"', '"TABLEEND:targets"')]
)
def test_a_region_repeats_all_that_stands_in_it(start, end):
    document = word(
        p(run("before"))
        + p(merge(start))
        + p(run("Target "), merge("target_number"))
        + table(row(p(run("What"))), row(p(merge("step"))))
        + p(merge(end))
        + p(run("after"))
    )
    assert lines(document) == [
        "before", "Target 1", "What", "step one", "step two", "",
        "Target 2", "What", "step three", "", "after",
    ]  # fmt: skip


def test_a_region_within_a_paragraph_repeats_the_paragraph_even_in_a_cell():
    cell = p(merge("TableStart:steps"), merge("step"), merge("TableEnd:steps"))
    body = filled(word(table(row(p(merge("target")), cell))))
    assert len([*body.iter(f"{{{W}}}tr")]) == 2
    assert [text_of(each) for each in body.iter(f"{{{W}}}tc")] == [
        "first target",
        "step onestep two",
        "second target",
        "step three",
    ]


def test_a_region_from_cell_to_cell_repeats_the_row_and_from_row_to_row_the_rows():
    in_row = table(row(p(merge("TableStart:steps"), merge("step")), p(run("x"), merge("TableEnd:steps"))))
    assert lines(word(in_row)) == ["step one", "x", "step two", "x", "step three", "x"]
    in_rows = table(
        row(p(merge("TableStart:targets"), merge("target"))),
        row(p(run("Steps"))),
        row(p(merge("step"))),
        row(p(run("."), merge("TableEnd:targets"))),
    )
    assert lines(word(in_rows)) == [
        "first target",
        "Steps",
        "step one",
        "step two",
        ".",
        "second target",
        "Steps",
        "step three",
        ".",
    ]


def test_regions_may_begin_and_end_together():
    marks = [merge(name) for name in ("TableStart:targets", "TableStart:steps", "TableEnd:steps", "TableEnd:targets")]
    body = p(*marks[:2], merge("target_number"), merge("step"), *marks[2:])
    assert lines(word(body)) == ["1step one", "1step two", "2step three"]


def test_what_has_no_items_is_not_there_and_leaves_a_whole_document():
    bare = evolve(PLAN, targets=(), reviews=())
    document = word(
        table(row(p(merge("target"))))
        + p(run("x"))
        + table(row(p(run("Reviews")), p(merge("TableStart:reviews"), merge("review"), merge("TableEnd:reviews")))),
        header1=f"<w:hdr {NAMESPACES}>{p(merge('step'))}</w:hdr>",
    )
    body = filled(document, bare)
    assert len([*body.iter(f"{{{W}}}tbl")]) == 1
    assert [text_of(each) for each in body.iter(f"{{{W}}}p")] == ["x", "Reviews", ""]
    assert lines(document, bare, "word/header1.xml") == [""]


def test_what_is_repeated_has_nothing_in_it_that_may_be_there_once():
    paragraph = (
        '<w:p w14:paraId="11111111" w14:textId="77777777"><w:bookmarkStart w:id="0" w:name="here"/>'
        f'{merge("step")}<w:bookmarkEnd w:id="0"/></w:p>'
    )
    body = filled(word(paragraph + '<w:p w14:paraId="22222222"><w:r><w:t>x</w:t></w:r></w:p>'))
    ids = [value for each in body.iter() for key, value in each.attrib.items() if key.endswith("paraId")]
    assert ids == ["22222222"]
    assert next(body.iter(f"{{{W}}}bookmarkStart"), None) is None


def test_pictures_in_what_is_repeated_have_numbers_of_their_own():
    namespace = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    picture = f'<w:r><w:drawing><wp:inline xmlns:wp="{namespace}"><wp:docPr id="4"/></wp:inline></w:drawing></w:r>'
    body = filled(word(table(row(p(merge("step"), picture)))))
    assert [each.get("id") for each in body.iter(f"{{{namespace}}}docPr")] == ["1", "2", "3"]


def test_a_region_does_not_end_in_a_text_box():
    inside = p(merge("TableEnd:steps"))
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert [told.partition(": ")[2] for told in problems(word(p(merge("TableStart:steps"), merge("step"), box)))] == [
        "TableEnd:steps has no TableStart:steps before it",
        "TableStart:steps has no TableEnd:steps after it",
    ]


def test_all_that_is_wrong_is_told_at_once_each_with_its_place_and_the_nearest_name():
    document = word(
        p(run("Name: "), merge("ect_nam"))
        + table(row(p(run("x")), p(run("y"))), row(p(run("z")), p(merge("stepp"))))
        + p(merge("TableStart:target"), merge("title")),
        header1=f"<w:hdr {NAMESPACES}>{p(merge('schol_name'))}</w:hdr>",
    )
    assert [told.removeprefix("the template, ") for told in problems(document)] == [
        "the paragraph \"Name: «ect_nam»\": 'ect_nam' is not a field; did you mean 'ect_name'?",
        "table 1, row 2, cell 2: 'stepp' is not a field; did you mean 'step'?",
        "the paragraph \"«TableStart:target»«title»\": 'target' is not a section; did you mean 'targets'?",
        "page header, the paragraph \"«schol_name»\": 'schol_name' is not a field; did you mean 'school_name'?",
    ]


WRONG = {
    "'city' is not a field; docs/word.md has the names of all": p(merge("city")),
    "TableStart:steps has no TableEnd:steps after it": p(merge("TableStart:steps"), merge("step")),
    "TableEnd:steps has no TableStart:steps before it": p(merge("step"), merge("TableEnd:steps")),
    "TableEnd:targets comes before TableEnd:steps; a region ends after those that begin within it": p(
        *map(merge, ("TableStart:targets", "TableStart:steps", "step", "TableEnd:targets", "TableEnd:steps"))
    ),
    "TableStart:targets stands within targets, which are repeated there already": p(merge("TableStart:targets"))
    + p(*map(merge, ("TableStart:targets", "target", "TableEnd:targets")))
    + p(merge("TableEnd:targets")),
    "fields of reviews and of targets stand together; what is repeated is so for one of them": table(
        row(p(merge("target")), p(merge("review")))
    ),
    "«ect_name» is typed as words; put it in as a merge field": p(merge("title"), run("«ect_"), run("name»")),
    "«TableStart:steps» is typed as words; put it in as a merge field": p(merge("title"), run("«TableStart:steps»")),
    "a merge field has no name": p(character("begin"), code(" MERGEFIELD "), character("end")),
    "the merge field 'title' has no end; delete it and put it in again": p(
        character("begin"), code(" MERGEFIELD title ")
    ),
    "the field NEXT is for letters to many people; a plan is about one": p(
        merge("title"), character("begin"), code(" NEXT "), character("end")
    ),
    "the field DDEAUTO would start another program; take it out": p(
        merge("title"), '<w:fldSimple w:instr=" DDEAUTO cmd x "/>'
    ),
    "has no merge field, so that every plan would look the same; docs/word.md says how to put them in": p(run("x")),
}


@pytest.mark.parametrize("reason", WRONG)
def test_what_cannot_be_filled_is_told_with_its_reason(reason):
    (told,) = problems(word(WRONG[reason]))
    assert told.endswith(f": {reason}")


def test_a_merge_field_in_the_code_of_another_field_is_told_with_what_would_do():
    field = character("begin") + code(" IF ") + merge("ect_name") + code(' = "" "a" "b" ') + character("end")
    (told,) = problems(word(p(field)))
    assert "the merge field 'ect_name' stands in the code of IF" in told
    assert '\\b "before"' in told


def test_words_in_such_quotation_marks_that_name_nothing_stay():
    assert lines(word(p(run("«bonjour» "), merge("ect_name")))) == ["«bonjour» Aisha Rahman"]


NAMES = ("title", "target", "step", "criterion", "review", "outcome_evidence", "steps_list", "mentor_name")
INLINE = st.sampled_from(NAMES).map(merge) | st.sampled_from([run("words"), run(" "), FORMS["simple"]])
PARAGRAPHS = st.lists(INLINE, max_size=3).map(lambda pieces: p(*pieces))


def blocks(inner):
    """Paragraphs, tables, content controls and regions, with those blocks in them."""
    several = st.lists(inner, min_size=1, max_size=3).map("".join)
    cells = several.map(lambda content: f"{content}{p()}")
    regions = st.tuples(st.sampled_from(list(SECTIONS)), several)
    return st.one_of(
        PARAGRAPHS,
        st.lists(st.lists(cells, min_size=1, max_size=2).map(lambda row_s: row(*row_s)), min_size=1, max_size=3).map(
            lambda rows: table(*rows)
        ),
        several.map(lambda content: f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"),
        regions.map(lambda named: p(merge(f"TableStart:{named[0]}")) + named[1] + p(merge(f"TableEnd:{named[0]}"))),
    )


@given(body=st.recursive(PARAGRAPHS, blocks, max_leaves=12))
@example(body=p(merge("TableStart:targets")) + table(row(p(merge("review")) + p())) + p(merge("TableEnd:targets")))
@settings(max_examples=200)
def test_whatever_document_is_filled_or_told_what_is_wrong_with_it_and_what_is_filled_is_whole(body, plan):
    try:
        made = DocxExporter(template=word(body))
    except DocumentError:
        event("refused")
        return
    for each in (plan, PLAN, evolve(PLAN, targets=(), reviews=())):
        root = part(made.export(each))
        assert not [node for node in root.iter() if "ectcore" in node.tag or "MERGEFIELD" in (node.text or "")]
        assert all(next(node.iter(f"{{{W}}}tr"), None) is not None for node in root.iter(f"{{{W}}}tbl"))
        assert all(node[-1].tag == f"{{{W}}}p" for node in root.iter(f"{{{W}}}tc"))
        assert all(len(node) for node in root.iter(f"{{{W}}}sdtContent"))
