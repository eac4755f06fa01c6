"""What may be said of a row where others read along: never what stands in a personal column."""

import re
from collections.abc import Collection
from typing import Final

from ectcore.errors import Problem

OPEN_COLUMNS: Final = frozenset({"induction_start", "fte", "school_urn"})
"""The columns whose values say nothing about a person; what a template's own columns hold nobody knows."""

_QUOTATION: Final = re.compile(r"""(?x)
    '(?:[^'\\…]|\\.)*(?:['…]|$) | "(?:[^"\\…]|\\.)*(?:["…]|$)   # a value as messages quote it, cut short or not
""")


def discreet(problem: Problem, columns: Collection[str]) -> str:
    """The reason, with what it quotes from the row left out; names of columns stay.

    >>> discreet(Problem("/email", "email", "'zoe@@x' is not an e-mail address; it has one @"), ["email"])
    'its value is not an e-mail address; it has one @'
    >>> discreet(Problem("/fte", "fte", "'2' is no part of full time"), ["fte"])
    "'2' is no part of full time"
    """
    if problem.where in OPEN_COLUMNS:
        return problem.reason
    return _QUOTATION.sub(lambda found: found[0] if found[0][1:-1] in columns else "its value", problem.reason)
