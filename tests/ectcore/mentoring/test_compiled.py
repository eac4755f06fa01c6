"""A template made ready makes the plans that filling it makes, or fails as filling fails."""

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.codec import decode
from ectcore.errors import DocumentError
from ectcore.mentoring import compiled as module
from ectcore.mentoring.compiled import CompiledTemplate
from ectcore.mentoring.templates import fill
from ectcore.model.calendar import SchoolCalendar, Term
from ectcore.model.target import ActionStep, Due, SuccessCriterion, Target
from ectcore.model.template import Template, TemplateFollowUp, TemplateReview

CALENDAR = SchoolCalendar(terms=(Term(label="Autumn", starts=date(2026, 9, 2), ends=date(2026, 12, 18)),))
CELLS = st.one_of(
    st.sampled_from(
        ["", " ", "2026-09-01", " 2026-09-02 ", "01/09/2026", "+2 weeks", "1.0", "0.6", "2", "a@x.example", "123456",
         "0412337", "x" * 501, "\ue000note\ue001", "${note}", "a\0b", "Ann Bee"]
    ),
    st.text(max_size=5),
)  # fmt: skip
COLUMNS = [
    "staff_id", "display_name", "email", "mentor_id", "mentor_name", "mentor_email", "tutor_id", "school_name",
    "school_urn", "induction_start", "fte", "trn", "note", "day",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*(f"${{{name}}}" for name in COLUMNS), "${gone}", "$$", " in class "]), max_size=3)
WORDS = st.sampled_from(["+2 weeks", "+3 teaching weeks", "2026-12-01", "start", "${day}", "soon"])


@st.composite
def templates(draw):
    text = TEXTS.map("".join)
    return Template(
        id="year-2",
        revision=2,
        changed_on=date(2026, 7, 1),
        start=draw(st.sampled_from(["${induction_start}", "2026-09-01", "${day}", "${day} or so"])),
        title=draw(text),
        focus=draw(text),
        summary=draw(text),
        targets=(
            Target(
                id="t1",
                statement=draw(text),
                criteria=(SuccessCriterion(id="c1", text=draw(text)), SuccessCriterion(id="c2", text="same")),
                steps=(ActionStep(id="s1", text=draw(text), due=Due(words=draw(WORDS))),),
            ),
            Target(id="t2", statement="same", due=Due(words=draw(WORDS))),
        ),
        reviews=(TemplateReview(id="r1", on=draw(WORDS), where=draw(text)), TemplateReview(id="r2", on="+5 weeks")),
        follow_up=(TemplateFollowUp(id="f1", what=draw(text), on="+1 week"),),
    )


def outcome(make, *arguments, **options):
    try:
        return make(*arguments, **options)
    except DocumentError as error:
        return error.problems


NAMESPACES = st.sampled_from(["", "trust", "a\nb", "\udce9", "x" * 501]) | st.text(max_size=5)


@given(
    templates(), st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, CELLS)), max_size=4), st.booleans(), NAMESPACES
)
def test_it_does_what_fill_does(template, rows, with_calendar, namespace):
    calendar = CALENDAR if with_calendar else None
    compiled = CompiledTemplate(template, calendar, namespace)
    for row in rows:
        assert outcome(compiled, row) == outcome(fill, template, row, calendar=calendar, namespace=namespace)


@pytest.mark.parametrize("namespace", ["a\nb", "\udce9", "x" * 501])
def test_a_namespace_that_is_no_line_is_refused(namespace):
    template = Template(id="y", revision=1, changed_on=date(2026, 7, 1))
    row = {"staff_id": "1", "induction_start": "2026-09-01", "school_urn": "123456"}
    with pytest.raises(DocumentError, match="the namespace"):
        CompiledTemplate(template, None, namespace)(row)
    assert outcome(CompiledTemplate(template, None, namespace), row) == outcome(
        fill, template, row, namespace=namespace
    )


@given(st.lists(st.sampled_from(["2026-09-01", "2026-10-05", "2027-01-04", "soon"]), max_size=9))
def test_what_is_remembered_changes_nothing(starts):
    template = Template(id="y", revision=1, changed_on=date(2026, 7, 1), focus="${note}", title="A plan")
    compiled = CompiledTemplate(template)
    for start in starts:
        row = {"staff_id": "1", "induction_start": start, "note": start}
        assert outcome(compiled, row) == outcome(CompiledTemplate(template), row) == outcome(fill, template, row)


def test_good_rows_never_go_the_long_way(examples, monkeypatch):
    template = decode((examples / "plan-template.json").read_bytes(), Template)
    row = {"staff_id": "1", "display_name": "Ann", "induction_start": "2026-09-01"}
    expected = fill(template, row)
    monkeypatch.setattr(module, "fill", lambda *_, **__: pytest.fail("the long way"))
    assert CompiledTemplate(template)(row) == expected


@pytest.mark.parametrize("note", ["a\0b", "x" * 501, "x" * 100_001, "fine"])
@pytest.mark.parametrize("field", ["statement", "goal", "role"])
def test_a_text_that_no_field_may_hold_is_told_as_fill_tells_it(note, field):
    criterion = SuccessCriterion(id="c1", text="same", goal="${note}" if field == "goal" else "")
    target = Target(id="t1", statement="${note}" if field == "statement" else "same", criteria=(criterion,))
    role = "${note}" if field == "role" else ""
    template = Template(id="y", revision=1, changed_on=date(2026, 7, 1), role=role, targets=(target,))
    row = {"staff_id": "1", "induction_start": "2026-09-01", "note": note}
    assert outcome(CompiledTemplate(template), row) == outcome(fill, template, row)


def test_a_row_that_lacks_a_column_is_told_as_fill_tells_it():
    template = Template(id="y", revision=1, changed_on=date(2026, 7, 1), focus="${note}")
    with pytest.raises(DocumentError, match="is no column"):
        CompiledTemplate(template)({"staff_id": "1", "induction_start": "2026-09-01"})


def test_the_template_is_left_as_it_was(examples):
    template = decode((examples / "plan-template.json").read_bytes(), Template)
    before = attrs.evolve(template)
    CompiledTemplate(template)({"staff_id": "1", "display_name": "Ann", "induction_start": "2026-09-01"})
    assert template == before
