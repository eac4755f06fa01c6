"""A form of the grammar: the words that it can begin with, what it looks like, and what it says."""

import re
from collections.abc import Callable
from functools import cached_property

from attrs import field, frozen

from ectcore.school_calendar.points import Meaning, PhraseKind
from ectcore.wording.words.times.heads import heads
from ectcore.wording.words.times.lead import Lead
from ectcore.wording.words.times.words import spaced

Said = tuple[PhraseKind, Meaning | None]


@frozen
class Form:
    """One form of the grammar.

    Attributes:
        heads: how the words begin that it can begin with, some with the word after them; none where any word will do
            that has a lead.
        pattern: what it looks like, in small letters and without its lead; a blank is any run of blanks.
        reads: what a match says; None where it is no phrase of time after all.
    """

    heads: frozenset[str] = field(converter=heads)
    pattern: str
    reads: Callable[[re.Match[str], Lead], Said | None]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, made when it is first needed: to make them all takes as long as all imports together."""
        return re.compile(spaced(self.pattern))
