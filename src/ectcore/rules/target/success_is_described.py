"""The rule that a target has a success criterion."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.wording.reading import read


@rule(
    code="M001",
    severity=Severity.ADVICE,
    criterion=Criterion.MEASURABLE,
    bad=(Example("the target has no success criterion", lambda target: evolve(target, criteria=())),),
)
def success_is_described(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target has a success criterion: what will be seen when it is met.

    Why it matters:
        With a criterion agreed beforehand, mentor and ECT call the same result a success.
        Where the sentence holds its own measure, this is advice and no verdict.

    How to put it right:
        Add a criterion that two people would call the same way: a count, a share, a
        finished product, an observation with a stated result.

    Source:
        Success criteria stand in 9 of 15 planning forms in use; UCL's programme handbook
        asks for what success looks like in its three-part follow-up.
    """
    if not any(criterion.text.strip() for criterion in target.criteria) and not read(target, about).measurable:
        yield Flaw(
            message=f"Nothing says how people will see that “{in_short(target.statement)}” is met.",
            fix="Add what will be seen when it is met, such as a count, a share or a finished product.",
            at=("criteria",),
        )
