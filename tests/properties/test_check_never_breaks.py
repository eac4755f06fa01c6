"""The law of judging: a valid document is judged, whatever is known beside it, and no error rises."""

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from ectcore.checking import check
from ectcore.linting.circumstances import Circumstances
from ectcore.model.field import FIRST_DAY, LAST_DAY
from ectcore.model.finding import Finding
from ectcore.model.induction import Absence, Employment, Induction
from ectcore.model.plan import ActionPlan
from ectcore.rules.exemplar import plan
from ectcore.testing.strategies import calendars, documents, plans, programmes, records, settings, values

EDGES = [FIRST_DAY, FIRST_DAY + timedelta(days=1), LAST_DAY - timedelta(days=1), LAST_DAY]
DAYS = st.sampled_from(EDGES) | st.dates(FIRST_DAY, LAST_DAY)
FTES = st.sampled_from([5e-324, 1e-9, 0.0002, 1.0]) | st.floats(0, 1, exclude_min=True)


@st.composite
def inductions(draw: st.DrawFn) -> Induction:
    starts = draw(DAYS)
    spells = draw(st.lists(st.builds(Employment, starts=DAYS, fte=FTES), max_size=3))
    away = draw(st.lists(st.builds(Absence, starts=st.just(starts), ends=st.just(LAST_DAY), days=st.just(1000))))
    extension = draw(st.sampled_from([0.0, 16.0]))
    return Induction(starts=starts, employment=tuple(spells), absences=tuple(away), extension_terms=extension)


def circumstances() -> st.SearchStrategy[Circumstances]:
    known = {
        "as_of": DAYS,
        "calendar": calendars(),
        "programme": programmes(),
        "records": records(),
        "induction": inductions() | values(Induction),
        "previous_plan": plans(),
        "frameworks": st.just(()),
        "settings": settings(),
    }
    return st.builds(Circumstances, **{name: st.none() | each for name, each in known.items()})


def moved(document: ActionPlan, day: date) -> ActionPlan:
    """A plan whose reviews are held on one day."""
    return evolve(document, reviews=tuple(evolve(review, on=day) for review in document.reviews))


@given(documents(), circumstances())
def test_any_document_is_judged_in_any_circumstances(document: object, about: Circumstances) -> None:
    assert all(isinstance(finding, Finding) for finding in check(document, about))


@given(inductions(), st.none() | calendars())
def test_the_exemplar_is_judged_in_any_induction(induction: Induction, calendar: object) -> None:
    about = Circumstances(as_of=date(2026, 9, 1), induction=induction, calendar=calendar)
    assert all(isinstance(finding, Finding) for finding in check(moved(plan(), LAST_DAY), about))


def test_settings_that_are_not_known_are_the_usual_ones() -> None:
    assert Circumstances(settings=None) == Circumstances()
    assert check(plan(), Circumstances(settings=None)) == check(plan(), Circumstances())


@pytest.mark.parametrize("fte", [5e-324, 0.0002, 0.001])
def test_an_induction_that_outlasts_the_calendar_of_dates_ends_with_it(fte: float) -> None:
    spell = Employment(starts=date(2025, 9, 1), fte=fte)
    about = Circumstances(induction=Induction(starts=date(2025, 9, 1), employment=(spell,)))
    assert "T012" not in {finding.code for finding in check(moved(plan(), LAST_DAY), about)}
