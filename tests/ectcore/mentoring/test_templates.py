from collections import Counter
from datetime import date, time
from string import Template as StandardTemplate
from uuid import UUID

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.errors import DocumentError
from ectcore.mentoring.compiled import CompiledTemplate
from ectcore.mentoring.templates import fill, placeholders, plan_id_of
from ectcore.model.calendar import SchoolCalendar, Term
from ectcore.model.people import Person, Role, School
from ectcore.model.plan import Revision
from ectcore.model.review import ReviewStatus
from ectcore.model.target import ActionStep, Due, SuccessCriterion, Target
from ectcore.model.template import Template, TemplateFollowUp, TemplateReview

TEMPLATE = Template(
    id="year-2",
    revision=3,
    changed_on=date(2026, 7, 1),
    focus="Talk in ${class_name}",
    role="Teaches ${class_name}",
    title="A plan for ${display_name}",
    summary="From $$5 to ${class_name}",
    year=2,
    for_year=2,
    targets=(
        Target(
            id="target-1",
            statement="Wait three seconds in ${class_name}",
            criteria=(SuccessCriterion(id="c1", text="${class_name} answers"),),
            steps=(
                ActionStep(id="s1", text="Count", due=Due(words="+1 week")),
                ActionStep(id="s2", text="Wait", due=Due(on=date(2026, 10, 2), words="before ${class_name}'s test")),
                ActionStep(id="s3", text="Rest"),
            ),
            due=Due(words="+6 weeks"),
        ),
    ),
    reviews=(
        TemplateReview(
            id="review-1",
            on="+10 days",
            starts_at=time(15, 45),
            minutes=30,
            where="${class_name}",
            targets=("target-1",),
            agenda="Look",
            attendees=(Role.ECT,),
        ),
        TemplateReview(id="review-2", on="start", cancelled=True),
    ),
    follow_up=(
        TemplateFollowUp(id="f1", what="Send ${class_name}", who=Role.MENTOR, on="2026-09-30", how="post"),
        TemplateFollowUp(id="f2", what="Nothing"),
    ),
)
ROW = {"staff_id": "ect-014", "display_name": "Siân", "induction_start": "2026-09-01", "class_name": "7D"}
FULL = ROW | {
    "email": "s@x.example", "trn": "0412337", "mentor_id": "m1", "mentor_name": "Łukasz", "mentor_email": "l@x.example",
    "tutor_id": "t1", "school_name": "Oak", "school_urn": "123456", "fte": "0.6",
}  # fmt: skip


def problems(
    template: Template = TEMPLATE, row: dict[str, str] | None = None, **known: SchoolCalendar
) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as refused:
        fill(template, ROW if row is None else row, **known)
    return [(problem.where, problem.reason) for problem in refused.value.problems]


def with_target(**changes: object) -> Template:
    return attrs.evolve(TEMPLATE, targets=(attrs.evolve(TEMPLATE.targets[0], **changes),))


def test_every_text_is_filled() -> None:
    plan = fill(TEMPLATE, ROW)
    assert plan.meeting.focus == "Talk in 7D"
    assert (plan.title, plan.meeting.role) == ("A plan for Siân", "Teaches 7D")
    assert plan.year_review.summary == "From $5 to 7D"
    assert plan.targets[0].statement == "Wait three seconds in 7D"
    assert plan.targets[0].criteria[0].text == "7D answers"
    assert (plan.reviews[0].where, plan.follow_up[0].what) == ("7D", "Send 7D")
    assert "${" not in repr(plan)


def test_days_in_words_are_counted_from_the_start() -> None:
    plan = fill(TEMPLATE, ROW)
    assert plan.meeting.on == date(2026, 9, 1)
    assert plan.targets[0].due == Due(on=date(2026, 10, 13))
    assert [step.due for step in plan.targets[0].steps] == [
        Due(on=date(2026, 9, 8)),
        Due(on=date(2026, 10, 2), words="before 7D's test"),
        None,
    ]
    assert [review.on for review in plan.reviews] == [date(2026, 9, 11), date(2026, 9, 1)]
    assert [each.on for each in plan.follow_up] == [date(2026, 9, 30), None]


def test_all_else_of_a_template_is_in_the_plan_as_it_stands() -> None:
    plan = fill(TEMPLATE, ROW)
    first, second = plan.reviews
    assert (first.starts_at, first.minutes, first.agenda, first.targets) == (time(15, 45), 30, "Look", ("target-1",))
    assert (first.attendees, first.status, second.status) == ((Role.ECT,), ReviewStatus.PLANNED, ReviewStatus.CANCELLED)
    assert (plan.follow_up[0].who, plan.follow_up[0].how) == (Role.MENTOR, "post")
    assert (plan.meeting.year, plan.for_year) == (2, 2)


def test_a_plan_takes_over_the_revision_of_a_template_written_before_the_start() -> None:
    plan = fill(TEMPLATE, ROW)
    assert plan.history == (Revision(number=3, changed_on=date(2026, 7, 1)),)
    assert (plan.revision, plan.changed_on) == (3, date(2026, 7, 1))


def test_people_and_school_come_from_the_known_columns() -> None:
    plan = fill(TEMPLATE, {column: f" {value} " for column, value in FULL.items()} | {"class_name": "7D"})
    assert plan.ect == Person(id="ect-014", display_name="Siân", email="s@x.example", trn="0412337")
    assert plan.mentor == Person(id="m1", display_name="Łukasz", email="l@x.example")
    assert plan.tutor == Person(id="t1")
    assert plan.school == School(name="Oak", urn="123456")
    assert plan.fte == 0.6


def test_what_a_row_leaves_empty_is_unknown() -> None:
    plan = fill(TEMPLATE, dict.fromkeys(FULL, "") | ROW)
    assert (plan.mentor, plan.tutor, plan.school, plan.fte, plan.ect.email, plan.ect.trn) == (None,) * 6


def test_a_start_may_be_written_in_the_template() -> None:
    assert fill(attrs.evolve(TEMPLATE, start="2026-11-02"), ROW).meeting.on == date(2026, 11, 2)


def test_a_start_may_stand_in_a_column_of_ones_own() -> None:
    plan = fill(attrs.evolve(TEMPLATE, start="${year_2_start}"), ROW | {"year_2_start": "2026-09-03"})
    assert plan.reviews[0].on == date(2026, 9, 13)


def test_placeholders_are_the_columns_each_once_in_order() -> None:
    assert placeholders(TEMPLATE) == ("induction_start", "display_name", "class_name")


def test_a_template_without_placeholders_asks_for_nothing() -> None:
    assert (
        placeholders(Template(id="t", revision=1, changed_on=date(2026, 1, 1), start="2026-09-01", title="$$5")) == ()
    )


def test_an_unknown_placeholder_is_told_with_its_place_and_the_nearest_column() -> None:
    steps = (ActionStep(id="s1", text="See ${clas_name}"),)
    assert problems(with_target(steps=steps)) == [
        ("target 1, step 1, text", "${clas_name} is no column; did you mean 'class_name'?")
    ]


def test_a_phrase_that_is_no_day_is_told_with_its_place() -> None:
    steps = (ActionStep(id="s1", text="Wait", due=Due(words="soon")),)
    ((where, reason),) = problems(with_target(steps=steps))
    assert where == "target 1, step 1, due"
    assert reason.startswith("'soon' is no day; write")


def test_all_faults_are_told_at_once() -> None:
    template = attrs.evolve(
        with_target(statement="In ${klass}", due=Due(words="asap")),
        reviews=(TemplateReview(id="r", on="some day"),),
        follow_up=(TemplateFollowUp(id="f", what="Costs $5", on="by and by"),),
    )
    row = ROW | {"fte": "lots", "school_urn": "12", "trn": "x", "email": "nobody", "induction_start": "1 Sept"}
    assert [where for where, _ in problems(template, row)] == [
        "email", "trn", "school_urn", "fte", "induction_start",
        "target 1, statement", "follow-up 1, what", "target 1, due", "plan review 1, on", "follow-up 1, on",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("fte", "lots", "'lots' is no part of full time"),
        ("fte", "0", "'0' is no part of full time"),
        ("fte", "1.01", "is no part of full time"),
        ("fte", "0,8", "is no part of full time"),
        ("fte", "nan", "is no part of full time"),
        ("school_urn", "12", "'12' is not a school's URN; it has six digits"),
        ("trn", "123", "'123' is not a teacher reference number"),
        ("email", "at home", "is not an e-mail address"),
        ("mentor_email", "@", "is not an e-mail address"),
        ("mentor_id", "", "is empty, while mentor_name is given"),
        ("staff_id", "", "is empty; every ECT has a staff id"),
        ("display_name", "a\nb", "is not a line of text"),
        ("induction_start", "soon", "'soon' is no date; write 2026-10-02, or the day first as in 02/10/2026"),
        ("induction_start", "2026-02-30", "'2026-02-30' is no day of that month"),
        ("induction_start", "31/02/2026", "'31/02/2026' is no day of that month"),
        ("induction_start", "09/25/2026", "'09/25/2026' has 25 where the month stands; days are written before months"),
    ],
)
def test_a_bad_value_is_told_with_its_column(column: str, value: str, reason: str) -> None:
    found = problems(row=FULL | {column: value})
    assert column in [where for where, _ in found]
    assert any(reason in said for where, said in found if where == column)


def test_a_bad_induction_start_is_told_even_where_nothing_is_counted_from_it() -> None:
    template = attrs.evolve(TEMPLATE, start="2026-09-01")
    assert [where for where, _ in problems(template, ROW | {"induction_start": "soon"})] == ["induction_start"]


def test_an_empty_induction_start_is_no_fault_where_nothing_is_counted_from_it() -> None:
    assert fill(attrs.evolve(TEMPLATE, start="2026-09-01"), ROW | {"induction_start": ""}).meeting.on == date(
        2026, 9, 1
    )


def test_a_day_with_an_unknown_placeholder_is_told_once() -> None:
    assert [reason for _, reason in problems(with_target(due=Due(words="+${weks} weeks")))] == [
        f"${{weks}} is no column; there are {', '.join(sorted(ROW))}"
    ]
    assert fill(with_target(due=Due(words="+${n} weeks")), ROW | {"n": "2"}).targets[0].due == Due(on=date(2026, 9, 15))


def test_an_empty_start_is_told_once_as_the_fault_of_its_column() -> None:
    reason = "is empty, and the days of the plan are counted from it; write one such as 2026-09-01"
    assert problems(row=ROW | {"induction_start": " "}) == [("induction_start", reason)]
    asking = attrs.evolve(TEMPLATE, start="${first_day}", title="From ${first_day}")
    assert problems(asking, ROW | {"first_day": ""}) == [("first_day", reason)]


def test_what_an_empty_column_leaves_of_a_text_is_not_told_besides() -> None:
    asking = attrs.evolve(TEMPLATE, start="${year}${rest}", reviews=(TemplateReview(id="r", on="${when}"),))
    assert [where for where, _ in problems(asking, ROW | {"year": "", "rest": "", "when": ""})] == [
        "start", "start", "plan review 1, on",
    ]  # fmt: skip


@given(
    st.dates(date(2000, 1, 2), date(2098, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%d-%m-%Y", "%d-%b-%y", "%d %B %Y", "%A %d %B %Y", "%d/%m/%Y 00:00"]),
)
def test_a_start_in_a_column_is_read_as_people_in_england_write_it(day: date, form: str) -> None:
    template = attrs.evolve(TEMPLATE, start="${first_day}", targets=(), follow_up=())
    row = ROW | {"first_day": day.strftime(form)}
    assert fill(template, row) == fill(template, row | {"first_day": str(day)})
    assert CompiledTemplate(template)(row) == fill(template, row)


def test_a_start_that_is_no_day_is_told_once() -> None:
    ((where, reason),) = problems(attrs.evolve(TEMPLATE, start="+6 weeks"))
    assert (where, reason) == ("start", "'+6 weeks' is no date; write year-month-day, such as 2026-10-02")


def test_an_empty_column_that_a_text_needs_is_told_and_a_known_one_may_be_empty() -> None:
    template = attrs.evolve(TEMPLATE, summary="Ask ${mentor_name}")
    assert fill(template, ROW | {"mentor_name": ""}).year_review.summary == "Ask "
    assert (
        "target 1, statement",
        "${class_name} is empty, and the text needs it; fill the column 'class_name'",
    ) in problems(row=ROW | {"class_name": " "})


def test_a_value_that_a_field_cannot_hold_is_told_with_the_place() -> None:
    found = dict(problems(row=ROW | {"class_name": "7\x00D"}))
    assert found["target 1"].startswith("statement: 'Wait three seconds in 7\\x00D' is not a text")
    assert found["plan review 1"].startswith("where: '7\\x00D' is not a line of text; keep it on one line")


def test_teaching_weeks_need_the_terms_of_the_calendar() -> None:
    template = with_target(due=Due(words="+2 teaching weeks"))
    ((where, reason),) = problems(template)
    assert where == "target 1, due"
    assert "no term is declared" in reason
    autumn = SchoolCalendar(terms=(Term(label="Autumn", starts=date(2026, 9, 1), ends=date(2026, 12, 18)),))
    assert fill(template, ROW, calendar=autumn).targets[0].due == Due(on=date(2026, 9, 15))


def test_a_plan_that_contradicts_itself_is_refused_as_a_document() -> None:
    doubled = attrs.evolve(TEMPLATE, targets=TEMPLATE.targets * 2)
    assert all(where == "the plan" for where, _ in problems(doubled))
    before = attrs.evolve(TEMPLATE, reviews=(TemplateReview(id="r", on="2026-08-01"),))
    assert problems(before)[0][1].startswith("plan review 'r' is on 2026-08-01, before the meeting")


def test_what_is_filled_in_is_not_read_again() -> None:
    assert fill(TEMPLATE, ROW | {"class_name": "${email} $$"}).meeting.focus == "Talk in ${email} $$"


@pytest.mark.parametrize("text", ["Costs $5", "$class_name", "ends in $", "${class_name"])
def test_a_dollar_sign_alone_is_told_since_it_may_be_a_placeholder(text: str) -> None:
    ((where, reason),) = problems(attrs.evolve(TEMPLATE, summary=text))
    assert where == "summary"
    assert "a dollar sign stands alone" in reason


@given(
    st.lists(st.sampled_from(["$$", "${a}", "${b_c}", " ", "x", "{", "}", "é", "\n"]), max_size=12),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(str.strip),
)
def test_texts_are_filled_as_the_standard_library_fills_them(pieces: list[str], value: str) -> None:
    text = "".join(pieces)
    values = {"a": value, "b_c": "7D"}
    template = Template(id="t", revision=1, changed_on=date(2026, 1, 1), start="2026-09-01", summary=text)
    try:
        filled = fill(template, ROW | values).year_review.summary
    except DocumentError as refused:
        assert "is not a text" in str(refused)  # noqa: PT017 - noncharacters may be drawn
    else:
        assert filled == StandardTemplate(text).substitute(values)


def test_the_id_of_a_plan_is_the_same_whenever_it_is_made_and_another_for_each_school_person_and_template() -> None:
    row = FULL
    made = [
        fill(TEMPLATE, row),
        fill(TEMPLATE, row | {"display_name": "Another"}),
        fill(attrs.evolve(TEMPLATE, revision=4, focus=""), row),
    ]
    assert len({plan.id for plan in made}) == 1
    others = [
        fill(TEMPLATE, row | {"staff_id": "ect-015"}),
        fill(TEMPLATE, row | {"school_urn": "654321"}),
        fill(attrs.evolve(TEMPLATE, id="year-3"), row),
        fill(TEMPLATE, ROW),
        fill(TEMPLATE, ROW, namespace="a trust"),
    ]
    assert max(Counter(plan.id for plan in [made[0], *others]).values()) == 1
    assert UUID(made[0].id).version == 5


def test_the_id_of_a_plan_is_what_it_was_in_the_first_release() -> None:
    assert plan_id_of(TEMPLATE, staff_id="ect-014", scope="123456") == "0e26cd18-a8aa-5ef0-8fb9-780136045b89"
    assert fill(TEMPLATE, FULL, namespace="not used").id == plan_id_of(TEMPLATE, staff_id="ect-014", scope="123456")


def test_parts_of_an_id_do_not_run_together() -> None:
    assert plan_id_of(TEMPLATE, staff_id="b", scope="a") != plan_id_of(TEMPLATE, staff_id="", scope="ab")


def test_an_id_that_is_given_is_taken() -> None:
    given_id = "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93"
    assert fill(TEMPLATE, ROW, plan_id=given_id).id == given_id
    with pytest.raises(DocumentError, match="the plan: id: 'x' is not a UUID"):
        fill(TEMPLATE, ROW, plan_id="x")


def test_a_namespace_that_no_text_can_hold_is_told() -> None:
    with pytest.raises(DocumentError, match="the namespace: "):
        fill(TEMPLATE, ROW, namespace="\udcff")
