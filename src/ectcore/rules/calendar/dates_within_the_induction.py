"""The rule that a plan's days lie within the induction."""

from collections.abc import Iterator
from datetime import date
from math import ceil

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.day import in_words
from ectcore.model.finding import Severity
from ectcore.model.induction import Induction
from ectcore.model.place import Path
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus
from ectcore.model.target import Due

_TERMS = 6
_TERMS_A_YEAR = 3
_AUGUST = 8


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
    first, last = about.induction.starts, _last_day(about.induction)
    for path, day in _days(plan):
        if not first <= day <= last:
            bound = f"it begins on {in_words(first)}" if day < first else f"it ends by {in_words(last)}"
            yield Flaw(
                message=f"{in_words(day)} is outside the induction: {bound}.",
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


def _last_day(induction: Induction) -> date:
    """The end of the school year in which the last term falls, at the lowest part of full time: no day too early."""
    fte = min((spell.fte for spell in induction.employment), default=1.0)
    years = ceil((_TERMS / fte + induction.extension_terms) / _TERMS_A_YEAR)
    begins = induction.starts.year - (induction.starts.month < _AUGUST)
    spare = induction.starts.month not in {_AUGUST, _AUGUST + 1}
    return date(begins + years + spare, _AUGUST, 31)
