"""The rule that the steps of a session say how long they take."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.session import Session


@rule(
    code="SES003",
    severity=Severity.ADVICE,
    bad=(
        Example(
            "the first step without its minutes",
            lambda session: changed(session, ("steps", 0), lambda step: evolve(step, minutes=None)),
        ),
    ),
)
def steps_say_how_long(session: Session, _about: Circumstances) -> Iterator[Flaw]:
    """The steps of a session say how long they take.

    Why it matters:
        A step without a time is planned with no time; what it takes is taken from those after it.

    How to put it right:
        Agree a time for it, or leave it open and keep the last five minutes free.

    Source:
        Most published sessions of two of the four lead providers state no minutes: unknown is not
        nothing.
    """
    untimed = [step.label for step in session.steps if step.minutes is None]
    if untimed:
        steps = f"{len(session.steps)} step{'s' * (len(session.steps) > 1)}"
        say = "does" if len(untimed) == 1 else "do"
        yield Flaw(
            message=f"{len(untimed)} of {steps} {say} not say how long: “{in_short(untimed[0])}”.",
            fix="Agree a time for each step, or leave it open and keep the last five minutes free.",
            at=("steps",),
        )
