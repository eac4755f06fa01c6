"""Whether two concrete actions or more lead to the target."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from ectcore.memory import OF_TEXTS
from ectcore.wording.flag import Flag, Want
from ectcore.wording.record import Box, Wording
from ectcore.wording.signs.about.topics import families, focus_families, meet, share_a_word
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.shape.pieces import pieces, things_listed
from ectcore.wording.signs.steps.actions import fault
from ectcore.wording.signs.steps.rows import in_a_row
from ectcore.wording.words.clauses import Clause, clauses
from ectcore.wording.words.lexicon import stem
from ectcore.wording.words.tokens import Word, words_of

_FEWEST: Final = 2
_SHORT: Final = 3


def why_no_steps(parts: Parts, wording: Wording) -> tuple[Flag, ...]:
    """What is wanting; nothing where two actions or more lead to the target."""
    found = actions(parts, wording)
    if len(found) >= _FEWEST:
        return ()
    return (_what_is_there(found, parts, wording),)


def actions(parts: Parts, wording: Wording) -> tuple[Clause, ...]:
    """The concrete actions, wherever they are typed; no more than are needed where all plainly serve teaching."""
    aim = _named(parts.aim)
    typed = chain((piece for box in wording.steps for piece in _pieces(box)), _ways(parts))
    acts = (piece for piece in typed if fault(piece, aim) is None)
    found = list(islice(acts, _FEWEST))
    if len(found) == _FEWEST and not _may_belong_elsewhere(parts, wording):
        return tuple(found)
    found += acts
    if parts.inline and len(found) < _FEWEST:
        found += [clause for clause in parts.judged if clause.words[0].text in _FIRST and fault(clause, set()) is None]
    if len(found) < _FEWEST and not parts.inline:
        found += [piece for piece in in_a_row(parts.judged) if fault(piece, _else_said(piece, parts)) is None]
    return () if _belong_elsewhere(found, parts, wording) else tuple(found)


def _ways(parts: Parts) -> tuple[Clause, ...]:
    """The actions typed in the target, without the first where it is the practice itself after a label: MFL: use it."""
    aimed_at = len(parts.inline) == _FEWEST and parts.inline[0] in parts.judged and parts.inline[0].has("class")
    return parts.inline[1:] if aimed_at else parts.inline


def _named(aim: Iterable[Clause]) -> set[str]:
    """The words of what the target aims at, and their stems, without the short ones."""
    said = [text for clause in aim for text in clause.texts if len(text) > _SHORT]
    return {*said, *map(stem, said)}


_FIRST: Final = frozenset({"first", "firstly"})


def _else_said(piece: Clause, parts: Parts) -> set[str]:
    """What the target says beside the piece; ways to reach it, by choosing a page, stand within what it says."""
    return set() if "ing" in piece.words[0].tags else _named(clause for clause in parts.aim if clause is not piece)


@lru_cache(OF_TEXTS)
def _pieces(box: Box) -> tuple[Clause, ...]:
    return tuple([piece for clause in clauses(box) for piece in things_listed(clause) or pieces(clause)])


def _what_is_there(found: tuple[Clause, ...], parts: Parts, wording: Wording) -> Flag:
    if found:
        return Flag(Want.ONE_ACTION, found[0].quote, found[0].box.path)
    aim = _named(parts.aim)
    for box in wording.steps:
        for piece in _pieces(box):
            want = fault(piece, aim)
            if want is not None and piece.quote:
                return Flag(want if want is not Want.NO_ACTIONS else Want.ATTITUDES, piece.quote, box.path)
    return Flag(Want.NO_ACTIONS, path=("steps",))


def _may_belong_elsewhere(parts: Parts, wording: Wording) -> bool:
    """Whether anything typed as a step has a word of what is foreign to teaching."""
    typed = chain(parts.inline, *map(clauses, wording.steps))
    return any(clause.has(*_FOREIGN) for clause in typed)


_AWAY: Final = ("offduty", "trip")
_AROUND: Final = ("errand", "environment")
_FOREIGN: Final = (*_AWAY, *_AROUND)


def _belong_elsewhere(found: list[Clause], parts: Parts, wording: Wording) -> bool:
    """Whether most of them plainly serve something else and none the target, which is about teaching."""
    foreign = [clause for clause in found if _is_foreign(clause)]
    if len(foreign) * _FEWEST <= len(found) or any(_is_beside_teaching(clause) for clause in parts.judged):
        return False
    aim = [word for clause in (*parts.judged, *parts.told) for word in clause.words]
    if not families(aim, only_topics=True) and not any(_is_of_teaching(clause) for clause in parts.judged):
        return False
    about = families(aim) | focus_families(wording.focus)
    near = [*aim, *words_of(wording.focus), *words_of(wording.why)]
    return not any(_is_related(clause, near, about) for clause in found)


def _is_foreign(step: Clause) -> bool:
    """Whether it is of life out of school, an errand or the room; what pupils do with a thing is none."""
    if step.has(*_AWAY) or not step.has(*_AROUND):
        return step.has(*_AWAY)
    errand = any("errand" in word.tags and "bound" not in word.tags for word in step.words)
    room = errand or any("environment" in word.tags and word.text != "play" for word in step.words)
    return room and not any("pupil" in word.tags and word.text in _THEM for word in step.words)


_THEM: Final = frozenset({"them", "pupils", "children", "chn", "class"})


def _is_beside_teaching(clause: Clause) -> bool:
    """Whether the target itself is of life out of school, or of money: raise £300 for new bibs."""
    return clause.has("offduty") or "£" in clause.texts


def _is_related(step: Clause, near: list[Word], about: frozenset[str]) -> bool:
    """Whether a step shares a topic or a word with the target or the meeting, or is plainly about own lessons."""
    own = [word for word in step.words if word.tags.isdisjoint({"offduty", "trip"})]
    topics = families(own) - (_ROOM - about) if _is_foreign(step) else families(own)
    return (
        meet(topics, about)
        or bool(share_a_word(own, near))
        or any(not word.tags.isdisjoint({"class", "helper"}) or word.text in {"lesson", "lessons"} for word in own)
    )


_ROOM: Final = frozenset({"environment"})


def _is_of_teaching(clause: Clause) -> bool:
    own = {"technique", "topic", "class", "pupil", "unit"}
    return any(not word.tags.isdisjoint(own) and "offduty" not in word.tags for word in clause.words)
