"""What a clause names that is to be had or done: word mats for Year 3, three questions, a silent line."""

from typing import Final

from ectcore.wording.signs.measures.quantities import measured
from ectcore.wording.signs.residue import is_act, is_residue, is_weak_act, names_a_thing
from ectcore.wording.signs.seen.aimless import COUNTED, FEWEST_WORDS, MORE_OF, NEAR_THE_START, is_placed
from ectcore.wording.signs.seen.verbs import is_a_noun
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


def thing_of(clause: Clause) -> Word | None:
    """The thing that is to be had or done, where the clause says more of it than that it should be better."""
    words = clause.plain
    things = (
        [word for at, word in enumerate(words) if _is_a_thing(words, at) and not _is_only_noted(words, at)]
        or cases(clause)
        or _counted(clause)
    )
    if not things or clause.has("figure"):
        return None
    named = next((word for word in things if is_residue(word) or is_act(word)), None)
    if _betters_a_topic(clause) or _is_a_topic_somewhere(clause):
        return None
    if named is None and clause.has("quality") and not measured(clause) and not cases(clause):
        return None
    if any(is_weak_act(word) for word in words) or "post" in things[0].tags:
        return named or things[0]
    related = any(word.text in _RELATES for word in words)
    unknown_verb = not words[0].tags and len(words) > FEWEST_WORDS
    if len(words) > FEWEST_WORDS and (measured(clause) or related or unknown_verb or clause.has("past")):
        return things[0]
    return None


def _is_a_thing(words: tuple[Word, ...], at: int) -> bool:
    """Whether a thing is named there, be it by a word that may be a verb: a silent line."""
    word = words[at]
    if _tells_whom(words, at):
        return False
    return names_a_thing(word) or (not word.tags.isdisjoint(_CONCRETE) and is_act(word) and is_a_noun(words, at))


def _tells_whom(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word that nobody listed only tells which people or which class: the reluctant boys, the Oak class."""
    if words[at].tags or words[at].owns or at + 1 >= len(words):
        return False
    after = words[at + 1]
    return "pupil" in after.tags and "identifier" not in after.tags


_CONCRETE: Final = frozenset({"document", "product", "phase"})


_RELATES: Final = frozenset(
    ["outside", "each", "every", "in", "with", "for", "at", "on", "during", "to", "from", "by", "before", "after"]
)


def _is_a_topic_somewhere(clause: Clause) -> bool:
    """Whether a mere topic stands before where or with whom it is: questioning technique with the kitchen group."""
    words = clause.plain
    at = next((at for at, word in enumerate(words) if word.text in _WHERE), 0)
    if not at or "topic" not in words[0].tags or measured(clause) or any(word.text == "to" for word in words):
        return False
    return all(not word.tags.isdisjoint(_SAYS_NO_MORE) and word.tags.isdisjoint(COUNTED) for word in words[:at])


_WHERE: Final = frozenset({"with", "in", "across", "during", "at"})
_SAYS_NO_MORE: Final = frozenset({"topic", "generic", "quality"})


def _is_only_noted(words: tuple[Word, ...], at: int) -> bool:
    """Whether a list or log is only where a number stands: 0 on the log."""
    if at < FEWEST_WORDS or "document" not in words[at].tags:
        return False
    return words[at - 1].text in _THE and words[at - FEWEST_WORDS].text == "on" and "digits" in words[0].tags


def cases(clause: Clause) -> list[Word]:
    """Topics that stand for single cases of them: a question, three questions, every instruction, the displays."""
    words = clause.plain
    return [word for at, word in enumerate(words) if _is_a_case(words, at)]


def _counted(clause: Clause) -> list[Word]:
    """People or places of which it is said how many, or until when: each of my 26 tutees, in the building by 8.15."""
    if not clause.has(*_PRESENT) or clause.has("state", "training"):
        return []
    counted = measured(clause)
    if not counted or any(word.text in _COMES_ROUND for word in counted):
        return []
    return [word for word in clause.plain if not word.tags.isdisjoint(_PRESENT)][:1]


_COMES_ROUND: Final = frozenset({"lesson", "lessons", "times", "time", "sessions", "visits", "weeks", "days"})
_PRESENT: Final = frozenset({"pupil", "parent", "helper", "place", "occasion"})


def _is_a_case(words: tuple[Word, ...], at: int) -> bool:
    word = words[at]
    if "topic" not in word.tags or word.text.endswith("ing") or word.tags.isdisjoint(COUNTED):
        return False
    before = words[max(0, at - NEAR_THE_START) : at]
    counted = any(each.text in _ONE_OF_THEM or "number" in each.tags for each in before)
    return counted or ("product" in word.tags and bool(before) and before[-1].text in _THE)


_ONE_OF_THEM: Final = frozenset({"a", "an", "each", "every", "another", "fewer", "more", "less"})
_THE: Final = frozenset({"the", "my", "our", "this"})


_BETTERED: Final = frozenset(
    {
        "better",
        "clearer",
        "sharper",
        "stronger",
        "tighter",
        "richer",
        "deeper",
        "crisper",
        "smoother",
        "brisker",
        "slicker",
    }
    | {"more", "less", "livelier", "calmer", "tidier", "warmer", "effective", "meaningful", "purposeful"}
)


def _betters_a_topic(clause: Clause) -> bool:
    """Whether a mere topic is to be improved, wherever that may be: develop feedback, better TA deployment."""
    head = clause.head
    made = head is not None and head.text in MAKES and any(word.text in _BETTERED for word in clause.plain)
    if head is None or (head.tags.isdisjoint({"vague", "quality"}) and not made) or measured(clause):
        return False
    if head.text in MORE_OF and is_placed(clause):
        return False
    after = [
        word
        for word in clause.plain
        if word.start > head.start and word.tags.isdisjoint({"stop", "quality", "generic"})
    ]
    return bool(after) and "topic" in after[0].tags and "technique" not in after[0].tags


MAKES: Final = frozenset({"make", "making", "get", "getting", "ensure", "ensuring"})
"""Verbs of bringing something about."""
