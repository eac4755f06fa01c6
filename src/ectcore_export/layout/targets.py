"""What a layout may name of a target and of what belongs to it."""

from collections.abc import Iterator
from typing import Final

from ectcore import ActionStep, Progress, SuccessCriterion, Support, TargetOutcome
from ectcore_export.english import checked, decided, length, listed
from ectcore_export.item_names import ItemNames
from ectcore_export.layout.parts import Field, Section
from ectcore_export.layout.words import (
    called,
    choice,
    day,
    day_of,
    due,
    due_in_a_sentence,
    iso,
    number,
    row,
    who,
    words_of,
)

_BOXES: Final = {Progress.DONE: "\N{BALLOT BOX WITH X}", Progress.DROPPED: "\N{EN DASH}"}
_EMPTY_BOX: Final = "\N{BALLOT BOX}"
_AGREED: Final = {True: "agreed", False: "not yet agreed", None: ""}


def outcome_fields(noun: str) -> tuple[Field, ...]:
    """What a plan review found of a target, under names that begin with the noun."""
    return (
        Field(noun, "what the review found of the target, and what it decided", lambda each, _: _found(each)),
        Field(f"{noun}_target", "which target", lambda each, names: called([each.target], names)),
        Field(f"{noun}_result", "whether the target was met", lambda each, _: choice(each.outcome)),
        Field(f"{noun}_decision", "what was decided about the target", lambda each, _: decided(each.decision)),
        Field(f"{noun}_evidence", "what that rests on", lambda each, _: each.evidence),
        Field(f"{noun}_date", "the day of the review", lambda each, _: day(each.reviewed_on)),
        Field(f"{noun}_date_iso", "that day, for programs", lambda each, _: iso(each.reviewed_on)),
        Field(f"{noun}_plan", "the id of the plan in which the target stood then", lambda each, _: each.plan or ""),
    )


def _found(seen: TargetOutcome) -> str:
    return f"{choice(seen.outcome)}, {decided(seen.decision)}"


def _due_fields(noun: str) -> Iterator[Field]:
    yield Field(f"{noun}_due", "by when: the day, the words that were used, or both", lambda each, _: due(each.due))
    yield Field(
        f"{noun}_by_when",
        "the same within a sentence: by that day, or the words as they were used",
        lambda each, _: due_in_a_sentence(each.due),
    )
    yield Field(f"{noun}_due_date", "the day by which", lambda each, _: day(day_of(each.due)))
    yield Field(f"{noun}_due_date_iso", "that day, for programs", lambda each, _: iso(day_of(each.due)))
    yield Field(f"{noun}_due_words", "the words that were used", lambda each, _: words_of(each.due))


def _checked(criterion: SuccessCriterion) -> str:
    return checked(criterion.measure) if criterion.measure else ""


def _doer(step: ActionStep) -> str:
    return f"{who(step.owner)} with {step.helper}" if step.helper else who(step.owner)


def _box(step: ActionStep) -> str:
    return _BOXES.get(step.progress, _EMPTY_BOX)


def _after(step: ActionStep, names: ItemNames) -> str:
    """Those of the same target without its name."""
    target = f"{names[step.id].rpartition(', ')[0]}, "
    return listed(called([each], names).removeprefix(target) for each in step.after)


def _effort(step: ActionStep) -> str:
    return length(step.effort_minutes) if step.effort_minutes else ""


def _agreed(support: Support) -> str:
    return _AGREED[support.agreed]


CRITERIA: Final = Section(
    name="criteria",
    noun="criterion",
    meaning="how people will know that the target is met",
    items=lambda target: target.criteria,
    own=(
        Field("criterion", "what will be seen", lambda each, _: each.text),
        Field("criterion_measure", "how it is checked", lambda each, _: choice(each.measure)),
        Field("criterion_checked", "the same within a sentence: by counting", lambda each, _: _checked(each)),
        Field("criterion_baseline", "how it is now", lambda each, _: each.baseline),
        Field("criterion_goal", "how it will be", lambda each, _: each.goal),
        Field("criterion_evidence", "where one can look", lambda each, _: each.evidence),
        Field("criterion_judged_by", "who judges", lambda each, _: who(each.judged_by)),
        Field("criterion_id", "its id", lambda each, _: each.id),
    ),
)

STEPS: Final = Section(
    name="steps",
    noun="step",
    meaning="the action steps that lead to the target",
    items=lambda target: target.steps,
    own=(
        Field("step", "what to do", lambda each, _: each.text),
        Field("step_box", "a box to tick; it is ticked once the step is done", lambda each, _: _box(each)),
        Field("step_who", "who does it, and with whom", lambda each, _: _doer(each)),
        Field("step_owner", "who does it", lambda each, _: who(each.owner)),
        Field("step_helper", "who helps", lambda each, _: each.helper),
        *_due_fields("step"),
        Field("step_effort", "how much working time it takes", lambda each, _: _effort(each)),
        Field("step_progress", "how far it has come", lambda each, _: choice(each.progress)),
        Field("step_after", "which steps come first", _after),
        Field("step_id", "its id", lambda each, _: each.id),
    ),
)

SUPPORTS: Final = Section(
    name="supports",
    noun="support",
    meaning="what others give so that the target can be met",
    items=lambda target: target.support,
    own=(
        Field("support", "time, cover, a visit, a resource", lambda each, _: each.text),
        Field("support_giver", "who gives it", lambda each, _: who(each.giver)),
        Field("support_agreed", "whether that was agreed", lambda each, _: _agreed(each)),
    ),
)

EARLIER_OUTCOMES: Final = Section(
    name="earlier_outcomes",
    noun="earlier_outcome",
    meaning="what earlier plan reviews found of the target",
    items=lambda target: target.outcomes,
    own=outcome_fields("earlier_outcome"),
)

TARGETS: Final = Section(
    name="targets",
    noun="target",
    meaning="what the ECT sets out to reach",
    items=lambda plan: plan.targets,
    own=(
        Field("target", "the target in a sentence", lambda each, _: each.statement),
        Field("target_why", "what makes it worth doing now", lambda each, _: each.why),
        *_due_fields("target"),
        Field("target_starting_point", "where the ECT stands with it", lambda each, _: choice(each.starting_point)),
        Field("target_challenge", "how hard it is, from 1 to 5", lambda each, _: number(each.challenge)),
        Field("target_confidence", "how sure the ECT is of it, from 1 to 5", lambda each, _: number(each.confidence)),
        Field("target_statements", "the framework statements that it serves", lambda each, _: row(each.statements)),
        Field("target_notes", "the session notes that it rests on", lambda each, _: row(each.notes)),
        Field("target_id", "its id", lambda each, _: each.id),
    ),
    sections=(CRITERIA, STEPS, SUPPORTS, EARLIER_OUTCOMES),
)
