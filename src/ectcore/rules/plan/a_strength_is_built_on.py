"""The rule that a plan builds on a strength."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.plan import ActionPlan
from ectcore.model.review import Remark, YearReview
from ectcore.model.target import StartingPoint, Target
from ectcore.wording.overlap import gist


def _only_deficits(plan: ActionPlan) -> ActionPlan:
    targets = tuple(evolve(each, starting_point=StartingPoint.NOT_YET) for each in plan.targets)
    review = YearReview(
        successes=(Remark(text="A display for the school garden", notes=("y1-m5-w2#n1",)),),
        drawn_on=plan.year_review.drawn_on,
    )
    return evolve(plan, targets=targets, year_review=review)


@rule(
    code="PLAN008",
    severity=Severity.ADVICE,
    bad=(Example("all is new, and nothing is built on", _only_deficits),),
)
def a_strength_is_built_on(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """One target at least builds on something that the ECT does well.

    Why it matters:
        A plan of gaps alone says nothing of what was learned in a year, and is harder to begin.

    How to put it right:
        Link a target to a success, or carry what went well into a new class.

    Source:
        The mentor session at the end of Year 1 begins with the successes of the year and with the approaches
        that were fruitful. That the words do not meet is not sure to mean that nothing is built on.
    """
    strengths = (*plan.year_review.successes, *plan.year_review.approaches)
    if not plan.targets or not strengths or any(_builds(target, strengths) for target in plan.targets):
        return
    yield Flaw(
        message=f"It seems that no target builds on a strength such as “{in_short(strengths[0].text)}”.",
        fix="Link a target to a success, or carry what went well into a new class.",
        at=("targets",),
    )


def _builds(target: Target, strengths: tuple[Remark, ...]) -> bool:
    """Whether the practice is there already, or the target shares a note, a statement or a word with a strength."""
    if target.starting_point in {StartingPoint.DEVELOPING, StartingPoint.SECURE}:
        return True
    about = _gist(target.statement) | _gist(target.why)
    return any(
        not set(target.notes).isdisjoint(strength.notes)
        or not set(target.statements).isdisjoint(strength.statements)
        or not about.isdisjoint(_gist(strength.text))
        for strength in strengths
    )


_gist: Final = lru_cache(maxsize=256)(gist)
"""What is said of the year and aimed at stands in many plans, and each strength is held to every target."""
