"""Whether there is anything to it beyond turning up, clicking through or a small errand."""

from typing import Final

from ectcore.wording.flag import Flag, Want
from ectcore.wording.record import Box, Wording
from ectcore.wording.signs.acts.jobs import CALLED, WATCHES, asked_once
from ectcore.wording.signs.residue import is_act, is_residue
from ectcore.wording.signs.seen.taking_part import brings_back, does_something, mere_taking_part
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.work.errands import is_small_errand, only_job
from ectcore.wording.signs.work.placed import is_only_placed
from ectcore.wording.signs.work.turning_up import clicks, is_only_read, is_turning_up, reads_several
from ectcore.wording.words.clauses import Clause, clauses
from ectcore.wording.words.lexicon import listed

_TEACHING: Final = frozenset({"technique", "topic", "pupil", "unit", "parent"})


def no_stretch(parts: Parts, wording: Wording) -> Flag | None:
    """Turning up, a click-through, reading one thing with nothing to apply, or an errand."""
    first = next((clause for clause in parts.aim if clause.plain), None)
    if first is None:
        return None
    if (clicked := _clicked(first)) and not _is_applied(parts):
        return Flag(Want.NO_STRETCH, clicked, first.box.path)
    if is_turning_up(first) or is_only_read(parts):
        return Flag(Want.NO_STRETCH, first.quote, first.box.path)
    takes_part = (mere_taking_part(parts) and not reads_several(first)) or _is_training(first)
    if takes_part and all(map(_only_gets, wording.steps)) and not _is_applied(parts):
        return Flag(Want.NO_STRETCH, first.quote, first.box.path)
    more = any(clause.has("class", "pupil") for clause in parts.aim if clause is not first and clause.plain)
    small = (
        (not more and _is_errand(first, len(wording.steps)))
        or is_reported(first)
        or (not wording.steps and _is_only_asked(first))
    )
    if not small and (job := only_job(parts, wording)):
        small = is_only_placed(job) or is_small_errand(job)
    return Flag(Want.NO_STRETCH, first.quote, first.box.path) if small else None


def _clicked(clause: Clause) -> str:
    """What is only clicked or looked through; a clip beside a deed is none: put a grade next to each clip."""
    head = clause.head
    if was_clicked := clicks(clause):
        return was_clicked
    if head is not None and head.text == "pass" and "%" in clause.quote:
        return ""  # an examination, and no certificate for having looked
    does = head is not None and "base" in head.tags and is_act(head)
    passive = head is None or not does or not head.tags.isdisjoint(_PASSIVE)
    return clause.run("clickthrough") if passive and not clause.has("class") else ""


_PASSIVE: Final = frozenset({"attend", "errand-act", "oneoff", "light", "clerical", "making"})


def _is_applied(parts: Parts) -> bool:
    """Whether something is done with what is heard or read."""
    return any(map(brings_back, (*parts.judged, *parts.inline))) or any(
        map(does_something, (*parts.inline, *parts.aim[1:]))
    )


_A_JOB: Final = 3
"""So many steps make more of it than an errand."""


def _only_gets(step: Box) -> bool:
    """Whether a step only gets hold of what is to be read, or sets the hour for it: find it on the shared drive."""
    told = [clause for clause in clauses(step) if clause.plain]
    return all(
        clause.head is not None and clause.head.text in listed("gets hold") and not brings_back(clause)
        for clause in told
    )


def is_reported(clause: Clause) -> bool:
    """Whether something about the building is only passed on: list of broken pegs to the caretaker."""
    if not clause.has("premises"):
        return False
    words = clause.plain
    at = next(at for at, word in enumerate(words) if "premises" in word.tags)
    if any(not word.tags.isdisjoint({"technique", "pupil", "unit", "class"}) for word in words[:at]):
        return False
    to = any(word.text == "to" for word in words[max(0, at - 2) : at])
    return to and any(word.text in listed("passed on") for word in words[:at])


def _is_only_asked(clause: Clause) -> bool:
    """Whether one adult is asked one thing that has nothing to do with teaching."""
    watched = clause.head is not None and clause.head.text in WATCHES
    return bool(asked_once(clause)) and not watched and not clause.has("technique", "topic", "parent", "number")


def _is_training(clause: Clause) -> bool:
    """Whether only so many courses or hours of training are named."""
    if not clause.has("training") or clause.has("class") or clause.plain[0].text in {"talk", "pass"}:
        return False
    if clause.head is not None and clause.head.tags >= {"training", "act", "base"}:
        return False  # to talk to somebody is no talk that one attends
    return not any((is_residue(word) or is_act(word)) and "training" not in word.tags for word in clause.plain)


def _is_errand(clause: Clause, steps: int) -> bool:
    """Whether it is a small errand: nothing to do with teaching, and done in under half an hour."""
    head = clause.head
    if head is None or "base" not in head.tags or head.tags >= CALLED or (steps > 1 and len(clause.plain) == 1):
        return False
    if head.text == "keep" or (head.text == "fill" and any(word.text in _WRITTEN for word in clause.plain)):
        return False
    small = clause.has("errand") and not clause.has("technique", "topic")
    if small and not head.tags.isdisjoint({"errand-act", "light"}):
        return True
    taught = any("identifier" not in word.tags and not word.tags.isdisjoint(_TEACHING) for word in clause.words)
    if "clerical" in head.tags:
        taught = clause.has("technique", "parent") or any(
            word.text != "form" and "pupil" in word.tags and "identifier" not in word.tags for word in clause.words
        )
    return "errand-act" in head.tags and not taught and not clause.has("number") and steps < _A_JOB


_WRITTEN: Final = frozenset(
    {"assessment", "assessments", "profile", "profiles", "passport", "passports", "report", "reports", "plan", "plans"}
    | {"ehcp", "iep", "referral", "referrals", "audit", "tracker", "grid"}
)
"""What is filled in by thinking, and is no errand."""
