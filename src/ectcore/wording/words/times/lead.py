"""What stands before the core of a phrase of time: "by the end of", "from this", "last"."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final, NamedTuple

from attrs import field, frozen

from ectcore.school_calendar.points import Edge
from ectcore.wording.words.times.heads import heads
from ectcore.wording.words.times.words import edge_of, one_of, spaced

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
    r"(?:(?<!by\x20the\x20)(?<!before\x20the\x20)"
    r"(?!(?:(?<=his\x20)|(?<=her\x20)|(?<=my\x20)|(?<=our\x20))last (?:mon|tue|wed|thu|fri))(?!(?<=the\x20)last on)last"
    r"|prev(?:ious(?:ly)?)?)\b(?! (?:[a-z]+ )?[a-z]+ (?:of|before|in|after)\b)\.?"
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
    "by the time(?: of)?",
    "by",
    "before",
    "b4",
    "bf",
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


@frozen
class Part:
    """A part of a phrase of time.

    Attributes:
        heads: how the words begin that it can begin with, some with the word after them.
        pattern: what it looks like, in small letters; a blank is any run of blanks.
    """

    heads: frozenset[str] = field(converter=heads)
    pattern: str

    @cached_property
    def firsts(self) -> frozenset[str]:
        """How its first word can begin."""
        return frozenset([head.partition(" ")[0] for head in self.heads])

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, made when it is first needed: to make them all takes as long as all imports together."""
        return re.compile(spaced(self.pattern))

    def perhaps(self, text: str, place: int, head: str | None) -> tuple[re.Match[str] | None, ...]:
        """What matches where a word begins so, and that it is left out."""
        match = self.compiled.match(text, place) if head in self.firsts else None
        return (match, None) if match else (None,)


RELATION: Final = Part(
    "no+later not+later in ready+for ahead+of up+to up+until starting beginning as+of as+from with+effect effective"
    " w+e w+ef we+f wef by before until till to for on at during"
    " within over throughout across after following from ever+since since due last previously b4 bf",
    rf"({'|'.join(_RELATIONS)})[\s:]+",
)
EDGE: Final = Part(
    "the very end rest remainder close start beginning outset middle first last mid early late",
    "(?:the )?(?:very )?(?P<edge>end|rest|remainder|close|start|beginning|outset|middle|midpoint"
    "|(?:first|last) (?:[a-z]+ )?(?:day|week|wk|lesson|mon|tues|wednes|thurs|fri)(?:day)?s?(?: back)?)"
    r"(?:[\s-](?P<side>of|before|in|after|on)[\s-]| )|(?P<middle>mid|early|late|end)[\s-](?:in )?",
)
DETERMINER: Final = Part(
    "the our my your their this that next coming following current new forthcoming upcoming",
    rf"((?:the |our |my |your |their ){_COMING}|this(?: coming| next| same)?|{_COMING}"
    r"|the(?: whole)?|our|my|your|their|that)\s+",
)
NEARER: Final = EDGE.heads | DETERMINER.heads
"""How the words begin that may stand between a relation and the core."""
SECONDS: Final = heads(
    "later time for of to until from on effect the since e f before in after same whole"
    " review looked seen met meeting checked done updated discussed visit observed was"
)
"""How the second words of a lead begin that begin no other."""
BEFORE_ANY: Final = heads("first last")
"""How the words of a lead begin that any word may follow: the first Year 8 lesson."""

_NEXT: Final = ("next", "following")
_THIS: Final = ("this", "coming", "current", "new", "forthcoming", "upcoming")
_PAST: Final = ("last", "prev", "since", "ever")
_STARTS: Final = ("from", "starting", "beginning", "as of", "as from", "with effect", "effective", "wef", "w.e.f")
_SIDES: Final = ("before", "after")


@frozen
class Lead:
    """What stands before the core of a phrase, and around the phrase.

    Attributes:
        text: the whole text as it was typed.
        start: where the phrase begins.
        end: where its core ends.
        relation: the word that joins the phrase to the rest, in small letters.
        edge: which edge of a period is meant.
        edged: whether an edge was named.
        determiner: such as "this" or "the next", in small letters.
    """

    text: str
    start: int
    end: int
    relation: str = ""
    edge: Edge = Edge.END
    edged: bool = False
    determiner: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the phrase is the whole text."""
        after = self.text[self.end :].strip()
        remark = after.startswith("(") and after.endswith(")")
        return not (self.text[: self.start].strip(_AROUND) or (after.strip(_AROUND) and not remark))

    @property
    def stands_free(self) -> bool:
        """Whether no noun follows that it would describe, as in "the Friday quiz"."""
        return bool(_GOES_ON.match(self.text, self.end))

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

    def typed(self, match: re.Match[str], group: str) -> str:
        """What a group of the core matched, as it was typed."""
        return self.text[slice(*match.span(group))]


class Opening(NamedTuple):
    """A way to read the words where a phrase may begin as its lead.

    Attributes:
        end: where the core begins.
        relation: the match of what joins the phrase to the rest.
        edge: the match of the edge that is named.
        determiner: the match of a word such as "this".
    """

    end: int
    relation: re.Match[str] | None
    edge: re.Match[str] | None
    determiner: re.Match[str] | None

    def lead(self, text: str, start: int, end: int) -> Lead:
        """The lead so read, of a phrase that stands there in the text."""
        relation = _plain(self.relation)
        relation = _IN_HASTE.get(relation, relation)
        named = self.edge["edge"] or self.edge["middle"] if self.edge else None
        side = self.edge["side"] if self.edge else None
        return Lead(
            text=text,
            start=start,
            end=end,
            relation=relation,
            edge=edge_of(side if side in _SIDES else None, named, relation),
            edged=named is not None,
            determiner=_plain(self.determiner),
        )


def openings(text: str, start: int, begun: Mapping[int, str]) -> Iterator[Opening]:
    """Every way to read a lead there, the longest first.

    Args:
        text: the text in small letters.
        start: where the lead begins.
        begun: of each word of the text, where and how it begins.
    """
    for relation in RELATION.perhaps(text, start, begun.get(start)):
        related = relation.end() if relation else start
        if begun.get(related) not in NEARER:
            if relation:
                yield Opening(related, relation, None, None)
            continue
        for edge in EDGE.perhaps(text, related, begun.get(related)):
            edged = edge.end() if edge else related
            for determiner in DETERMINER.perhaps(text, edged, begun.get(edged)):
                end = determiner.end() if determiner else edged
                if end > start:
                    yield Opening(end, relation, edge, determiner)


def _plain(match: re.Match[str] | None) -> str:
    return " ".join(match[1].split()) if match else ""


_IN_HASTE: Final = {"b4": "before", "bf": "before"}
"""How a relation is typed in haste."""
_AROUND: Final = " \n\t.,;:!-()"
_GOES_ON: Final = re.compile(
    r"\s*(?:$|[^\sa-z])|\s+(?:and|or|with|so|then|when|to|if|at|in|for|on|but|i|we|they|the|by|while|as|that|who|which"
    r"|my|all|review|ready|using|without|latest|until|before|after|because|please|week|wk|morning|afternoon|evening|am|pm)\b",
    re.IGNORECASE,
)
