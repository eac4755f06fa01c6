"""A plan as a page in Markdown, for the meeting and for the months after it."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from attrs import frozen

from ectcore import (
    Acknowledgement,
    ActionPlan,
    Commitment,
    FollowUp,
    Formed,
    Person,
    Remark,
    Remembering,
    School,
    YearReview,
    lines_show,
    with_weekday,
)
from ectcore_export.blocks import fact, section, with_details
from ectcore_export.commonmark import heading, inline, item, prose, together
from ectcore_export.english import length, role
from ectcore_export.expected import expect_plan
from ectcore_export.item_names import ItemNames, item_names
from ectcore_export.markdown_diary import diary
from ectcore_export.markdown_target import target_sections


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
        expect_plan(plan)
        return _page(plan)


@partial(Formed, pens=[inline, prose, partial(heading, 1), str], shows=lines_show)
def _page(plan: ActionPlan) -> str:
    return together(_parts(plan)) + "\n"


def _parts(plan: ActionPlan) -> Iterator[str]:
    names = item_names(plan)
    yield heading(1, plan.title if plan.title.strip() else "Action plan")
    yield _head(plan)
    yield _looking_back(plan.year_review)
    yield from target_sections(plan.targets, names)
    yield diary(plan.reviews, names)
    yield section(2, "Following up", map(_follow_up, plan.follow_up))
    yield section(2, "What else fills the time", map(_commitment, plan.commitments))
    yield section(2, "Findings acknowledged", (_acknowledgement(each, names) for each in plan.acknowledgements))
    yield "---"
    yield _revision(plan)


def _head(plan: ActionPlan) -> str:
    meeting = plan.meeting
    year = f", in Year {meeting.year} of the programme" if meeting.year else ""
    facts = (
        fact("Early career teacher", _person(plan.ect)),
        fact("Teaches", inline(meeting.role)),
        fact("Works", f"{plan.fte:g} of full time" if plan.fte and plan.fte < 1 else ""),
        fact("Mentor", _person(plan.mentor)),
        fact("Induction tutor", _person(plan.tutor)),
        fact("School", _school(plan.school)),
        fact("Meeting", with_weekday(meeting.on) + year),
        fact("Session", inline(meeting.session or "")),
        fact("Focus", inline(meeting.focus)),
        fact("For", f"Year {plan.for_year} of the programme" if plan.for_year else ""),
    )
    return "\n".join([item(each) for each in facts if each])


def _person(person: Person | None) -> str:
    return inline(person.display_name) or inline(person.id) if person else ""


def _school(school: School | None) -> str:
    if school is None:
        return ""
    name, urn = inline(school.name), f"URN {school.urn}" if school.urn else ""
    return f"{name} ({urn})" if name and urn else name or urn


@Remembering
def _looking_back(review: YearReview) -> str:
    told = together(
        [
            prose(review.summary),
            section(3, "What went well", map(_remark, review.successes)),
            section(3, "Approaches that helped", map(_remark, review.approaches)),
            fact("Sessions gone over", ", ".join(map(inline, review.drawn_on))),
        ]
    )
    return together([heading(2, "Looking back"), told]) if told else ""


def _remark(remark: Remark) -> str:
    return with_details(prose(remark.text), ", ".join(map(inline, (*remark.statements, *remark.notes))))


def _follow_up(each: FollowUp) -> str:
    on, state = with_weekday(each.on) if each.on else "", "cancelled" if each.cancelled else ""
    return with_details(prose(each.what), role(each.who) if each.who else "", on, inline(each.how), state)


def _commitment(each: Commitment) -> str:
    return with_details(prose(each.text), f"{length(each.minutes_a_week)} a week" if each.minutes_a_week else "")


def _acknowledgement(each: Acknowledgement, names: ItemNames) -> str:
    about = names.get(each.item, inline(each.item)) if each.item else "the plan"
    on = with_weekday(each.on) if each.on else ""
    return with_details(fact(f"{each.code}, {about}", inline(each.reason)), role(each.by) if each.by else "", on)


def _revision(plan: ActionPlan) -> str:
    state = f"As agreed on {with_weekday(plan.meeting.on)}"
    if plan.history:
        note = inline(plan.history[-1].note)
        state = f"Revision {plan.revision} of {with_weekday(plan.changed_on)}{f': {note}' if note else ''}"
    return with_details(state, f"plan {plan.id}", f"follows plan {plan.previous}" if plan.previous else "")
