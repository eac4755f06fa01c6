"""What a layout may name of a plan."""

from collections.abc import Iterator
from datetime import date, time
from typing import Final

from ectcore import Acknowledgement, ActionPlan, Commitment, Person, PlanReview
from ectcore_export.english import hours, length, listed, role
from ectcore_export.item_names import ItemNames
from ectcore_export.layout.parts import Field, Part, Section
from ectcore_export.layout.targets import TARGETS, outcome_fields
from ectcore_export.layout.words import called, choice, day, iso, number, row, who


def _person(noun: str, meaning: str) -> Iterator[Field]:
    def of(plan: ActionPlan) -> Person | None:
        person: Person | None = getattr(plan, noun)
        return person

    yield Field(
        f"{noun}_name", f"the {meaning}; the id of one whose name is not known", lambda plan, _: _name(of(plan))
    )
    yield Field(f"{noun}_id", f"what the school's system calls the {meaning}", lambda plan, _: _id(of(plan)))
    yield Field(f"{noun}_email", f"the e-mail address of the {meaning}", lambda plan, _: _email(of(plan)))
    yield Field(f"{noun}_trn", f"the teacher reference number of the {meaning}", lambda plan, _: _trn(of(plan)))


def _name(person: Person | None) -> str:
    return person.display_name or person.id if person else ""


def _id(person: Person | None) -> str:
    return person.id if person else ""


def _email(person: Person | None) -> str:
    return person.email or "" if person else ""


def _trn(person: Person | None) -> str:
    return person.trn or "" if person else ""


def _working_time(plan: ActionPlan) -> str:
    if plan.fte is None:
        return ""
    return f"{plan.fte:g} of full time" if plan.fte < 1 else "full time"


def _remark_fields(noun: str, meaning: str) -> tuple[Field, ...]:
    return (
        Field(noun, meaning, lambda each, _: each.text),
        Field(f"{noun}_notes", "the session notes that it rests on", lambda each, _: row(each.notes)),
        Field(f"{noun}_statements", "the framework statements that it shows", lambda each, _: row(each.statements)),
        Field(f"{noun}_visibility", "who may read it", lambda each, _: choice(each.visibility)),
    )


def _in_order(plan: ActionPlan) -> list[PlanReview]:
    return sorted(plan.reviews, key=_moment)


def _moment(review: PlanReview) -> tuple[date, time]:
    return review.on, review.starts_at or time.min


def _time(review: PlanReview) -> str:
    return hours(review.starts_at, review.minutes) if review.starts_at else ""


def _day_and_time(review: PlanReview) -> str:
    return ", ".join(filter(None, (day(review.on), _time(review))))


def _length(review: PlanReview) -> str:
    return length(review.minutes) if review.minutes else ""


def _about(review: PlanReview, names: ItemNames) -> str:
    return called(review.targets, names) if review.targets else "the plan as a whole"


def _weekly(commitment: Commitment) -> str:
    return f"{length(commitment.minutes_a_week)} a week" if commitment.minutes_a_week else ""


def _acknowledged(each: Acknowledgement, names: ItemNames) -> str:
    return called([each.item], names) if each.item else "the plan as a whole"


SUCCESSES: Final = Section(
    name="successes",
    noun="success",
    meaning="what went well",
    items=lambda plan: plan.year_review.successes,
    own=_remark_fields("success", "what went well"),
)

APPROACHES: Final = Section(
    name="approaches",
    noun="approach",
    meaning="the approaches to learning that were fruitful",
    items=lambda plan: plan.year_review.approaches,
    own=_remark_fields("approach", "what was fruitful"),
)

REVIEWS: Final = Section(
    name="reviews",
    noun="review",
    meaning="the plan reviews, by day and time",
    items=_in_order,
    own=(
        Field("review", "its day and time", lambda each, _: _day_and_time(each)),
        Field("review_date", "its day", lambda each, _: day(each.on)),
        Field("review_date_iso", "its day, for programs", lambda each, _: iso(each.on)),
        Field("review_time", "from when to when", lambda each, _: _time(each)),
        Field("review_length", "how long it takes", lambda each, _: _length(each)),
        Field("review_where", "the place", lambda each, _: each.where),
        Field("review_who", "who takes part", lambda each, _: listed(map(role, each.attendees))),
        Field("review_targets", "which targets it is about", _about),
        Field("review_agenda", "what it is to look at", lambda each, _: each.agenda),
        Field("review_status", "planned, held or cancelled", lambda each, _: choice(each.status)),
        Field("review_id", "its id", lambda each, _: each.id),
    ),
    sections=(
        Section(
            name="outcomes",
            noun="outcome",
            meaning="what the review found of each target",
            items=lambda review: review.outcomes,
            own=outcome_fields("outcome"),
        ),
    ),
)

FOLLOW_UPS: Final = Section(
    name="follow_ups",
    noun="follow_up",
    meaning="how the pair agreed to follow up",
    items=lambda plan: plan.follow_up,
    own=(
        Field("follow_up", "what happens", lambda each, _: each.what),
        Field("follow_up_who", "who sees to it", lambda each, _: who(each.who)),
        Field("follow_up_date", "the day", lambda each, _: day(each.on)),
        Field("follow_up_date_iso", "the day, for programs", lambda each, _: iso(each.on)),
        Field("follow_up_how", "by what way", lambda each, _: each.how),
        Field("follow_up_status", "planned or cancelled", lambda each, _: "cancelled" if each.cancelled else "planned"),
        Field("follow_up_id", "its id", lambda each, _: each.id),
    ),
)

COMMITMENTS: Final = Section(
    name="commitments",
    noun="commitment",
    meaning="what else fills the ECT's time",
    items=lambda plan: plan.commitments,
    own=(
        Field("commitment", "what it is", lambda each, _: each.text),
        Field("commitment_time", "how much of a week it takes", lambda each, _: _weekly(each)),
    ),
)

ACKNOWLEDGEMENTS: Final = Section(
    name="acknowledgements",
    noun="acknowledgement",
    meaning="the findings that were seen and let stand",
    items=lambda plan: plan.acknowledgements,
    own=(
        Field("acknowledgement", "why it may stand", lambda each, _: each.reason),
        Field("acknowledgement_code", "the code of the rule", lambda each, _: each.code),
        Field("acknowledgement_about", "what it is about", _acknowledged),
        Field("acknowledgement_by", "who says so", lambda each, _: who(each.by)),
        Field("acknowledgement_date", "the day on which", lambda each, _: day(each.on)),
        Field("acknowledgement_date_iso", "that day, for programs", lambda each, _: iso(each.on)),
    ),
)

CHANGES: Final = Section(
    name="changes",
    noun="change",
    meaning="what was changed since the meeting",
    items=lambda plan: plan.history,
    own=(
        Field("change", "what changed", lambda each, _: each.note),
        Field("change_revision", "the number of the revision", lambda each, _: str(each.number)),
        Field("change_date", "the day of the change", lambda each, _: day(each.changed_on)),
        Field("change_date_iso", "that day, for programs", lambda each, _: iso(each.changed_on)),
        Field("change_items", "which items changed", lambda each, names: called(each.items, names)),
    ),
)

PLAN: Final = Part(
    own=(
        Field("title", "what the plan is called", lambda plan, _: plan.title),
        *_person("ect", "early career teacher"),
        *_person("mentor", "mentor"),
        *_person("tutor", "induction tutor"),
        Field("role", "what the ECT teaches", lambda plan, _: plan.meeting.role),
        Field("working_time", "the part of full time that the ECT works", lambda plan, _: _working_time(plan)),
        Field("school_name", "the school", lambda plan, _: plan.school.name if plan.school else ""),
        Field("school_urn", "the school's URN", lambda plan, _: plan.school.urn or "" if plan.school else ""),
        Field("meeting_date", "the day of the meeting", lambda plan, _: day(plan.meeting.on)),
        Field("meeting_date_iso", "that day, for programs", lambda plan, _: iso(plan.meeting.on)),
        Field("meeting_year", "the year of the programme that it closes", lambda plan, _: number(plan.meeting.year)),
        Field("session", "the id of the session that the meeting followed", lambda plan, _: plan.meeting.session or ""),
        Field("focus", "what the meeting was about", lambda plan, _: plan.meeting.focus),
        Field("for_year", "the year of the programme that the plan is for", lambda plan, _: number(plan.for_year)),
        Field("year_summary", "the year in a few sentences", lambda plan, _: plan.year_review.summary),
        Field("sessions_drawn_on", "the sessions that were gone over", lambda plan, _: row(plan.year_review.drawn_on)),
        Field("revision", "the number of the newest change, 0 before any", lambda plan, _: str(plan.revision)),
        Field("changed_date", "the day of the newest change, or of the meeting", lambda plan, _: day(plan.changed_on)),
        Field("changed_date_iso", "that day, for programs", lambda plan, _: iso(plan.changed_on)),
        Field("plan_id", "the plan's id", lambda plan, _: plan.id),
        Field("previous_plan_id", "the id of the plan that it follows", lambda plan, _: plan.previous or ""),
    ),
    sections=(SUCCESSES, APPROACHES, TARGETS, REVIEWS, FOLLOW_UPS, COMMITMENTS, ACKNOWLEDGEMENTS, CHANGES),
)
