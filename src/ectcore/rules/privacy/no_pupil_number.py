"""The rule that no text of a plan holds the number of a pupil."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.texts import texts
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.place import spoken
from ectcore.model.plan import ActionPlan

_MARK: Final = re.compile(r"\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]\b")


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
        numbers: a letter, eleven digits and a digit or letter.
    """
    for path, text in texts(plan):
        if _MARK.search(text):
            yield Flaw(
                message=f"“{spoken(path).capitalize()}” holds what looks like a unique pupil number.",
                fix="Take the number out and say which group it is about.",
                at=path,
            )
