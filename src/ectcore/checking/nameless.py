"""What the rules that come along are shown of a plan: all but who the people are and what they are called.

So a name that looks like a word (May, Mark, Will) decides nothing, and plans that differ by the people alone
are judged alike, once.
"""

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from ectcore.linting.drawn import Frame, drawn
from ectcore.linting.outline import outline
from ectcore.linting.redrawing import with_texts, with_values
from ectcore.memory import Remembering
from ectcore.model.people import Person, School
from ectcore.model.plan import ActionPlan
from ectcore.wording.words.names import BETWEEN, MARK, Names, names_of, words_among

_ANY_PLAN: Final = "00000000-0000-4000-8000-000000000000"
_NO_NAMES: Final = Names(())

Known = tuple[int, bool, bool, bool] | None
"""What is left of a person: which of the people it is, and whether name, e-mail address and number are known."""


@frozen(eq=False)
class Nameless:
    """A plan without its names.

    Attributes:
        key: equal for plans that are the same but for the people and their names, and for no others.
        names: the names, to be put back where a finding quotes a text.
    """

    key: Hashable
    names: Names
    _plan: ActionPlan

    def plan(self) -> ActionPlan:
        """The plan in which words that say nothing stand for the names."""
        plan = self._plan
        ect, mentor, tutor = (_anybody(known) for known in _known((plan.ect, plan.mentor, plan.tutor)))
        school = _any_school(plan.school)
        nobody = {"id": _ANY_PLAN, "ect": ect, "mentor": mentor, "tutor": tutor, "school": school}
        texts = self.names.hidden(BETWEEN.join(outline(plan).texts))
        return with_texts(with_values(plan, nobody), texts.split(BETWEEN))


def nameless(plan: ActionPlan) -> Nameless:
    """The plan without its names."""
    people, school = (plan.ect, plan.mentor, plan.tutor), plan.school
    called = [person.display_name if person else "" for person in people]
    names = names_of(called, school.name if school else "")
    rest, texts = _parted(plan, names)
    typed = BETWEEN.join(texts)
    if MARK in typed:
        names = _NO_NAMES
    of_school = (school.name != "", school.urn is not None) if school else None
    return Nameless((names.hidden(typed), rest, _known(people), of_school), names, plan)


def _parted(plan: ActionPlan, names: Names) -> tuple[object, Sequence[str]]:
    """The texts that may hold a name, and what stands for all else of the plan but the people.

    Of plans that are alike most texts are the same, and looked through for names once.
    """
    frame, texts, _ = drawn(plan)
    if _may_stand_elsewhere(names, frame, plan):
        return outline(plan).rest, outline(plan).texts
    return frame, texts[: len(frame.places)]


def _may_stand_elsewhere(names: Names, frame: Frame, plan: ActionPlan) -> bool:
    """Whether the names may stand in the texts that are the same in every drawing.

    The words of these are gathered when a second plan asks: to look for the names of one is faster.
    """
    if frame.document is plan:
        fixed = BETWEEN.join(_fixed_texts(frame))
        return MARK in fixed or names.hidden(fixed) != fixed
    words = _fixed_words(frame)
    return words is None or names.may_stand_among(words)


@Remembering
def _fixed_words(frame: Frame) -> frozenset[str] | None:
    """The words of the texts that are the same in every drawing; None where one looks as if it stood for a name."""
    fixed = _fixed_texts(frame)
    return None if MARK in BETWEEN.join(fixed) else words_among(fixed)


def _fixed_texts(frame: Frame) -> list[str]:
    places = set(frame.places)
    return [text for place, text in enumerate(outline(frame.document).texts) if place not in places]


def _known(people: Sequence[Person | None]) -> tuple[Known, ...]:
    ids = [person.id if person else None for person in people]
    return tuple(
        [
            None
            if each is None
            else (ids.index(each.id), each.display_name != "", each.email is not None, each.trn is not None)
            for each in people
        ]
    )


@lru_cache(maxsize=64)
def _anybody(known: Known) -> Person | None:
    if known is None:
        return None
    number, name, email, trn = known
    return Person(
        id=f"{number}",
        display_name="Somebody" if name else "",
        email="somebody@school.example" if email else None,
        trn="0000000" if trn else None,
    )


def _any_school(school: School | None) -> School | None:
    if school is None:
        return None
    return _SCHOOLS[bool(school.name), bool(school.urn)]


_SCHOOLS: Final = {
    (named, numbered): School(name="A school" if named else "", urn="000000" if numbered else None)
    for named in (True, False)
    for numbered in (True, False)
}
