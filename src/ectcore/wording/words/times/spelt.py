"""Days of the month that are spelt out, weekends, and years that stand alone: the twenty-sixth, by 2027."""

import re
from typing import Final

from ectcore.school_calendar.points import NamedDay, NamedWeekday, PhraseKind
from ectcore.wording.words.times.form import Form, Said
from ectcore.wording.words.times.lead import Lead
from ectcore.wording.words.times.words import MONTH, YEAR, month_of, year_of


def ordinal_in_words(match: re.Match[str], lead: Lead) -> Said | None:
    """On the twenty-sixth, by the fifth of June; not by the third lesson, on the first."""
    day = _ORDINALS.index(match["ow_day"].casefold().replace(" ", "-")) + 1
    if match["ow_month"]:
        return PhraseKind.DAY, NamedDay(day, month_of(match["ow_month"]))
    told = lead.relation in {"by", "before", "until", "on", "due"} and lead.determiner == "the" and lead.stands_free
    return (PhraseKind.DAY, NamedDay(day)) if told and day > _ALSO_A_PLACE else None


_UNITS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS: Final = (
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
)
_ORDINALS: Final = (*_UNITS, "tenth", *_TEENS, "twentieth", *(f"twenty-{each}" for each in _UNITS), "thirtieth")
_ORDINALS_SPELT: Final = "|".join(each.replace("-", r"[\s-]") for each in reversed(_ORDINALS))
_ALSO_A_PLACE: Final = 10
"""Up to there such a word may tell which row or try is meant."""


def year_alone(match: re.Match[str], lead: Lead) -> Said | None:
    """By 2027; not in 2024, nor the 2019 paper."""
    if lead.relation not in {"by", "before", "until"} or not lead.stands_free:
        return None
    return PhraseKind.DAY, NamedDay(1, 1, year_of(match["ya_year"]))


def weekend(_match: re.Match[str], lead: Lead) -> Said | None:
    """This weekend, next weekend; not at weekends."""
    return None if lead.ahead is None else (PhraseKind.DAY, NamedWeekday(_SUNDAY, next_week=lead.ahead == 1))


_SUNDAY: Final = 6
SPELT: Final[dict[str, Form]] = {
    "ordinal_in_words": Form(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth",
        rf"(?P<ow_day>{_ORDINALS_SPELT})\b(?: of (?P<ow_month>{MONTH}))?",
        ordinal_in_words,
    ),
    "weekend": Form("weekend", r"weekend\b", weekend),
    "year_alone": Form("0", rf"(?P<ya_year>{YEAR})\b(?![-/.:]\d)", year_alone),
}
