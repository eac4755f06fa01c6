"""What became of the rows, in a file: rejected rows handed back, or a line of JSON for each finding and fault."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from ectcore.bulk.delivering import Delivered
from ectcore.discretion import discreet_in_row
from ectcore.reading.roster import Roster, RosterRow, header_to_hand_back, row_to_hand_back

Told = Callable[[RosterRow, Delivered], None]


def reporting(file: BinaryIO, roster: Roster, *, handing_back: bool) -> Told:
    """What is to be told of each row so that it stands in the report.

    To hand back means to give the rejected rows as they were typed, with the reasons in the column
    "Error message"; such a file holds personal data. Any other report has lines of JSON, with row,
    column, plan id, code and count, and no word of a person.
    """
    if handing_back:
        file.write(header_to_hand_back(roster.header))
        return lambda row, delivered: file.writelines(_handed_back(roster, row, delivered))
    return lambda _, delivered: file.writelines(_lines(delivered, roster.columns))


def _handed_back(roster: Roster, row: RosterRow, delivered: Delivered) -> Iterator[bytes]:
    if delivered.problems:
        yield row_to_hand_back(roster.header, row, "; ".join(map(str, delivered.problems)))


def _lines(delivered: Delivered, columns: Iterable[str]) -> Iterator[bytes]:
    for problem in delivered.problems:
        yield _line(row=delivered.row, column=problem.where, reason=discreet_in_row(problem, tuple(columns)))
    if delivered.failure:
        yield _line(row=delivered.row, plan=delivered.plan, reason=delivered.failure)
    for code, count in delivered.codes:
        yield _line(row=delivered.row, plan=delivered.plan, code=code, count=count)


def _line(**members: object) -> bytes:
    return f"{json.dumps(members, ensure_ascii=False)}\n".encode()
