"""Fields drawn one by one, brought into agreement, so that each value is valid and none is thrown away."""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

from attrs import evolve

from ectcore.model.calendar import Break, SchoolCalendar, Term
from ectcore.model.framework import Framework
from ectcore.model.induction import Absence, Employment
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Programme
from ectcore.model.records import Records
from ectcore.model.review import PlanReview, ReviewStatus
from ectcore.model.target import Due, Target
from ectcore.testing.words import MOMENTS

Fields = dict[str, Any]
T = TypeVar("T")


def _due(drawn: Fields) -> Fields:
    return drawn if drawn["on"] or drawn["words"] else {**drawn, "words": MOMENTS[0]}


def _spell(drawn: Fields) -> Fields:
    if drawn["ends"] is None:
        return drawn
    starts, ends = sorted((drawn["starts"], drawn["ends"]))
    return {**drawn, "starts": starts, "ends": ends}


def _plan_review(drawn: Fields) -> Fields:
    return drawn if drawn["status"] is ReviewStatus.HELD else {**drawn, "outcomes": ()}


def _calendar(drawn: Fields) -> Fields:
    days = sorted({day for term in drawn["terms"] for day in (term.starts, term.ends)})
    spells = zip(days[::2], days[1::2], strict=False)
    terms = [evolve(term, starts=first, ends=last) for term, (first, last) in zip(drawn["terms"], spells, strict=False)]
    return {**drawn, "terms": tuple(terms)}


def _framework(drawn: Fields) -> Fields:
    coded = [evolve(each, code=f"{drawn['key']}:{number}") for number, each in enumerate(drawn["statements"], 1)]
    return {**drawn, "statements": tuple(coded)}


def _target(drawn: Fields) -> Fields:
    taken = {drawn["id"]}
    return {**drawn, "criteria": _with_own_ids(drawn["criteria"], taken), "steps": _with_own_ids(drawn["steps"], taken)}


def _plan(drawn: Fields) -> Fields:
    taken: set[str] = set()
    targets = [
        evolve(target, criteria=_with_own_ids(target.criteria, taken), steps=_with_own_ids(target.steps, taken))
        for target in _with_own_ids(drawn["targets"], taken)
    ]
    first = drawn["meeting"].on
    reviews = [evolve(review, on=max(review.on, first)) for review in _with_own_ids(drawn["reviews"], taken)]
    follow_up = _with_own_ids(drawn["follow_up"], taken)
    history = _rising(drawn["history"])
    return {**drawn, "targets": tuple(targets), "reviews": tuple(reviews), "follow_up": follow_up, "history": history}


def _rising(history: Iterable[Any]) -> tuple[Any, ...]:
    numbers = sorted({revision.number for revision in history})
    days = sorted(revision.changed_on for revision in history)
    return tuple(
        evolve(revision, number=number, changed_on=day)
        for revision, number, day in zip(history, numbers, days, strict=False)
    )


def _programme(drawn: Fields) -> Fields:
    years = {year.number: year for year in drawn["years"]}
    taken: set[str] = set()
    return {
        **drawn,
        "years": tuple(
            evolve(
                year,
                modules=tuple(
                    evolve(module, sessions=_with_own_ids(module.sessions, taken)) for module in year.modules
                ),
            )
            for year in years.values()
        ),
    }


def _records(drawn: Fields) -> Fields:
    sessions = []
    for session in _with_own_ids(drawn["sessions"], set()):
        taken: set[str] = set()
        notes, actions = _with_own_ids(session.notes, taken), _with_own_ids(session.actions, taken)
        sessions.append(evolve(session, notes=notes, actions=actions))
    return {**drawn, "sessions": tuple(sessions)}


def _with_own_ids(items: Iterable[T], taken: set[str]) -> tuple[T, ...]:
    """The items, any whose id is taken having a number added to it."""
    return tuple(_with_own_id(item, taken) for item in items)


def _with_own_id(item: Any, taken: set[str]) -> Any:  # noqa: ANN401 - anything with an id
    own, number = item.id, 1
    while own in taken:
        number += 1
        own = f"{item.id[:60]}-{number}"
    taken.add(own)
    return item if own == item.id else evolve(item, id=own)


AGREEMENT: Final[dict[type, Callable[[Fields], Fields]]] = {
    Absence: _spell,
    ActionPlan: _plan,
    Break: _spell,
    Due: _due,
    Employment: _spell,
    Framework: _framework,
    PlanReview: _plan_review,
    Programme: _programme,
    Records: _records,
    SchoolCalendar: _calendar,
    Target: _target,
    Term: _spell,
}
"""Of each class that has contradictions: what makes them go away."""
