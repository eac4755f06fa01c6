"""What a run over a roster says on standard error: row, column and reason, and no word of a person."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from ectcore.bulk.delivering import Delivered, State
from ectcore.bulk.folder import without_name
from ectcore.bulk.run import Outcome
from ectcore.cli.saying import say
from ectcore.discretion import discreet_in_row
from ectcore.model.counted import counted
from ectcore.reading.roster import Roster, RosterRow
from ectcore.wording.words.written_day import is_day_first

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

    def __init__(self, roster: Roster, name: str, days: Iterable[str] = ()) -> None:
        """Say at once what has to be known of the roster as a whole.

        Args:
            roster: the roster.
            name: what it is called on the command line.
            days: the columns that hold days.
        """
        self.rejected = self.failed = False
        self._columns, self._name, self._is_part, self._lines = roster.columns, name, roster.is_part, 0
        self._day_first = dict.fromkeys(days, 0)
        for notice in roster.notices:
            say(f"ectcore: {name}: {notice}")

    def __call__(self, row: RosterRow, delivered: Delivered) -> None:
        """Say what is wrong with a row, if anything is."""
        self.rejected |= delivered.state is State.REJECTED
        self.failed |= delivered.state in (State.FAILED, State.PARTLY)
        for problem in delivered.problems:
            self._say(f"row {row.number}, {problem.where}: {discreet_in_row(problem, self._columns)}")
        if delivered.failure:
            self._say(f"row {row.number}: {delivered.failure}")
        for column in self._day_first:
            self._day_first[column] += is_day_first(row.values.get(column, ""))

    def conclude(self, outcome: Outcome, reports: Sequence[str]) -> None:
        """Say how the run ended."""
        if self._lines > _MOST_LINES:
            say(f"ectcore: {self._lines - _MOST_LINES:,} more of the kind; --report FILE has them all")
        for column, number in self._day_first.items():
            if number:
                were = f"{counted(number, 'day')} {'was' if number == 1 else 'were'} read with the day first"
                say(f"ectcore: {self._name}: {column}: {were}: 03/09/2026 is 3 September 2026")
        for report in reports:
            if hands_back(report):
                say(f"ectcore: {report} holds personal data; keep it as you keep the roster")
        if outcome.without_row and not self._is_part:
            left = len(outcome.without_row)
            have, stay = ("has", "stays as it is") if left == 1 else ("have", "stay as they are")
            say(f"ectcore: {counted(left, 'plan')} in the folder {have} no good row in {self._name}, and {stay}:")
            for place in outcome.without_row[:_MOST_LINES]:
                say(f"  {without_name(place)}")
            if left > _MOST_LINES:
                say(f"  and {left - _MOST_LINES:,} more")
        say(str(outcome.summary))

    def _say(self, words: str) -> None:
        self._lines += 1
        if self._lines <= _MOST_LINES:
            say(f"ectcore: {self._name}: {words}")
