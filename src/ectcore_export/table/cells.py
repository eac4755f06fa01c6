"""A cell of a CSV file that no spreadsheet takes for a formula."""

from typing import Final

_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet reckon (OWASP, CSV Injection), full-width forms included."""

_GUARD: Final = "'"


def guarded(text: str) -> str:
    """The text as a cell: with an apostrophe before it where it would be a formula, or begins with one.

    >>> guarded("=1+1"), guarded("Ask first"), guarded("'tis")
    ("'=1+1", 'Ask first', "''tis")
    """
    return _GUARD + text if text.startswith((*_BEGINS_A_FORMULA, _GUARD)) else text


def unguarded(cell: str) -> str:
    """The text of a cell: the apostrophe before it is taken off.

    >>> unguarded("'=1+1"), unguarded("Ask first")
    ('=1+1', 'Ask first')
    """
    return cell.removeprefix(_GUARD)
