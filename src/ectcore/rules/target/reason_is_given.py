"""The rule that a target says why."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import quoted_or
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.target import Target
from ectcore.wording.reading import read


@rule(
    code="R001",
    severity=Severity.ADVICE,
    bad=(
        Example(
            "no reason, no session note and no Standard", lambda target: evolve(target, why="", notes=(), statements=())
        ),
    ),
)
def reason_is_given(target: Target, about: Circumstances) -> Iterator[Flaw]:
    """A target says why it matters for this ECT now, or links to what it rests on.

    Why it matters:
        In the autumn, perhaps with another mentor, the reason is what tells whether the
        target still stands. Reviews are returned where no Standard is named.

    How to put it right:
        Write the reason in a sentence, link the session note where it came up, or name
        the Teachers' Standard that it serves.

    Source:
        The mentor session at the end of Year 1: refer back to the notes made in each
        session. A reference to the Standards stands in 8 of 15 planning forms in use.
    """
    if not (target.why.strip() or target.notes or target.statements or read(target, about).relevant):
        yield Flaw(
            message=f"Nothing says why {quoted_or(target.statement, 'this target')} was chosen.",
            fix="Write the reason in a sentence, or link the session note or Standard behind it.",
            at=("why",),
        )
