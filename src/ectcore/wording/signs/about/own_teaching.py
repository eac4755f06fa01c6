"""Whether words speak of the ECT's own teaching or duties at all, where no meeting says what they should be about."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from ectcore.wording.signs.about.topics import families, served
from ectcore.wording.signs.acts.jobs import TITLES, WATCHES
from ectcore.wording.signs.residue import is_act, is_name, is_residue
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Tags, Word


def is_own_teaching(words: tuple[Word, ...], about: Tags) -> bool:
    """Whether a topic is named, or something is done with a class, a pupil or a unit, or what shows a topic is.

    A place, an adult or a part of the day is no sign by itself: the damp in the corridor, the staff rounders.
    """
    if _for_staff(words) or _is_only_felt(words) or _finds_ones_way(words) or _only_watches(words):
        return False
    if not about:
        done = says_something(words) and (is_anchored(words) or in_my_lessons(words))
        return done or (_of_them(words) and bool(served(words))) or _of_a_lesson(words)
    if families(words, only_topics=True) or is_anchored(words) or all("time" in word.tags for word in words):
        return True
    where = [two for one, two in pairwise(word for word in words if word.text not in _THE) if _is_where(one, two)]
    shown = about & families(word for word in words if word not in where and word.tags.isdisjoint(ADULTS))
    return bool(shown)


def _of_a_lesson(words: tuple[Word, ...]) -> bool:
    """Whether a class is named with its subject, or what pupils make over weeks: tidier Year 1 art, sketchbooks."""
    if any(word.text in listed("of pupils") for word in words):
        return True
    return is_anchored(words) and any(not word.tags.isdisjoint({"subjectname", "phase"}) for word in words)


def _is_where(one: Word, two: Word) -> bool:
    return one.text in _IN and two.text in _OUT_OF_CLASS


_THE: Final = frozenset(
    {"the", "all", "these", "those", "a", "an", "my", "our", "main", "lower", "upper", "top", "bottom", "school"}
)
_IN: Final = frozenset({"in", "at", "on", "from", "outside", "along", "down", "by", "near"})
_OUT_OF_CLASS: Final = frozenset(
    {"corridor", "corridors", "playground", "cloakroom", "toilet", "shop", "area", "areas", "house"}
)


def is_anchored(words: Iterable[Word]) -> bool:
    """Whether pupils, a class, a unit or a technique are named; "all" may be anybody, and to set up is no set."""
    before = ""
    for word in words:
        if not word.tags.isdisjoint(_SURELY) or ("pupil" in word.tags and _is_a_noun(word, before)):
            return True
        before = word.text
    return False


_SURELY: Final = frozenset({"class", "technique", "unit"})


def _is_a_noun(word: Word, before: str) -> bool:
    """Whether pupils are meant and nothing else: my form, but no observation form, and not the top of the tin."""
    if (word.text in _ENDS and "phrase" not in word.tags) or (word.text == "form" and before in _OF_PAPER):
        return False
    return "stop" not in word.tags and ("base" not in word.tags or "noun" in word.tags)


_ENDS: Final = frozenset({"top", "bottom"})
_OF_PAPER: Final = frozenset({"observation", "obs", "consent", "application", "feedback", "review", "order", "reply"})


def in_my_lessons(words: tuple[Word, ...]) -> bool:
    """Whether lessons of one's own are named: in case the internet goes down in my ICT lessons."""
    texts = [word.text for word in words]
    at = next((at for at, text in enumerate(texts) if text in {"lesson", "lessons"}), 0)
    return "my" in texts[max(0, at - 2) : at]


def _of_them(words: tuple[Word, ...]) -> bool:
    """Whether anybody is meant whom the ECT may teach: nobody under the ramp; but to set up is no set."""
    pupils = [word for word in words if "pupil" in word.tags and word.text not in _ANYBODY]
    return any("oneoff" not in word.tags or "noun" in word.tags for word in pupils)


ADULTS: Final = frozenset({"colleague", "leader", "officer", "helper", "premises"})
"""The tags of adults, who are not those taught."""
_ANYBODY: Final = frozenset({"all", "others", "someone", "anyone", "everyone", "everybody"})


def says_something(words: tuple[Word, ...]) -> bool:
    """Whether anything is named beside who it is for and how good it is to be."""
    return any((is_act(word) or is_residue(word)) and word.tags.isdisjoint(_SAYS_HOW) for word in words)


_SAYS_HOW: Final = frozenset({"slogan", "rating", "class", "pupil"})


def _is_only_felt(words: tuple[Word, ...]) -> bool:
    """Whether it is only how one is to feel in front of a class: feel settled with my classes; not teaching RSE."""
    said = [word for word in words if "mark" not in word.tags]
    if not said or said[0].text not in _FEELS:
        return False
    return not any(not word.tags.isdisjoint(_NAMED) or (is_act(word) and word is not said[1]) for word in said[1:])


_FEELS: Final = frozenset({"feel", "feeling"})
_NAMED: Final = frozenset({"topic", "technique", "unit", "subjectname", "product"})


def _finds_ones_way(words: tuple[Word, ...]) -> bool:
    """Whether it is the school that is to be got to know: the children, the staff and how things work here."""
    texts = [word.text for word in words]
    return texts[:3] == ["get", "to", "know"] and not _SCHOOL.isdisjoint(texts[3:])


_SCHOOL: Final = frozenset(
    {"school", "staff", "team", "department", "building", "place", "things", "ropes", "everyone", "area"}
)


def _only_watches(words: tuple[Word, ...]) -> bool:
    """Whether adults are to be watched, and what is to be seen is not said: watch more of my colleagues."""
    said = [word for word in words if "mark" not in word.tags]
    if not said or said[0].text not in WATCHES | {"see", "be"}:
        return False
    if said[0].text == "be":
        like = next((at for at, word in enumerate(said[:_SOON]) if word.text == "like"), 0)
        return bool(like) and all(word.text in TITLES or is_name(word) for word in said[like + 1 :])
    adults = any(not word.tags.isdisjoint(ADULTS) or word.text == "teachers" for word in said)
    return adults and all(not word.tags.isdisjoint(ADULTS | {"stop"}) or word.text in _OFTEN for word in said[1:])


_SOON: Final = 5
_OFTEN: Final = frozenset({"more", "often", "other", "teachers", "lessons", "teach", "many", "different"})


def _for_staff(words: tuple[Word, ...]) -> bool:
    """Whether it is something that staff do among themselves: the staff rounders, a record swap for staff."""
    texts = [word.text for word in words]
    at = texts.index("staff") if "staff" in texts else -1
    if at <= 0:
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    social = after is not None and ("unit" in after.tags or (texts[at - 1] == "a" and after.text not in _OF_WORK))
    return texts[at - 1] == "for" or social


_OF_WORK: Final = frozenset({"meeting", "briefing", "training", "member", "room", "handbook", "twilight"})
