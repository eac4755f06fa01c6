"""Whether a clause is a concrete action, and what it is instead: an attitude, an outcome, a stage of a policy."""

import re
from itertools import pairwise
from typing import Final

from ectcore.wording.flag import Want
from ectcore.wording.signs.measures.frequencies import PER
from ectcore.wording.signs.residue import is_act, judges, names_a_thing
from ectcore.wording.signs.seen.aimless import HOURS
from ectcore.wording.signs.steps.hopes import HOLDING, is_attitude, is_content, is_outcome
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import stem
from ectcore.wording.words.tokens import Word

_FEWEST: Final = 2
_STAGE: Final = re.compile(r"[bcsw][1-6]")


def fault(step: Clause, aim: set[str]) -> Want | None:
    """Why the clause is no concrete action; None where it is one.

    Args:
        step: the clause.
        aim: the words of what the target aims at, which a step may not only say again.
    """
    words = step.plain
    if any(is_one(words) for is_one in _PLAINLY_ACTIONS):
        return None
    if unlike := _unlike_an_action(step):
        return unlike
    content = [word for word in words if is_content(word)] or _acts_on_a_thing(words) or _told_by_its_object(words)
    if not content or (len(words) == 1 and not is_act(words[0])):
        return Want.NO_ACTIONS
    if all(_is_said(word, aim) for word in content) and (
        _says_no_more(words, aim) or not _does_something(step, content, aim)
    ):
        return Want.RESTATED
    return None if _is_doable(words, content) and not _is_vague(step, content) else Want.NO_ACTIONS


def _acts_on_a_thing(words: tuple[Word, ...]) -> list[Word]:
    """The verb that a step begins with, and what it is done to: note one interest a pupil, start Q1 in class."""
    first = words[:1]
    acts = bool(first) and first[0].tags.issuperset({"act", "base"}) and first[0].tags.isdisjoint(_NO_DEED)
    thing = any(not word.tags.isdisjoint({"number", "identifier", "product", "document"}) for word in words[1:4])
    return list(first) if acts and thing and len(words) > _FEWEST else []


def _told_by_its_object(words: tuple[Word, ...]) -> list[Word]:
    """A first word that must be a verb, since "the" or "a" follows: bookmark the form, teach the actions."""
    told = len(words) > _FEWEST and words[1].text in _BEFORE_OBJECTS
    return list(words[:1]) if told and words[0].tags.isdisjoint(_NO_VERB) and words[0].text not in _NO_DEEDS else []


_BEFORE_OBJECTS: Final = frozenset({"the", "a", "an", "my", "our", "his", "her", "their", "each", "every", "both"})
_NO_VERB: Final = frozenset({"stop", "vague", "attitude", "state", "filler", "slogan", "quality", "mark", "time"})
_NO_DEEDS: Final = frozenset(
    {"half", "double", "twice", "outside", "inside", "behind", "near", "opposite", "past", "mind"}
)
_NO_DEED: Final = frozenset({"vague", "attitude", "state", "filler", "slogan", "attend"})


def _says_no_more(words: tuple[Word, ...], aim: set[str]) -> bool:
    """Whether nothing but what the target says is said again: use exit tickets."""
    return all(
        not word.tags.isdisjoint(_SAYS_LITTLE) or word.text.endswith("ly") or _is_said(word, aim) for word in words
    )


_SAYS_LITTLE: Final = frozenset({"stop", "light", "mark", "quality"})


def _is_said(word: Word, aim: set[str]) -> bool:
    return word.text in aim or stem(word.text) in aim


def _does_something(step: Clause, content: list[Word], aim: set[str]) -> bool:
    """Whether it has a verb that can be seen, or one that prepares what the target speaks of: plan the mistakes."""
    head = step.head
    prepares = head is not None and head.text not in aim and (head.tags >= {"making", "base"} or _is_listed(head))
    return prepares or any(is_act(word) and "base" in word.tags for word in content)


def _is_listed(head: Word) -> bool:
    """Whether what is named is put on paper: list names, note names."""
    return head.tags >= {"harvest", "base"} and head.tags.isdisjoint({"light", "activity", "vague"})


def _unlike_an_action(step: Clause) -> Want | None:
    """What the clause is that is plainly no action: an attitude, an outcome, a stage of a policy."""
    if is_attitude(step):
        return Want.ATTITUDES
    if not _told_by_its_object(step.plain) and is_outcome(_from_head(step)):
        return Want.OUTCOMES
    return Want.ELSEWHERE if _is_stage(step) else None


def _is_a_thing_to_make(words: tuple[Word, ...]) -> bool:
    """Whether a note names what is to be made, and for whom or where: letter to Year 8 homes, poster outside."""
    if len(words) >= _FEWEST and words[-1].text == "home" and words[0].tags.isdisjoint({"pupil", "parent"}):
        return any(not word.tags.isdisjoint({"product", "document"}) for word in words[:-1])
    at = next((at for at, word in enumerate(words[:_FEWEST]) if "product" in word.tags), len(words))
    if at and at < len(words) and ("base" in words[0].tags or judges(words[0]) or "stop" in words[0].tags):
        return False
    return len(words) > at + 2 and words[at + 1].text in _MADE_FOR


_MADE_FOR: Final = frozenset({"to", "for", "home", "outside", "about", "on", "by"})


def _is_a_trial(words: tuple[Word, ...]) -> bool:
    """Try it in 7B first, trial with the mentor's class; but no "try hard", and no "try to"."""
    return len(words) > _FEWEST and words[0].text in {"try", "trial"} and words[1].text in _TRIED


_TRIED: Final = frozenset({"it", "this", "these", "them", "one", "out", "with", "in", "on"})


def _is_a_share(words: tuple[Word, ...]) -> bool:
    """Ten a week, one chapter a night, five pupils each lesson: what is done at a time, where a step belongs."""
    numbered = bool(words) and "number" in words[0].tags
    return numbered and any(one.text in PER and two.text in _AT_A_TIME for one, two in pairwise(words[1:_SOON]))


_SOON: Final = 5
_AT_A_TIME: Final = frozenset({"day", "week", "lesson", "night", "fortnight", "morning", "afternoon", "session"})


def _is_to_hand(words: tuple[Word, ...]) -> bool:
    """Have the slips ready, keep a card beside the register."""
    return len(words) > _FEWEST and words[0].text in HOLDING and any(word.text in _TO_HAND for word in words[2:])


_TO_HAND: Final = frozenset({"ready", "printed", "open", "beside", "copied", "set"})


def _is_given(words: tuple[Word, ...]) -> bool:
    """Give him a job between tasks; give the three a prompt each."""
    if len(words) <= _FEWEST + 1 or words[0].text not in {"give", "hand", "lend", "offer"}:
        return False
    to_one = words[1].text in _SOMEBODY or "pupil" in words[1].tags
    return to_one and any(word.text in {"a", "an", "one", "two", "the", "his", "her", "their"} for word in words[2:4])


_SOMEBODY: Final = frozenset({"him", "her", "them", "each", "everyone"})


def _is_done_to_it(words: tuple[Word, ...]) -> bool:
    """Whether something is done to what was named before: tick them, type it up, put them out."""
    if not _FEWEST <= len(words) <= _SOON or words[1].text not in {"them", "it"} or "base" not in words[0].tags:
        return False
    if words[0].text in _MOVES:
        return any(word.text in _SOMEWHERE for word in words[2:])
    return "act" in words[0].tags and words[0].tags.isdisjoint(_NO_DEED | {"light", "activity", "stop"})


_MOVES: Final = frozenset({"put", "take", "give", "get", "bring", "set", "hang", "send", "pass", "turn", "leave"})
_SOMEWHERE: Final = frozenset({"out", "up", "in", "away", "on", "back", "down", "off", "round", "home", "to", "by"})


def _is_held(words: tuple[Word, ...]) -> bool:
    """Something that is held again and again, by its name: blending group daily after lunch, quiz every Friday."""
    held = any(word.text in _HELD for word in words[:_SEVERAL])
    return held and any(word.text in _AGAIN for word in words[1:_SOON])


_SEVERAL: Final = 3
_HELD: Final = frozenset(
    {"group", "club", "session", "slot", "drill", "check", "quiz", "catch-up", "test", "challenge"}
)


def _is_time_with_somebody(words: tuple[Word, ...]) -> bool:
    """So long with somebody: half an hour with Deb after briefing."""
    at = next((at for at, word in enumerate(words[:_SEVERAL]) if word.text in HOURS), len(words))
    return words[at + 1 : at + 2] != () and words[at + 1].text in {"with", "w"} and len(words) > at + 2


def _is_kept_somewhere(words: tuple[Word, ...]) -> bool:
    """Where a thing is to stay or go: laptop stays at school on Fridays."""
    kept = len(words) > _SEVERAL and words[1].text in _KEPT and words[2].text in _THERE
    return kept and words[0].tags.isdisjoint({"pupil", "parent", "stop", "topic"})


_KEPT: Final = frozenset({"stays", "stay", "goes", "lives", "hangs", "sits"})
_AGAIN: Final = frozenset({"daily", "weekly", "nightly", "every", "each", "mondays", "fridays", "fortnightly"})


def _is_doable(words: tuple[Word, ...], content: list[Word]) -> bool:
    if any(is_act(word) for word in content) or _told_by_its_object(words):
        return True
    if any("base" in word.tags for word in words[:2]) or any("making" in word.tags for word in words[:3]):
        return True
    if len(words) >= _FEWEST and any(word.text in _THERE for word in words[1:]):
        return True
    unknown_verb = not words[0].tags and len(words) > _FEWEST
    return len(content) >= _FEWEST or unknown_verb or any("helper" in word.tags for word in words)


_THERE: Final = frozenset({"on", "in", "at", "up", "out", "by", "for", "off", "going", "ready", "down", "round", "to"})


def _is_stage(step: Clause) -> bool:
    first = next((word for word in step.plain if "stop" not in word.tags), None)
    if first is None:
        return False
    if len(step.plain) > 1 and step.plain[0].text in _ORDER and step.plain[1].text in _OFFENCE:
        return True
    if step.says(_POLICY) and step.says(_FOLLOWED):
        return True
    if first.text in _FOLLOWED and len(step.plain) > 1 and _STAGE.fullmatch(step.plain[1].text):
        return True
    staged = "stage" in first.tags and all(not word.tags.isdisjoint(_STOP_OR_STAGE) for word in step.plain)
    return staged or _STAGE.fullmatch(first.text) is not None


_ORDER: Final = frozenset({"1st", "2nd", "3rd", "4th", "first", "second", "third", "fourth"})
_OFFENCE: Final = frozenset({"time", "offence", "strike", "incident", "instance", "warning"})
_POLICY: Final = frozenset({"policy", "ladder", "procedure"})
_FOLLOWED: Final = frozenset({"follow", "apply", "per"})
_STOP_OR_STAGE: Final = frozenset({"stop", "stage"})


def _from_head(step: Clause) -> tuple[Word, ...]:
    """Its words once openers such as "then" are passed over."""
    head, words = step.head, step.plain
    if head is None or head is words[0]:
        return words
    return tuple([word for word in words if word.start >= head.start])


def _is_vague(step: Clause, content: list[Word]) -> bool:
    """Whether it only ensures or improves, with nothing named: ensure that needs are met."""
    head = step.head
    vague = head is not None and "vague" in head.tags and not is_act(head) and "making" not in head.tags
    return vague and not any(names_a_thing(word) or is_act(word) or "number" in word.tags for word in content)


_PLAINLY_ACTIONS: Final = (
    *(_is_a_thing_to_make, _is_a_trial, _is_to_hand, _is_a_share, _is_given, _is_held),
    *(_is_time_with_somebody, _is_kept_somewhere, _is_done_to_it),
)
