"""The rule that a target has a success criterion, apart from its sentence."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.target import Target
from ectcore.wording.reading import read


@rule(
    code="M001",
    severity=Severity.ADVICE,
    needs=("plan",),
    bad=(Example("the target has no success criterion", lambda target: evolve(target, criteria=())),),
)
def success_is_described(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target of a plan has a success criterion of its own: what will be seen when it is met.

    Why it matters:
        With a criterion agreed beforehand, mentor and ECT call the same result a success. Where the
        sentence holds its own measure, only its box is empty: this is advice, and speaks for no letter.

    How to put it right:
        Add a criterion that two people would call the same way: a count, a share, a
        finished product, an observation with a stated result.

    Source:
        Success criteria stand in 9 of 15 planning forms in use; UCL's programme handbook
        asks for what success looks like in its three-part follow-up.
    """
    if not any(criterion.text.strip() for criterion in target.criteria) and not read(target, about).measurable:
        yield Flaw(
            message=f"“{in_short(target.statement)}” says itself what is counted; nothing is written under success.",
            fix="Write under success what will be seen, with what is so now and what is to be so.",
            at=("criteria",),
        )
