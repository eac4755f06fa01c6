"""The rule that no text of a plan holds the name of a pupil."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.texts import texts
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.place import spoken_of
from ectcore.model.plan import ActionPlan
from ectcore.wording.personal.pupils import pupils_named


@rule(
    code="PRIV003",
    severity=Severity.ADVICE,
    bad=(
        Example(
            "a pupil's name",
            lambda plan: changed(
                plan, ("follow_up", 0), lambda each: evolve(each, what="Ring the family of the pupil Jamie.")
            ),
        ),
    ),
)
def no_name_of_a_pupil(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """No text of a plan holds the name of a pupil.

    Why it matters:
        A plan goes to a new mentor, into calendars and on paper; a child's name goes with it, and so
        do initials beside a class.

    How to put it right:
        Take the name out and say which group it is about.

    Source:
        ICO, guidance on keeping employment records: hold no more than is needed.
    """
    for path, text in texts(plan):
        if pupils_named(text):
            yield Flaw(
                message=f"{spoken_of(path)} holds what looks like the name of a pupil.",
                fix="Take the name out and say which group it is about.",
                at=path,
            )
