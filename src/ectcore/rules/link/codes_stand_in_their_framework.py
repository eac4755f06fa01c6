"""The rule that every framework code is a statement of its framework."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.errors import UnknownNameError, nearest
from ectcore.frameworks import built_in_frameworks, resolve
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.value import Value


@rule(
    code="LINK003",
    severity=Severity.ERROR,
    bad=(
        Example(
            "a target with a code that the ECF does not have",
            lambda plan: changed(plan, ("targets", 0), lambda target: evolve(target, statements=("ecf-2019:7.8",))),
        ),
        Example(
            "a success with a code that the Standards do not have",
            lambda plan: changed(
                plan, ("year_review", "successes", 0), lambda success: evolve(success, statements=("ts-2011:9",))
            ),
        ),
    ),
)
def codes_stand_in_their_framework(part: Value, about: Circumstances) -> Iterator[Flaw]:
    """Every framework code is a statement of its framework: of a target, a success, a note, a session.

    Why it matters:
        Appropriate bodies ask for the Standards that a target serves; a code that does not exist
        names none.

    How to put it right:
        Write the code as the framework has it, or take it out.

    Source:
        The Teachers' Standards (2011) and the Early Career Framework (2019: 64 'learn that' and 117
        'learn how to' statements).
    """
    codes = getattr(part, "statements", ())
    if not codes:
        return
    listed = built_in_frameworks() if about.frameworks is None else about.frameworks
    without_a_list = {framework.key for framework in listed if not framework.statements}
    for index, code in enumerate(codes):
        if not isinstance(code, str) or code.partition(":")[0] in without_a_list:
            continue
        try:
            resolve(code, listed)
        except UnknownNameError as unknown:
            other = nearest(unknown.name, unknown.known)
            end = "" if other.endswith("?") else "."
            yield Flaw(
                message=f"“{code}” is no framework statement.",
                fix=f"{other[:1].upper()}{other[1:]}{end} Write the code as the framework has it, or take it out.",
                at=("statements", index),
            )
