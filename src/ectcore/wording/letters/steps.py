"""Whether two concrete actions or more lead to the target."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ectcore.wording.flag import Flag, Want
from ectcore.wording.record import Box, Wording
from ectcore.wording.signs.frequencies import PER
from ectcore.wording.signs.parts import Parts
from ectcore.wording.signs.pieces import pieces
from ectcore.wording.signs.residue import is_act, is_residue, judges, names_a_thing
from ectcore.wording.signs.topics import families, focus_families, meet, share_a_word
from ectcore.wording.words.clauses import Clause, clauses
from ectcore.wording.words.tokens import Word, words_of

_FEWEST: Final = 2
_IN_A_ROW: Final = 3
_SHORT: Final = 3
_BEING: Final = frozenset(
    [
        "be",
        "is",
        "are",
        "stay",
        "remain",
        "feel",
        "become",
        "being",
        "keep",
        "have",
        "having",
        "more",
        "fewer",
        "less",
        "better",
        "improved",
    ]
)
_OUTCOME: Final = frozenset(
    [
        "will",
        "are",
        "is",
        "can",
        "should",
        "have",
        "feel",
        "enjoy",
        "get",
        "to",
        "be",
        "understand",
        "know",
        "become",
        "do",
        "does",
        "was",
        "may",
        "must",
    ]
)
_OTHERS: Final = frozenset({"pupil", "parent", "leader"})
_STAGE: Final = re.compile(r"[bcsw][1-6]")
_NUMBERED: Final = re.compile(r"^\s*(?:\(?[a-z0-9]{1,2}[).:]|step \w+)\s*", re.IGNORECASE)


def why_no_steps(parts: Parts, wording: Wording) -> tuple[Flag, ...]:
    """What is wanting; nothing where two actions or more lead to the target."""
    found = actions(parts, wording)
    if len(found) >= _FEWEST:
        return ()
    return (_what_is_there(found, parts, wording),)


def actions(parts: Parts, wording: Wording) -> tuple[Clause, ...]:
    """The concrete actions, wherever they are typed."""
    aim = {word.text for clause in parts.aim for word in clause.plain if len(word.text) > _SHORT}
    found = [piece for box in wording.steps for piece in _pieces(box) if fault(piece, aim) is None]
    inside = list(parts.inline) or (_in_a_row(parts) if len(found) < _FEWEST else [])
    found += [piece for piece in inside if fault(piece, aim) is None]
    return () if _belong_elsewhere(found, parts, wording) else tuple(found)


def _in_a_row(parts: Parts) -> list[Clause]:
    """Three things to do or more in one sentence, each beginning with its verb."""
    for clause in parts.judged:
        several = [piece for piece in pieces(clause) if piece.starts_with_act]
        if len(several) >= _IN_A_ROW:
            return several
    return []


@lru_cache(maxsize=4096)
def _pieces(box: Box) -> tuple[Clause, ...]:
    return tuple([piece for clause in clauses(box) for piece in pieces(clause)])


def fault(step: Clause, aim: set[str]) -> Want | None:
    """Why the clause is no concrete action; None where it is one."""
    words = step.plain
    if _is_a_thing_to_make(words) or _is_a_trial(words) or _is_to_hand(words) or _is_a_share(words):
        return None
    if unlike := _unlike_an_action(step):
        return unlike
    content = [word for word in words if _is_content(word)]
    if not content or (len(words) == 1 and not is_act(words[0])):
        return Want.NO_ACTIONS
    if all(word.text in aim for word in content) and not _does_something(step, content, aim):
        return Want.RESTATED
    return None if _is_doable(words, content) and not _is_vague(step, content) else Want.NO_ACTIONS


def _does_something(step: Clause, content: list[Word], aim: set[str]) -> bool:
    """Whether it has a verb that can be seen, or one that prepares what the target speaks of: plan the mistakes."""
    prepares = step.head is not None and step.head.tags >= {"making", "base"} and step.head.text not in aim
    return prepares or any(is_act(word) and "base" in word.tags for word in content)


def _unlike_an_action(step: Clause) -> Want | None:
    """What the clause is that is plainly no action: an attitude, an outcome, a stage of a policy."""
    if _is_attitude(step):
        return Want.ATTITUDES
    if _is_outcome(_from_head(step)):
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
    return len(words) > _FEWEST and words[0].text in _HOLDING and any(word.text in _TO_HAND for word in words[2:])


_TO_HAND: Final = frozenset({"ready", "printed", "open", "beside", "copied", "set"})


def _is_doable(words: tuple[Word, ...], content: list[Word]) -> bool:
    if any(is_act(word) for word in content):
        return True
    if any("base" in word.tags for word in words[:2]) or any("making" in word.tags for word in words[:3]):
        return True
    if len(words) >= _FEWEST and any(word.text in _THERE for word in words[1:]):
        return True
    unknown_verb = not words[0].tags and len(words) > _FEWEST
    return len(content) >= _FEWEST or unknown_verb or any("helper" in word.tags for word in words)


_THERE: Final = frozenset({"on", "in", "at", "up", "out", "by", "for", "off", "going", "ready", "down", "round", "to"})


def _is_attitude(step: Clause) -> bool:
    head = step.head
    if head is None or step.has("wish"):
        return True
    if head.text in _BEING and not any(is_act(word) for word in step.plain):
        return head.text not in _HOLDING or not any(_is_content(word) for word in step.plain)
    if "base" in head.tags and not head.tags.isdisjoint({"making", "activity"}) and head.tags.isdisjoint(_SLOGANS):
        return False  # to run a keep-up group is not to keep up
    return "slogan" in head.tags or (
        step.has("filler") and not any(is_act(word) or is_residue(word) for word in step.plain)
    )


_SLOGANS: Final = frozenset({"slogan", "filler"})


def _is_outcome(words: tuple[Word, ...]) -> bool:
    """Whether it tells what pupils or others will do or be, and not what to do."""
    first = words[0]
    if first.text in {"more", "fewer", "less", "better", "no"}:
        return True
    if len(words) > 1 and words[1].text in _TURNS_OUT and "base" not in first.tags:
        return True
    if first.text in {"it", "this", "lessons", "there", "behaviour", "everyone", "they"}:
        return any(word.text in _OUTCOME for word in words[1:4])
    if not any(_is_other(word) for word in words[:3]) or "base" in first.tags or "me" in first.tags:
        return False
    return any(word.text in _OUTCOME or not word.tags.isdisjoint({"act", "light", "state"}) for word in words[1:8])


_TURNS_OUT: Final = frozenset(
    ["falls", "rises", "drops", "improves", "gets", "goes", "becomes", "grows", "stays", "fades", "increases"]
)
"""How it is told that something comes about by itself: lateness falls, wifi gets fixed."""


def _is_stage(step: Clause) -> bool:
    words = [word for word in step.plain if "stop" not in word.tags]
    if not words:
        return False
    return _STAGE.fullmatch(words[0].text) is not None or all("stage" in word.tags for word in words)


def _what_is_there(found: tuple[Clause, ...], parts: Parts, wording: Wording) -> Flag:
    if found:
        return Flag(Want.ONE_ACTION, found[0].quote, found[0].box.path)
    aim = {word.text for clause in parts.aim for word in clause.plain if len(word.text) > _SHORT}
    for box in wording.steps:
        for piece in _pieces(box):
            want = fault(piece, aim)
            if want is not None and piece.quote:
                return Flag(want if want is not Want.NO_ACTIONS else Want.ATTITUDES, piece.quote, box.path)
    return Flag(Want.NO_ACTIONS, path=("steps",))


def _belong_elsewhere(found: list[Clause], parts: Parts, wording: Wording) -> bool:
    """Whether most of them plainly serve something else and none the target, which is about teaching."""
    foreign = [clause for clause in found if clause.has("offduty", "errand", "environment")]
    if len(foreign) * _FEWEST <= len(found) or any(clause.has("offduty") for clause in parts.judged):
        return False
    aim = [word for clause in (*parts.judged, *parts.told) for word in clause.words]
    if not families(aim, only_topics=True) and not any(_is_of_teaching(clause) for clause in parts.judged):
        return False
    about = families(aim) | focus_families(wording.focus)
    near = [*aim, *words_of(wording.focus), *words_of(wording.why)]
    return not any(_is_related(clause, near, about) for clause in found)


def _is_content(word: Word) -> bool:
    """Whether it names something to do, or to do it with."""
    return (
        names_a_thing(word)
        or is_act(word)
        or (word.tags.issuperset({"act", "base", "light"}) and word.tags.isdisjoint({"stop", "vague", "generic"}))
        or (not word.tags.isdisjoint(_PLACES) and word.tags.isdisjoint({"topic", "vague", "stop", "time", "quality"}))
    )


_PLACES: Final = frozenset({"place", "phase", "occasion", "class", "helper", "parent", "number"})


def _is_other(word: Word) -> bool:
    """Whether it names pupils, parents or those above, and is no verb."""
    return not word.tags.isdisjoint(_OTHERS) and not word.tags.issuperset({"act", "phrase"})


def _from_head(step: Clause) -> tuple[Word, ...]:
    """Its words once openers such as "then" are passed over."""
    head = step.head
    return tuple(word for word in step.plain if head is None or word.start >= head.start)


def _is_vague(step: Clause, content: list[Word]) -> bool:
    """Whether it only ensures or improves, with nothing named: ensure that needs are met."""
    head = step.head
    vague = head is not None and "vague" in head.tags and not is_act(head) and "making" not in head.tags
    return vague and not any(names_a_thing(word) or is_act(word) or "number" in word.tags for word in content)


def _is_related(step: Clause, near: list[Word], about: frozenset[str]) -> bool:
    """Whether a step shares a topic or a word with the target or the meeting, or is plainly about own lessons."""
    own = [word for word in step.words if "offduty" not in word.tags]
    return (
        meet(families(own), about)
        or bool(share_a_word(own, near))
        or any(not word.tags.isdisjoint({"class", "helper"}) or word.text in {"lesson", "lessons"} for word in own)
    )


def _is_of_teaching(clause: Clause) -> bool:
    own = {"technique", "topic", "class", "pupil", "unit"}
    return any(not word.tags.isdisjoint(own) and "offduty" not in word.tags for word in clause.words)


_HOLDING: Final = frozenset({"keep", "keeping", "have", "having"})
