"""What came out of a run in numbers."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from ectcore.bulk.delivering import Delivered, State
from ectcore.model.counted import counted
from ectcore.model.finding import Criterion

_SHOWN: Final = 3


@frozen(kw_only=True)
class CohortSummary:
    """A run in numbers; it names nobody.

    Attributes:
        rows: how many rows of each state there were.
        findings: of each rule's code, in how many plans it found something.
        unmet: of each letter, and of the action steps, in how many plans a target does not meet it.
        reviews: of each week (ISO 8601, such as "2026-W40") and mentor's id, how many plan reviews are to come.

    >>> summary = CohortSummary(rows={State.WRITTEN: 48, State.REJECTED: 2}, findings={"T001": 3})
    >>> print(summary)
    50 rows: 48 written, 2 rejected; commonest findings T001 in 3
    >>> summary.plans
    48
    """

    rows: Mapping[State, int]
    findings: Mapping[str, int]
    unmet: Mapping[Criterion, int] = field(factory=dict)
    reviews: Mapping[tuple[str, str], int] = field(factory=dict)

    @property
    def plans(self) -> int:
        """How many plans were checked, those that could not be written among them: the rows that were not rejected."""
        return sum(number for state, number in self.rows.items() if state is not State.REJECTED)

    def __str__(self) -> str:
        """The run in one line."""
        states = [f"{number:,} {state.value}" for state in State if (number := self.rows.get(state, 0))]
        total = sum(self.rows.values())
        line = f"{counted(total, 'row')}: {', '.join(states) or 'nothing to do'}"
        ranked = sorted(self.findings.items(), key=lambda found: (-found[1], found[0]))[:_SHOWN]
        common = ", ".join(f"{code} in {number:,}" for code, number in ranked)
        return f"{line}; commonest findings {common}" if common else f"{line}; no findings"


class Tally:
    """The numbers of a run while it goes on."""

    def __init__(self, *, with_reviews: bool) -> None:
        """Begin at nothing; reviews are counted on demand, since there are as many mentors as rows."""
        self._rows: Counter[State] = Counter()
        self._findings: Counter[str] = Counter()
        self._unmet: Counter[Criterion] = Counter()
        self._reviews: Counter[tuple[str, str]] = Counter()
        self._with_reviews = with_reviews

    def add(self, delivered: Delivered) -> None:
        """Count a row."""
        self._rows[delivered.state] += 1
        for code, _ in delivered.codes:
            self._findings[code] += 1
        for criterion in delivered.unmet:
            self._unmet[criterion] += 1
        if self._with_reviews:
            for day in delivered.reviews:
                year, week, _ = day.isocalendar()
                self._reviews[f"{year}-W{week:02}", delivered.mentor or ""] += 1

    def summary(self) -> CohortSummary:
        """The numbers so far."""
        return CohortSummary(
            rows={state: self._rows[state] for state in State if state in self._rows},
            findings=dict(sorted(self._findings.items())),
            unmet={criterion: self._unmet[criterion] for criterion in Criterion if criterion in self._unmet},
            reviews=dict(sorted(self._reviews.items())),
        )
