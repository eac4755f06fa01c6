"""What is not the ECT's to bring about."""

import re
from itertools import pairwise
from typing import Final

from ectcore.wording.flag import Flag, Want
from ectcore.wording.signs.acts.jobs import TITLES
from ectcore.wording.signs.whose.by_others import done_by_others, set_elsewhere, undergone
from ectcore.wording.signs.whose.decided import (
    at_their_home,
    built_or_retimed,
    families_do,
    granted,
    in_free_time,
    provided,
)
from ectcore.wording.signs.whose.presence import comes_or_stays_away, is_taken_on
from ectcore.wording.signs.whose.tasked import LOOKS, tasked
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

CAUSING: Final = frozenset(
    {"get", "make", "have", "persuade", "convince", "ensure", "force", "expect", "want", "need", "ask", "encourage"}
)
"""Verbs of bringing others to do something."""


def others_decide(clause: Clause) -> Flag | None:
    """Where the outcome hangs on others than the ECT."""
    known = _known(clause, "control") or _known(clause, "others-job") or in_free_time(clause)
    if known:
        return Flag(Want.OTHERS_DECIDE, known, clause.box.path)
    if clause.box.part == "statement" and (task := tasked(clause)):
        return Flag(Want.OTHERS_DECIDE, task.who, clause.box.path)
    if bought := provided(clause):
        return Flag(Want.OTHERS_DECIDE, bought.typed, clause.box.path)
    person = (
        others_are_to_act(clause, "parent", "colleague", "leader", "outsider")
        or _officer_is_to_act(clause)
        or many_schools(clause)
        or granted(clause)
        or built_or_retimed(clause)
        or families_do(clause)
        or at_their_home(clause)
        or undergone(clause)
        or done_by_others(clause)
        or set_elsewhere(clause)
        or comes_or_stays_away(clause)
        or is_taken_on(clause)
    )
    return Flag(Want.OTHERS_DECIDE, person.typed, clause.box.path) if person else None


def _known(clause: Clause, tag: str) -> str:
    """What is known to be decided by others, as typed; the head of department is not the head."""
    found = clause.run(tag)
    if not found:
        return ""
    at = clause.box.text.find(found)
    if _is_told_beside(clause, tag, at, found) or _is_before_an_examination(clause, at, found):
        return ""
    if tag == "control" and (_is_in_a_paper(clause, clause.box.text[:at]) or _is_asked_for(clause, found)):
        return ""
    if not found.lower().endswith("head"):
        return found
    heads = clause.box.text[at + len(found) :].startswith(" of ")
    return "" if heads else found


def _is_in_a_paper(clause: Clause, before: str) -> bool:
    """Whether it only tells what is written or to whom: write the bid, a letter to the council, slides on SATs week."""
    if clause.head is not None and clause.head.text in _WRITES:
        return True
    to = clause.has("product", "document") and _GIVEN_TO.search(before) is not None
    return to or (clause.plain[0].tags >= _A_PAPER and _ABOUT.search(before) is not None)


def _is_asked_for(clause: Clause, found: str) -> bool:
    """Whether a bid is only made or handed in; whether it succeeds, others decide."""
    return clause.plain[0].text in {"apply", "applying"} or (found.casefold() == "bid" and not clause.says(_GRANTED))


def _is_told_beside(clause: Clause, tag: str, at: int, found: str) -> bool:
    """Whether others' work is only compared with, or the name of an event begins so: as the rest of the department."""
    if tag != "others-job":
        return False
    after = next((word for word in clause.plain if word.start >= at + len(found)), None)
    whole = found.casefold().replace("-", " ").endswith("whole school")
    event = whole and after is not None and "occasion" in after.tags
    return event or bool(_COMPARED.search(clause.box.text[:at]))


def _is_before_an_examination(clause: Clause, at: int, found: str) -> bool:
    """Whether the examination is only what one's lessons lead to: SATs booster, SATs nerves, SATs practice."""
    if found.casefold() != "sats":
        return False
    after = next((word for word in clause.plain if word.start >= at + len(found)), None)
    return (
        after is not None and after.text not in _OUTCOMES and after.tags.isdisjoint({"stop", "number", "time", "third"})
    )


_OUTCOMES: Final = frozenset(
    {"scores", "score", "results", "result", "data", "marks", "pass", "average", "up", "maths"}
)
_WRITES: Final = frozenset({"write", "draft", "prepare"})
"""What one does to a bid or to a letter about a budget, before others decide."""
_A_PAPER: Final = frozenset({"product", "document"})
_ABOUT: Final = re.compile(r"\b(?:on|about)\s*$", re.IGNORECASE)
_GRANTED: Final = frozenset({"granted", "accepted", "won", "win", "successful", "approved", "awarded"})
_COMPARED: Final = re.compile(r"\b(?:as|than|like)\s*$", re.IGNORECASE)
_GIVEN_TO: Final = re.compile(r"\bto\s*$", re.IGNORECASE)


def many_schools(clause: Clause) -> Word | None:
    """Schools in the plural of which all or so many are meant: audit all 12 trust primaries."""
    if not clause.says(_SCHOOLS):
        return None
    words = clause.plain
    for at, word in enumerate(words):
        if word.text in _SCHOOLS and any(
            "number" in each.tags or each.text in {"all", "every", "other"} for each in words[max(0, at - 3) : at]
        ):
            return None if words[at - 1].text in {"after", "before"} else word  # two after-schools are evenings
    return None


_SCHOOLS: Final = frozenset({"schools", "primaries", "secondaries", "academies", "trusts"})


def _officer_is_to_act(clause: Clause) -> Word | None:
    """Somebody with an office of their own who is brought to do it: get the caretaker to open the hall."""
    if clause.box.part != "statement" or clause.words[0].text not in CAUSING:
        return None
    words = clause.plain
    for at, (word, to) in enumerate(pairwise(words[:_NEAR])):
        looks = at + 2 < len(words) and words[at + 2].text in LOOKS
        before = words[at - 1].text if at else ""
        titled = before in TITLES or (before == "the" and not word.tags and words[0].text in _PERSUADES)
        to_act = to.text in {"to", "will"} or (to.tags >= {"base", "act"} and word.text in listed("body of people"))
        if (titled or "officer" in word.tags or word.text in _BODIES) and to_act and not looks:
            return word
    return None


_PERSUADES: Final = frozenset({"get", "persuade", "convince"})
_BODIES: Final = frozenset({"school", "trust", "college", "academy", "council", "pta", "governors"})
_NEAR: Final = 6


def _are_to_act(clause: Clause, index: int) -> bool:
    words = clause.plain
    begun = max([mark.end for mark in clause.words if mark.text == "," and mark.start < words[index].start], default=0)
    before = [word for word in words[:index] if word.start >= begun]
    caused = any(word.text in CAUSING for word in before[-7:]) or any(word.text == "that" for word in before[-3:])
    before = [word for word in before if word.tags.isdisjoint(words[index].tags & _OUTSIDE)]
    if not caused and any("base" in word.tags or "ing" in word.tags or word.text in _WITH for word in before):
        return False
    after = words[index + 1 : index + 4]
    if len(after) > 1 and not after[1].tags.isdisjoint({"occasion", "document"}) and "stop" not in after[0].tags:
        return False  # a staff quiz night is no deed of theirs
    spoken_to = bool(after) and "past" in after[0].tags and "base" not in after[0].tags
    doing = not words[index].owns and _are_doing(words[index + 1 : index + _FAR])
    return not spoken_to and (doing or any(map(_acts, after)) or _are_told_to(words[index + 1 : index + _FAR]))


def _are_doing(after: tuple[Word, ...]) -> bool:
    """Whether it goes on with what they are doing: parents of my six readers hearing them read."""
    doing = next((word for word in after if word.text not in _BEFORE_WHICH and word.tags.isdisjoint(_WHICH)), None)
    if doing is None or not (doing.tags >= {"ing", "act"} or (not doing.tags and doing.text.endswith("ing"))):
        return False
    return doing.tags.isdisjoint({"occasion", "training", "noun", "quality", "generic"})


def _are_told_to(after: tuple[Word, ...]) -> bool:
    """Whether it goes on, after whose they are, with what they are to do: parents of EAL pupils to come."""
    told = next((word for word in after if word.text not in _BEFORE_WHICH and word.tags.isdisjoint(_WHICH)), None)
    return told is not None and told is not after[0] and told.text in {"to", "will"}


_BEFORE_WHICH: Final = frozenset({"in", "of", "from", "at", "the", "my", "our", "and"})
_WHICH: Final = frozenset({"class", "number", "pupil", "subjectname", "identifier", "parent", "colleague"})
_FAR: Final = 9


_OUTSIDE: Final = frozenset({"parent", "outsider"})


def others_are_to_act(clause: Clause, *who: str) -> Word | None:
    """The people of those kinds who are to do something themselves: they stand first, or after "get"."""
    if not clause.has(*who):
        return None
    words = clause.plain
    for index, word in enumerate(words):
        if (
            not word.tags.isdisjoint(who)
            and word.tags.isdisjoint({"helper", "time"})
            and word.text not in {"home", "community"}
            and not (word.text == "head" and index and words[index - 1].text in _FOR_EACH)
            and _are_to_act(clause, index)
        ):
            return word
    return None


_FOR_EACH: Final = frozenset({"a", "per"})
"""Before "head" these make it each of them: two minutes a head."""
_WITH: Final = frozenset({"with", "to", "for", "from", "by", "about", "of", "at", "me", "i"})


def _acts(word: Word) -> bool:
    return word.text in {"to", "will", "never", "always", "must", "stop", "agree", "log"} or (
        not word.tags.isdisjoint({"act", "light", "vague", "making"}) and not word.tags.isdisjoint({"base", "third"})
    )
