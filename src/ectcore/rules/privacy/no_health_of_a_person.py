"""The rule that no text of a plan tells of somebody's health."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.texts import texts
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.place import spoken_of
from ectcore.model.plan import ActionPlan
from ectcore.wording.personal.health import tells_of_health


@rule(
    code="PRIV002",
    severity=Severity.WARNING,
    bad=(
        Example(
            "somebody's diagnosis",
            lambda plan: changed(
                plan,
                ("follow_up", 0),
                lambda each: evolve(each, what="Ask about the diagnosis of one pupil in the tutor group."),
            ),
        ),
    ),
)
def no_health_of_a_person(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """No text of a plan tells of somebody's health.

    Why it matters:
        Health is special category data; in a plan it goes to everybody who reads the plan. What is
        said of a group ("pupils with dyslexia"), a subject or training is nobody's.

    How to put it right:
        Take the detail out, and say what is needed instead.

    Source:
        ICO, special category data: health needs a condition of its own to be held; statutory
        induction guidance, April 2024, 2.79: shared with those directly involved alone.
    """
    for path, text in texts(plan):
        if tells_of_health(text):
            yield Flaw(
                message=f"{spoken_of(path)} holds what looks like a detail of somebody's health.",
                fix="Take the detail out, and say what is needed instead.",
                at=path,
            )
