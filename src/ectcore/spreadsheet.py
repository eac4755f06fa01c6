"""What a spreadsheet takes for a formula, and a cell that it does not."""

from typing import Final

_OPENING: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20|%")
"""What a spreadsheet may reckon from (OWASP, "CSV Injection": with the full-width forms), and two signs for safety."""


def opens_formula(text: str) -> bool:
    r"""Whether a spreadsheet might take a cell with that text for a formula.

    >>> opens_formula("=1+1"), opens_formula(" \t@SUM(A1)"), opens_formula("1 + 1")
    (True, True, False)
    """
    return text.lstrip(" ").startswith(_OPENING)


def safe_cell(text: str) -> str:
    """The text as a cell of a CSV file: with an apostrophe before it where a spreadsheet might take it for a formula.

    Source: OWASP, "CSV Injection".

    >>> safe_cell("=1+1"), safe_cell("Ask first")
    ("'=1+1", 'Ask first')
    """
    return f"'{text}" if opens_formula(text) else text
