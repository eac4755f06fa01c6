"""What a phrase of time says, before any calendar is asked: kinds of phrase and their meanings."""

from enum import Enum
from typing import Final

from attrs import frozen

from ectcore.model.session import Season


class PhraseKind(Enum):
    """What a phrase of time is; the first six could be put in a diary, the others end nothing."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SCHOOL = "school"
    LATER = "later"
    OCCASION = "occasion"
    FREQUENCY = "frequency"
    SLOT = "slot"
    DURATION = "duration"
    RESPONSE = "response"
    EACH_TIME = "each_time"
    START = "start"
    OPEN = "open"
    STAGE = "stage"
    PAST = "past"

    @property
    def is_point(self) -> bool:
        """Whether it is a point in time by which something can be done or reviewed.

        >>> PhraseKind.SCHOOL.is_point, PhraseKind.FREQUENCY.is_point
        (True, False)
        """
        return self in _POINTS


_POINTS: Final = frozenset(
    {
        PhraseKind.DAY,
        PhraseKind.WEEK,
        PhraseKind.MONTH,
        PhraseKind.SCHOOL,
        PhraseKind.LATER,
        PhraseKind.OCCASION,
    }
)


class Edge(Enum):
    """Which end of a period is meant."""

    BEFORE = "before"
    START = "start"
    MIDDLE = "middle"
    END = "end"
    AFTER = "after"


class Unit(Enum):
    """What is counted."""

    DAY = "day"
    SCHOOL_DAY = "school day"
    WEEK = "week"
    TEACHING_WEEK = "teaching week"
    MONTH = "month"
    HALF_TERM = "half term"
    TERM = "term"
    YEAR = "year"
    LESSON = "lesson"


class Period(Enum):
    """A period of the school year."""

    WEEK = "week"
    HALF_TERM = "half term"
    HALF_TERM_BREAK = "half-term break"
    TERM = "term"
    HOLIDAY = "holiday"
    BREAK = "half-term break or holiday"
    YEAR = "school year"


@frozen
class NamedDay:
    """A date as far as it is written.

    Attributes:
        day: the day of the month.
        month: the month; None in "the 3rd".
        year: the year; None where it is left out.
        weekday: the weekday that was written with it, Monday being 0.
        ahead: 1 where "next year" stands with it.
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    ahead: int = 0


@frozen
class NamedWeekday:
    """A weekday, such as "by Friday".

    Attributes:
        weekday: Monday is 0.
        weeks: how many weeks after the first such day: 1 in "Friday week".
        next_week: whether it is the one of the week after the meeting's, as in "next Friday".
    """

    weekday: int
    weeks: int = 0
    next_week: bool = False


@frozen
class NamedMonth:
    """A month.

    Attributes:
        month: 1 to 12.
        year: the year; None where it is left out.
        edge: which end of it.
        ahead: 1 in "next month" (and then `month` is 0), 0 in "this month".
    """

    month: int
    year: int | None = None
    edge: Edge = Edge.END
    ahead: int = 0


@frozen
class SchoolTime:
    """A point of the school year.

    Attributes:
        period: the period that is named.
        edge: which end of it; before a period is its eve, after it the first school day.
        season: the season that names it.
        number: which one: 2 in "Spring 2" and "Term 2", 6 in "week 6"; 0 where none is said.
        ahead: 0 for this one or the first to come, 1 for the next.
        year: the calendar year that was written with it.
    """

    period: Period
    edge: Edge = Edge.END
    season: Season | None = None
    number: int = 0
    ahead: int = 0
    year: int | None = None


@frozen
class Later:
    """So long after the meeting.

    Attributes:
        number: how many.
        unit: of what.
    """

    number: int
    unit: Unit


@frozen
class Occasion:
    """Something that is held on a day which no calendar declares, such as a parents' evening.

    Attributes:
        name: what it is called.
    """

    name: str


@frozen
class Cadence:
    """How often something comes round.

    Attributes:
        every: 2 in "every second week".
        unit: of what.
        weekday: on which weekday, Monday being 0.
    """

    every: int
    unit: Unit
    weekday: int | None = None


@frozen
class Apart:
    """So long before or after another point: "two weeks before half term".

    Attributes:
        by: how long.
        of: the other point.
        before: whether it comes before that point.
    """

    by: Later
    of: "Meaning"
    before: bool


Meaning = NamedDay | NamedWeekday | NamedMonth | SchoolTime | Later | Occasion | Cadence | Apart


@frozen(kw_only=True)
class Phrase:
    """A phrase of time in a text.

    Attributes:
        words: the words as they stand.
        start: where they begin in the text.
        end: where they end, exclusive.
        kind: what the phrase is.
        meaning: what it says; None where its kind says all.
        relation: the word that joins it to the rest, in small letters: "by", "before", "from"; may be empty.
    """

    words: str
    start: int
    end: int
    kind: PhraseKind
    meaning: Meaning | None = None
    relation: str = ""
