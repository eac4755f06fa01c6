from datetime import date, timedelta

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from ectcore.induction import Statutory, absences, expected_end, induction_terms, terms_required, terms_served
from ectcore.induction.length import year_of_induction
from ectcore.model.calendar import Break, BreakKind, SchoolCalendar, Term
from ectcore.model.induction import Absence, Employment, Induction
from ectcore.school_calendar.school_days import is_school_day

START = date(2025, 9, 1)


def years(first: int, count: int) -> SchoolCalendar:
    terms, breaks = [], []
    for year in range(first, first + count):
        terms += [
            Term(label="Autumn", starts=date(year, 9, 1), ends=date(year, 12, 19)),
            Term(label="Spring", starts=date(year + 1, 1, 5), ends=date(year + 1, 3, 27)),
            Term(label="Summer", starts=date(year + 1, 4, 13), ends=date(year + 1, 7, 21)),
        ]
        breaks += [
            Break(kind=BreakKind.HALF_TERM, starts=date(year, 10, 25), ends=date(year, 11, 1)),
            Break(kind=BreakKind.HALF_TERM, starts=date(year + 1, 2, 14), ends=date(year + 1, 2, 22)),
            Break(kind=BreakKind.HALF_TERM, starts=date(year + 1, 5, 23), ends=date(year + 1, 5, 31)),
        ]
    return SchoolCalendar(terms=tuple(terms), breaks=tuple(breaks))


SIX_YEARS = years(2025, 6)


def working(fte: float, start: date = START, **more: object) -> Induction:
    return evolve(Induction(starts=start, employment=(Employment(starts=start, fte=fte),)), **more)


def off(days: int, start: date = date(2025, 11, 3), *, statutory: bool = False) -> Absence:
    return Absence(starts=start, ends=start, days=days, statutory_leave=statutory)


def due(induction: Induction) -> str:
    return "".join(each.due.value[0] for each in induction_terms(induction, SIX_YEARS))


def test_full_time_takes_six_terms_with_assessments_in_the_third_and_the_sixth() -> None:
    assert terms_required(working(1.0)) == 6.0
    assert due(working(1.0)) == "ppfppf"
    assert expected_end(working(1.0), SIX_YEARS) == date(2027, 7, 21)
    assert [each.served for each in induction_terms(working(1.0), SIX_YEARS)] == [1, 2, 3, 4, 5, 6]


def test_half_time_takes_four_years_with_a_review_in_every_term_without_an_assessment() -> None:
    assert due(working(0.5)) == "pppppfpppppf"
    assert expected_end(working(0.5), SIX_YEARS) == date(2029, 7, 20)


def test_two_and_a_half_terms_at_half_time_are_a_term_and_a_quarter() -> None:
    middle_of_summer = date(2026, 6, 1)
    served = terms_served(working(0.5), SIX_YEARS, middle_of_summer)
    assert served == pytest.approx(1.25, abs=0.06)


@pytest.mark.parametrize(
    ("days", "statutory", "extends_by"), [(29, False, 0), (30, False, 30), (45, False, 45), (45, True, None)]
)
def test_thirty_days_of_absence_extend_the_year_by_all_of_them(days, statutory, extends_by) -> None:
    found = absences(working(1.0, absences=(off(days, statutory=statutory),)))
    assert [each.extends_by for each in found] == ([] if extends_by is None else [extends_by])


def test_absences_add_up_within_a_year_of_induction_and_not_beyond_it() -> None:
    first, second = off(20), off(15, date(2026, 2, 2))
    assert absences(working(1.0, absences=(first, second)))[0].extends_by == 35
    next_year = off(15, date(2026, 11, 2))
    found = absences(working(1.0, absences=(first, next_year)))
    assert [(each.year, each.days, each.extends_by) for each in found] == [(1, 20, 0), (2, 15, 0)]


def test_at_half_time_a_year_of_induction_lasts_two_years() -> None:
    assert year_of_induction(working(0.5), date(2027, 7, 1)) == 1
    assert year_of_induction(working(0.5), date(2027, 10, 1)) == 2
    assert year_of_induction(working(1.0), date(2026, 9, 1)) == 2


def test_an_extension_is_added_and_covers_the_absence_that_it_was_for() -> None:
    assert terms_required(working(1.0, extension_terms=1.5)) == 7.5
    absent = working(1.0, absences=(off(65),))
    assert terms_required(absent) == terms_required(evolve(absent, extension_terms=1.0)) == 7.0
    assert due(absent) == "pppfppf"


def test_reviews_stop_with_the_end_of_the_induction() -> None:
    terms = induction_terms(working(1.0), SIX_YEARS)
    assert terms[-1].due is Statutory.FORMAL_ASSESSMENT
    assert len(terms) == 6


def test_what_the_calendar_does_not_declare_is_unknown() -> None:
    one_year = years(2025, 1)
    assert expected_end(working(1.0), one_year) is None
    assert terms_served(working(1.0), one_year, date(2027, 1, 8)) is None
    assert terms_served(working(1.0), SchoolCalendar(), START) == 0.0
    assert len(induction_terms(working(1.0), one_year)) == 3
    no_spring = SchoolCalendar(terms=tuple(each for each in SIX_YEARS.terms if each.starts != date(2026, 1, 5)))
    assert terms_served(working(1.0), no_spring, date(2026, 6, 1)) is None
    assert expected_end(working(1.0), no_spring) is None


def test_before_its_start_nothing_is_served() -> None:
    assert terms_served(working(1.0), SIX_YEARS, date(2025, 8, 1)) == 0.0


def test_employment_that_never_lasted_a_term_does_not_count() -> None:
    short = Employment(starts=START, fte=1.0, ends=date(2025, 11, 28))
    long = Employment(starts=date(2026, 4, 13), fte=1.0)
    induction = Induction(starts=START, employment=(short, long))
    assert terms_served(induction, SIX_YEARS, date(2026, 7, 21)) == 1.0
    joined = evolve(induction, employment=(short, evolve(long, starts=date(2026, 1, 5))))
    assert terms_served(joined, SIX_YEARS, date(2026, 7, 21)) == pytest.approx(2.8, abs=0.1)


def test_six_half_terms_called_terms_are_three_terms() -> None:
    halves = []
    for term in SIX_YEARS.terms[:3]:
        (off_,) = (each for each in SIX_YEARS.breaks if term.starts < each.starts < term.ends)
        halves.append(Term(label=f"Term {len(halves) + 1}", starts=term.starts, ends=off_.starts))
        halves.append(Term(label=f"Term {len(halves) + 1}", starts=off_.ends, ends=term.ends))
    calendar = SchoolCalendar(terms=tuple(halves))
    assert [each.served for each in induction_terms(working(1.0), calendar)] == [1.0, 2.0, 3.0]


FTES = st.sampled_from([0.2, 0.4, 0.5, 0.6, 0.8, 1.0])
DAYS = st.dates(START, date(2031, 7, 1))


@settings(max_examples=40)
@given(FTES, DAYS, DAYS)
def test_what_is_served_never_shrinks_with_time(fte: float, one: date, other: date) -> None:
    before, after = sorted((one, other))
    served = [terms_served(working(fte), SIX_YEARS, day) for day in (before, after)]
    assert served[0] is not None
    assert served[1] is not None
    assert 0 <= served[0] <= served[1]


@settings(max_examples=40)
@given(FTES, FTES, DAYS)
def test_whoever_works_more_serves_no_less_and_ends_no_later(one: float, other: float, day: date) -> None:
    less, more = sorted((one, other))
    served = [terms_served(working(fte), SIX_YEARS, day) or 0 for fte in (less, more)]
    assert served[0] <= served[1]
    ends = [expected_end(working(fte), SIX_YEARS) or date.max for fte in (less, more)]
    assert ends[0] >= ends[1]


@settings(max_examples=40)
@given(st.integers(0, 200), st.integers(0, 200), st.floats(0, 3))
def test_more_absence_never_makes_an_induction_shorter(one: int, other: int, extension: float) -> None:
    fewer, further = (
        terms_required(working(1.0, absences=(off(days),), extension_terms=extension)) for days in sorted((one, other))
    )
    assert 6.0 <= fewer <= further


@settings(max_examples=40)
@given(FTES, st.integers(0, 120))
def test_the_end_is_the_first_day_on_which_all_is_served(fte: float, days: int) -> None:
    induction = working(fte, absences=(off(days),))
    end = expected_end(induction, SIX_YEARS)
    if end is not None:
        served = terms_served(induction, SIX_YEARS, end)
        assert served == pytest.approx(terms_required(induction), abs=0.1)


@settings(max_examples=40)
@given(FTES, st.integers(0, 120))
def test_every_term_has_one_thing_due_and_no_more_than_two_are_assessments(fte: float, days: int) -> None:
    terms = induction_terms(working(fte, absences=(off(days),)), SIX_YEARS)
    assert [each.number for each in terms] == list(range(1, len(terms) + 1))
    assert sum(each.due is Statutory.FORMAL_ASSESSMENT for each in terms) <= 2


DAY = timedelta(days=1)
END = date(2031, 7, 21)


def serving(*spells: Employment) -> Induction:
    return Induction(starts=START, employment=spells)


def served(*spells: Employment, on: date = END) -> float:
    found = terms_served(serving(*spells), SIX_YEARS, on)
    assert found is not None
    return found


def spell(starts: date, ends: date | None = None, fte: float = 1.0) -> Employment:
    return Employment(starts=starts, ends=ends, fte=fte)


@st.composite
def spells(draw: st.DrawFn) -> Employment:
    starts = draw(st.dates(date(2025, 8, 1), date(2028, 7, 21)))
    ends = draw(st.none() | st.dates(starts, date(2030, 1, 1)))
    return spell(starts, ends, draw(st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.7, 1.0]) | st.floats(0.001, 1)))


SPELLS = st.lists(spells(), min_size=1, max_size=4)


def test_where_no_employment_is_entered_it_is_full_time_from_the_start() -> None:
    plain = Induction(starts=START)
    assert terms_served(plain, SIX_YEARS, date(2026, 7, 21)) == 3.0
    assert expected_end(plain, SIX_YEARS) == expected_end(working(1.0), SIX_YEARS) == date(2027, 7, 21)
    assert induction_terms(plain, SIX_YEARS) == induction_terms(working(1.0), SIX_YEARS)


def test_a_short_second_spell_does_not_undo_the_first() -> None:
    first = spell(START, date(2026, 1, 30))
    assert served(first) <= served(first, spell(date(2026, 1, 12), date(2026, 1, 16), 0.2))


def test_the_same_spell_twice_is_served_once() -> None:
    assert served(spell(START), spell(START), on=date(2026, 7, 21)) == 3.0


def test_posts_held_at_once_add_up_to_full_time_at_most() -> None:
    for second, terms in ((0.2, 2.4), (0.4, 3.0), (0.9, 3.0)):
        assert served(spell(START, fte=0.6), spell(START, fte=second), on=date(2026, 7, 21)) == terms


@settings(max_examples=60)
@given(SPELLS, spells(), DAYS)
def test_another_spell_never_lowers_what_is_served(some: list[Employment], another: Employment, on: date) -> None:
    assert served(*some, on=on) <= served(*some, another, on=on)


@settings(max_examples=60)
@given(SPELLS, DAYS)
def test_no_more_is_served_than_the_calendar_has(some: list[Employment], on: date) -> None:
    assert served(*some, on=on) <= served(spell(START), on=on) <= len(SIX_YEARS.terms)


@settings(max_examples=60)
@given(SPELLS, st.data(), DAYS)
def test_a_spell_in_two_parts_is_one_spell(some: list[Employment], data: st.DataObject, on: date) -> None:
    whole, *others = some
    first = data.draw(st.dates(whole.starts, whole.ends or END))
    if first == (whole.ends or END):
        return
    parts = evolve(whole, ends=first), evolve(whole, starts=first + DAY)
    assert served(*parts, *others, on=on) == served(*some, on=on)
    assert expected_end(serving(*parts, *others), SIX_YEARS) == expected_end(serving(*some), SIX_YEARS)
    assert year_of_induction(serving(*parts, *others), on) == year_of_induction(serving(*some), on)


@settings(max_examples=60)
@given(SPELLS, DAYS)
def test_the_order_of_spells_does_not_matter(some: list[Employment], on: date) -> None:
    assert served(*some, on=on) == served(*some[::-1], on=on)


@pytest.mark.parametrize("starts", [date(2023, 9, 1), date(2024, 2, 29), date(2025, 9, 1), date(2027, 3, 1)])
def test_at_full_time_a_year_begins_on_the_anniversary(starts: date) -> None:
    for years_later in range(1, 5):
        anniversary = starts + relativedelta(years=years_later)
        induction = Induction(starts=starts)
        assert year_of_induction(induction, anniversary - DAY) == years_later
        assert year_of_induction(induction, anniversary) == years_later + 1


def test_at_half_time_a_year_begins_on_every_other_anniversary() -> None:
    half = working(0.5, date(2023, 9, 1))
    assert [year_of_induction(half, date(2025, 8, 31)), year_of_induction(half, date(2025, 9, 1))] == [1, 2]


def apart(weeks: int, *breaks: Break) -> SchoolCalendar:
    autumn = Term(label="Autumn", starts=START, ends=date(2025, 12, 19))
    begins = autumn.ends + timedelta(weeks=weeks)
    return SchoolCalendar(
        terms=(autumn, Term(label="Spring", starts=begins, ends=begins + timedelta(weeks=10))), breaks=breaks
    )


@pytest.mark.parametrize("weeks", [2, 7, 8, 9, 10, 11])
def test_what_lies_between_two_terms_is_known_to_all_or_to_none(weeks: int) -> None:
    calendar = apart(weeks)
    on = calendar.terms[1].ends
    known = is_school_day(date(2025, 12, 30), calendar) is not None
    assert (terms_served(working(1.0), calendar, on) is not None) == known == (weeks <= 8)


def test_a_long_holiday_that_is_declared_leaves_no_term_out() -> None:
    holiday = Break(kind=BreakKind.HOLIDAY, starts=date(2025, 12, 20), ends=date(2026, 2, 19))
    calendar = apart(9, holiday)
    assert terms_served(working(1.0), calendar, calendar.terms[1].ends) == 2.0
