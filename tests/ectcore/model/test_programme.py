"""A session is found by its week, and a part is asked for where a module has several."""

import pytest

from ectcore.errors import AmbiguousNameError, InvalidValueError, UnknownNameError
from ectcore.model.programme import Module, Programme, Year
from ectcore.model.session import ResearchSummary, Session, Step, SummaryState


def module(number: int | None, part: int | None, *weeks: int) -> Module:
    """A module with a session in each of those weeks."""
    sessions = tuple(Session(id=f"m{number or 0}-{part or 0}-w{week}", title="", week=week) for week in weeks)
    return Module(title="", number=number, part=part, sessions=sessions)


PROGRAMME = Programme(
    id="ucl-2020",
    title="ECF",
    provider="UCL",
    years=(
        Year(number=1, modules=(module(2, None, 1, 2, 5), module(3, 1, 1, 2), module(3, 2, 1), module(5, 1, 7))),
        Year(number=2, modules=(module(4, None, 1), module(None, None, 1))),
    ),
)


def test_a_session_is_found_by_year_module_and_week() -> None:
    assert PROGRAMME.session(year=1, module=2, week=5).id == "m2-0-w5"
    assert PROGRAMME.session(year=1, module=3, part=2, week=1).id == "m3-2-w1"
    assert PROGRAMME.session(year=1, module=5, week=7).id == "m5-1-w7"


def test_a_week_that_stands_in_several_parts_is_never_guessed() -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        PROGRAMME.session(year=1, module=3, week=1)
    assert "part=1 or part=2" in str(caught.value)


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ({"year": 1, "module": 2, "week": 3}, "'3' is not a week of module 2 in year 1; there are 1, 2, 5"),
        ({"year": 1, "module": 3, "part": 2, "week": 2}, "'2' is not a week of module 3 in year 1; there are 1"),
        ({"year": 1, "module": 3, "part": 9, "week": 1}, "'9' is not a part of module 3 in year 1; there are 1, 2"),
        ({"year": 1, "module": 2, "part": 1, "week": 1}, "'1' is not a part of module 2 in year 1; there are none"),
        ({"year": 1, "module": 25, "week": 1}, "'25' is not a module of year 1; there are 2, 3, 5"),
        ({"year": 3, "module": 5, "week": 7}, "'3' is not a year; there are 1, 2"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(asked, known) -> None:
    with pytest.raises(UnknownNameError) as caught:
        PROGRAMME.session(**asked)
    assert str(caught.value) == known


@pytest.mark.parametrize("half", [0, 3, 999])
def test_a_term_has_two_halves(half: int) -> None:
    with pytest.raises(InvalidValueError, match=f"half: {half} is out of range; it is between 1 and 2"):
        Module(title="", half=half)


def test_modules_and_sessions_come_in_order() -> None:
    assert [each.number for each in PROGRAMME.modules()] == [2, 3, 3, 5, 4, None]
    assert len(list(PROGRAMME.sessions())) == 9


def test_minutes_that_nobody_states_are_unknown_and_not_zero() -> None:
    steps = (Step(label="Review"), Step(label="Plan", minutes=10), Step(label="Plan", minutes=5))
    session = Session(id="s", title="", steps=steps)
    assert (session.known_minutes, session.untimed_steps) == (15, 1)
    assert Session(id="s", title="", steps=steps[:1]).known_minutes is None
    assert Session(id="s", title="").research_summary == ResearchSummary(state=SummaryState.NOT_MENTIONED)
