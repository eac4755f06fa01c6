"""Strategies for single fields, derived from the constraints that their types carry."""

from datetime import date, time
from functools import cache
from string import ascii_lowercase, digits
from typing import Any, Final, get_args

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ectcore.model.field import (
    FIRST_DAY,
    LAST_DAY,
    LONGEST_ID,
    Between,
    Characters,
    Email,
    Id,
    Line,
    Name,
    NoteLink,
    StatementCode,
    Text,
    ToTheMinute,
    UniqueId,
)
from ectcore.testing.words import CODED, HOSTILE, PEOPLE, STEPS, TARGETS

_NONCHARACTERS: Final = "".join(
    map(
        chr,
        [*range(0xFDD0, 0xFDF0), *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))],
    )
)
_NEVER: Final = _NONCHARACTERS + "\ufeff"
_IN_LINES: Final = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters=_NEVER)
_IN_TEXTS: Final = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=_NEVER, include_characters="\n\t")
_IN_ADDRESSES: Final = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"], exclude_characters=f"{_NEVER}@")
_HOSTILE_LINES: Final = tuple(text for text in HOSTILE if "\n" not in text and "\t" not in text)
_SMALL: Final = ascii_lowercase + digits
_IDS: Final = st.text(f"{_SMALL}._-", max_size=LONGEST_ID).map(lambda drawn: drawn.strip("._-") or "0")
_BUILT: Final[dict[Any, SearchStrategy[str]]] = {
    Email: st.builds(
        "{}@{}".format, st.text(_IN_ADDRESSES, min_size=1, max_size=40), st.text(f"{_SMALL}.-", min_size=1)
    ),
    Id: _IDS,
    Name: st.sampled_from(_HOSTILE_LINES) | st.text(_IN_LINES, min_size=1, max_size=40),
    NoteLink: st.builds("{}#{}".format, _IDS, _IDS),
    StatementCode: st.builds(
        "{}:{}".format, st.text(ascii_lowercase, min_size=1, max_size=9), st.text(_SMALL, min_size=1, max_size=9)
    ),
    UniqueId: st.uuids().map(str),
}
"""Quicker than a strategy made from the pattern."""

_SCHOOL_YEARS: Final = st.dates(date(2025, 9, 1), date(2028, 8, 31))


def texts() -> SearchStrategy[str]:
    """Prose as people type it, and any text that the model allows: Markdown, HTML, right to left, emoji, line ends.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: "<script>" in text)
    '<script>alert(1)</script> &amp; <!-- -->'
    """
    return st.sampled_from((*STEPS, *TARGETS)) | st.sampled_from(HOSTILE) | st.text(_IN_TEXTS, max_size=40)


def lines() -> SearchStrategy[str]:
    """Prose on one line, and any line that the model allows; it may be empty.

    >>> from hypothesis import find
    >>> find(lines(), lambda line: True)
    'Aisha Rahman'
    """
    return st.sampled_from(PEOPLE) | st.sampled_from(_HOSTILE_LINES) | st.text(_IN_LINES, max_size=40)


def days() -> SearchStrategy[date]:
    """Days of the present school years, and any day that the model allows."""
    return _SCHOOL_YEARS | st.dates(FIRST_DAY, LAST_DAY)


@cache
def of_constraint(kind: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - a type form, for which Python 3.11 has no type
    """Values of a constrained type such as `Minutes`.

    Raises:
        TypeError: nothing is known about its constraint.
    """
    base, constraint = get_args(kind)
    if isinstance(constraint, Characters):
        return _of_characters(kind, constraint)
    if isinstance(constraint, ToTheMinute):
        return st.builds(time, st.integers(0, 23), st.integers(0, 59))
    if isinstance(constraint, Between) and base is date:
        return days()
    if isinstance(constraint, Between) and base is int:
        return st.integers(constraint.lowest, constraint.highest)
    if isinstance(constraint, Between) and base is float:
        return st.floats(constraint.lowest, constraint.highest, exclude_min=constraint.above)
    msg = f"no strategy is known for {kind!r}"
    raise TypeError(msg)


def _of_characters(kind: Any, constraint: Characters) -> SearchStrategy[str]:  # noqa: ANN401 - a type form
    if kind in (Text, Line):
        return texts() if kind == Text else lines()
    if kind in _BUILT:
        fitting = _BUILT[kind]
    else:
        fitting = st.from_regex(constraint.pattern, fullmatch=True).filter(lambda each: len(each) <= constraint.longest)
    return st.sampled_from(CODED[kind]) | fitting if kind in CODED else fitting
