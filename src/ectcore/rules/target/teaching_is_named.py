"""The rule that a target names or clearly implies an aspect of the ECT's own teaching."""

from attrs import evolve

from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letter_rule import letter_rule


@letter_rule(
    Want.NO_TEACHING,
    code="R006",
    severity=Severity.WARNING,
    criterion=Criterion.RELEVANT,
    bad=(Example("no teaching in it", lambda target: evolve(reworded("Repot 4 of 5 ferns")(target), why="")),),
)
def teaching_is_named(flag: Flag, target: Target) -> Flaw:
    """A target names or clearly implies an aspect of the ECT's own teaching.

    Why it matters:
        Where nothing points to teaching, nobody can say what it is for.

    How to put it right:
        Name the class, the lesson or the duty that it is about.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    return Flaw(
        message=f"Nothing in “{flag.shown or in_short(target.statement)}” points to your teaching or duties.",
        fix="Name the class, the lesson or the duty that it is about.",
        at=flag.path,
    )
