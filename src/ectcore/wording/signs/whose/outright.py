"""None and all in other words: 28 of 28, without a single detention, eliminate swearing, the whole of 8B."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.whose.control import CAUSING
from ectcore.wording.signs.whose.everybody import ME, STILL, is_done_to, is_people
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

_SAID: Final = frozenset({"without", "whole", "entire", "full", "free", "ban", "stop"})
_OF_THEM: Final = _SAID | {"of"}


def outright(clause: Clause) -> tuple[Word, ...]:
    """The words that ask it of people without exception, though none of them is all, every or never."""
    does_away = listed("does away")
    if clause.says(_UNBROKEN) and (still := _without_a_break(clause)):
        return still
    if not (clause.says(_OF_THEM) or clause.says(does_away)):
        return ()
    words = clause.plain
    for at, word in enumerate(words):
        text = word.text
        if text == "of" and (found := _of_all_their_number(clause, at)):
            return found
        if (text in _SAID or text in does_away) and (found := _at_that_word(words, at)):
            joined = clause.box.text[word.end : word.end + 1] == "-"  # whole-class feedback
            return () if joined and text in _WHOLE else found
    return ()


def _without_a_break(clause: Clause) -> tuple[Word, ...]:
    """A class that is still from bell to bell, with no exception, or one slip that undoes it."""
    words = clause.plain
    at = next(at for at, word in enumerate(words) if word.text in _UNBROKEN)
    if not at or clause.starts_with_act or not clause.has("pupil", "class"):
        return ()
    still = any(word.text in STILL or word.text == "silence" for word in words)
    if words[at].text == "bell":
        return words[at - 1 : at + 1] if still and words[at - 1].text == "to" else ()
    return words[at - 1 : at + 1] if words[at - 1].text in {"no", "zero", "without"} else ()


_UNBROKEN: Final = frozenset({"bell", "exception", "exceptions"})


def _at_that_word(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    text = words[at].text
    if text == "without":
        return _without_one(words, at)
    if text in _WHOLE:
        return _the_whole_of_them(words, at)
    if text == "free":
        return words[at - 1 : at + 1] if at and words[at - 1].text in listed("misdeed") else ()
    return _done_away_with(words, at)


def _without_one(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """Without a single detention, without anyone calling out, without any talking."""
    after = words[at + 1 : at + _SOON]
    if not after or _is_own_deed(words, at):
        return ()
    texts = [word.text for word in after]
    one = texts[0] in {"any", "one"} or texts[:2] == ["a", "single"]
    if texts[0] in _ANYONE:
        return () if is_done_to(after[1:]) and "told" not in texts else words[at : at + 3]
    if texts[0] == "a" and texts[1:2] and texts[1] in _NOT_A_WORD:
        return words[at : at + 3]
    misdone = one and any(text in listed("misdeed") for text in texts)
    return words[at : at + 3] if misdone or (one and any(map(is_people, after))) else ()


def _is_own_deed(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is the ECT who does it so: give the task without any talk."""
    return words[0].tags.issuperset({"act", "base"}) and CAUSING.isdisjoint(word.text for word in words[:at])


def _the_whole_of_them(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """The whole of 8B reads it, the entire class on task; not what is taught to the whole class."""
    after = words[at + 1 : at + _SOON]
    of = bool(after) and after[0].text == "of"
    if words[at].tags >= _CALLED:
        return ()  # whole class reading is a part of the lesson
    people = next((place for place, word in enumerate(after[: 2 + of]) if "pupil" in word.tags), None)
    before = words[max(0, at - 2) : at]
    if people is not None and any(pair in _TOP for pair in pairwise([word.text for word in words[:at]])):
        return words[at : at + 3]
    if people is None or any(word.text in _OF_WHOM for word in before):
        return ()
    rest = words[at + 2 + people :]
    caused = any(word.text in CAUSING for word in before)
    acts = words[0].tags.issuperset({"act", "base"}) and at <= _FIRST
    if not rest or (len(rest) == 1 and "ing" in rest[0].tags) or (acts and not caused) or is_done_to(rest):
        return ()
    does = any(_is_deed(word) or word.text in STILL or "state" in word.tags for word in rest[:_SOON])
    on = any(pair in _ON for pair in pairwise([word.text for word in rest[:_SOON]]))
    return words[at : at + 3] if (does and (at <= _FIRST or caused)) or on else ()


def _is_deed(word: Word) -> bool:
    return not word.tags.isdisjoint({"third", "base", "ing"}) and not word.tags.isdisjoint({"act", "light", "vague"})


def _done_away_with(words: tuple[Word, ...], at: int) -> tuple[Word, ...]:
    """Eliminate swearing, stamp out talking over me, lateness wiped out, rid 9E of lateness; not one's own habits."""
    word, texts = words[at], [each.text for each in words]
    if word.text == "stop" and texts[max(0, at - 2) : at] != ["put", "a"]:
        return ()
    if word.text in _WITH_ANOTHER and texts[at + 1 : at + 2] != [_WITH_ANOTHER[word.text]]:
        return ()
    if {"my", "i"} & set(texts):
        return ()
    near = words[max(0, at - _BEFORE) : at] if "past" in word.tags or texts[at - 1 : at] == ["be"] else ()
    for each in (*words[at + 1 : at + 2 + _SOON], *near):
        if each.text in listed("misdeed"):
            return words[at : at + 3] if each.start > word.start else words[max(0, at - 2) : at + 1]
    return ()


def _of_all_their_number(clause: Clause, at: int) -> tuple[Word, ...]:
    """The same number on both sides, of people or what they do: 28 of 28, 30 out of 30; not 28 of 28 books marked."""
    words = clause.plain
    out = at > 0 and words[at - 1].text == "out"
    first, last = at - 1 - out, at + 1
    if first < 0 or last >= len(words) or words[first].text != words[last].text:
        return ()
    theirs = clause.has("pupil") or not clause.has("product", "document", "done")
    by_me = any(by.text == "by" and me.text in ME for by, me in pairwise(words))
    own = by_me or clause.starts_with_act or is_done_to(words[last + 1 :]) or "number" not in words[first].tags
    return words[first : last + 1] if theirs and not own else ()


_NOT_A_WORD: Final = frozenset({"word", "sound", "murmur", "peep", "whisper"})
_WITH_ANOTHER: Final = {"ban": "all", "wipe": "out", "wiped": "out", "stamp": "out", "stamped": "out"}
_WHOLE: Final = frozenset({"whole", "entire", "full"})
_ANYONE: Final = frozenset({"anyone", "anybody", "someone", "somebody"})
_OF_WHOM: Final = frozenset({"with", "to", "for", "from", "by", "in", "at", "across"})
_ON: Final = (("on", "task"), ("in", "silence"))
_CALLED: Final = frozenset({"phrase", "phase"})
_TOP: Final = (("full", "marks"), ("top", "marks"), ("full", "score"))
_FIRST: Final = 2
_SOON: Final = 5
_BEFORE: Final = 6
