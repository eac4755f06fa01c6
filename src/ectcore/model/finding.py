"""What a check finds: a fault, where it is, and what would put it right."""

from enum import Enum

from attrs import frozen


class Severity(Enum):
    """How much a finding matters.

    An error cannot be acted on, a warning will probably go wrong, advice is a suggestion.

    >>> Severity("warning")
    <Severity.WARNING: 'warning'>
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Criterion(Enum):
    """The letters of SMART, and the clear action steps.

    >>> Criterion("time_bound")
    <Criterion.TIME_BOUND: 'time_bound'>
    """

    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACHIEVABLE = "achievable"
    RELEVANT = "relevant"
    TIME_BOUND = "time_bound"
    ACTION_STEPS = "action_steps"


@frozen(kw_only=True)
class Finding:
    """A fault that a rule found in a document.

    Attributes:
        code: the rule's code, such as "T001".
        rule: the rule's name, such as "due-after-the-meeting".
        severity: how much it matters.
        criterion: the letter that it speaks for, if it speaks for one.
        pointer: where it is, as a JSON Pointer.
        where: where it is, as people say it.
        item: the id of the item that it is about; None means the document as a whole.
        message: what is wrong, quoting the words that decided it.
        fix: what would put it right.
        source: why this is asked for, and where that stands.
        acknowledged: the reason for which it may stand; empty where nobody gave one.

    >>> finding = Finding(
    ...     code="T001", rule="due-after-the-meeting", severity=Severity.WARNING, criterion=Criterion.TIME_BOUND,
    ...     pointer="/targets/0/due/on", where="target 1, due", item="target-1",
    ...     message="It is due before the meeting.", fix="Choose a later day.", source="",
    ... )
    >>> str(finding), finding.counts
    ('target 1, due: T001 It is due before the meeting.', True)
    """

    code: str
    rule: str
    severity: Severity
    criterion: Criterion | None
    pointer: str
    where: str
    item: str | None
    message: str
    fix: str
    source: str
    acknowledged: str = ""

    @property
    def counts(self) -> bool:
        """Whether somebody has to see to it: an error or warning that nobody acknowledged."""
        return self.severity is not Severity.ADVICE and not self.acknowledged

    def __str__(self) -> str:
        """The finding in one line."""
        return f"{self.where}: {self.code} {self.message}"
