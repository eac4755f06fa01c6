"""All of whom: people who are to do or be something themselves, not those to whom something is done."""

from itertools import dropwhile, pairwise
from typing import Final

from ectcore.wording.signs.measures.frequencies import EVERY
from ectcore.wording.signs.whose.control import CAUSING
from ectcore.wording.words.tokens import Word


def all_of_people(words: tuple[Word, ...], index: int) -> bool:
    """Whether "all" is said of people who are to do or be something themselves."""
    if index and words[index - 1].text in _NOT_QUITE:
        return False
    always = words[index].text == "always" and any(is_people(word) for word in words[max(0, index - 3) : index])
    if always or _all_stand_after_them(words, index) or [word.text for word in words[index : index + 3]] in _HANDS:
        return True
    at = index + 1
    while (
        at < len(words)
        and (not words[at].tags.isdisjoint(_PASSED_OVER) or words[at].text == "%")
        and not is_people(words[at])
    ):
        at += 1
    people = words[index] if words[index].text in {"everyone", "everybody"} else words[at] if at < len(words) else None
    if _are_to(words, index):
        verb = [word.text for word in words[index + 3 : index + 5]]
        return verb[:1] != ["be"] or verb[-1] not in RECEIVES
    if words[index].text == "whole":
        return index == 0 and len(words) > _PAIR and words[2].text in STILL
    if (
        people is None
        or (words[index].text in EVERY and (_is_theirs(words, at) or _is_to_be_done_once(words, at)))
        or _is_their_work(words, at)
        or not (is_people(people) or people is words[index] or _is_a_group(words, at))
    ):
        return False
    return not _is_object(words, index) and not is_done_to(words[at + (people is not words[index]) :])


def _all_stand_after_them(words: tuple[Word, ...], index: int) -> bool:
    """Whether "all" follows those who are to do it, and their verb comes next: the resit group all pass."""
    if words[index].text != "all" or not index or index + 1 >= len(words):
        return False
    if not is_people(words[index - 1]) and words[index - 1].text not in _GROUPS:
        return False
    return words[index + 1].tags.issuperset({"base", "verb"}) and "stop" not in words[index + 1].tags


_GROUPS: Final = frozenset({"group", "set", "class", "cohort", "form"})


_HANDS: Final = (["every", "hand", "up"], ["all", "hands", "up"], ["every", "hand", "raised"])


def is_of_lessons_given(words: tuple[Word, ...], index: int) -> bool:
    """Whether it is lessons, or what the ECT puts into them, of which all or none are meant: 100% of my 9Q lessons."""
    near = words[index + 1 : index + _SEVERAL]
    at = next((at for at, word in enumerate(near) if word.text in _GIVEN), None)
    return at is not None and all("verb" not in word.tags or word.text == "one" for word in near[:at])


_GIVEN: Final = frozenset({"lesson", "lessons", "starter", "starters", "plan", "plans", "slide", "slides", "plenary"})
STILL: Final = frozenset({"silent", "quiet", "still", "listening", "seated", "calm", "focused", "engaged", "settled"})
"""What pupils are to be."""


def _is_to_be_done_once(words: tuple[Word, ...], at: int) -> bool:
    """Whether what each of them is to do is one small task: each pupil to give one comment."""
    return any(word.text in _ONCE for word in words[at + 1 : at + 7])


_ONCE: Final = frozenset({"one", "once"})


def _are_to(words: tuple[Word, ...], index: int) -> bool:
    """Whether a number or the whole class stands there for those who are to do it: all 14 to get an A."""
    after = words[index + 1 : index + 3]
    if len(after) < _PAIR:
        return False
    if index == 0 and words[0].text == "all" and "number" in after[0].tags:
        graded = after[1].text in _AT and any(not word.tags.isdisjoint(_GRADED) for word in words[3:5])
        if graded or _is_their_deed(after[1]):
            return True
    if after[1].text not in {"to", "will", "can", "must"}:
        return False
    of_all = words[index].text == "all" and "number" in after[0].tags
    return of_all or (words[index].text == "whole" and "pupil" in after[0].tags)


_AT: Final = frozenset({"at", "on", "above", "over"})
_GRADED: Final = frozenset({"exam", "rating", "benchmark"})


def _is_their_deed(word: Word) -> bool:
    """Whether it can only be a verb there: all 32 spell the words; not all 32 books."""
    return word.tags >= {"act", "base"} and word.tags.isdisjoint({"document", "product", "phase", "occasion", "pupil"})


_PAIR: Final = 2


def _is_theirs(words: tuple[Word, ...], at: int) -> bool:
    """Whether it only tells whose work or lesson is meant: every Y12 methods script."""
    for word in words[at + 1 : at + 5]:
        if word.owns or not word.tags.isdisjoint({"product", "document", "phase"}) or word.text == "lesson":
            return True
        if not word.tags.isdisjoint({"stop", "third", "past"}):
            return False
    return False


def _is_their_work(words: tuple[Word, ...], at: int) -> bool:
    """Whether a class only tells whose papers are meant: all 28 of my 8C essays."""
    after = words[at + 1] if at + 1 < len(words) and "class" in words[at].tags else None
    if after is None:
        return False
    paper = after.tags if "verb" in after.tags else after.tags.union(*[word.tags for word in words[at + 2 : at + 3]])
    return after.text in _LESSONS or not paper.isdisjoint({"product", "document"})  # all 10A mock papers


_LESSONS: Final = frozenset({"lesson", "lessons"})


def _is_a_group(words: tuple[Word, ...], at: int) -> bool:
    """Whether so many of a group are spoken of by its name: all six of Badger."""
    of = at > 1 and words[at - 1].text == "of" and "number" in words[at - 2].tags
    return of and not words[at].tags and words[at].typed[0].isupper()


_NOT_QUITE: Final = frozenset({"nearly", "almost", "not", "most", "after"})
_PASSED_OVER: Final = frozenset({"stop", "quality", "identifier", "number", "digits", "mark"})


def _is_object(words: tuple[Word, ...], index: int) -> bool:
    """Whether it is the object of the ECT's own act: greet every pupil, for all, with each."""
    before = words[:index]
    if any(word.text in _HELPS for word in before) and _do_something(words[index + 1 : index + _SEVERAL]):
        return False
    if before and before[-1].text in {"for", "with", "of", "at", "in", "from", "by", "so", "to"}:
        return before[-1].text != "so"
    if [word.text for word in before[:3]] == ["get", "to", "know"]:
        return True
    if any(
        word.text in CAUSING and (word.text != "ask" or any(each.text == "to" for each in words[index:]))
        for word in before
    ):
        return False
    return any("base" in word.tags and not word.tags.isdisjoint({"act", "making", "light"}) for word in before)


def _do_something(after: tuple[Word, ...]) -> bool:
    """Whether they are to do something there: help all my learners pass, support every child to write."""
    return any(
        is_people(people) and ("act" in word.tags or word.text == "to") and not word.tags.isdisjoint({"base", "stop"})
        for people, word in pairwise(after)
    )


_HELPS: Final = frozenset({"help", "support", "see", "enable", "coach"})
_SEVERAL: Final = 6
_AUXILIARIES: Final = frozenset({"to", "be", "is", "are", "been", "will", "in"})
RECEIVES: Final = frozenset(
    {"given", "handed", "shown", "asked", "told", "greeted", "seen", "heard", "called", "spoken", "named"}
    | {"allocated", "let", "allowed", "sent", "moved", "invited", "rung", "phoned", "thanked", "welcomed"}
    | {"assessed", "listened", "marked", "checked", "assigned", "offered", "taught", "signed"}
    | {"ticked", "trained", "logged", "missed", "skipped", "forgotten", "overlooked", "thanked", "waved", "praised"}
    | {"visited", "provided", "issued", "supplied", "photographed", "texted", "emailed", "messaged", "reminded"}
    | {"notified", "interviewed", "consulted", "surveyed", "nominated"}
)
_HAS: Final = frozenset({"have", "gets", "get", "receives", "receive", "has"})
_ONE: Final = frozenset({"a", "an", "one", "their", "his", "her"})


def is_people(word: Word) -> bool:
    """Whether it names pupils, their parents or assistants, and not what is theirs."""
    if word.owns:
        return False  # every child's book is a book
    people = "pupil" in word.tags and word.text not in {
        "table",
        "tables",
        "set",
        "hands",
        "form",
        "house",
        "group",
        "year",
    }
    people = people or ("helper" in word.tags and word.text in _ASSISTANTS)
    return (people and word.text != "all") or ("parent" in word.tags and word.text not in {"home", "community"})


_ASSISTANTS: Final = frozenset({"ta", "tas", "lsa", "lsas", "assistants"})


def is_done_to(after: tuple[Word, ...]) -> bool:
    """Whether something is done to them: each pupil given a number, nobody handed scissors, all get a card."""
    told = tuple(dropwhile(_tells_who, after))[:3]
    rest = [word.text for word in told[:2]]
    if not rest or (rest[1:] in _IN and rest not in _DONE_TO):
        return False  # logged in: they do it themselves
    by_me = any(by.text == "by" and me.text in ME for by, me in pairwise(after))
    if told[0].text in {"done", "covered"} and after[0] is told[0]:
        return True  # all five classes done
    return (
        by_me
        or rest[0] in RECEIVES
        or rest in _DONE_TO
        or (rest[0] in _HAS and rest[-1] in _ONE and not _is_earned(told[-1]))
    )


def _is_earned(word: Word) -> bool:
    """Whether what they are to get is a result, and nothing that one hands them: all get a pass, a grade 4, a B."""
    if len(word.typed) == 1 and word.typed in "ABCDE":
        return True
    return not word.tags.isdisjoint({"exam", "rating", "rating-result", "quality", "state"})


def _tells_who(word: Word) -> bool:
    """Whether it only tells which people are meant: every child in Elm, all in my form."""
    if word.text in _AUXILIARIES or is_people(word) or "pupil" in word.tags:
        return True
    return word.text not in _HAS and word.text not in RECEIVES and word.tags.isdisjoint(_TELLS_MORE)


_TELLS_MORE: Final = frozenset({"verb", "state", "quality", "rating", "mark", "time", "number"})
ME: Final = frozenset({"me", "us"})
_IN: Final = (["in"], ["on"], ["out"])
_DONE_TO: Final = (["left", "out"], ["passed", "over"])
