"""Single deeds of which the verb says little: one thing taken back, a call given, a course done, a time fixed."""

from collections.abc import Callable, Mapping
from typing import Final

from ectcore.wording.signs.acts.jobs import is_of_lessons, is_one_adult
from ectcore.wording.signs.measures.frequencies import frequency
from ectcore.wording.signs.residue import judges, names_a_thing
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def deed(clause: Clause) -> tuple[Word, ...]:
    """The words of such a deed; none where there is none, or where it is done again and again."""
    words = clause.plain
    if len(words) < _FEWEST or words[0].text not in _KINDS or words[0] is not clause.head:
        return ()
    found = _KINDS[words[0].text](words)
    return () if not found or clause.has("wish", "slogan") or frequency(clause) else found


_FEWEST: Final = 3
_NEAR: Final = 7


def _carried(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One thing taken or brought somewhere: take the aprons home, bring the microscopes back to Hall Lane."""
    if words[1].text not in listed("before a noun"):
        return ()
    to = next((at for at, word in enumerate(words[:_NEAR]) if at > 1 and _leads_there(words, at)), 0)
    if not to or any(_is_taught(word) or judges(word) for word in words):
        return ()
    told_why = words[to].text == "to" and to + 1 < len(words) and "base" in words[to + 1].tags
    return words[: to + 1] if not told_why and any(map(names_a_thing, words[2:to])) else ()


def _leads_there(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word says where to: home, back to Hall Lane, in for singing."""
    if words[at].text == "in":
        return at + 1 == len(words) or words[at + 1].text in {"for", "on"} or "time" in words[at + 1].tags
    return words[at].text in _WHERE_TO


_WHERE_TO: Final = frozenset({"back", "home", "to", "into", "over", "across", "round"})
_TAUGHT: Final = frozenset({"class", "pupil", "technique", "topic", "phase", "behaviour"})


def _is_taught(word: Word) -> bool:
    return not word.tags.isdisjoint(_TAUGHT) and "stop" not in word.tags and word.text != "home"


def _is_of_a_class(word: Word) -> bool:
    return not word.tags.isdisjoint({"class", "pupil", "technique"}) and "stop" not in word.tags


def _handed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Something given to one adult: give Omar's mum a call, give the SENCo a copy of the plan."""
    for whom, after in enumerate(words[1 : _SOON + 1]):
        if whom and after.text in _ONE and is_one_adult(words[whom]):
            return () if any(map(judges, words)) else words[: whom + _FEWEST]
    return ()


_SOON: Final = 4
_ONE: Final = frozenset({"a", "an", "the", "my", "one"})


def _trained(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One course or event done: do the fire marshal e-learning, finish the Prevent module, do an observation."""
    if words[0].text == "do" and words[1].text in _ONE and words[2].text in listed("event"):
        return () if any(map(_is_of_a_class, words)) else words[:_FEWEST]
    if words[0].text in _COMPLETES and _is_completed(words):
        return words[:_FEWEST]
    if words[1].text not in listed("before a noun") or any(map(_is_of_a_class, words)):
        return ()
    at = next((at for at, word in enumerate(words[:_NEAR]) if at > 1 and "training" in word.tags), 0)
    return words[: at + 1] if at and all(word.text != "board" for word in words) else ()


def _is_completed(words: tuple[Word, ...]) -> bool:
    """Whether one thing comes to its end: finish reading Boy with 6L; no lesson that is finished on time."""
    named = "ing" in words[1].tags or (words[1].text in listed("before a noun") and names_a_thing(words[2]))
    return named and not any(word.text in _OVER_AGAIN or judges(word) for word in words[1:])


_COMPLETES: Final = frozenset({"finish", "complete"})
_OVER_AGAIN: Final = frozenset({"lesson", "lessons", "session", "sessions", "time", "work", "tasks", "when", "while"})


def _entered(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One's name put down, or a bid put in: put in for the relay, put my name forward."""
    for_it = words[1].text == "in" and words[2].text in {"for", "a", "an", "my", "the"}
    named = words[1].text in {"my", "our"} and words[2].text in {"name", "names"}
    return words[:_FEWEST] if for_it or named else ()


def _fixed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A time to meet: fix a slot with Lena, agree a date for the moderation."""
    when = words[2].text in _TIMES or words[2].text in listed("event")
    return words[:_FEWEST] if when and words[1].text in {"a", "an", "the", "my", "our"} else ()


_TIMES: Final = frozenset({"slot", "time", "date", "day", "appointment", "session", "cover", "catch-up", "call"})


def _written(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One text written or done anew: script the worked example, redo the Judaism assessment."""
    return words[:_FEWEST] if words[1].text in _ONE and not any(map(judges, words)) else ()


def _learnt(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """All of a number known by heart: learn all the verses, know the names of every one of the 28."""
    for at, word in enumerate(words[1:-2], 1):
        pointed = words[at + 1].text in {"the", "my", "of", "one", "our"}
        if word.text in {"all", "every"} and pointed and "about" not in {each.text for each in words}:
            return () if any(map(judges, words[1:])) else words[: at + 2]
    return ()


def _won(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A post or prize that one has or has not: get a permanent contract, win the staff quiz cup."""
    at = next((at for at, word in enumerate(words[:_NEAR]) if at > 1 and word.text in listed("won once")), 0)
    return words[: at + 1] if at and words[1].text in _ONE and not any(map(_is_of_a_class, words)) else ()


def _beaten(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One adult beaten in a game: beat the caretaker at darts."""
    texts = {word.text for word in words}
    return words[:_NEAR] if any(map(is_one_adult, words[1:_SOON])) and texts & {"at", "in"} else ()


def _ticked(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One thing ticked on a list: tick 'attended' against the module."""
    at = next((at for at, word in enumerate(words[:_NEAR]) if word.text in {"against", "beside", "by"}), 0)
    return words[: at + 2] if at and words[at + 1 : at + 2] and words[at + 1].text in _ONE else ()


def _put_on_one(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Things put together on one list: sort the deadlines on to one wall planner."""
    for at in range(2, len(words) - 1):
        to = words[at].text == "onto" or (words[at].text == "to" and words[at - 1].text in {"on", "in"})
        if to and words[at + 1].text in {"one", "a"} and not any(map(judges, words)):
            return words[: at + 2]
    return ()


def _met(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One adult met once: have coffee with the SENCo, have a chat with Rita."""
    at = next((at for at, word in enumerate(words[:_NEAR]) if at > 1 and word.text == "with"), 0)
    sat = at and words[at - 1].text in _OVER and any(map(is_one_adult, words[at + 1 : at + _FEWEST]))
    return words[: at + _FEWEST] if sat else ()


_OVER: Final = frozenset(
    {"coffee", "tea", "chat", "talk", "meeting", "lunch", "conversation", "catch-up", "word", "call"}
)


def _entered_for(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A class or a team entered for a contest: enter Year 10 for the Young Geographer contest."""
    return words if "for" in {word.text for word in words} and any(map(names_a_thing, words[2:])) else ()


_Kind = Callable[[tuple[Word, ...]], tuple[Word, ...]]
_KINDS: Final[Mapping[str, _Kind]] = {
    **dict.fromkeys(("take", "bring", "return", "carry", "send", "ferry"), _carried),
    "give": _handed,
    **dict.fromkeys(("script", "storyboard", "redraft", "rewrite", "redo", "retype", "rework"), _written),
    **dict.fromkeys(("learn", "know", "memorise"), _learnt),
    **dict.fromkeys(("get", "win", "land", "secure", "earn"), _won),
    "tick": _ticked,
    "have": _met,
    **dict.fromkeys(("sort", "copy", "gather", "collate"), _put_on_one),
    "beat": _beaten,
    "enter": _entered_for,
    **dict.fromkeys(("do", "complete", "finish", "watch", "sit"), _trained),
    "put": _entered,
    **dict.fromkeys(("fix", "book", "arrange", "agree", "schedule", "reserve", "set", "find"), _fixed),
}
"""What may be done once, by the verb that it begins with."""


def brought_about(clause: Clause) -> tuple[Word, ...]:
    """Others who are to do one thing, whatever they are called: get the office to order a till."""
    words = clause.plain
    if len(words) < _FEWEST or words[0].text not in _CAUSES or frequency(clause):
        return ()
    to = next((at for at, word in enumerate(words[:-1]) if word.text == "to"), 0)
    others = any(not word.tags.isdisjoint(_OTHERS) for word in words[1:to])
    done = Clause(clause.box, words[to + 1 :])
    act = words[to + 1]
    told = others and ("base" in act.tags or not act.tags) and act.tags.isdisjoint({"attend", "quality", "vague"})
    if not told or _is_done_in_lessons(done) or any(map(judges, done.words)):
        return ()
    named = any(names_a_thing(word) or not word.tags.isdisjoint(_NAMED) for word in done.words[1:])
    return words if named else ()


def _is_done_in_lessons(done: Clause) -> bool:
    """Whether it is done with classes, again and again; a paper or thing for them is not."""
    return any(not word.tags.isdisjoint(_TAUGHT_THERE) and not word.owns for word in done.words) or (
        is_of_lessons(done) and not done.has("product", "document")
    )


_NAMED: Final = frozenset({"product", "helper", "number"})
_TAUGHT_THERE: Final = frozenset({"class", "pupil", "technique", "phase"})
_CAUSES: Final = frozenset({"get", "have", "persuade", "convince", "ask", "arrange"})
_OTHERS: Final = frozenset({"leader", "colleague", "helper", "parent", "officer", "premises"})
