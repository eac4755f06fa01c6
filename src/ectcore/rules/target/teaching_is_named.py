"""The rule that a target names or clearly implies an aspect of the ECT's own teaching."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Criterion, Severity
from ectcore.model.target import Target
from ectcore.rules.exemplar import reworded
from ectcore.wording.flag import Want
from ectcore.wording.reading import read


@rule(
    code="R006",
    severity=Severity.WARNING,
    criterion=Criterion.RELEVANT,
    bad=(Example("no teaching in it", lambda target: evolve(reworded("Repot 4 of 5 ferns")(target), why="")),),
)
def teaching_is_named(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target names or clearly implies an aspect of the ECT's own teaching.

    Why it matters:
        Where nothing points to teaching, nobody can say what it is for.

    How to put it right:
        Name the class, the lesson or the duty that it is about.

    Source:
        The project's guide to judging targets, relevant; the mentor session at the end of Year 1: check that
        targets are SMART.
    """
    if flag := read(target, about).flag(Want.NO_TEACHING):
        yield Flaw(
            message=f"Nothing in “{flag.shown or target.id}” points to your teaching or duties.",
            fix="Name the class, the lesson or the duty that it is about.",
            at=flag.path,
        )
