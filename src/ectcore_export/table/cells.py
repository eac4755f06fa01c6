"""A cell of a CSV file that no spreadsheet takes for a formula."""

from typing import Final

from ectcore import safe_cell

_GUARD: Final = "'"


def guarded(text: str) -> str:
    """The text as a cell: with an apostrophe before it where it would be a formula, or begins with one.

    >>> guarded("=1+1"), guarded("Ask first"), guarded("'tis")
    ("'=1+1", 'Ask first', "''tis")
    """
    return _GUARD + text if text.startswith(_GUARD) else safe_cell(text)


def unguarded(cell: str) -> str:
    """The text of a cell: the apostrophe before it is taken off.

    >>> unguarded("'=1+1"), unguarded("Ask first")
    ('=1+1', 'Ask first')
    """
    return cell.removeprefix(_GUARD)
