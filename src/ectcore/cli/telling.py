"""What a run over a roster says on standard error: row, column and reason, and no word of a person."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ectcore.bulk.delivering import Delivered, State
from ectcore.bulk.run import Outcome
from ectcore.cli.saying import say
from ectcore.discretion import discreet_in_row
from ectcore.reading.roster import Roster, RosterRow

HANDED_BACK: Final = ".csv"
"""What the name of a report ends in that gets the rejected rows whole, with all that is personal in them."""

_MOST_LINES: Final = 10
"""How many lines of a kind are said before the rest is only counted."""


def hands_back(report: str) -> bool:
    """Whether a report of that name gets the rejected rows whole."""
    return Path(report).suffix.casefold() == HANDED_BACK


class Telling:
    """What is said while a run goes on and at its end.

    Attributes:
        rejected: whether a row was rejected.
        failed: whether an exporter failed.
    """

    def __init__(self, roster: Roster, name: str) -> None:
        """Say at once what has to be known of the roster as a whole."""
        self.rejected = self.failed = False
        self._columns, self._name, self._lines = roster.columns, name, 0
        for notice in roster.notices:
            say(f"ectcore: {name}: {notice}")

    def __call__(self, row: RosterRow, delivered: Delivered) -> None:
        """Say what is wrong with a row, if anything is."""
        self.rejected |= delivered.state is State.REJECTED
        self.failed |= delivered.state in (State.FAILED, State.PARTLY)
        for problem in (*delivered.problems, *row.remarks):
            self._say(f"row {row.number}, {problem.where}: {discreet_in_row(problem, self._columns)}")
        if delivered.failure:
            self._say(f"row {row.number}: {delivered.failure}")

    def conclude(self, outcome: Outcome, reports: Sequence[str]) -> None:
        """Say how the run ended."""
        if self._lines > _MOST_LINES:
            say(f"ectcore: {self._lines - _MOST_LINES:,} more of the kind; --report FILE has them all")
        for report in reports:
            if hands_back(report):
                say(f"ectcore: {report} holds personal data; keep it as you keep the roster")
        if outcome.without_row:
            left = len(outcome.without_row)
            noun = "plan in the folder has" if left == 1 else "plans in the folder have"
            say(f"ectcore: {left:,} {noun} no good row in the roster any more, and stay as they are:")
            for place in outcome.without_row[:_MOST_LINES]:
                say(f"  {place}")
            if left > _MOST_LINES:
                say(f"  and {left - _MOST_LINES:,} more")
        say(str(outcome.summary))

    def _say(self, words: str) -> None:
        self._lines += 1
        if self._lines <= _MOST_LINES:
            say(f"ectcore: {self._name}: {words}")
