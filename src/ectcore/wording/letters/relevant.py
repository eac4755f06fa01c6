"""Whether a target serves the ECT's own teaching, and what the meeting was about."""

from functools import lru_cache
from itertools import chain
from typing import Final

from ectcore.memory import OF_TEXTS
from ectcore.wording.flag import Flag, Want
from ectcore.wording.letters.stretch import is_reported
from ectcore.wording.record import Wording
from ectcore.wording.signs.about.fitting import fits
from ectcore.wording.signs.about.heard import heard
from ectcore.wording.signs.about.links import is_linked, tells_of_pupils
from ectcore.wording.signs.about.meetings import (
    is_done_with_a_form,
    is_on_a_subject,
    is_on_form_time,
    is_taught_in_it,
    names_another_class,
)
from ectcore.wording.signs.about.misspelt import misspelt
from ectcore.wording.signs.about.off_duty import (
    is_learnt_to_teach,
    is_off_duty,
    is_only_beside,
    is_outing,
    is_upkeep,
)
from ectcore.wording.signs.about.own_teaching import is_own_teaching
from ectcore.wording.signs.about.serving import of_a_class, serves_by_build
from ectcore.wording.signs.about.slogans import (
    is_only_a_mark,
    is_rating_of_everything,
    is_score_of_everything,
    is_slogan,
    points_elsewhere,
)
from ectcore.wording.signs.about.topics import (
    FAMILIES,
    families,
    focus_families,
    of_this_meeting,
    pointed_at,
    served,
    share_a_word,
)
from ectcore.wording.signs.shape.diary import is_only_dates
from ectcore.wording.signs.shape.elsewhere import refers_or_waits
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.whose.others import others_job
from ectcore.wording.signs.whose.presence import applies, is_taken_on
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import NO_TAGS, Word, words_of


def why_not_relevant(parts: Parts, wording: Wording) -> tuple[Flag, ...]:
    """What is wanting; nothing where it serves own teaching and fits the focus."""
    said = (*parts.judged, *parts.told)
    words = _words(*said)
    wanted = focus_families(wording.focus)
    about = _topics_of(words, said)
    about -= frozenset() if wanted or any(clause.says(_KEEPS_ORDER) for clause in said) else _ONES_OWN
    if not about and all("time" in word.tags for word in words):
        about = families(words_of(wording.target.text), only_topics=True)  # a heading that is an event too: assessment
    about |= (spelt := NO_TAGS if about else misspelt(words))
    flag = _not_own(words, about, wanted, parts)
    if flag:
        return () if flag.want is Want.OFF_DUTY and _serves_all_the_same(words, wording, wanted) else (flag,)
    if about & wanted or _says_the_same(words, wording.focus) or is_linked(wording, wanted):
        return ()
    if not wanted and not names_another_class(words, wording.focus):
        own = is_own_teaching(heard(words, said), about) or bool(of_a_class(words) or spelt)
        return () if own else (_no_teaching(parts),)
    if is_on_a_subject(wording.focus) and (is_taught := is_taught_in_it(words, wording.focus, about)) is not None:
        return () if is_taught else (Flag(Want.OFF_FOCUS, _quote(parts), ("statement",)),)
    shown = about | served(words) | pointed_at(words)
    served_else = _serves(_words(*parts.inline), wanted) or serves_by_build(words) & wanted
    done_there = is_on_form_time(wording.focus) and is_done_with_a_form(words, about)
    if shown & wanted or served_else or done_there or fits(next(iter(parts.aim), None), words, about, wanted):
        return ()
    return (Flag(Want.OFF_FOCUS, _quote(parts), ("statement",)),) if shown else (_no_teaching(parts),)


def _serves_all_the_same(words: tuple[Word, ...], wording: Wording, wanted: frozenset[str]) -> bool:
    """Whether what belongs to no duty serves a class: a hobby that is taught to Y8, or what the reason links."""
    if is_learnt_to_teach(words, words_of(wording.why)) and (not wanted or "subject" in wanted):
        return True
    return is_linked(wording, wanted) and tells_of_pupils(wording)


def _topics_of(words: tuple[Word, ...], said: tuple[Clause, ...]) -> frozenset[str]:
    """What the words are about, but for slogans and what is not for pupils."""
    told = heard(words, said)
    slogans = any(clause.has("slogan") for clause in said)
    return families([word for word in told if "slogan" not in word.tags] if slogans else told)


def _serves(words: tuple[Word, ...], wanted: frozenset[str]) -> bool:
    """Whether the words show a topic of the focus: steps that are typed in the target may say how it serves it."""
    return not wanted.isdisjoint(families(words) | served(words))


def _words(*clauses: Clause) -> tuple[Word, ...]:
    return tuple(chain.from_iterable([clause.words for clause in clauses]))


def _says_the_same(words: tuple[Word, ...], focus: str) -> bool:
    """Whether words of the focus stand in the target too."""
    asked = words_of(of_this_meeting(focus))
    return bool(share_a_word(words, asked)) or _repeats(words, focus) or _quotes(words, asked)


def _quotes(words: tuple[Word, ...], asked: tuple[Word, ...]) -> bool:
    """Whether the whole name of the meeting stands in the target, of however common words: the big three."""
    named = [word.text for word in asked if "mark" not in word.tags]
    if len(named) < _NAME or named[-1] not in (texts := [word.text for word in words]):
        return False
    return any(texts[at : at + len(named)] == named for at in range(len(texts)))


_NAME: Final = 2


def is_unsure(parts: Parts, wording: Wording) -> bool:
    """Whether nothing known says that it fits the focus, nor that it does not."""
    wanted, said = focus_families(wording.focus), (*parts.judged, *parts.told)
    if not wanted or any(not clause.tags.isdisjoint(FAMILIES) for clause in said):
        return False
    words = _words(*said)
    return not families(words) and _teaches(words) and wanted.isdisjoint(served(words))


def _teaches(words: tuple[Word, ...]) -> bool:
    return any(not word.tags.isdisjoint({"class", "technique", "pupil", "unit"}) for word in words)


def _not_own(words: tuple[Word, ...], about: frozenset[str], wanted: frozenset[str], parts: Parts) -> Flag | None:
    """A slogan, somebody else's job, or what is no teaching at all."""
    for clause in (*parts.judged, *parts.told):
        if (others := others_job(clause, wanted)) and not _only_helps(clause, parts):
            return Flag(Want.OTHERS_JOB, others, clause.box.path)
    if reported := next((clause for clause in parts.aim[:1] if is_reported(clause)), None):
        return Flag(Want.OFF_DUTY, reported.quote, reported.box.path)
    if career := next((clause for clause in parts.aim[:1] if is_taken_on(clause) or applies(clause)), None):
        return Flag(Want.OFF_DUTY, career.quote, career.box.path)
    private = next((clause for clause in _what_it_is_about(parts) if clause.has("offduty")), None)
    if private and is_off_duty(words, wanted) and not is_only_beside(private, wanted):
        return Flag(Want.OFF_DUTY, private.run("offduty"), private.box.path)
    if outing := next((clause for clause in parts.aim[:1] if is_outing(clause, wanted) or is_upkeep(clause)), None):
        return Flag(Want.OFF_DUTY, outing.quote, outing.box.path)
    return _says_nothing(words, about, parts)


def _only_helps(clause: Clause, parts: Parts) -> bool:
    """Whether somebody else only takes a part in what the ECT does: mark the essays; HoD to mark two of them again."""
    first = parts.aim[0] if parts.aim else clause
    return first is not clause and first.starts_with_act and not clause.has("others-job")


def _what_it_is_about(parts: Parts) -> tuple[Clause, ...]:
    """The clause that says what it is about; after a heading, or where all is told, the others too."""
    first = parts.aim[:1]
    heading = not first or len(first[0].plain) <= _HEADING
    return (*parts.judged, *parts.told) if heading else first


_HEADING: Final = 4


def _no_teaching(parts: Parts) -> Flag:
    return Flag(Want.NO_TEACHING, _quote(parts), ("statement",))


def _quote(parts: Parts) -> str:
    return next((clause.quote for clause in (*parts.aim, *parts.judged, *parts.told) if clause.quote), "")


_ONES_OWN: Final = frozenset({"workload"})
_KEEPS_ORDER: Final = frozenset({"organisation", "organised", "organising", "prioritising", "prioritise", "management"})


def _says_nothing(words: tuple[Word, ...], about: frozenset[str], parts: Parts) -> Flag | None:
    """A slogan, a rating of everything, a cross-reference."""
    if parts.judged and all(refers_or_waits(clause) for clause in parts.judged):
        return _no_teaching(parts)
    said = (*parts.judged, *parts.told)
    if is_only_dates(said):
        return _no_teaching(parts)
    if is_only_a_mark(said) or is_score_of_everything(said):
        return Flag(Want.SLOGAN, _quote(parts), ("statement",))
    if not any(clause.has("slogan", "rating-result", "crossref") for clause in said):
        return None
    if is_slogan(words, about) or is_rating_of_everything(words, about):
        return Flag(Want.SLOGAN, _quote(parts), ("statement",))
    return _no_teaching(parts) if points_elsewhere(words, about) else None


@lru_cache(OF_TEXTS)
def _texts(focus: str) -> frozenset[str]:
    """The words and marks of a focus as they are compared."""
    return frozenset([word.text for word in words_of(focus)])


def _repeats(words: tuple[Word, ...], focus: str) -> bool:
    """Whether the target is a heading made of the focus's own words, or names the same standard."""
    asked = _texts(focus)
    said = [word for word in words if word.tags.isdisjoint({"stop", "mark", "time"})]
    named = {word.text for word in said if "quality" not in word.tags or word.text in asked}
    return bool(named) and (named <= asked or any(map(_is_a_standard, named & asked)))


def _is_a_standard(text: str) -> bool:
    return text[:2] == "ts" and text[2:].isdecimal()
