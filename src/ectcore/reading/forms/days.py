"""The day of a meeting and the year of a programme, as tables have them."""

import re
from datetime import date
from typing import Final

from ectcore.model.day import MONTHS
from ectcore.model.field import Day, fault_of

_ISO: Final = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?:[t ].*)?")
_BRITISH: Final = re.compile(
    r"(?:[a-z]{3,9}\.?,? )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]+(?P<month>\d{1,2}|[a-z]{3,9})\.?,?[ /.-]+"
    r"(?P<year>\d{4}|\d{2})(?: \d{1,2}:.*)?"
)
_MONTHS: Final = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_CENTURY: Final = 2000
_TWO_DIGITS: Final = 100
_YEARS: Final = re.compile(r"(?:year|yr|y|ect|ect year|ect y)? ?(?P<year>[1-4])(?:st|nd|rd|th)?(?: year)?")
_SPELT: Final = {"one": 1, "first": 1, "two": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4}
_day_fault: Final = fault_of(Day)


def day_in(typed: str) -> date | None:
    """The day that was typed, day before month unless the year comes first; None where it is none.

    >>> [str(day_in(typed)) for typed in ("2026-10-02", "02/10/2026", "2.10.26", "Fri 2nd Oct 2026", "soon")]
    ['2026-10-02', '2026-10-02', '2026-10-02', '2026-10-02', 'None']
    """
    words = " ".join(typed.casefold().split())
    found = _ISO.fullmatch(words) or _BRITISH.fullmatch(words)
    if not found:
        return None
    month = found["month"]
    number = int(month) if month.isdecimal() else _MONTHS.get(month[:3], 0)
    year = int(found["year"])
    try:
        day = date(year if year >= _TWO_DIGITS else year + _CENTURY, number, int(found["day"]))
    except ValueError:
        return None
    return None if _day_fault(day) else day


def year_in(typed: str) -> int | None:
    """The year of the programme that was typed, 1 to 4; None where it is something else.

    >>> [year_in(typed) for typed in ("2", "Year 1", "ECT2", "second", "Year 9", "2025/26")]
    [2, 1, 2, 2, None, None]
    """
    words = " ".join(typed.casefold().split()).removesuffix(" year")
    found = _YEARS.fullmatch(words)
    return int(found["year"]) if found else _SPELT.get(words)
