"""What a clause names to be seen: a technique, an act, a thing; none where it names only topics and wishes."""

from functools import lru_cache
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.acts.standing import data_in
from ectcore.wording.signs.checked.scores import scored
from ectcore.wording.signs.measures.quantities import measured
from ectcore.wording.signs.residue import is_residue, names_a_thing
from ectcore.wording.signs.seen.aimless import (
    FEWEST_WORDS,
    has_class_as_heading,
    is_empty,
    is_row_of_headings,
    says_no_aim,
)
from ectcore.wording.signs.seen.comparisons import is_only_better
from ectcore.wording.signs.seen.outcomes import is_only_put_right, outcome
from ectcore.wording.signs.seen.people_only import is_done_to_people_only
from ectcore.wording.signs.seen.things import MAKES, cases, thing_of
from ectcore.wording.signs.seen.thoughts import is_only_felt, is_only_thought
from ectcore.wording.signs.seen.verbs import is_done_there
from ectcore.wording.signs.seen.whereabouts import whereabouts
from ectcore.wording.signs.whose.tasked import tasked
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


@lru_cache(OF_CLAUSES)
def practice(clause: Clause) -> Word | None:
    """The word of a clause that names something to be seen; None where only topics and wishes are named."""
    words = clause.plain
    if not words or _names_nothing(clause):
        return None
    if told := _habit(words) or _deed_of_others(clause) or _done_by_somebody(clause):
        return told
    technique = next((word for word in words if "technique" in word.tags and "topic" not in word.tags), None)
    if is_row_of_headings(clause) and (not clause.has("class") or (not technique and has_class_as_heading(clause))):
        return None
    if technique or is_empty(clause) or (is_only_thought(clause) and not measured(clause)):
        return technique
    if clause.has("post") and clause.starts_with_act and words[0].text != "work":
        return clause.first("post")
    named = outcome(clause) or next(iter(data_in(clause)), None)
    return named or _act_of(clause) or thing_of(clause) or whereabouts(clause) or _limited(clause)


def _names_nothing(clause: Clause) -> bool:
    """Whether it is no aim at all, or only how something is to be felt, rated, bettered or put right."""
    told = says_no_aim(clause) or is_only_put_right(clause) or scored(clause)
    return bool(told or is_only_felt(clause) or is_only_better(clause))


def _limited(clause: Clause) -> Word | None:
    """What is done for so long or so often, though its verb names a topic: talk for no more than ten minutes."""
    first = clause.plain[0]
    acts = first.tags.issuperset({"topic", "base", "activity"})
    return first if acts and measured(clause) else None


def _habit(words: tuple[Word, ...]) -> Word | None:
    """What is done that is to stop, with its object: stop answering my own questions."""
    if words[0].text not in {"stop", "avoid", "quit"} or len(words) <= _WITH_OBJECT or "ing" not in words[1].tags:
        return None
    return words[1]


_WITH_OBJECT: Final = 2


def _done_by_somebody(clause: Clause) -> Word | None:
    """What pupils or helpers are said to do: warm-up led by pupils in 7G."""
    if "by" not in clause.texts:
        return None
    words = clause.plain
    for at, word in enumerate(words[:-2]):
        done = "past" in word.tags and "rating" not in word.tags
        if done and words[at + 1].text == "by" and not _tags(words[at + 2 : at + 5]).isdisjoint(_DOERS):
            return word
    return None


_DOERS: Final = frozenset({"pupil", "class", "helper"})


def _tags(words: tuple[Word, ...]) -> frozenset[str]:
    return frozenset().union(*[word.tags for word in words])


def _deed_of_others(clause: Clause) -> Word | None:
    """What others are to do: it can be seen, whoever decides it."""
    task = tasked(clause)
    return task.deed if task else None


def _act_of(clause: Clause) -> Word | None:
    """The verb of doing, where it is said to whom, with what or where."""
    words = clause.plain
    act = next((word for at, word in enumerate(words) if is_done_there(words, at)), None)
    if act is None or _is_of_its_topic(words, act) or (len(words) <= FEWEST_WORDS and not clause.starts_with_act):
        return None
    if clause.has("figure") and _is_figurative(words, act):
        return None
    others = [word for word in words if word is not act]
    done_once = not act.tags.isdisjoint({"oneoff", "making"}) and any("product" in word.tags for word in others)
    objects = [word for word in others if names_a_thing(word) or _is_object(word)]
    if "light" in act.tags and clause.has("quality") and all("pupil" in word.tags for word in objects):
        return None
    if is_done_to_people_only(clause, act, others):
        return None
    named = bool(objects)
    return act if named or done_once or measured(clause) or cases(clause) else None


def _is_figurative(words: tuple[Word, ...], act: Word) -> bool:
    """Whether it is no deed but a figure of speech: stay one step ahead, raise the ceiling."""
    after = [word for word in words if word.start > act.start and "stop" not in word.tags]
    return any("figure" in word.tags for word in after[:FEWEST_WORDS])


def _is_of_its_topic(words: tuple[Word, ...], act: Word) -> bool:
    """Whether the verb only tells more of a topic: an environment that speaks to the child; make homework count."""
    if words[0].text in MAKES and act.text.removesuffix("s") in _MATTERS:
        return act.start > words[0].start
    at = next((at for at, word in enumerate(words) if word.text in {"that", "which", "where"}), 0)
    headed = words[0].text in {"a", "an", "the"} or not words[0].tags.isdisjoint({"topic", "generic"})
    if not at or not headed or act.start < words[at].start:
        return False
    return not any(is_residue(word) or "class" in word.tags for word in words[:at])


_MATTERS: Final = frozenset({"count", "matter", "work", "stick", "land", "tell", "pay", "sing", "fly", "flow", "click"})


def _is_object(word: Word) -> bool:
    """Whether something may be done to it or there; a mere topic or "policy" tells nothing."""
    if word.tags.isdisjoint(_OBJECTS) or "stop" in word.tags:
        return False
    return word.tags.isdisjoint({"topic", "generic"}) or not word.tags.isdisjoint({"phase", "class", "pupil"})


_OBJECTS: Final = frozenset({"bound", "audience", "helper", "class", "phase", "place", "pupil"})
