"""The bank holidays of England and Wales against GOV.UK's own file and two independent packages."""

import json
from datetime import date
from pathlib import Path

import pytest

from ectcore.school_calendar.bank_holidays import bank_holidays, by_rule, is_bank_holiday

PROCLAIMED = {2002, 2011, 2012, 2020, 2022, 2023}
"""Years with a day that no rule foresees: jubilees, weddings, VE Day, a funeral, a coronation."""

SATURDAY = 5


def days(year: int) -> set[date]:
    return {each.on for each in bank_holidays(year)}


def test_the_published_days_are_those_of_gov_uk(shared: Path) -> None:
    published = json.loads((shared / "data/term-dates/govuk-bank-holidays.json").read_bytes())["england-and-wales"]
    expected = {date.fromisoformat(event["date"]): event["title"] for event in published["events"]}
    ours = {each.on: each.name for year in range(2012, 2029) for each in bank_holidays(year)}
    assert ours == expected


@pytest.mark.parametrize("year", sorted(set(range(2000, 2100)) - PROCLAIMED))
def test_a_year_without_a_proclaimed_day_is_as_two_other_packages_have_it(year: int) -> None:
    holidays, europe = pytest.importorskip("holidays"), pytest.importorskip("workalendar.europe")
    theirs = {day for day in holidays.country_holidays("GB", subdiv="ENG", years=year) if day.year == year}
    others = {day for day, name in europe.UnitedKingdom().holidays(year) if name != "Easter Sunday"}
    assert days(year) == {day for day in theirs if day.weekday() < SATURDAY}
    assert days(year) == {day for day in others if day.weekday() < SATURDAY}


def test_the_rule_gives_what_was_published_but_for_what_was_proclaimed() -> None:
    for year in range(2012, 2029):
        if year not in PROCLAIMED:
            assert {each.on for each in by_rule(year)} == days(year)


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        (date(2026, 12, 28), True),  # Boxing Day on a Saturday
        (date(2026, 12, 26), False),
        (date(2027, 12, 27), True),  # both on the weekend
        (date(2027, 12, 28), True),
        (date(2028, 1, 3), True),  # New Year's Day on a Saturday
        (date(2012, 6, 5), True),  # the jubilee, in the first year that is published
        (date(2023, 5, 8), True),  # the coronation
        (date(2029, 4, 2), True),  # Easter Monday, by the rule
        (date(2033, 12, 27), True),  # Christmas Day on a Sunday, by the rule
        (date(2033, 12, 26), True),
        (date(2026, 7, 14), False),
    ],
)
def test_days_checked_by_eye(day: date, is_one: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_bank_holiday(day) is is_one


def test_every_year_has_its_days_in_order() -> None:
    for year in range(2000, 2101):
        found = [each.on for each in bank_holidays(year)]
        assert found == sorted(set(found))
        assert len(found) >= 8
