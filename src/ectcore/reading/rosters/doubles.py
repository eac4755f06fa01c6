"""Staff ids that stand twice in a roster, or stood twice in the one from which a row was handed back."""

import re
from collections.abc import Mapping
from typing import Final

from ectcore.errors import Problem
from ectcore.model.field import quoted
from ectcore.reading.rosters.handed_back import HandedBack
from ectcore.reading.rosters.records import Record

_URN: Final = re.compile(r"[0-9]{6}")
_ONE_ROW: Final = "an ECT has one row in a school"
_HOW: Final = "give the ECT an id of their own, or empty the cell Error message if it is theirs"


class Doubles:
    """The staff ids of a roster so far; a hash of 64 bits stands for each, so that memory stays small."""

    def __init__(self, handed_back: HandedBack) -> None:
        """Begin with none."""
        self._handed_back = handed_back
        self._rows: dict[int, int] = {}

    def of(self, values: Mapping[str, str], record: Record) -> list[Problem]:
        """What is wrong with the staff id of a row, if the school has it twice.

        A row that was handed back for it stands alone in its file: it would be taken for the one whose
        staff id it has, and its plan written over that one's.
        """
        staff_id, urn = values["staff_id"], values.get("school_urn", "")
        first = self._rows.setdefault(hash((urn, staff_id)), record.number)
        this, end = f"{quoted(staff_id)} is the one of ", f"{_both_of(urn)}; {_ONE_ROW}"
        if first != record.number:
            return _fault(f"{this}row {first} again{end}")
        if any(this in reason and end in reason for reason in self._handed_back.reasons(record.cells)):
            return _fault(f"{this}another row, as when it was handed back{end}; {_HOW}")
        return []


def _both_of(urn: str) -> str:
    """The school that is meant, where its number is one that names nobody."""
    return f", both of school {urn}" if _URN.fullmatch(urn) else ""


def _fault(reason: str) -> list[Problem]:
    return [Problem("/staff_id", "staff_id", reason)]
