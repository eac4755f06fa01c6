"""A form of the grammar: the words that it can begin with, what it looks like, and what it says."""

import re
from collections.abc import Callable

from attrs import frozen

from ectcore.school_calendar.points import Meaning, PhraseKind
from ectcore.wording.words.times.lead import Lead, Part

Said = tuple[PhraseKind, Meaning | None]


@frozen
class Form(Part):
    """One form of the grammar, without its lead; it has no heads where any word will do that has a lead.

    Attributes:
        reads: what a match says; None where it is no phrase of time after all.
    """

    reads: Callable[[re.Match[str], Lead], Said | None]
