"""What a reason, or the occasion that something is done for, says of how it serves what the meeting was about."""

from typing import Final

from ectcore.school_calendar.points import PhraseKind
from ectcore.wording.record import Wording
from ectcore.wording.signs.about.serving import serves_by_build
from ectcore.wording.signs.about.topics import families, served
from ectcore.wording.signs.acts.jobs import WATCHES
from ectcore.wording.words.time import phrases
from ectcore.wording.words.tokens import Word, words_of


def is_linked(wording: Wording, wanted: frozenset[str]) -> bool:
    """Whether the reason, or what it is to be done for, says how it serves what the meeting was about."""
    if not wanted:
        return False
    why = words_of(wording.why)
    lost = any(word.text in _LOST for word in why)
    told = tuple(
        word
        for at, word in enumerate(why)
        if not (word.text in _ASKS and _is_only_asked(why, at)) and (lost or not _is_a_time(why, at))
    )
    if not wanted.isdisjoint(families(told) | _occasions(wording)):
        return True
    if _takes_part(wording) and not wanted.isdisjoint(served(told)):
        return True
    return not wanted.isdisjoint(_of_own_class(why))  # asked last: the themes of words are read for it


def _takes_part(wording: Wording) -> bool:
    """Whether something is only read or watched, and the reason alone can say for what: good on outbursts."""
    first = wording.target.text.split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in _TAKES_PART


_TAKES_PART: Final = WATCHES | {"read", "reread", "attend", "see", "join"}


def _is_only_asked(why: tuple[Word, ...], at: int) -> bool:
    """Whether somebody asked for it, which says nothing of questions: the site manager asked; but not: I ask four."""
    before = why[at - 1] if at else None
    return before is None or before.text not in _ASKING


_ASKS: Final = frozenset({"asked", "asks", "ask"})
_ASKING: Final = frozenset(
    {
        "pupils",
        "children",
        "students",
        "boys",
        "girls",
        "i",
        "they",
        "we",
        "he",
        "she",
        "to",
        "never",
        "don't",
        "only",
        "always",
    }
)


def _is_a_time(why: tuple[Word, ...], at: int) -> bool:
    """Whether it only says how long something takes: 90 minutes."""
    return why[at].text in _TIMES and at > 0 and "number" in why[at - 1].tags


_LOST: Final = frozenset({"lost", "lose", "losing", "loses", "wasted", "waste", "wasting", "over", "late", "gone"})
"""What is said of the time of lessons, not of a journey."""
_TIMES: Final = frozenset({"minutes", "minute", "mins", "hours", "hour"})


def _of_own_class(why: tuple[Word, ...]) -> frozenset[str]:
    """What a reason serves that tells what pupils or the ECT do: they hand nothing in; not: the office asked us to."""
    asked = any(not word.tags.isdisjoint({"officer", "leader", "helper", "colleague"}) for word in why)
    told = any(word.text in _THEY for word in why) or (not asked and _tells_of_it(why))
    return served(why) | serves_by_build(why) if told else frozenset()


def _tells_of_it(why: tuple[Word, ...]) -> bool:
    """Whether it is what something is said of: it is too hard; but not: saw it on the news."""
    its = [at for at, word in enumerate(why) if word.text == "it"]
    return any(not at or not why[at - 1].tags or "stop" in why[at - 1].tags for at in its)


_THEY: Final = frozenset(
    {
        "they",
        "i",
        "i'm",
        "them",
        "he",
        "she",
        "pupils",
        "children",
        "students",
        "chn",
        "kids",
        "we",
        "my",
        "half",
        "most",
    }
    | {"nobody", "everyone", "some", "class", "too", "so"}
)


def _occasions(wording: Wording) -> frozenset[str]:
    """What the occasions are about that it is to be done by: parents' evening."""
    boxes = (wording.target, *wording.success)
    named = (phrase for box in boxes for phrase in phrases(box.text) if phrase.kind is PhraseKind.OCCASION)
    return frozenset().union(*(families(words_of(phrase.words), only_topics=True) for phrase in named))


def tells_of_pupils(wording: Wording) -> bool:
    """Whether the reason names those taught, or a topic: so that 9C can hear me; not: to calm me down."""
    return any(
        not word.tags.isdisjoint({"pupil", "class", "topic", "technique", "parent", "unit"}) or word.text in _TAUGHT
        for word in words_of(wording.why)
    )


_TAUGHT: Final = frozenset({"they", "them", "lesson", "lessons", "we", "him", "her", "he", "she"})
