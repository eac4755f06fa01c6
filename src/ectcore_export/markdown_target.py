"""A target as a section of the page in Markdown."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from ectcore import (
    ActionStep,
    Due,
    Progress,
    Remembering,
    SuccessCriterion,
    Support,
    Target,
    TargetOutcome,
    with_weekday,
)
from ectcore_export.blocks import fact, outcome, section, with_details
from ectcore_export.commonmark import heading, inline, prose, quotation, together
from ectcore_export.english import by_when, deadline, length, listed, role
from ectcore_export.item_names import ItemNames


def target_sections(targets: Iterable[Target], names: ItemNames) -> Iterator[str]:
    """The sections of the targets with all that belongs to them; `names` has what people call each item of the plan."""
    for number, target in enumerate(targets, 1):
        if any(step.after for step in target.steps):
            yield _section(number, target, names)
        else:
            yield _by_itself(number)(target)


@lru_cache(maxsize=16)
def _by_itself(number: int) -> Callable[[Target], str]:
    """What gives the section of a target of that number in which no other item is named; plans have such in common."""

    def section_of(target: Target) -> str:
        return _section(number, target, {})

    return Remembering(section_of)


def _section(number: int, target: Target, names: ItemNames) -> str:
    return together(_parts(number, target, names))


def _parts(number: int, target: Target, names: ItemNames) -> Iterator[str]:
    yield heading(2, f"Target {number}")
    yield quotation(prose(target.statement))
    yield fact("Why", prose(target.why))
    yield fact("Due", _due(target.due))
    yield " · ".join(filter(None, _standing(target)))
    yield section(3, "How success will be known", map(_criterion, target.criteria))
    yield section(3, "Action steps", (_step(step, names) for step in target.steps))
    yield section(3, "Support", map(_support, target.support))
    yield section(3, "Earlier reviews", map(_earlier, target.outcomes))
    yield fact("Framework statements", ", ".join(map(inline, target.statements)))
    yield fact("Session notes", ", ".join(map(inline, target.notes)))


def _due(due: Due | None) -> str:
    if due is None:
        return ""
    return deadline(due.on, inline(due.words))


def _criterion(criterion: SuccessCriterion) -> str:
    return with_details(
        prose(criterion.text),
        _labelled("Now", inline(criterion.baseline)),
        _labelled("Goal", inline(criterion.goal)),
        _labelled("Measure", criterion.measure.value.replace("_", " ") if criterion.measure else ""),
        _labelled("Evidence", inline(criterion.evidence)),
        _labelled("Judged by", role(criterion.judged_by) if criterion.judged_by else ""),
    )


def _step(step: ActionStep, names: ItemNames) -> str:
    helper = inline(step.helper)
    body = with_details(
        prose(step.text),
        f"{role(step.owner)} with {helper}" if helper else role(step.owner),
        by_when(step.due.on, inline(step.due.words)) if step.due else "",
        length(step.effort_minutes) if step.effort_minutes else "",
        f"after {listed(names.get(each, inline(each)) for each in step.after)}" if step.after else "",
        step.progress.value.replace("_", " ") if step.progress in (Progress.IN_PROGRESS, Progress.DROPPED) else "",
    )
    box = {Progress.DONE: "[x] ", Progress.DROPPED: ""}.get(step.progress, "[ ] ")
    return box + body


def _support(support: Support) -> str:
    agreed = {True: "agreed", False: "not yet agreed", None: ""}[support.agreed]
    return with_details(prose(support.text), role(support.giver) if support.giver else "", agreed)


def _earlier(seen: TargetOutcome) -> str:
    return outcome(with_weekday(seen.reviewed_on) if seen.reviewed_on else "An earlier review", seen)


def _standing(target: Target) -> Iterator[str]:
    yield fact("Starting point", target.starting_point.value.replace("_", " ") if target.starting_point else "")
    yield fact("Challenge", f"{target.challenge} of 5" if target.challenge else "")
    yield fact("Confidence", f"{target.confidence} of 5" if target.confidence else "")


def _labelled(label: str, value: str) -> str:
    return f"{label}: {value}" if value else ""
