from datetime import date

import pytest
from attrs import evolve

from ectcore import catalogue
from ectcore.codec import decode, encode
from ectcore.errors import DocumentError
from ectcore.mentoring.drafting import draft_plan
from ectcore.model.people import Person, Visibility
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Module, Programme, Year
from ectcore.model.records import Note, Records, SessionRecord
from ectcore.model.session import Session

SESSION = catalogue.session("ucl-2020/y1-m5-w7")
ECT = Person(id="ect-014", display_name="Aisha Rahman")
MENTOR = Person(id="staff-112")
RECORDS = Records(
    ect="ect-014",
    sessions=(
        SessionRecord(
            id="y1-m5-w3",
            title="Research",
            notes=(
                Note(id="n1", text="Brief the adults on paper"),
                Note(id="n2", text="mine alone", visibility=Visibility.AUTHOR),
            ),
        ),
        SessionRecord(
            id="y1-m5-w1", title="Audit", notes=(Note(id="n1", text="Calls home"), Note(id="n2", text="Starts"))
        ),
        SessionRecord(id="y1-m5-w2", title="Workload"),
        SessionRecord(id="y1-m4-w2", title="Another module", notes=(Note(id="n1", text="Marking"),)),
    ),
)


def draft(session: Session = SESSION, records: Records | None = RECORDS, ect: Person = ECT) -> ActionPlan:
    return draft_plan(
        session,
        plan_id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
        ect=ect,
        meeting_on=date(2026, 7, 14),
        records=records,
        mentor=MENTOR,
    )


def test_a_draft_knows_its_meeting_and_its_people() -> None:
    plan = draft()
    assert (plan.meeting.on, plan.meeting.session, plan.meeting.year) == (date(2026, 7, 14), "y1-m5-w7", 1)
    assert plan.meeting.focus == SESSION.title
    assert (plan.ect, plan.mentor, plan.for_year, plan.title) == (ECT, MENTOR, 2, "Action plan for Year 2")
    assert decode(encode(plan), ActionPlan) == plan


def test_every_note_of_the_module_is_in_the_draft_with_a_link_that_leads_to_it() -> None:
    lines = draft().year_review.summary.splitlines()
    assert lines == [
        "Audit: Calls home (y1-m5-w1#n1)",
        "Audit: Starts (y1-m5-w1#n2)",
        "Workload: no note (y1-m5-w2)",
        "Research: Brief the adults on paper (y1-m5-w3#n1)",
        "No record: week 4, 5, 6",
    ]
    links = [line.rpartition("(")[2].rstrip(")") for line in lines if "#" in line]
    assert all((note := RECORDS.note(link)) and note.text in "\n".join(lines) for link in links)


def test_the_sessions_gone_over_are_those_of_the_module() -> None:
    assert draft().year_review.drawn_on == ("y1-m5-w1", "y1-m5-w2", "y1-m5-w3")


def test_where_the_programme_tells_which_sessions_are_the_modules_their_ids_need_not() -> None:
    module = Module(
        title="M",
        sessions=(
            Session(id="intro", title="Opening"),
            Session(id="middle", title="Middle"),
            Session(id="closing", title="Closing"),
        ),
    )
    programme = Programme(id="p", title="P", provider="P", years=(Year(number=1, modules=(module,)),))
    records = Records(
        ect="ect-014", sessions=(SessionRecord(id="intro", title="Opening", notes=(Note(id="n1", text="Starts"),)),)
    )
    plan = draft_plan(
        module.sessions[-1],
        plan_id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
        ect=ECT,
        meeting_on=date(2026, 7, 14),
        records=records,
        programme=programme,
    )
    assert plan.year_review.drawn_on == ("intro",)
    assert plan.year_review.summary.splitlines() == ["Opening: Starts (intro#n1)", "Middle: no record (middle)"]


def test_what_the_pair_decides_is_left_to_the_pair() -> None:
    plan = draft()
    assert [(target.id, target.statement, target.notes) for target in plan.targets] == [
        (f"target-{number}", "", ()) for number in (1, 2, 3)
    ]
    assert plan.year_review.successes == plan.year_review.approaches == plan.reviews == plan.follow_up == ()


def test_a_draft_without_records_has_no_summary() -> None:
    plan = draft(records=None)
    assert (plan.year_review.summary, plan.year_review.drawn_on) == ("", ())


@pytest.mark.parametrize(("completes", "year", "for_year"), [(1, 1, 2), (None, 1, 1), (None, None, None), (4, 4, None)])
def test_a_plan_is_for_the_year_after_the_one_that_is_complete(
    completes: int | None, year: int | None, for_year: int | None
) -> None:
    plan = draft(evolve(SESSION, completes_year=completes, year=year))
    assert plan.for_year == for_year
    assert plan.title == (f"Action plan for Year {for_year}" if for_year else "Action plan")


def test_the_notes_of_one_ect_never_go_into_the_plan_of_another() -> None:
    with pytest.raises(DocumentError, match="the records, ect: 'ect-014' is not 'ect-099'"):
        draft(ect=Person(id="ect-099"))
