"""The days of a template, told in words, as days of a plan."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from attrs import evolve

from ectcore.errors import Problem
from ectcore.mentoring._placeholders import problem_at
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.place import Path, pointer
from ectcore.model.review import FollowUp, PlanReview, ReviewStatus
from ectcore.model.target import Due, Target
from ectcore.model.template import Template, TemplateFollowUp, TemplateReview
from ectcore.school_calendar.phrase import Resolution, is_phrase, resolve, unknown_phrase


class Agreed(NamedTuple):
    """What a plan has of days, and what in the template is no day.

    Attributes:
        targets: the targets with their due dates.
        reviews: the plan reviews.
        follow_up: the follow-up.
        problems: the phrases that are no day, each with its place.
    """

    targets: tuple[Target, ...]
    reviews: tuple[PlanReview, ...]
    follow_up: tuple[FollowUp, ...]
    problems: tuple[Problem, ...]


def agreed(template: Template, start: date | None, calendar: SchoolCalendar | None, told: Collection[str]) -> Agreed:
    """The days of a template; without a start, still the phrases that nobody understands.

    Args:
        template: the template, its texts filled.
        start: the day that phrases are counted from.
        calendar: the school's terms.
        told: the places, as JSON Pointers, of which a problem was told already.
    """
    days = _Days(start, calendar, told)
    reviews = (days.of_review(review, place) for place, review in enumerate(template.reviews))
    return Agreed(
        targets=tuple(days.of_target(target, place) for place, target in enumerate(template.targets)),
        reviews=tuple(filter(None, reviews)),
        follow_up=tuple(days.of_follow_up(each, place) for place, each in enumerate(template.follow_up)),
        problems=tuple(days.problems),
    )


class _Days:
    """The days counted from one start, and the problems found on the way."""

    def __init__(self, start: date | None, calendar: SchoolCalendar | None, told: Collection[str]) -> None:
        self.problems: list[Problem] = []
        self._start, self._calendar, self._told = start, calendar, told

    def of_target(self, target: Target, place: int) -> Target:
        """The target with its due date and those of its steps."""
        path = ("targets", place)
        steps = tuple(
            evolve(step, due=self._due(step.due, (*path, "steps", number, "due"))) if step.due else step
            for number, step in enumerate(target.steps)
        )
        return evolve(target, due=self._due(target.due, (*path, "due")), steps=steps)

    def of_review(self, review: TemplateReview, place: int) -> PlanReview | None:
        """The plan review; None where its day is none."""
        day = self._day(review.on, ("reviews", place, "on"))
        if day is None:
            return None
        return PlanReview(
            id=review.id,
            on=day,
            starts_at=review.starts_at,
            minutes=review.minutes,
            status=ReviewStatus.CANCELLED if review.cancelled else ReviewStatus.PLANNED,
            attendees=review.attendees,
            where=review.where,
            targets=review.targets,
            agenda=review.agenda,
        )

    def of_follow_up(self, each: TemplateFollowUp, place: int) -> FollowUp:
        """The follow-up, with its day where it has one."""
        day = self._day(each.on, ("follow_up", place, "on")) if each.on else None
        return FollowUp(id=each.id, what=each.what, who=each.who, on=day, how=each.how, cancelled=each.cancelled)

    def _due(self, due: Due | None, path: Path) -> Due | None:
        if due is None or due.on:
            return due
        day = self._day(due.words, (*path, "words"))
        return Due(on=day) if day else due

    def _day(self, words: str, path: Path) -> date | None:
        if pointer(path) in self._told:
            return None
        meant = self._meant(words)
        if meant.reason:
            self.problems.append(problem_at(path, meant.reason))
        return meant.day

    def _meant(self, words: str) -> Resolution:
        if self._start:
            return resolve(words, self._start, self._calendar)
        return Resolution(None, "" if is_phrase(words) else unknown_phrase(words))
