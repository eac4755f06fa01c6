"""What stands before the core of a phrase of time: "by the end of", "from this", "last"."""

import re
from collections.abc import Callable
from typing import Final

from attrs import frozen

from ectcore.school_calendar.points import Edge, Meaning, PhraseKind
from ectcore.wording.times.words import edge_of, one_of

_LOOKED_AT: Final = one_of(
    "review(?:ed)?",
    "looked at",
    "seen",
    "met",
    "meeting",
    "checked",
    "done",
    "updated",
    "discussed",
    "visit(?:ed)?",
    "observ(?:ed|ation)",
)
_LAST: Final = (
    r"(?:last|prev(?:ious(?:ly)?)?)\b(?! (?:[a-z]+ )?[a-z]+ (?:of|before|in|after)\b)\.?"
    rf"(?: {_LOOKED_AT})?(?: (?:on|was|in))?"
)
_RELATIONS: Final = (
    "no(?:t)? later than",
    "in time for",
    "ready for",
    "ahead of",
    "up to",
    "up until",
    "starting(?: on| from| in)?",
    "beginning",
    "as (?:of|from)",
    "with effect from",
    "effective",
    r"w\.?e\.?f\.?",
    "by",
    "before",
    "until",
    "till?",
    "to",
    "for",
    "on",
    "at",
    "in",
    "during",
    "within",
    "over",
    "throughout",
    "across",
    "after",
    "following",
    "from",
    "(?:ever )?since",
    "due",
    _LAST,
)
_COMING: Final = one_of("next", "coming", "following", "current", "new", "forthcoming", "upcoming")
_RELATION: Final = rf"(?:(?P<relation>{'|'.join(_RELATIONS)})[\s:]+)?"
_EDGE: Final = (
    "(?:(?:the )?(?:very )?(?P<edge>end|rest|remainder|close|start|beginning|outset|middle|midpoint"
    "|(?:first|last) (?:[a-z]+ )?(?:day|week|lesson|mon|tues|wednes|thurs|fri)(?:day)?s?(?: back)?)"
    r"(?:[\s-](?P<side>of|before|in|after|on)[\s-]| )|(?P<middle>mid|early|late|end)[\s-](?:in )?)?"
)
_DETERMINER: Final = (
    rf"(?:(?P<determiner>(?:the |our |my |your |their ){_COMING}|this(?: coming| next| same)?|{_COMING}"
    r"|the(?: whole)?|our|my|that)\s+)?"
)
LEAD: Final = _RELATION + _EDGE + _DETERMINER

_NEXT: Final = ("next", "following")
_THIS: Final = ("this", "coming", "current", "new", "forthcoming", "upcoming")
_PAST: Final = ("last", "prev", "since", "ever")
_STARTS: Final = ("from", "starting", "beginning", "as of", "as from", "with effect", "effective", "wef", "w.e.f")


@frozen
class Lead:
    """What stands before the core.

    Attributes:
        relation: the word that joins the phrase to the rest, in small letters.
        edge: which edge of a period is meant.
        edged: whether an edge was named.
        determiner: such as "this" or "the next", in small letters.
        is_whole: whether the phrase is the whole text.
        stands_free: whether no noun follows that it would describe, as in "the Friday quiz".
    """

    relation: str
    edge: Edge
    edged: bool
    determiner: str
    is_whole: bool
    stands_free: bool

    @property
    def ahead(self) -> int | None:
        """1 for the next, 0 for this one, None where neither is said."""
        words = self.determiner.split()
        if any(word in _NEXT for word in words) and "this" not in words:
            return 1
        return 0 if any(word in _THIS for word in words) else None

    @property
    def has_passed(self) -> bool:
        """Whether the words look back: "last week", "since September"."""
        return self.relation.startswith(_PAST)

    @property
    def starts(self) -> bool:
        """Whether something begins then: "from January"."""
        return self.relation.startswith(_STARTS)


def lead_of(match: re.Match[str]) -> Lead:
    """The lead of a match of the whole grammar."""
    relation, edge, determiner = (" ".join((match[name] or "").casefold().split()) for name in _GROUPS)
    middle, side = match["middle"], match["side"]
    around = match.string[: match.start()] + match.string[match.end() :]
    return Lead(
        relation=relation,
        edge=edge_of(side if (side or "").casefold() in _SIDES else None, middle, edge, relation),
        edged=bool(edge or middle),
        determiner=determiner,
        is_whole=not around.strip(" \n\t.,;:!-()"),
        stands_free=bool(_GOES_ON.match(match.string, match.end())),
    )


_GOES_ON: Final = re.compile(
    r"\s*(?:$|[^\sa-z])|\s+(?:and|or|with|so|then|when|to|if|at|in|for|on|but|i|we|they|the|by|while|as|that|who|which"
    r"|my|all|review|ready|using|without|latest|until|before|after|because|please|week|wk|morning|afternoon|evening|am|pm)\b",
    re.IGNORECASE,
)
_GROUPS: Final = ("relation", "edge", "determiner")
_SIDES: Final = ("before", "after")

Said = tuple[PhraseKind, Meaning | None]


@frozen
class Form:
    """One form of the grammar.

    Attributes:
        pattern: what it looks like, without its lead; a blank is any run of blanks.
        reads: what a match says; None where it is no phrase of time after all.
    """

    pattern: str
    reads: Callable[[re.Match[str], Lead], Said | None]
