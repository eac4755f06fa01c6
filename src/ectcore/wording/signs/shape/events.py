"""Events that a school has in its diary, told by what they are: the options evening, the Diwali assembly."""

from collections.abc import Sequence
from typing import Final

from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

_REACH: Final = 6


def event(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that name an event, where a box for a date holds one; none where it says how often.

    >>> from ectcore.wording.words.tokens import words_of
    >>> [word.text for word in event(words_of("the Year 9 options evening"))]
    ['options', 'evening']
    >>> event(words_of("each assembly")), event(words_of("evenings"))
    ((), ())
    """
    if any(word.text in listed("again and again") for word in words):
        return ()
    return next((found for at in range(len(words)) if (found := _event_at(words, at))), ())


def event_to_come(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that say before which event, in a sentence: for the science fair, before we break up.

    >>> from ectcore.wording.words.tokens import words_of
    >>> [word.text for word in event_to_come(words_of("Have the slides ready for the science fair"))]
    ['for', 'the', 'science', 'fair']
    """
    for at, word in enumerate(words):
        if _is_by(words, at):
            for end in range(at + 2, min(at + _REACH, len(words))):
                if _event_at(words, end):
                    return tuple(words[at : end + 1])
        if word.text == "break" and _ends_term(words, at):
            return tuple(words[max(0, at - 1) : at + 2])
        by_the_time = word.text == "time" and [each.text for each in words[max(0, at - 2) : at]] == ["by", "the"]
        back = by_the_time and [each.text for each in words[at + 2 : at + 4]] in _COME_BACK  # by the time 11B come back
        if (word.text in _UNTIL or back) and _is_a_leave(words[at + 1 : at + 4]):
            return tuple(words[at : at + 4])
    return ()


def is_the_next(words: Sequence[Word]) -> bool:
    """Whether a box names the next of something that comes again, whatever it is: our next triad; no next steps."""
    texts = [word.text for word in words]
    at = int(texts[:1] != [] and texts[0] in {"our", "my", "the", "before", "by"})
    named = texts[at : at + 1] == ["next"] and at + 1 < len(texts) <= _REACH
    return named and texts[-1] not in {"step", "steps", "level", "stage"}


_UNTIL: Final = frozenset({"before", "until", "till"})


def _is_a_leave(words: Sequence[Word]) -> bool:
    """Whether pupils go for good, or go back to their school: before he goes back, until they leave us."""
    if len(words) <= 1 or not ("pupil" in words[0].tags or words[0].text in {"he", "she", "they"}):
        return False
    goes = words[1].text
    return goes in {"leaves", "leave", "transfers", "returns"} or tuple(word.text for word in words[1:]) in _BACK


_COME_BACK: Final = (["come", "back"], ["comes", "back"])
_BACK: Final = (("goes", "back"), ("go", "back"), ("moves", "on"), ("move", "on"), ("come", "back"), ("comes", "back"))
_POINTS_AT: Final = frozenset({"the", "our", "my", "this", "next"})


def _is_by(words: Sequence[Word], at: int) -> bool:
    """Whether something is to be done by what follows: before the, ready for our; not "costumes for the"."""
    if at + 1 >= len(words) or words[at].text not in listed("before an event") or words[at + 1].text not in _POINTS_AT:
        return False
    if words[at].text != "for" or any(word.text in _READY for word in words[max(0, at - 3) : at]):
        return True
    return any(word.text in _PERFORMS for word in words[:at])


_PERFORMS: Final = frozenset(
    {"sing", "singing", "perform", "performing", "dance", "dancing", "recite", "reciting", "rehearse", "rehearsing"}
)
_READY: Final = frozenset({"ready", "time", "done", "finished", "due", "up", "complete"})


def _event_at(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    word = words[at]
    if word.text not in listed("event"):
        return ()
    before = words[at - 1] if at else None
    named = before is not None and before.text.isalpha() and before.text not in listed("no name of an event")
    if word.text in listed("event by its name"):
        return (before, word) if before is not None and named else ()
    return (before, word) if before is not None and named else (word,)


def _ends_term(words: Sequence[Word], at: int) -> bool:
    """Whether it is the end of a term: before we break up, the day they break up."""
    before = [word.text for word in words[max(0, at - 4) : at]]
    after = words[at + 1].text if at + 1 < len(words) else ""
    return after == "up" and not _WE.isdisjoint(before) and not _WHEN.isdisjoint(before)


_WE: Final = frozenset({"we", "they", "school", "i"})
_WHEN: Final = frozenset({"day", "time", "before", "until", "till", "when", "by"})
