"""What is read of a target: the boxes in words, and what was known at the meeting."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from ectcore.linting.circumstances import Circumstances
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.place import Path
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus
from ectcore.model.target import Target

LONGEST: Final = 3000
"""How many characters of a text are read, about a page: a target is a sentence or a few (the project's own bound).

Some questions hold every word of a clause to every other, so that a book without a full stop would take hours.
"""


@frozen(cache_hash=True)
class Box:
    """One text of a target.

    Attributes:
        path: the way from the target to it.
        text: the text.
    """

    path: Path
    text: str

    @property
    def part(self) -> str | int:
        """The part of the target that it stands in: "statement", "criteria" or "steps"; empty for a text by itself."""
        return self.path[0] if self.path else ""


@frozen(cache_hash=True)
class Wording:
    """The words of a target; equal ones are understood alike, whenever and for whomever it is.

    Attributes:
        target: the statement.
        success: the success criteria.
        steps: the action steps.
        why: the reason.
        focus: what the meeting was about.
    """

    target: Box
    success: tuple[Box, ...] = ()
    steps: tuple[Box, ...] = ()
    why: str = ""
    focus: str = ""


@frozen
class Record:
    """A target with the circumstances that its reading depends on; equal records are read alike.

    Attributes:
        wording: the words.
        role: what the ECT teaches.
        by: the due date in words.
        due: the due date as a day.
        review: the review box in words.
        reviews: the days of the planned reviews that count for the target.
        meeting: the day of the meeting.
        calendar: the school's calendar.
    """

    wording: Wording
    role: str = ""
    by: str = ""
    due: date | None = None
    review: str = ""
    reviews: tuple[date, ...] = ()
    meeting: date | None = None
    calendar: SchoolCalendar | None = None


def record_of(target: Target, about: Circumstances) -> Record:
    """What is read of a target, as a part of a plan or of a draft or by itself."""
    draft, plan = about.draft, about.plan
    meeting = draft.meeting_date if draft else plan.meeting.on if plan else None
    wording = Wording(
        target=_box("statement", text=target.statement),
        success=tuple(_success(target)),
        steps=tuple(_box("steps", index, "text", text=step.text) for index, step in enumerate(target.steps)),
        why=_read_of(target.why),
        focus=draft.context.focus if draft else plan.meeting.focus if plan else "",
    )
    return Record(
        wording=wording,
        role=draft.context.role if draft else plan.meeting.role if plan else "",
        by=target.due.words if target.due else "",
        due=target.due.on if target.due else None,
        review=_read_of(draft.review) if draft else "",
        reviews=tuple(_reviews(target, plan)) if plan else (),
        meeting=meeting,
        calendar=about.calendar,
    )


def _success(target: Target) -> Iterator[Box]:
    for index, criterion in enumerate(target.criteria):
        yield _box("criteria", index, "text", text=criterion.text)
        if criterion.goal:
            yield _box("criteria", index, "goal", text=criterion.goal)


def _box(*path: str | int, text: str) -> Box:
    return Box(path, _read_of(text))


def _read_of(text: str) -> str:
    return text if len(text) <= LONGEST else text.strip()[:LONGEST]


def _reviews(target: Target, plan: ActionPlan) -> Iterator[date]:
    """The days of the reviews that name the target; without a due date of its own, also of those of the whole plan."""
    for review in plan.reviews:
        of_the_whole = not review.targets and target.due is None
        if review.status is ReviewStatus.PLANNED and (target.id in review.targets or of_the_whole):
            yield review.on
