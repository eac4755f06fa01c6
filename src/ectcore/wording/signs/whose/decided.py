"""What others give or withhold: a panel its consent, so many families a deed, pupils their free time."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.acts.jobs import is_participle
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def granted(clause: Clause) -> Word | None:
    """What a panel, a board or an examiner is to agree to; not what is agreed with a helper."""
    if not clause.has("grants") or not clause.has("authority", "sought"):
        return None
    head = clause.head
    if "class" in clause.words[0].tags:
        return None
    if head is not None and "grants" in head.tags and "base" in head.tags:
        return None
    one = next((word for word in clause.plain if "authority" in word.tags and not word.owns), None)
    if one is None and clause.has("helper", "technique", "class"):
        return None
    return one or clause.first("sought")


def provided(clause: Clause) -> Word | None:
    """What somebody has to pay for, where nothing is said but that it should be there: new laptops for the lab."""
    if clause.says(_PAID) and not clause.starts_with_act and (paid := _is_paid_for(clause.plain)):
        return paid
    return _bought_new(clause) if clause.says(_NEW) else None


def _bought_new(clause: Clause) -> Word | None:
    words = clause.plain
    counted = bool(words) and (words[0].text in _ARTICLES or "number" in words[0].tags)
    words = _what_is_got(words[counted:])
    if words and words[0].text in listed("hired") and clause.says(_GETS):
        return words[0]
    if not words or words[0].text not in _NEW:
        return None
    if arrives := next((word for word in words[1:_SOON] if word.text in _ARRIVES), None):
        return arrives
    got = listed("bought") | listed("hired")
    at = next((at for at, word in enumerate(words[:_SOON]) if word.text in got), None)
    if at is None or any(_is_readied(word) for word in words[at + 1 :]):
        return None  # what is labelled or set out is one's own work
    return words[at]


def built_or_retimed(clause: Clause) -> Word | None:
    """What is repaired in the building, or moved in the timetable: the hall floor re-marked, have my slots moved."""
    if not (clause.says(listed("built")) or clause.says(listed("timetabled"))):
        return None
    words = clause.plain
    causes = bool(words) and words[0].text in {"have", "get"}
    if (not causes and clause.starts_with_act) or clause.says(_BY_ME):
        return None
    known = (("built", "building work"), ("bought", "building work"), ("timetabled", "retimed"))
    for thing, done in known if causes and clause.says(_MINE) else known[:2]:
        if not (clause.says(listed(done)) and clause.says(listed(thing))):
            continue
        at = next((at for at, word in enumerate(words[:_REACH]) if word.text in listed(thing)), None)
        if at is not None and (work := next((word for word in words[at + 1 :] if word.text in listed(done)), None)):
            return work
    return None


_BY_ME: Final = frozenset({"me", "myself", "i", "pupils", "children"})
_MINE: Final = frozenset({"my", "our"})


_ARTICLES: Final = frozenset({"the", "a", "an", "my", "our"})
_GETS: Final = frozenset({"get", "have"})


def _is_paid_for(words: tuple[Word, ...]) -> Word | None:
    """What is told as bought, or costly things as replaced: 16 tablets bought for H4, the boards swapped."""
    for at, word in enumerate(words):
        if at and word.text in {"bought", "purchased"}:
            return word
        if word.text not in _PAID:
            continue
        anew = any((one.text, two.text) == ("new", "ones") for one, two in pairwise(words[at:]))
        if anew or any(each.text.removesuffix("s") in listed("bought") for each in words[:at]):
            return word
    return None


def _what_is_got(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """What a room or class is to get, without the room: room 21 to get a proper projector."""
    got = next((at for at, word in enumerate(words[:_SOON]) if word.text in _GETS), None)
    if got is None or words[got + 1 : got + 2] == () or words[got + 1].text not in {"a", "an", *_NEW}:
        return words
    return words[got + 1 + (words[got + 1].text in {"a", "an"}) :]


def _is_readied(word: Word) -> bool:
    if word.text in _FITTED:
        return False
    return is_participle(word) or ("done" in word.tags and word.text.endswith("ed"))


_ARRIVES: Final = frozenset({"arrive", "arrives", "arriving"})
_FITTED: Final = frozenset({"fitted", "installed", "replaced", "repaired", "bought", "delivered", "ordered", "hung"})
_PAID: Final = frozenset({"bought", "purchased", "fitted", "installed", "replaced", "delivered", "swapped", "upgraded"})
_NEW: Final = frozenset({"new", "another", "extra", "more", "better", "proper", "second", "spare"})


def families_do(clause: Clause) -> Word | None:
    """So many parents who are to do something: 20 parents signing, 15 families come, half the carers there."""
    if not clause.has("parent"):
        return None
    words = clause.plain
    if clause.starts_with_act:
        return _so_that_they_do(clause) if clause.box.part == "statement" and clause.says(_SO) else None
    if signed := next((word for word in words if word.text in {"signature", "signatures"}), None):
        return signed if any("parent" in word.tags for word in words) else None
    for at, word in enumerate(words):
        if "parent" not in word.tags or "phrase" in word.tags or not _are_so_many(words, at):
            continue
        if _do(words, at) or (clause.box.part == "statement" and _give(words, at)):
            return word
    return None


def _so_that_they_do(clause: Clause) -> Word | None:
    """What parents are won round or rung to do: win round the families so they bring them in earlier."""
    words = clause.plain
    for so, they, do in zip(words, words[1:], words[2:], strict=False):
        if so.text in {"so", "that"} and they.text == "they" and do.tags >= {"act", "base"}:
            return they if any("parent" in word.tags for word in words[: words.index(so)]) else None
    return None


_SO: Final = frozenset({"so"})


def _are_so_many(words: tuple[Word, ...], at: int) -> bool:
    """Whether a number, or all of them, stands before: all 28 sets of parents, half of my form's parents."""
    for before in reversed(words[max(0, at - _REACH) : at]):
        if "number" in before.tags or before.text in _ALL:
            return True
        if before.tags.isdisjoint(_PASSED_OVER):
            return False
    return False


def _give(words: tuple[Word, ...], at: int) -> bool:
    """Whether something is to come from them: a signature from every one of the families."""
    return any(word.text == "from" for word in words[max(1, at - _REACH) : at])


def _do(words: tuple[Word, ...], at: int) -> bool:
    for index in range(at + 1, min(at + _REACH + _SOON, len(words))):
        word = words[index]
        if _is_deed(word):
            return True
        if word.text in _THERE and not any("class" in after.tags for after in words[index + 1 : index + 2]):
            return any("occasion" in after.tags for after in words[index + 1 : index + _SOON])
        if word.text in _HAVE and index + 1 < len(words):
            return "past" in words[index + 1].tags and words[index + 1].text not in _GIVEN
        if word.tags.isdisjoint(_PASSED_OVER):
            return not word.tags and word.text.endswith("ing")
    return False


def _is_deed(word: Word) -> bool:
    """Whether it tells that they do something, or come through the door."""
    doing = "ing" in word.tags and not word.tags.isdisjoint({"act", "attend", "light"})
    does = "base" in word.tags and not word.tags.isdisjoint({"act", "attend", "making"})
    return doing or does or word.text in {"through", "walking", "turning", "signed", "booked"}


_HAVE: Final = frozenset({"have", "has"})
_GIVEN: Final = frozenset({"seen", "heard", "had", "got", "been", "received", "met"})
_REACH: Final = 6
_SOON: Final = 5
_ALL: Final = frozenset({"all", "every", "each", "most", "more"})
_PASSED_OVER: Final = frozenset({"stop", "pupil", "parent", "number"})
_THERE: Final = frozenset({"at", "in"})


def at_their_home(clause: Clause) -> Word | None:
    """Where pupils are brought to do or leave something at home: get Dan off his phone at home."""
    words = clause.plain
    if not words or not clause.says(_HOME):
        return None
    if words[0].text not in {"get", "make", "stop", "persuade"}:
        return _work_at_home(clause)
    at = next((at for at in range(2, len(words)) if (words[at - 1].text, words[at].text) == ("at", "home")), 0)
    return words[at] if at else None


def _work_at_home(clause: Clause) -> Word | None:
    """What so many pupils are to do in their homes: reading at home four nights in seven, 20 of my 27."""
    words = clause.plain
    if "base" in words[0].tags or not clause.has("number"):
        return None
    at = next((at for at in range(1, len(words)) if (words[at - 1].text, words[at].text) == ("at", "home")), 0)
    theirs = clause.has("pupil") or any(word.text in {"nights", "night", "evenings"} for word in words)
    return words[at] if at and theirs and not clause.says(_BY_ME) else None


_HOME: Final = frozenset({"home"})


def in_free_time(clause: Clause) -> str:
    """The time of their own in which pupils or parents are to do something, as typed; else empty."""
    words = clause.plain
    if clause.says(_JOIN) and not clause.starts_with_act and clause.has("pupil") and not clause.says(_BY_ME):
        at = next(at for at, word in enumerate(words) if word.text in _JOIN)
        if joined := next((word for word in words[at + 1 : at + _SOON] if word.text in _CLUBS), None):
            return joined.typed  # whether pupils come to a club is their own choice
    if not clause.has("freetime", "holiday") or not words or "base" in words[0].tags:
        return ""
    some = "number" in words[0].tags and words[1:2] and words[1].text == "of"  # six of the cast
    first = some or any(_stands_first(words, at) for at in range(min(_REACH, len(words))))
    when = clause.run("freetime", "holiday") if first else ""
    return "" if f"{when} time" in clause.box.text else when  # "at home time" is a phase of the day


_JOIN: Final = frozenset({"join", "joins", "joining"})
_CLUBS: Final = frozenset({"club", "choir", "team", "band", "orchestra", "squad", "society"})


def _stands_first(words: tuple[Word, ...], at: int) -> bool:
    if words[at].tags.isdisjoint({"pupil", "parent"}) or words[at].text in {"home", "community"}:
        return False
    return at < _NEAR or words[at - 1].text == "of"


_NEAR: Final = 4
