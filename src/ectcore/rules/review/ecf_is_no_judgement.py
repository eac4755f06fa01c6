"""The rule that an outcome is judged by its own evidence, never by a statement of the ECF."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from ectcore.frameworks import codes_in
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.model.finding import Severity
from ectcore.model.target import TargetOutcome

_JUDGED: Final = re.compile(
    r"\b(?:(?:not|partly) )?(?:achieved|met|passed|failed|secure|emerging|satisfied)\b", re.IGNORECASE
)


@rule(
    code="REV005",
    severity=Severity.WARNING,
    bad=(Example("a statement of the ECF that is met", lambda outcome: evolve(outcome, evidence="ECF 8k is met")),),
)
def ecf_is_no_judgement(outcome: TargetOutcome, _about: Circumstances) -> Iterator[Flaw]:
    """An outcome is judged by its own evidence, never by a statement of the ECF.

    Why it matters:
        The framework describes what an ECT is entitled to learn. Judgements of a teacher are made
        against the Teachers' Standards alone.

    How to put it right:
        Say what was seen; where a judgement is needed, name the Teachers' Standard.

    Source:
        Statutory induction guidance, April 2024, 1.9 and 2.57: the ECF is not an assessment tool.
    """
    codes = [code for code in codes_in(outcome.evidence).found if code.startswith("ecf-")]
    judged = _JUDGED.search(outcome.evidence)
    if codes and judged:
        yield Flaw(
            message=f"The evidence calls {codes[0]} “{judged[0]}”; ECF statements are not judged.",
            fix="Say what was seen; where a judgement is needed, name the Teachers' Standard.",
            at=("evidence",),
        )
