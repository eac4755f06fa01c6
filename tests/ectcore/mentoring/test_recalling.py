from datetime import date

import pytest
from attrs import evolve

from ectcore.errors import DocumentError, UnknownNameError
from ectcore.mentoring.agenda import agenda
from ectcore.mentoring.agenda_lines import agenda_lines
from ectcore.mentoring.position import whats_next
from ectcore.mentoring.recalling import Bond, recall
from ectcore.model.people import Person, Visibility
from ectcore.model.plan import ActionPlan, Meeting
from ectcore.model.programme import Module, Programme, Year
from ectcore.model.records import AgreedAction, Note, Progress, Records, SessionRecord
from ectcore.model.session import ModulePlace, Session, Step
from ectcore.model.target import Target


def note(name: str, text: str, *codes: str, visibility: Visibility = Visibility.MENTORING_PAIR) -> Note:
    return Note(id=name, text=text, statements=codes, visibility=visibility)


RECORDS = Records(
    ect="ect-014",
    sessions=(
        SessionRecord(
            id="y1-m5-w3",
            title="Third",
            notes=(
                note("n1", "The briefing card reached Mrs Doyle late", "ecf-2019:8k"),
                note("n2", "Questions in the starter", "ecf-2019:4m"),
                note("n3", "Mrs Doyle reads every card", visibility=Visibility.AUTHOR),
            ),
            actions=(AgreedAction(id="a1", text="time it"), AgreedAction(id="a2", text="x", progress=Progress.DONE)),
        ),
        SessionRecord(id="y1-m4-w2", title="Other", notes=(note("n1", "Cards for briefings calm the start"),)),
        SessionRecord(id="y1-m5-w5", title="Fifth", notes=(note("n1", "Colleagues", "ts-2011:8"),)),
    ),
)
PLAN = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ect=Person(id="ect-014"),
    meeting=Meeting(on=date(2026, 7, 14), session="y1-m5-w7"),
    targets=(Target(id="target-1", statement="Write a card that briefs Mrs Doyle before maths"),),
)


def bound(plan: ActionPlan) -> list[tuple[str, Bond, tuple[str, ...]]]:
    (target,) = recall(plan, RECORDS).targets
    return [(each.link, each.bond, each.shared) for each in target.notes]


def with_target(**changes: object) -> ActionPlan:
    return evolve(PLAN, targets=(evolve(PLAN.targets[0], **changes),))


def test_words_that_both_use_bind_a_note_to_a_target() -> None:
    assert bound(PLAN) == [
        ("y1-m5-w3#n1", Bond.WORDS, ("briefing", "card", "doyle")),
        ("y1-m4-w2#n1", Bond.WORDS, ("cards", "briefings")),
    ]


def test_one_word_in_common_binds_nothing() -> None:
    assert bound(with_target(statement="Deal out the cards")) == []


def test_a_shared_statement_binds_before_words_and_a_link_before_both() -> None:
    plan = with_target(statements=("ecf-2019:4m", "ecf-2019:8a"), notes=("y1-m4-w2#n1",))
    assert bound(plan) == [
        ("y1-m4-w2#n1", Bond.LINK, ()),
        ("y1-m5-w3#n2", Bond.STATEMENTS, ("ecf-2019:4m",)),
        ("y1-m5-w5#n1", Bond.STATEMENTS, ("ts-2011:8",)),
        ("y1-m5-w3#n1", Bond.WORDS, ("briefing", "card", "doyle")),
    ]


def test_a_standard_binds_the_ecf_statements_under_it() -> None:
    assert ("y1-m5-w3#n1", Bond.STATEMENTS, ("ecf-2019:8k",)) in bound(with_target(statements=("ts-2011:8",)))


def test_a_note_for_its_author_alone_is_never_recalled_even_by_a_link() -> None:
    plan = with_target(notes=("y1-m5-w3#n3",))
    assert "y1-m5-w3#n3" not in [link for link, _, _ in bound(plan)]
    texts = [each.text for session in recall(plan, RECORDS).module.sessions for each in session.notes]
    assert "Mrs Doyle reads every card" not in texts


def test_the_module_of_the_plans_session_is_recalled_with_its_open_actions() -> None:
    module = recall(PLAN, RECORDS).module
    assert [each.session for each in module.sessions] == ["y1-m5-w3", "y1-m5-w5"]
    assert [(session, action.id) for session, action in module.open_actions] == [("y1-m5-w3", "a1")]
    assert module.weeks_without_record == (1, 2, 4, 6)


def test_a_session_recalls_its_module_and_no_targets() -> None:
    found = recall(Session(id="y1-m5-w4", title="Fourth"), RECORDS)
    assert [each.session for each in found.module.sessions] == ["y1-m5-w3", "y1-m5-w5"]
    assert found.targets == ()


def test_the_records_of_another_ect_are_refused() -> None:
    with pytest.raises(DocumentError, match="'ect-9' is not 'ect-014'"):
        recall(PLAN, evolve(RECORDS, ect="ect-9"))


def session(name: str, title: str) -> Session:
    return Session(id=name, title=title, module=ModulePlace(title="M"), steps=(Step(label="Plan", minutes=45),))


LAST = session("y1-m5-w7", "Looking back")
PROGRAMME = Programme(
    id="p",
    title="P",
    provider="P",
    years=(
        Year(
            number=1,
            modules=(
                Module(title="Assessment", sessions=(session("y1-m4-w2", "Marking"),)),
                Module(
                    title="Professional",
                    sessions=(session("y1-m5-w3", "Three"), session("y1-m5-w4", "Four"), LAST),
                ),
            ),
        ),
        Year(number=2, modules=(Module(title="Inquiry", sessions=(session("y2-m6-w1", "Questions"),)),)),
    ),
)


def test_with_the_programme_sessions_without_a_record_are_known_by_name() -> None:
    module = recall(PLAN, RECORDS, PROGRAMME).module
    assert [each.title for each in module.not_recorded] == ["Four"]
    assert module.weeks_without_record == ()
    assert [each.session for each in module.sessions] == ["y1-m5-w3"]


def test_after_the_last_session_of_year_1_the_year_is_complete_and_the_mentor_open() -> None:
    position = whats_next(LAST, PROGRAMME)
    assert position.following is not None
    assert (position.following.id, position.completes_year, position.mentor_may_change) == ("y2-m6-w1", 1, True)
    assert (position.closes_module, position.next_module and position.next_module.title) == (True, "Inquiry")


def test_within_a_module_the_next_session_comes_next() -> None:
    position = whats_next(session("y1-m5-w3", "Three"), PROGRAMME)
    assert position.following == session("y1-m5-w4", "Four")
    assert (position.closes_module, position.completes_year, position.mentor_may_change) == (False, None, False)


def test_between_modules_no_year_ends() -> None:
    position = whats_next(session("y1-m4-w2", "Marking"), PROGRAMME)
    assert (position.closes_module, position.completes_year) == (True, None)


def test_nothing_comes_after_the_programme() -> None:
    position = whats_next(session("y2-m6-w1", "Questions"), PROGRAMME)
    assert (position.following, position.completes_year, position.mentor_may_change) == (None, 2, False)


def test_a_session_of_another_programme_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'y1-m5-w3'"):
        whats_next(session("y1-m5-w33", ""), PROGRAMME)


def test_the_agenda_ends_with_what_comes_after() -> None:
    lines = agenda_lines(agenda(LAST, RECORDS, PROGRAMME))
    assert lines[-4:] == (
        "With this session Year 1 is complete.",
        "The module after it: Inquiry.",
        "Next: Questions (y2-m6-w1).",
        "The mentor of the year after may be somebody else, or may not yet be named.",
    )
    assert "      - Four: no record (y1-m5-w4)" in lines


def test_what_the_session_says_at_its_end_is_not_said_twice() -> None:
    closing = evolve(LAST, closing="Year 1 is over.", completes_year=1)
    lines = agenda_lines(agenda(closing, None, PROGRAMME))
    assert lines[-5:-2] == ("Year 1 is over.", "", "The module after it: Inquiry.")
