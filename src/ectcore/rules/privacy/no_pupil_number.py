"""The rule that no text of a plan holds the number of a pupil."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.texts import texts
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.place import spoken_of
from ectcore.model.plan import ActionPlan
from ectcore.wording.personal.numbers import has_number_of_a_pupil


@rule(
    code="PRIV001",
    severity=Severity.WARNING,
    bad=(
        Example(
            "a pupil's number",
            lambda plan: changed(
                plan, ("follow_up", 0), lambda each: evolve(each, what="Ring home about A123456789012.")
            ),
        ),
    ),
)
def no_pupil_number(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """No text of a plan holds the number of a pupil.

    Why it matters:
        A unique pupil number identifies a child anywhere in the country, and a plan is read by
        many.

    How to put it right:
        Take the number out and say which group it is about.

    Source:
        ICO, guidance on keeping employment records: hold no more than is needed; DfE, unique pupil
        numbers: a check letter, eleven digits and a digit or letter. A number whose check letter is
        wrong is taken for one only where the text says so.
    """
    for path, text in texts(plan):
        if has_number_of_a_pupil(text):
            yield Flaw(
                message=f"{spoken_of(path)} holds what looks like a unique pupil number.",
                fix="Take the number out and say which group it is about.",
                at=path,
            )
