"""What a phrase of time can be, told by how its first words begin: so not every form is tried at every word."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from ectcore.wording.words.times.counts import COUNTS, LED_COUNTS
from ectcore.wording.words.times.dates import DATES
from ectcore.wording.words.times.endless import ENDLESS
from ectcore.wording.words.times.form import Form
from ectcore.wording.words.times.heads import heads
from ectcore.wording.words.times.lead import BEFORE_ANY, NEARER, RELATION, SECONDS
from ectcore.wording.words.times.occasions import OCCASIONS
from ectcore.wording.words.times.school import SCHOOL
from ectcore.wording.words.times.spelt import SPELT

FREE: Final = (*ENDLESS.values(), *COUNTS.values())
LED: Final = tuple(form for forms in (OCCASIONS, SCHOOL, DATES, SPELT, LED_COUNTS) for form in forms.values())
"""The forms that stand by themselves, and those that may have a lead before them."""


class Beginning(NamedTuple):
    """What a phrase of time can be that begins with a certain word, or with two."""

    free: tuple[Form, ...]
    led: tuple[Form, ...]
    may_lead: bool


class Beginnings(NamedTuple):
    """What a phrase of time can be that begins with a certain word.

    Attributes:
        before: what it can be before certain words, by how these begin.
        otherwise: what it can be before any other word.
        cores: what may stand after a lead, whatever follows.
    """

    before: Mapping[str, Beginning]
    otherwise: Beginning
    cores: tuple[Form, ...]


@cache
def beginnings(head: str) -> Beginnings | None:
    """What can begin with a word that begins so; None for most words.

    >>> beginnings("zeb") is None, [form.reads.__name__ for form in beginnings("tod").otherwise.led]
    (True, ['day'])
    """
    if head not in _seconds():
        return None
    return Beginnings(
        before={second: _beginning(head, f"{head} {second}") for second in _seconds()[head] if second},
        otherwise=_beginning(head, head),
        cores=tuple([form for form in LED if head in form.firsts]),
    )


def goes_on(head: str, after: Sequence[str]) -> bool:
    """Whether a lead that begins so may go on, or be followed, by words that begin like those after it.

    >>> goes_on("by", ["fri"]), goes_on("by", ["mys"]), goes_on("the", ["geo", "les"])
    (True, False, True)
    """
    return after[0] in _AFTER_LEADS or head in BEFORE_ANY or not _LAST_OF_ALL.isdisjoint(after[:SOON])


@cache
def _seconds() -> Mapping[str, frozenset[str]]:
    """How the words begin that must follow one that begins so; among them none where any may."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for both in NEARER.union(RELATION.heads, *[form.heads for form in (*FREE, *LED)]):
        head, _, second = both.partition(" ")
        found[head].add(second)
    return {head: frozenset(seconds) for head, seconds in found.items()}


def _beginning(head: str, both: str) -> Beginning:
    begun = {head, both}
    return Beginning(
        free=tuple([form for form in FREE if not begun.isdisjoint(form.heads)]),
        led=tuple([form for form in LED if not begun.isdisjoint(form.heads)]),
        may_lead=head in NEARER or not begun.isdisjoint(RELATION.heads),
    )


_AFTER_LEADS: Final = NEARER.union(SECONDS, *[form.firsts for form in LED])
_LAST_OF_ALL: Final = heads("lesson session time one")
SOON: Final = 3
"""How many words after the first of a lead are looked at: within so many ends what is tried at last."""
