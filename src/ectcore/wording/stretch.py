"""Whether there is anything to it beyond turning up, clicking through or a small errand."""

from typing import Final

from ectcore.wording.clauses import Clause
from ectcore.wording.flag import Flag, Want
from ectcore.wording.jobs import WATCHES, asked_once
from ectcore.wording.parts import Parts
from ectcore.wording.record import Record
from ectcore.wording.residue import is_act, is_residue
from ectcore.wording.specific import brings_back, mere_taking_part

_TEACHING: Final = frozenset({"technique", "topic", "pupil", "unit", "parent"})


def no_stretch(parts: Parts, record: Record) -> Flag | None:
    """Turning up, a click-through, reading one thing with nothing to apply, or an errand."""
    first = next((clause for clause in parts.aim if clause.plain), None)
    if first is None:
        return None
    applied = any(brings_back(clause) for clause in (*parts.judged, *parts.inline))
    if not applied and (clicked := first.run("clickthrough")):
        return Flag(Want.NO_STRETCH, clicked, first.box.path)
    if not applied and not record.steps and (mere_taking_part(parts) or _is_training(first)):
        return Flag(Want.NO_STRETCH, first.quote, first.box.path)
    small = _is_errand(first) or (not record.steps and _is_only_asked(first))
    return Flag(Want.NO_STRETCH, first.quote, first.box.path) if small else None


def _is_only_asked(clause: Clause) -> bool:
    """Whether one adult is asked one thing that has nothing to do with teaching."""
    watched = clause.head is not None and clause.head.text in WATCHES
    return bool(asked_once(clause)) and not watched and not clause.has("technique", "topic", "parent", "number")


def _is_training(clause: Clause) -> bool:
    """Whether only so many courses or hours of training are named."""
    left = [word for word in clause.plain if (is_residue(word) or is_act(word)) and "training" not in word.tags]
    return clause.has("training") and not left


def _is_errand(clause: Clause) -> bool:
    """Whether it is a small errand: nothing to do with teaching, and done in under half an hour."""
    head = clause.head
    if head is None or "base" not in head.tags:
        return False
    small = clause.has("errand") and not clause.has("technique", "topic")
    if small and not head.tags.isdisjoint({"errand-act", "light"}):
        return True
    taught = any("identifier" not in word.tags and not word.tags.isdisjoint(_TEACHING) for word in clause.words)
    if "clerical" in head.tags:
        taught = clause.has("technique", "parent") or any(
            "pupil" in word.tags and "identifier" not in word.tags for word in clause.words
        )
    return "errand-act" in head.tags and not taught and not clause.has("number")
