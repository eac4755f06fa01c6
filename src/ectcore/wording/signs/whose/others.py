"""What is somebody else's job: the policy of the school, colleagues' practice, other classes."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.whose.control import CAUSING, many_schools, others_are_to_act
from ectcore.wording.signs.whose.tasked import is_a_deed, is_somebody_else, tasked
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import NO_TAGS, Tags, Word


def _rewrites_policy(clause: Clause) -> Word | None:
    """The policy of the school, where it is to be written or changed."""
    head = clause.head
    if not clause.says(_POLICIES) or head is None or head.tags.isdisjoint({"making", "light"}) or "vague" in head.tags:
        return None
    texts = [word.text for word in clause.plain]
    at = next(at for at, text in enumerate(texts) if text in _POLICIES)
    written = head.text in _WRITES and _OWN.isdisjoint(texts[:at])
    return clause.plain[at] if written or not _SCHOOLS.isdisjoint(texts[:at]) else None


_POLICIES: Final = frozenset({"policy", "policies"})
_WRITES: Final = frozenset(
    {"write", "draft", "redraft", "rewrite", "redesign", "design", "introduce", "change", "update"}
)
_OWN: Final = frozenset({"my", "own", "class", "classroom", "our"})
_SCHOOLS: Final = frozenset({"school", "whole", "trust", "department", "departmental", "new", "head", "academy"})


def others_job(clause: Clause, wanted: Tags = NO_TAGS) -> str:
    """The words that make it somebody else's job."""
    if "staff" in wanted and _is_briefed(clause):
        return ""
    colleague = others_are_to_act(clause, "colleague", "leader")
    if colleague is None or _only_tells_which(clause, colleague):
        colleague = _coaches(clause) or _does_it_for_me(clause)
    known = "" if _learns_from(clause) else clause.run("others-job")
    if _keeps_to(clause):
        known = "" if "policy" in known or "school" in known else known
    else:
        colleague = _rewrites_policy(clause) or colleague
    if colleague is None and clause.box.part == "statement":
        if task := tasked(clause):
            return known or task.who
        if who := _is_got_to_do_it(clause):
            return known or who
        colleague = many_schools(clause)
    return known or (colleague.typed if colleague else "")


def _is_got_to_do_it(clause: Clause) -> str:
    """Who is to be got to do it, as typed: get the other Year 4 teacher to plan maths; someone to cover my duty."""
    words = clause.plain
    to = next((at for at, word in enumerate(words[:_SOON_TOLD]) if at and word.text == "to"), 0)
    if not to or to + 1 >= len(words) or not is_a_deed(words[to + 1]):
        return ""
    if to == 1 and words[0].text in {"someone", "somebody"}:
        return words[0].typed
    who = words[1:to]
    if words[0].text not in CAUSING or not who or not is_somebody_else(who):
        return ""
    return clause.box.text[who[0].start : who[-1].end]


_SOON_TOLD: Final = 9


def _is_briefed(clause: Clause) -> bool:
    """Whether the ECT tells what their own part in it is: using the cards I give her."""
    return clause.says(_I) and any(
        one.text in _I and not two.tags.isdisjoint({"act", "light", "making"}) for one, two in pairwise(clause.plain)
    )


_I: Final = frozenset({"i", "i'll"})


def _does_it_for_me(clause: Clause) -> Word | None:
    """A helper who is to be good at something, or to do the ECT's own duties: LSA to do my marking."""
    if clause.box.part != "statement" or not clause.has("helper"):
        return None
    words = clause.plain
    to = next((at for at, word in enumerate(words[:_SOON]) if at and word.text in {"to", "will"}), 0)
    if not to or "helper" not in words[to - 1].tags or len(words) < to + _WITH_OBJECT:
        return None
    praised = words[to + 1].text == "be" and "quality" in words[to + 2].tags
    mine = any(one.text == "my" and two.text in _DUTIES for one, two in pairwise(words[to:]))
    return words[to - 1] if praised or mine else None


_WITH_OBJECT: Final = 3
_DUTIES: Final = frozenset(
    {"planning", "marking", "reports", "displays", "assessment", "assessments", "lessons", "data"}
)


def _learns_from(clause: Clause) -> bool:
    """Whether others are only watched, asked or read: watch two other teachers' starts."""
    return clause.head is not None and clause.head.text in _LEARNS


_LEARNS: Final = frozenset(
    {"watch", "observe", "visit", "borrow", "read", "look", "learn", "compare", "copy", "shadow", "steal"}
    | {"attend", "join"}
)


def _only_tells_which(clause: Clause, colleague: Word) -> bool:
    """Whether what they do only tells which thing is meant: the chapter that the department recommends."""
    before = [word for word in clause.plain if word.start < colleague.start][-_SOON:]
    at = next((at for at, word in enumerate(before) if word.text in {"that", "which"}), 0)
    return bool(at) and before[at - 1].text not in _CAUSED and "base" not in before[at - 1].tags


_CAUSED: Final = frozenset({"so", "sure", "ensure", "see", "check", "want", "hope", "insist", "is"})


def _coaches(clause: Clause) -> Word | None:
    """Colleagues whom the ECT is to teach: coach two colleagues through their first term."""
    if not clause.says(_COACHES):
        return None
    words = clause.plain
    if words[0].text not in _COACHES:
        return None
    whose = next((at for at, word in enumerate(words[:_SOON]) if word.text in _THEIR), 0)
    if whose > 1 and words[whose - 1].text == "with" and _is_of_teachers(words[whose + 1 : whose + 2]):
        return words[1]
    return next((word for word in words[:_NEAR] if "colleague" in word.tags and "helper" not in word.tags), None)


def _is_of_teachers(words: tuple[Word, ...]) -> bool:
    """Whether only teachers have it: Kat's behaviour management, her planning, their classes."""
    return any("topic" in word.tags or word.text in {"class", "classes", "lessons"} for word in words)


_NEAR: Final = 4
_SOON: Final = 5
_THEIR: Final = frozenset({"his", "her", "their"})
_COACHES: Final = frozenset({"coach", "mentor", "train", "induct", "manage", "upskill", "teach", "support", "help"})


def _keeps_to(clause: Clause) -> bool:
    """Whether what the school has laid down is only to be kept to: follow the whole-school routine, in line with."""
    if clause.head and clause.head.text in _KEEPS:
        return True
    return clause.says(_AS) and any(pair in _AS_IN for pair in pairwise([word.text for word in clause.plain]))


_KEEPS: Final = frozenset({"follow", "following", "use", "using", "apply", "applying", "keep", "stick"})
_AS_IN: Final = frozenset({("as", "in"), ("line", "with"), ("according", "to"), ("as", "per")})
_AS: Final = frozenset(first for first, _ in _AS_IN)
