"""The rule that a plan's days lie within the induction."""

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import Final

from attrs import evolve

from ectcore.induction import TERMS_OF_A_YEAR, expected_end, spells, terms_required
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.day import in_words
from ectcore.model.field import LAST_DAY
from ectcore.model.finding import Severity
from ectcore.model.induction import Induction
from ectcore.model.place import Path
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus
from ectcore.model.target import Due

_AUGUST: Final = 8


@rule(
    code="T012",
    severity=Severity.WARNING,
    needs=("induction",),
    bad=(
        Example(
            "a target is due in the year after the induction",
            lambda plan: evolve(
                plan,
                targets=(evolve(plan.targets[0], due=Due(on=date(2027, 10, 1))), *plan.targets[1:]),
            ),
        ),
    ),
)
def dates_within_the_induction(plan: ActionPlan, about: Circumstances) -> Iterator[Flaw]:
    """The due dates and reviews of a plan lie within the ECT's induction.

    Why it matters:
        What is planned for a time after the induction is reviewed by nobody. The period grows
        with part time and with extensions, so its end is reckoned and not fixed.

    How to put it right:
        Bring the day forward, or correct the start, the part of full time or the extension.

    Source:
        Statutory induction guidance, April 2024, 2.36 (six terms, longer in part time) and 3.6
        (extensions).
    """
    if about.induction is None:
        return
    first, last = about.induction.starts, _last_day(about.induction, about.calendar)
    for path, day in _days(plan):
        is_early, is_late = day < first, day > last
        if is_early or is_late:
            bound = f"it begins on {in_words(first)}" if is_early else f"it ends by {in_words(last)}"
            yield Flaw(
                message=f"“{in_words(day)}” is outside the induction: {bound}.",
                fix=f"Choose a day from {in_words(first)} to {in_words(last)}, or correct the induction.",
                at=path,
            )


def _days(plan: ActionPlan) -> Iterator[tuple[Path, date]]:
    for number, target in enumerate(plan.targets):
        if target.due and target.due.on:
            yield ("targets", number, "due", "on"), target.due.on
    for number, review in enumerate(plan.reviews):
        if review.status is not ReviewStatus.CANCELLED:
            yield ("reviews", number, "on"), review.on


def _last_day(induction: Induction, calendar: SchoolCalendar | None) -> date:
    """The day on which the induction ends, or where the calendar does not reach so far, a day surely not before it.

    That is the end of the school year in which the last term falls at the lowest part of full time,
    or the last day that a plan can name.
    """
    if calendar and (end := expected_end(induction, calendar)):
        return end
    fte = min(spell.fte for spell in spells(induction))
    begins = induction.starts.year - (induction.starts.month < _AUGUST)
    in_mid_year = induction.starts.month not in {_AUGUST, _AUGUST + 1}
    years = terms_required(induction) / fte / TERMS_OF_A_YEAR
    ends = min(begins + years + in_mid_year, LAST_DAY.year + 1)
    return min(date(ceil(ends), _AUGUST, 31), LAST_DAY)
