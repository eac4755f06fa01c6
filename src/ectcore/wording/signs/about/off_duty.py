"""What serves no teaching: somebody's home, money or hobby, the premises, what staff do together, trips."""

from functools import cache
from itertools import pairwise
from typing import Final

from ectcore.wording.signs.about.heard import heard
from ectcore.wording.signs.about.own_teaching import ADULTS, is_anchored
from ectcore.wording.signs.about.topics import families
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Tags, Word


def is_off_duty(words: tuple[Word, ...], wanted: Tags) -> bool:
    """Whether at least as many words belong to no duty as to teaching, and the meeting does not ask for them."""
    off = [word for word in words if "offduty" in word.tags]
    on = [word for word in words if not word.tags.isdisjoint({"technique", "topic"})]
    return len(off) >= len(on) and not _is_of_school_life(off, wanted) and not _is_taught(off, words)


def _is_of_school_life(off: list[Word], wanted: Tags) -> bool:
    """Whether a meeting on wider duties or the environment may ask for it: a club, but nobody's home or health."""
    return not wanted.isdisjoint({"professional", "environment"}) and all("private" not in word.tags for word in off)


def _is_taught(off: list[Word], words: tuple[Word, ...]) -> bool:
    """Whether it is only a craft or a trade that one may teach too, and a class is there: knitting for my group."""
    return all(word.text in listed("craft") for word in off) and (
        is_anchored(words) or any(word.text in _TEACHES for word in words)
    )


_TEACHES: Final = frozenset({"teach", "teaching", "taught"})


def is_learnt_to_teach(words: tuple[Word, ...], why: tuple[Word, ...]) -> bool:
    """Whether the ECT learns it, and it is told that it is taught to a class: learn to play, teaching uke to Y8."""
    if not words or words[0].text not in _LEARNS:
        return False
    told = (*words[1:], *why)
    return any(word.text in _TEACHES for word in told) and any("class" in word.tags for word in told)


_LEARNS: Final = frozenset({"learn", "relearn", "practise", "rehearse"})


def is_only_beside(clause: Clause, wanted: Tags) -> bool:
    """Whether what the meeting was about stands before it: six pictures for the trip to the farm, after one on EAL."""
    words = clause.plain
    at = next(at for at, word in enumerate(words) if "offduty" in word.tags)
    before = tuple(word for word in words[:at] if word.tags.isdisjoint(ADULTS))
    return not wanted.isdisjoint(families(heard(before, (clause,))))


def is_upkeep(clause: Clause) -> bool:
    """Whether the building or its furniture is to be kept up: mend the fountain, have the corridor repainted."""
    kept = listed("keeps up")
    if _is_wished_for(clause) or _raises_money(clause) or _changes_class(clause):
        return True
    if clause.says(_ASKS) and _is_asked_for(clause.plain):
        return True
    if not clause.says(kept) or clause.has("technique", "topic", "assessment", "document", "class"):
        return False
    texts = [word.text for word in clause.plain]
    return texts[0] in kept or (texts[0] in _HAS and any(text in kept for text in texts[2:]))


def _changes_class(clause: Clause) -> bool:
    """Whether another class is wanted for the year after: move to a Year 2 class next year."""
    words = clause.plain
    if not clause.has("class") or _NEXT_YEAR not in clause.box.text.casefold():
        return False
    return words[0].text in _GOES or [word.text for word in words[:2]] in (["be", "given"], ["be", "moved"])


_GOES: Final = frozenset({"move", "swap", "change", "go", "stay"})
_NEXT_YEAR: Final = "next year"


def _raises_money(clause: Clause) -> bool:
    """Whether a sum is to be raised: raise £300 for bibs."""
    return "\u00a3" in clause.texts and any(
        one.text in {"raise", "raising", "collect"} and two.text == "\u00a3" for one, two in pairwise(clause.words)
    )


def _is_wished_for(clause: Clause) -> bool:
    """Whether better or new things are all that is wanted: better kit in the IT rooms, boards swapped for new ones."""
    things, words = _things(), clause.plain
    if not clause.says(things) or clause.has("class", "topic", "unit", "document"):
        return False
    if any("technique" in word.tags and word.text not in things for word in words):
        return False
    at = next(at for at, word in enumerate(words) if word.text in things)
    if at >= _AT_ONCE:
        return False
    return words[0].text in _BETTER or any(word.text in _RENEWED for word in words[at + 1 :])


@cache
def _things() -> Tags:
    """What a school has to buy."""
    return listed("bought") | listed("wished for")


_AT_ONCE: Final = 3
_BETTER: Final = frozenset(
    {"more", "better", "bigger", "new", "newer", "extra", "nicer", "proper", "decent", "another", "faster", "softer"}
)
_RENEWED: Final = frozenset(
    {"replaced", "swapped", "upgraded", "installed", "fitted", "bought", "delivered", "renewed", "mended", "repaired"}
)


def _is_asked_for(words: tuple[Word, ...]) -> bool:
    """Whether a room or its furniture is asked for: ask for a room with two doors, chase the blind."""
    asks = words[0].text in {"request", "chase"} or [word.text for word in words[:2]] == ["ask", "for"]
    return asks and any(word.text == "room" or word.text in listed("bought") for word in words[:_SOON])


_ASKS: Final = frozenset({"ask", "request", "chase"})
_HAS: Final = frozenset({"get", "have", "see", "make", "ask"})


def is_outing(clause: Clause, wanted: Tags) -> bool:
    """Whether a trip is to be organised, or is all that is said; not what is done on one, nor a visit to a home."""
    outings, words = listed("outing"), clause.plain
    if not wanted.isdisjoint(_MAY_GO_OUT):
        return False
    if not clause.says(outings):
        return bool(words) and words[0].text == "take" and _goes_to_a_place(words)
    at = next((at for at, word in enumerate(words) if word.text in outings), _SOON)
    if at >= _SOON:
        return False
    if words[at].text == "visit" and (not at or words[at - 1].text in _NO_OUTING):
        return False
    return words[0].text in _ORGANISES or at + 1 == len(words) <= _HEADING


def _goes_to_a_place(words: tuple[Word, ...]) -> bool:
    """Whether a class is taken to what has a name of its own: 9R to the Tower."""
    texts = [word.text for word in words[:_SOON]]
    at = texts.index("to") + 1 if "to" in texts else 0
    there = words[at + (words[at : at + 1] != () and words[at].text == "the") :] if at else ()
    return bool(there) and is_anchored(words[:at]) and not there[0].tags and there[0].typed.istitle()


_MAY_GO_OUT: Final = frozenset({"professional", "subject", "environment", "parents", "pastoral"})
_SOON: Final = 8
_HEADING: Final = 3
_ORGANISES: Final = frozenset(
    {"organise", "organize", "plan", "book", "arrange", "run", "sort", "help", "take", "lead"}
)
_NO_OUTING: Final = frozenset(
    {"home", "lesson", "mentor", "tutor", "parent", "school", "nursery", "family", "placement"}
)
