"""What a clause names to be seen: a technique, an act, a thing; none where it names only topics and wishes."""

from functools import lru_cache
from typing import Final

from ectcore.wording.signs.aimless import (
    COUNTED,
    FEWEST_WORDS,
    MORE_OF,
    NEAR_THE_START,
    is_empty,
    is_placed,
    is_row_of_headings,
    is_to_be_more_so,
    says_no_aim,
)
from ectcore.wording.signs.quantities import measured
from ectcore.wording.signs.residue import DOING, is_act, is_residue, is_weak_act, names_a_thing
from ectcore.wording.signs.scores import scored
from ectcore.wording.signs.tasked import tasked
from ectcore.wording.signs.thoughts import is_only_thought
from ectcore.wording.signs.whereabouts import whereabouts
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


@lru_cache(maxsize=1024)
def practice(clause: Clause) -> Word | None:
    """The word of a clause that names something to be seen; None where only topics and wishes are named."""
    words = clause.plain
    if not words or says_no_aim(clause) or scored(clause):
        return None
    if told := _habit(words) or _deed_of_others(clause):
        return told
    technique = next((word for word in words if "technique" in word.tags and "topic" not in word.tags), None)
    if is_row_of_headings(clause) and not clause.has("class"):
        return None
    if technique or is_empty(clause) or (is_only_thought(clause) and not measured(clause)):
        return technique
    if clause.has("post") and clause.starts_with_act and words[0].text != "work":
        return clause.first("post")
    return _act_of(clause) or _thing_of(clause) or whereabouts(clause) or _limited(clause)


def _limited(clause: Clause) -> Word | None:
    """What is done for so long or so often, though its verb names a topic: talk for no more than ten minutes."""
    first = clause.plain[0]
    acts = first.tags.issuperset({"topic", "base", "activity"})
    return first if acts and measured(clause) else None


def _habit(words: tuple[Word, ...]) -> Word | None:
    """What is done that is to stop, with its object: stop answering my own questions."""
    if words[0].text not in {"stop", "avoid", "quit"} or len(words) <= _WITH_OBJECT or "ing" not in words[1].tags:
        return None
    return words[1]


_WITH_OBJECT: Final = 2


def _deed_of_others(clause: Clause) -> Word | None:
    """What others are to do: it can be seen, whoever decides it."""
    task = tasked(clause)
    return task.deed if task else None


def _act_of(clause: Clause) -> Word | None:
    """The verb of doing, where it is said to whom, with what or where."""
    words = clause.plain
    act = next((word for at, word in enumerate(words) if _is_done_there(words, at)), None)
    if act is None or _is_of_its_topic(words, act) or (len(words) <= FEWEST_WORDS and not clause.starts_with_act):
        return None
    if clause.has("figure") and _is_figurative(words, act):
        return None
    others = [word for word in words if word is not act]
    done_once = not act.tags.isdisjoint({"oneoff", "making"}) and any("product" in word.tags for word in others)
    objects = [word for word in others if names_a_thing(word) or _is_object(word)]
    if "light" in act.tags and clause.has("quality") and all("pupil" in word.tags for word in objects):
        return None
    named = bool(objects)
    return act if named or done_once or measured(clause) or _cases(clause) else None


def _is_figurative(words: tuple[Word, ...], act: Word) -> bool:
    """Whether it is no deed but a figure of speech: stay one step ahead, raise the ceiling."""
    after = [word for word in words if word.start > act.start and "stop" not in word.tags]
    return any("figure" in word.tags for word in after[:FEWEST_WORDS])


def _is_of_its_topic(words: tuple[Word, ...], act: Word) -> bool:
    """Whether the verb only tells more of a topic: an environment that speaks to the child; make homework count."""
    if words[0].text in _MAKES and act.text in _MATTERS:
        return act.start > words[0].start
    at = next((at for at, word in enumerate(words) if word.text in {"that", "which", "where"}), 0)
    headed = words[0].text in {"a", "an", "the"} or not words[0].tags.isdisjoint({"topic", "generic"})
    if not at or not headed or act.start < words[at].start:
        return False
    return not any(is_residue(word) or "class" in word.tags for word in words[:at])


_MAKES: Final = frozenset({"make", "making", "get", "getting"})
_MATTERS: Final = frozenset({"count", "matter", "work", "stick", "land", "tell", "pay", "sing", "fly", "flow", "click"})


def _is_done_there(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word is a verb of doing where it stands: "question three pupils", but no "question"."""
    word = words[at]
    if word.tags.isdisjoint(DOING):
        return False
    if ("past" in word.tags and at and words[at - 1].text in _UNDERGOES) or _is_of_no_kind(words, at):
        return False
    if is_act(word):
        return "quality" not in word.tags or (at + 1 < len(words) and words[at + 1].text in _DETERMINERS)
    if "act" not in word.tags or "noun" in word.tags or word.tags.isdisjoint(_FORMS):
        return False
    return _is_done_by_pupils(words, at) or _is_verb_there(words, at)


def _is_done_by_pupils(words: tuple[Word, ...], at: int) -> bool:
    """Whether pupils stand before it: 8R start on their own."""
    to = at > 1 and words[at - 1].text == "to" and "phrase" in words[at].tags
    before = words[at - 1 - to] if at else None
    if to and before is not None and "class" in before.tags:
        return True
    if before is None or "pupil" not in before.tags or ("stop" in before.tags and before.text != "they"):
        return False
    return words[at].tags.isdisjoint(_NO_DEED)


_NO_DEED: Final = frozenset({"stop", "vague", "ing", "pupil", "helper", "document", "product", "place", "rating"})


def _is_verb_there(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word that is a topic as well, or says little, is a verb with its object there."""
    word = words[at]
    if at + 1 == len(words) or not _is_followed_by_its_object(words[at + 1]):
        return False
    if word.text in _TAUGHT and any("vague" in each.tags for each in words[:at]):
        return False
    if "topic" in word.tags:
        return "base" in word.tags and (at == 0 or words[at - 1].text in _BEFORE_VERBS)
    return "light" in word.tags and word.tags.isdisjoint(_SAYS_LITTLE)


_TAUGHT: Final = frozenset({"teaching", "delivering", "planning"})


def _is_of_no_kind(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is done to something that has no more to it than that it is good: deliver outstanding lessons."""
    after = [word for word in words[at + 1 : at + 4] if "stop" not in word.tags][:FEWEST_WORDS]
    return (
        len(after) == FEWEST_WORDS
        and "quality" in after[0].tags
        and not after[1].tags.isdisjoint({"generic", "topic"})
        and "technique" not in after[1].tags
    )


def _is_followed_by_its_object(after: Word) -> bool:
    return after.text not in _NO_OBJECT and ("quality" not in after.tags or after.text in MORE_OF)


_NO_OBJECT: Final = frozenset({"and", "of", "for", "is", "in", "with", "by", "at"})
_DETERMINERS: Final = frozenset(
    ["the", "a", "an", "my", "our", "their", "his", "her", "each", "every", "all", "this", "these", "away", "out", "up"]
)
_UNDERGOES: Final = frozenset({"was", "were", "been", "being"})
_FORMS: Final = frozenset({"base", "ing", "past", "third"})
_BEFORE_VERBS: Final = frozenset({"to", "and", "then", "will", "i", "i'll", "can", "not", "or", "we", "must", "should"})
_SAID_OFTEN: Final = frozenset({"attend", "filler", "slogan"})
_SAYS_LITTLE: Final = frozenset(
    {"stop", "vague", "topic", "rating", "identifier", "time", "attend", "filler", "slogan"}
)


def _thing_of(clause: Clause) -> Word | None:
    """The thing that is to be had or done, where the clause says more of it than that it should be better."""
    words = clause.plain
    things = (
        [word for at, word in enumerate(words) if names_a_thing(word) and not _is_only_noted(words, at)]
        or _cases(clause)
        or _counted(clause)
    )
    if not things or clause.has("figure"):
        return None
    named = next((word for word in things if is_residue(word)), None)
    if _betters_a_topic(clause) or is_to_be_more_so(clause) or _is_a_topic_somewhere(clause):
        return None
    if named is None and clause.has("quality") and not measured(clause) and not _cases(clause):
        return None
    if any(is_weak_act(word) for word in words) or "post" in things[0].tags:
        return named or things[0]
    related = any(word.text in _RELATES for word in words)
    unknown_verb = not words[0].tags and len(words) > FEWEST_WORDS
    if len(words) > FEWEST_WORDS and (measured(clause) or related or unknown_verb or clause.has("past")):
        return things[0]
    return None


_RELATES: Final = frozenset(["in", "with", "for", "at", "on", "during", "to", "from", "by", "before", "after"])


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


def _cases(clause: Clause) -> list[Word]:
    """Topics that stand for single cases of them: a question, three questions, every instruction, the displays."""
    words = clause.plain
    return [word for at, word in enumerate(words) if _is_a_case(words, at)]


def _counted(clause: Clause) -> list[Word]:
    """People or places of which it is said how many, or until when: each of my 26 tutees, in the building by 8.15."""
    if not clause.has(*_PRESENT) or clause.has("state", "training") or not measured(clause):
        return []
    return [word for word in clause.plain if not word.tags.isdisjoint(_PRESENT)][:1]


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


_OBJECTS: Final = frozenset({"bound", "audience", "helper", "class", "phase", "place", "pupil"})


def _is_object(word: Word) -> bool:
    """Whether something may be done to it or there; a mere topic or "policy" tells nothing."""
    if word.tags.isdisjoint(_OBJECTS) or "stop" in word.tags:
        return False
    return word.tags.isdisjoint({"topic", "generic"}) or not word.tags.isdisjoint({"phase", "class", "pupil"})


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
    made = head is not None and head.text in _MAKES and any(word.text in _BETTERED for word in clause.plain)
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
