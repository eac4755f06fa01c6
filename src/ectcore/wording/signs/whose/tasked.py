"""Somebody else stands first, and then what they are to do: the office to print the reports."""

from functools import lru_cache
from typing import Final, NamedTuple

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.acts.jobs import TITLES
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed, stem
from ectcore.wording.words.tokens import Word


class Task(NamedTuple):
    """What somebody else is to do.

    Attributes:
        who: what they are called, as typed.
        deed: the verb.
    """

    who: str
    deed: Word


@lru_cache(OF_CLAUSES)
def tasked(clause: Clause) -> Task | None:
    """What somebody else is to do; None where it is the ECT, a helper of theirs, pupils or parents who are to do it.

    Whoever only looks at what the ECT has done has no task: DSL to check my next five entries.
    """
    words = clause.plain
    if "by" in clause.texts and (bodies := _is_done_by(words)):
        return Task(clause.box.text[bodies[0].start : bodies[-1].end], bodies[0])
    if two := _two_who_do(words):
        return Task(clause.box.text[words[0].start : words[two - 1].end], words[two])
    to = next((at for at, word in enumerate(words[:_SOON]) if at and word.text in _TO), 0)
    if not to and (deed_at := _what_one_does(words)) and not clause.has("rating"):
        one = words[:deed_at]
        told = is_a_deed(words[deed_at]) and is_somebody_else(one)
        return Task(clause.box.text[one[0].start : one[-1].end], words[deed_at]) if told else None
    doing = _is_doing(words[to + 1 : to + 3])
    if not to or to + doing + _WITH_OBJECT >= len(words) or clause.has("rating"):
        return None
    deed = words[to + 1 + doing]
    told = doing or is_a_deed(deed) or _is_a_case(words[to + 1 : to + 3])
    who = words[: to - (words[to - 1].text in _NEEDS)]
    if not told or not who or not is_somebody_else(who):
        return None
    return Task(clause.box.text[who[0].start : who[-1].end], deed)


_NEEDS: Final = frozenset({"need", "needs", "ought", "has", "have", "is", "are"})


def _is_done_by(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Who is to do it, said last: the code is to be changed by SLT; but not what is seen or judged by them."""
    at = next((at for at, word in enumerate(words[:-1]) if at and word.text == "by"), 0)
    if not at or at < _PASSIVE or words[at - 2].text != "be" or words[at - 3].text not in _TO:
        return ()
    done = words[at - 1]
    if stem(done.text) in _LOOKS or "past" not in done.tags or any(word.text in _MINE for word in words[:at]):
        return ()
    who = words[at + 1 : at + 3]
    who = who[1:] if who[0].text == "the" else who[:1]
    return who if who and (not who[0].tags.isdisjoint(_OFFICE) or _is_a_body(who[0])) else ()


_PASSIVE: Final = 3
_MINE: Final = frozenset({"my", "i", "me"})


def _two_who_do(words: tuple[Word, ...]) -> int:
    """Where the verb stands of what two people do: Mrs Bell and Mr Osei swap their duties."""
    if not words or words[0].text not in TITLES:
        return 0
    titled = [at for at, word in enumerate(words[:_SOON]) if word.text in TITLES]
    verb = titled[-1] + 2
    joined = len(titled) > 1 and any(word.text in {"and", "&"} for word in words[: titled[-1]])
    return verb if joined and verb + 1 < len(words) and words[verb].tags >= {"act", "base"} else 0


def _is_doing(words: tuple[Word, ...]) -> bool:
    """Whether it is said as what they should be doing: should be collecting the phones."""
    return (
        len(words) > 1 and words[0].text == "be" and words[1].text.endswith("ing") and stem(words[1].text) not in _LOOKS
    )


def _what_one_does(words: tuple[Word, ...]) -> int:
    """Where the verb stands of what one person does: Mrs Obi in Year 3 plans with me, the technician sets out trays."""
    if not words or (words[0].tags.isdisjoint(_OFFICE) and words[0].text not in TITLES | _BEFORE):
        return 0
    for at in range(1, min(_SOON, len(words) - 1)):
        if "third" in words[at].tags and not words[at].tags.isdisjoint(_DOES) and words[at - 1].text not in _BEFORE:
            undone = words[at].text in _RECEIVES or any(map(_is_none_of_them, words[:at]))
            return 0 if undone else at
    return 0


_DOES: Final = frozenset({"act", "making", "light", "grants"})
_RECEIVES: Final = frozenset({"gets", "has", "receives", "takes"})


def _is_none_of_them(word: Word) -> bool:
    """Whether something of theirs is meant, or the mentor, who sees and judges: Mr Daly's three cues."""
    return word.owns or "number" in word.tags or word.text in {"mentor", "tutor"}


_SOON: Final = 7
_TO: Final = frozenset({"to", "will", "must", "should", "could", "would", "can"})
_WITH_OBJECT: Final = 2


def is_a_deed(word: Word) -> bool:
    """Whether it is a verb of doing, or one that nobody listed; not to be, to see or to know."""
    if word.text in LOOKS or stem(word.text) in _LOOKS or "state" in word.tags:
        return False
    told = not word.tags.isdisjoint({"base", "third"}) and not word.tags.isdisjoint({"act", "making", "light"})
    return not word.tags or told or "grants" in word.tags


def _is_a_case(deed: tuple[Word, ...]) -> bool:
    """Whether one pupil, called by name, is to be seen: ed psych to see Tyler."""
    see, whom = deed
    return see.text == "see" and not whom.tags and whom.typed.istitle()


LOOKS: Final = frozenset(
    {"check", "see", "read", "look", "tick", "confirm", "review", "watch", "observe", "sample"}
    | {"time", "count", "tally", "note", "film", "rate", "score"}
    | {"double", "second", "moderate", "remark", "countersign", "verify"}
    | {"be", "know", "have", "become", "improve", "feel", "hear", "sign"}
)
"""Verbs that leave what the ECT has done as it is."""
_LOOKS: Final = frozenset(map(stem, LOOKS))


def is_somebody_else(who: tuple[Word, ...]) -> bool:
    """Whether the words name a body, an officer or a leader, or any colleague; not my own assistant."""
    if who[0].text in TITLES:
        return len(who) <= _TITLED or who[2].text in _WHERE
    if who[0].text in _WHOLE and "subjectname" in who[-1].tags and all(map(_tells_whose_or_all, who)):
        return True  # all of English
    told = [at for at, word in enumerate(who) if _is_a_body(word) or not word.tags.isdisjoint(_SOMEBODY)]
    if not told or (told[-1] + 1 < len(who) and who[told[-1] + 1].text not in _WHERE):
        return False
    sells = who[told[0]].text in _SELLS
    if not sells and any(word.text not in _BEFORE and not _tells_whose(word) for word in who[: told[0]]):
        return False
    last = who[told[-1]]
    if who[0].owns and "class" in who[0].tags:
        return True  # 10D's tutor is no helper of mine
    every = any(word.text in _EVERY for word in who[: told[-1]])
    every = every or ("colleague" in last.tags and "helper" not in last.tags and last.text.endswith("s"))
    return _is_a_body(last) or not last.tags.isdisjoint(_OFFICE) or every


def _tells_whose_or_all(word: Word) -> bool:
    return word.text in _BEFORE or "subjectname" in word.tags


_WHOLE: Final = frozenset({"all", "whole", "everyone"})


def _tells_whose(word: Word) -> bool:
    """Whether it may stand before a body: Year 9, drama, lunchtime; nothing that is done."""
    return not word.tags.isdisjoint(_TELLS_WHOSE) or word.text in _ON_DUTY


_ON_DUTY: Final = frozenset({"duty", "break", "lunch", "lunchtime", "cover", "support", "teaching", "office", "senior"})
_TITLED: Final = 3
_OFFICE: Final = frozenset({"officer", "leader"})
_SELLS: Final = frozenset({"shop", "company", "supplier", "firm", "agency"})
"""Bodies that are called by what they sell: the uniform shop."""
_SOMEBODY: Final = _OFFICE | {"colleague", "helper"}
_TELLS_WHOSE: Final = frozenset({"identifier", "class", "subjectname", "occasion"})
_WHERE: Final = frozenset({"in", "of", "from", "at", "for", "on"})
_BEFORE: Final = frozenset(
    {"the", "a", "my", "our", "of", "in", "other", "each", "every", "all", "both", "any"}
    | {"whole", "entire"}
    | {"duty", "midday", "lunchtime", "lunch", "cover", "supply", "phase", "rest"}
)
_EVERY: Final = frozenset({"each", "every", "all", "both", "other", "any"})


def _is_a_body(word: Word) -> bool:
    return word.text in listed("body of people")
