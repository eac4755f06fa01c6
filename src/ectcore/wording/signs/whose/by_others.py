"""What others do or decide though they do not stand first: planned by Mrs Shah, put on cover, 30 tablets bought."""

from itertools import pairwise, takewhile
from typing import Final

from ectcore.wording.signs.acts.jobs import TITLES, is_participle
from ectcore.wording.signs.whose.tasked import LOOKS
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import stem
from ectcore.wording.words.tokens import Word


def done_by_others(clause: Clause) -> Word | None:
    """Somebody else by whom it is to be done: planned by the teacher next door, records signed by 20 parents."""
    words = clause.plain
    if _is_each_of_the_school(words):
        return words[1]
    if clause.starts_with_act or not clause.says(_BY):
        return None
    for at, (before, by) in enumerate(pairwise(words)):
        one = tuple(takewhile(_is_of_the_name, words[at + 2 : at + 2 + _REACH]))
        if by.text != "by" or "time" in by.tags or not one or one[0].text == "me":
            continue
        if any("parent" in word.tags for word in one) and any(map(is_participle, words[: at + 1])):
            return by
        if clause.box.part != "statement":
            continue  # what others have ticked is one's own deed
        done = is_participle(before) and stem(before.text) not in _JUDGED
        if done and (one[0].text in TITLES or any(map(_is_another, one))):
            return before
    return None


def _is_each_of_the_school(words: tuple[Word, ...]) -> bool:
    """Whether other people's forms are to do it too: each form in the school to raise money."""
    if len(words) <= _NEAR or words[0].text not in {"each", "every", "all"} or words[2].text not in {"in", "of"}:
        return False
    said = [word.text for word in words[: _NEAR + 1]]
    return said[1].removesuffix("s") in {"form", "house", "class", "tutor"} and not {"to", "will"}.isdisjoint(said)


def _is_of_the_name(word: Word) -> bool:
    return word.text not in {"at", "on", "before", "to", "with", "and"}


def _is_another(word: Word) -> bool:
    return not word.tags.isdisjoint({"colleague", "leader", "officer"}) and word.tags.isdisjoint(_OURS)


def set_elsewhere(clause: Clause) -> Word | None:
    """What others' results or examiners settle: the county final, top three on the leaderboard, grade boundaries."""
    words = clause.plain
    told = clause.starts_with_act and words[0].text != "grade"
    if clause.says(_BOUNDARIES) and not told and not clause.has("class", "pupil"):
        return next(word for word in words if word.text in _BOUNDARIES)
    if not clause.says(_RANKS):
        return None
    at = next(at for at, word in enumerate(words) if word.text in _RANKS)
    wide = any(word.text in _WIDE for word in words[max(0, at - 3) : at])
    after = words[at + 1 : at + 2]
    return words[at] if wide and (not after or after[0].tags.isdisjoint({"product", "document"})) else None


_BOUNDARIES: Final = frozenset({"boundary", "boundaries"})
_RANKS: Final = frozenset({"final", "finals", "league", "leaderboard", "championship", "championships", "cup", "title"})
_WIDE: Final = frozenset({"county", "borough", "district", "regional", "national", "city", "trust", "area", "world"})
_OURS: Final = frozenset({"pupil", "time", "occasion"})
_BY: Final = frozenset({"by"})
_JUDGED: Final = frozenset(
    stem(verb)
    for verb in (*LOOKS, "mark", "moderate", "verify", "grade", "judge", "assess", "validate", "agree", "ask")
)
"""What others do with the work of the ECT, who has done it."""
_REACH: Final = 4


def undergone(clause: Clause) -> Word | None:
    """What is decided about oneself: be given a Year 11 class, released every Friday, fewer covers, 9Y capped at 22."""
    words = clause.plain
    if clause.says(_GIVEN) and (found := _is_decided(words)):
        return found
    if clause.says(_COVERS):
        on = next((at for at, word in enumerate(words) if at and word.text in _COVERS), 0)
        before = words[on - 1] if on else None
        if before is not None and before.text in {"on", "fewer"} and _says_no_more(words[on + 1 : on + 2]):
            return words[on] if any(word.text in _PUT for word in words[:on]) else None
    if "capped" not in clause.texts:
        return None
    first = words[:_SOON]
    return next((word for word in first[1:] if word.text == "capped" and "class" in first[0].tags), None)


def _says_no_more(after: tuple[Word, ...]) -> bool:
    """Whether no noun follows to which it belongs: a cover sheet."""
    return not after or not after[0].tags.isdisjoint({"stop", "time", "number"})


def _is_decided(words: tuple[Word, ...]) -> Word | None:
    first = words[:4]
    if first[0].text in _GIVEN - _DONE_BY_ME:
        whom = first[1:2] and (first[1].text in {"a", "an", "to"} or any(word.text == "off" for word in words[1:_SOON]))
        freed = first[0].text in _FREED and (not first[1:2] or not first[1].tags.isdisjoint({"stop", "time", "number"}))
        return first[0] if whom or freed else None
    at = next((at for at, word in enumerate(words[:-1]) if word.text in _BEING), None)
    if at is None or any("pupil" in word.tags for word in words[:at]):
        return None
    if words[at].text != "be" and (at > _NEAR or (at and words[at - 1].text not in _OFTEN)):
        return None
    done = at + 1
    while done < len(words) - 1 and words[done].text in _NO_LONGER:
        done += 1
    return words[done] if words[done].text in _GIVEN else None


_NEAR: Final = 6
_SOON: Final = 5
_PUT: Final = frozenset({"put", "fewer", "less", "used", "taken", "called"})
_COVERS: Final = frozenset({"cover", "covers"})
_BEING: Final = frozenset({"be", "being", "i'm", "am"})
_OFTEN: Final = frozenset({"i", "often", "when", "that", "times"})
_NO_LONGER: Final = frozenset({"no", "longer", "not", "never", "only", "always"})
_FREED: Final = frozenset({"released", "excused", "freed", "relieved", "seconded", "spared", "promoted", "timetabled"})
_GIVEN: Final = _FREED | {"put", "given", "moved", "chosen", "picked", "allowed", "paid", "offered", "allocated"}
_DONE_BY_ME: Final = frozenset({"put", "moved"})
"""What stands first when it is told what was done, too: put a mat on each table."""
