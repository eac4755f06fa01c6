"""What stands among steps and is no action: attitudes, and outcomes that are hoped for."""

from typing import Final

from ectcore.wording.signs.residue import is_act, is_residue, judges, names_a_thing
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_PAIR: Final = 2
_SEVERAL: Final = 3
_SOON: Final = 6
_BEING: Final = frozenset(
    [
        "be",
        "is",
        "are",
        "stay",
        "remain",
        "feel",
        "become",
        "being",
        "keep",
        "have",
        "having",
        "more",
        "fewer",
        "less",
        "better",
        "improved",
    ]
)
_OUTCOME: Final = frozenset(
    [
        "will",
        "are",
        "is",
        "can",
        "should",
        "have",
        "feel",
        "enjoy",
        "get",
        "to",
        "be",
        "understand",
        "know",
        "become",
        "do",
        "does",
        "was",
        "may",
        "must",
    ]
)
_OTHERS: Final = frozenset({"pupil", "parent", "leader"})


def is_attitude(step: Clause) -> bool:
    """Whether it tells how to be, and not what to do: stay patient, calm voice."""
    head = step.head
    if head is None or step.has("wish"):
        return True
    if _is_a_manner(step.plain) or _makes_it_more_so(step):
        return True
    if head.text in _BEING and not any(is_act(word) for word in step.plain if word is not head):
        return head.text not in HOLDING or not any(is_content(word) for word in step.plain)
    if "base" in head.tags and not head.tags.isdisjoint({"making", "activity"}) and head.tags.isdisjoint(_SLOGANS):
        return False  # to run a keep-up group is not to keep up
    if "slogan" in head.tags:
        return True
    told = any(is_act(word) or is_residue(word) for word in step.plain) if step.has("filler") else True
    return not told and not _is_put_somewhere(step.plain)


def _is_put_somewhere(words: tuple[Word, ...]) -> bool:
    """Whether a paper is to be where it is seen: tick list inside the register, the list up outside the hall."""
    at = next((at for at, word in enumerate(words) if not word.tags.isdisjoint({"document", "product"})), None)
    return at is not None and any(word.text in _WHERE for word in words[at + 1 : at + _SEVERAL])


_WHERE: Final = frozenset({"outside", "inside", "by", "beside", "behind", "above", "near", "up"})


def _is_a_manner(words: tuple[Word, ...]) -> bool:
    """Whether only a manner is named: calm voice, positive tone, high expectations."""
    return len(words) == _PAIR and words[1].text in _MANNERS and "base" not in words[0].tags


_MANNERS: Final = frozenset(
    {"voice", "tone", "manner", "face", "attitude", "approach", "mindset", "expectations", "presence", "body"}
)


def _makes_it_more_so(step: Clause) -> bool:
    """Whether something is only to be better: make moving about calmer, get lines quieter."""
    *before, last = step.plain
    better = len(before) > 1 and last.text.endswith("er") and judges(last)
    return better and before[0].text in {"make", "get", "keep"} and not step.has("product", "document", "number")


_SLOGANS: Final = frozenset({"slogan", "filler"})
HOLDING: Final = frozenset({"keep", "keeping", "have", "having"})


def is_content(word: Word) -> bool:
    """Whether it names something to do, or to do it with."""
    if "stop" in word.tags:
        return "technique" in word.tags  # most words, told at once
    return (
        names_a_thing(word)
        or is_act(word)
        or (word.tags.issuperset({"act", "base", "light"}) and word.tags.isdisjoint({"vague", "generic"}))
        or (not word.tags.isdisjoint(_PLACES) and word.tags.isdisjoint({"topic", "vague", "time", "quality"}))
    )


_PLACES: Final = frozenset({"place", "phase", "occasion", "class", "helper", "parent", "number"})


def is_outcome(words: tuple[Word, ...]) -> bool:
    """Whether it tells what pupils or others will do or be, and not what to do."""
    first = words[0]
    if _is_set_for_pupils(words) or _is_done_for_me(words) or _is_asked_of_somebody(words) or _is_a_game(words):
        return False
    if first.text in {"more", "fewer", "less", "better", "no"}:
        return True
    if len(words) > 1 and words[1].text in _TURNS_OUT and "base" not in first.tags:
        return True
    if first.text in {"it", "this", "lessons", "there", "behaviour", "everyone", "they"}:
        return any(word.text in _OUTCOME for word in words[1:4])
    if not any(_is_other(word) for word in words[:3]) or "base" in first.tags or "me" in first.tags:
        return False
    return any(word.text in _OUTCOME or not word.tags.isdisjoint({"act", "light", "state"}) for word in words[1:8])


def _is_asked_of_somebody(words: tuple[Word, ...]) -> bool:
    """Whether a colleague with an office is to do one thing: head of department to check the definitions."""
    to = next((at for at, word in enumerate(words[:_SOON]) if at and word.text == "to"), 0)
    asked = to and not words[0].tags.isdisjoint({"leader", "officer", "helper"}) and to + 2 < len(words)
    return bool(asked) and words[to + 1].tags >= {"act", "base"}


def _is_set_for_pupils(words: tuple[Word, ...]) -> bool:
    """Whether a class or partners are set one thing to do: 12B rewrite one paragraph, pairs test on Friday."""
    first = words[0]
    if len(words) <= _SEVERAL or "pupil" not in first.tags or first.text in _WHOEVER or not is_act(words[1]):
        return False
    writes = not words[1].tags.isdisjoint({"making", "clerical"}) and any(map(_is_written, words[2:]))
    told = writes or any(_is_set(word) for word in words[2:])
    return told and "base" in words[1].tags and not any(judges(word) or word.text in _OUTCOME for word in words[1:4])


def _is_set(word: Word) -> bool:
    return not word.tags.isdisjoint({"number", "time"}) or word.text in _IN_LESSON


def _is_written(word: Word) -> bool:
    return not word.tags.isdisjoint({"document", "product"}) and "topic" not in word.tags


_WHOEVER: Final = frozenset({"they", "everyone", "everybody", "all", "them", "others", "someone", "nobody", "hands"})
_IN_LESSON: Final = frozenset({"lesson", "class", "friday", "monday", "plenary", "starter"})


def _is_done_for_me(words: tuple[Word, ...]) -> bool:
    """Whether somebody is to do something for the ECT: Jo to show me hers, Sol will bring his script."""
    if len(words) <= _SEVERAL or words[1].text not in {"to", "will"} or "class" in words[0].tags:
        return False
    for_me = any(word.text in {"me", "us", "my"} for word in words[2:_SOON])
    return (is_act(words[2]) and for_me) or (words[0].typed.istitle() and words[2].text in _HELPS)


_HELPS: Final = frozenset(
    {"bring", "lend", "send", "film", "observe", "watch", "model", "demonstrate", "cover", "time"}
    | {"sweep", "ring", "print", "lead", "run", "collect", "check", "supervise", "photocopy", "teach"}
)


def _is_a_game(words: tuple[Word, ...]) -> bool:
    """Whether a note names what is played or held: pairs test, group quiz, hands-on task."""
    if [word.text for word in words[:_PAIR]] == ["hands", "on"]:
        return True
    return len(words) == _PAIR and not words[1].tags.isdisjoint({"exam", "occasion", "product"})


_TURNS_OUT: Final = frozenset(
    ["falls", "rises", "drops", "improves", "gets", "goes", "becomes", "grows", "stays", "fades", "increases"]
)
"""How it is told that something comes about by itself: lateness falls, wifi gets fixed."""


def _is_other(word: Word) -> bool:
    """Whether it names pupils, parents or those above, and is no verb."""
    return not word.tags.isdisjoint(_OTHERS) and not word.tags.issuperset({"act", "phrase"})
