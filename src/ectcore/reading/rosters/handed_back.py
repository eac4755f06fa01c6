"""Rows that were rejected and handed back with the reason: whether a fault that no longer shows was put right.

Handed back, a row with too few cells has as many as any other, and one whose staff id was another
row's may stand alone in its file. What its reason says is the trace of either.
"""

import re
from collections.abc import Sequence
from typing import Final

from ectcore.model.counted import counted
from ectcore.reading.rosters.headings import ERROR_MESSAGE

WHERE_THE_HEADER_HAS: Final = "where the header has"
_CELLS: Final = re.compile(rf"has ([0-9]+) cells?, {WHERE_THE_HEADER_HAS} ([0-9]+)")


class HandedBack:
    """The columns of a roster that only rows have which were handed back.

    Attributes:
        width: how many cells the header of the roster has.
    """

    def __init__(self, header: Sequence[str]) -> None:
        """Find the columns in a header."""
        self.width = len(header)
        self._places = [place for place, cell in enumerate(header) if cell.strip() == ERROR_MESSAGE]

    @property
    def is_any(self) -> bool:
        """Whether the roster is one of rows that were handed back."""
        return bool(self._places)

    def reasons(self, cells: Sequence[str]) -> list[str]:
        """For what a row was handed back.

        >>> HandedBack(["staff_id", "Error message"]).reasons(["", "staff_id: is empty"])
        ['staff_id: is empty']
        """
        return [cells[place] for place in self._places if cells[place]]

    def still_missing(self, cells: Sequence[str]) -> str:
        """Why a row with as many cells as the header has still is one with too few; empty where it is none.

        >>> header = ["staff_id", "display_name", "fte", "Error message"]
        >>> handed_back = HandedBack(header)
        >>> reason = "the row: has 2 cells, where the header has 3; look for a delimiter too few"
        >>> handed_back.still_missing(["1", "Ann", "", reason])
        'has 2 cells, where the header has 3, as when it was handed back'
        >>> handed_back.still_missing(["1", "Ann", "0.6", reason])
        ''
        """
        for reason in self.reasons(cells):
            for has, wanted in _CELLS.findall(reason):
                if int(has) < int(wanted) and not any(map(str.strip, cells[int(has) : int(wanted)])):
                    return (
                        f"has {counted(int(has), 'cell')}, {WHERE_THE_HEADER_HAS} {wanted}, as when it was handed back"
                    )
        return ""
