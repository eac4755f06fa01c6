"""A plan as a page in Markdown, for the meeting and for the months after it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import ClassVar

from attrs import frozen

from ectcore import (
    Acknowledgement,
    ActionPlan,
    Alike,
    Commitment,
    FollowUp,
    Formed,
    Meeting,
    Person,
    PlanReview,
    Remark,
    Remembering,
    School,
    Target,
    YearReview,
    lines_show,
    with_weekday,
)
from ectcore_export.blocks import fact, section, with_details
from ectcore_export.commonmark import APART, heading, inline, item, prose
from ectcore_export.english import length, role
from ectcore_export.item_names import item_names
from ectcore_export.markdown_diary import diary
from ectcore_export.markdown_target import list_of_steps, target_sections


@frozen
class MarkdownExporter:
    """A page in Markdown: CommonMark with the tables and task lists of GitHub Flavored Markdown.

    Every text shows exactly as it was typed, runs of blanks apart. What the plan does not
    say has no place on the page; e-mail addresses and teacher reference numbers are left out.
    """

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/markdown; charset=utf-8"
    suffix: ClassVar[str] = ".md"

    def export(self, plan: ActionPlan, /) -> bytes:
        """The plan as a page in UTF-8."""
        return (APART.join(filter(None, _page(plan))) + "\n").encode()


def _page(plan: ActionPlan) -> Iterator[str]:
    lists = _lists(plan)
    yield heading(1, plan.title if plan.title.strip() else "Action plan")
    yield _head(plan)
    yield _looking_back(plan.year_review)
    yield lists.targets(plan.targets)
    yield lists.reviews(plan.reviews)
    yield _following_up(plan.follow_up)
    yield _filling_the_time(plan.commitments)
    yield lists.acknowledgements(plan.acknowledgements)
    yield "---"
    yield _revision(plan)


@frozen
class _Lists:
    """What makes the lists in which items of the plan are called by their names; plans share the names, and lists."""

    targets: Callable[[tuple[Target, ...]], str]
    reviews: Callable[[tuple[PlanReview, ...]], str]
    acknowledgements: Callable[[tuple[Acknowledgement, ...]], str]


@lru_cache(maxsize=64)
def _lists_by(named: tuple[tuple[str, str], ...]) -> _Lists:
    names = dict(named)
    steps = Remembering(partial(list_of_steps, names))
    return _Lists(
        targets=Formed(partial(target_sections, steps), [inline, prose], lines_show),
        reviews=diary(names),
        acknowledgements=Remembering(partial(_acknowledged, names)),
    )


@Alike
def _lists(plan: ActionPlan) -> _Lists:
    return _lists_by(tuple(item_names(plan).items()))


def _head(plan: ActionPlan) -> str:
    teaches, *of_meeting = _of_meeting(plan.meeting)
    facts = (
        fact("Early career teacher", _person(plan.ect)),
        teaches,
        fact("Works", f"{plan.fte:g} of full time" if plan.fte and plan.fte < 1 else ""),
        fact("Mentor", _person(plan.mentor)),
        fact("Induction tutor", _person(plan.tutor)),
        fact("School", _school(plan.school)),
        *of_meeting,
        fact("For", f"Year {plan.for_year} of the programme" if plan.for_year else ""),
    )
    return "\n".join([item(each) for each in facts if each])


@Remembering
def _of_meeting(meeting: Meeting) -> tuple[str, ...]:
    year = f", in Year {meeting.year} of the programme" if meeting.year else ""
    return (
        fact("Teaches", inline(meeting.role)),
        fact("Meeting", with_weekday(meeting.on) + year),
        fact("Session", inline(meeting.session or "")),
        fact("Focus", inline(meeting.focus)),
    )


def _person(person: Person | None) -> str:
    return inline(person.display_name) or inline(person.id) if person else ""


def _school(school: School | None) -> str:
    if school is None:
        return ""
    name, urn = inline(school.name), f"URN {school.urn}" if school.urn else ""
    return f"{name} ({urn})" if name and urn else name or urn


@Remembering
def _looking_back(review: YearReview) -> str:
    parts = [
        prose(review.summary),
        section(3, "What went well", map(_remark, review.successes)),
        section(3, "Approaches that helped", map(_remark, review.approaches)),
        fact("Sessions gone over", ", ".join(map(inline, review.drawn_on))),
    ]
    told = [part for part in parts if part]
    return APART.join([heading(2, "Looking back"), *told]) if told else ""


def _remark(remark: Remark) -> str:
    return with_details(prose(remark.text), ", ".join(map(inline, (*remark.statements, *remark.notes))))


@Remembering
def _following_up(agreed: tuple[FollowUp, ...]) -> str:
    return section(2, "Following up", map(_follow_up, agreed))


def _follow_up(each: FollowUp) -> str:
    on = with_weekday(each.on) if each.on else ""
    return with_details(prose(each.what), role(each.who) if each.who else "", on, inline(each.how))


@Remembering
def _filling_the_time(commitments: tuple[Commitment, ...]) -> str:
    return section(2, "What else fills the time", map(_commitment, commitments))


def _commitment(each: Commitment) -> str:
    return with_details(prose(each.text), f"{length(each.minutes_a_week)} a week" if each.minutes_a_week else "")


def _acknowledged(names: Mapping[str, str], several: Iterable[Acknowledgement]) -> str:
    return section(2, "Findings acknowledged", (_acknowledgement(each, names) for each in several))


def _acknowledgement(each: Acknowledgement, names: Mapping[str, str]) -> str:
    about = names.get(each.item, inline(each.item)) if each.item else "the plan"
    on = with_weekday(each.on) if each.on else ""
    return with_details(fact(f"{each.code}, {about}", inline(each.reason)), role(each.by) if each.by else "", on)


def _revision(plan: ActionPlan) -> str:
    state = f"As agreed on {with_weekday(plan.meeting.on)}"
    if plan.history:
        note = inline(plan.history[-1].note)
        state = f"Revision {plan.revision} of {with_weekday(plan.changed_on)}{f': {note}' if note else ''}"
    return with_details(state, f"plan {plan.id}", f"follows plan {plan.previous}" if plan.previous else "")
