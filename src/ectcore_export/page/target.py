"""A target as a section of the page."""

from collections.abc import Iterator, Mapping
from typing import Final

from ectcore import ActionStep, Criterion, Progress, Severity, Target, counted
from ectcore_export.english import role
from ectcore_export.layout import Filled
from ectcore_export.page.markup import NOTHING, Html, element, joined, typed
from ectcore_export.page.notes import Notes, listed
from ectcore_export.page.pieces import bullets, facts, labelled, section, small

_LETTERS: Final[Mapping[Criterion, str]] = {
    Criterion.SPECIFIC: "Specific",
    Criterion.MEASURABLE: "Measurable",
    Criterion.ACHIEVABLE: "Achievable",
    Criterion.RELEVANT: "Relevant",
    Criterion.TIME_BOUND: "Time-bound",
    Criterion.ACTION_STEPS: "Clear steps",
}


def target_section(index: int, target: Target, said: Filled, notes: Notes) -> Html:
    """The target with all that belongs to it, and beside it what was found."""
    at, told = f"/targets/{index}", said.fields
    due = element("span", typed(told["target_by_when"]), class_="due") if told["target_due"] else NOTHING
    return element(
        "section",
        element("h2", joined([element("span", f"Target {index + 1}", class_="number"), due], " ")),
        element(
            "div",
            element(
                "div",
                element("p", notes.typed(target.statement, f"{at}/statement"), class_="statement"),
                _letters(target, notes, at),
                facts(("Why", notes.typed(target.why, f"{at}/why"))),
                facts(
                    ("Starting point", told["target_starting_point"]),
                    ("Challenge", f"{target.challenge} of 5" if target.challenge else ""),
                    ("Confidence", f"{target.confidence} of 5" if target.confidence else ""),
                ),
                _steps(target, said, notes, at),
                section("How success will be known", bullets(_criteria(target, said, notes, at)), level=3),
                section("Support", bullets(_supports(said)), level=3),
                section("Earlier reviews", bullets(_earlier(said)), level=3),
                facts(
                    ("Framework statements", typed(told["target_statements"])),
                    ("Session notes", typed(told["target_notes"])),
                ),
            ),
            listed(notes.of(at), f"Notes on target {index + 1}"),
            class_="beside",
        ),
        class_="target",
        id=f"target-{index + 1}",
    )


def _letters(target: Target, notes: Notes, at: str) -> Html:
    """Which letters are met; nothing where nobody looked or nothing is written."""
    if notes.findings is None or not target.statement.strip():
        return NOTHING
    wanting = {
        finding.criterion
        for _, finding in notes.of(at)
        if finding.severity is not Severity.ADVICE and not finding.acknowledged
    }
    chips = (
        element(
            "li",
            element("span", "○" if criterion in wanting else "●", aria_hidden="true"),
            joined([" ", name, element("span", ": not yet" if criterion in wanting else ": yes", class_="unseen")]),
            class_="wanting" if criterion in wanting else "met",
        )
        for criterion, name in _LETTERS.items()
    )
    return element("ul", *chips, class_="letters", aria_label="What the check found")


def _steps(target: Target, said: Filled, notes: Notes, at: str) -> Html:
    if not target.steps:
        return NOTHING
    done = sum(step.progress is Progress.DONE for step in target.steps)
    of_all = f"{done} of {counted(len(target.steps), 'step')} done"
    bar = element("progress", of_all, value=done, max=len(target.steps), aria_label="Steps done")
    items = (
        element("li", _step(step, filled.fields, notes, f"{at}/steps/{place}"), class_=step.progress.value)
        for place, (step, filled) in enumerate(zip(target.steps, said.sections["steps"], strict=True))
    )
    progress = element("p", bar, f" {of_all}", class_="small") if done else NOTHING
    return section("Action steps", progress, element("ol", *items, class_="steps"), level=3)


def _step(step: ActionStep, told: Mapping[str, str], notes: Notes, at: str) -> Html:
    state = told["step_progress"] if step.progress is not Progress.TO_DO else ""
    helped = joined([f"{role(step.owner)} with ", typed(step.helper)]) if step.helper else Html(role(step.owner))
    return joined(
        [
            element("span", told["step_box"], class_="box", aria_hidden="true"),
            element(
                "div",
                notes.typed(step.text, f"{at}/text"),
                small(
                    helped,
                    notes.typed(told["step_by_when"], f"{at}/due"),
                    told["step_effort"],
                    f"after {told['step_after']}" if told["step_after"] else "",
                    state,
                ),
            ),
        ]
    )


def _criteria(target: Target, said: Filled, notes: Notes, at: str) -> Iterator[Html]:
    for place, (criterion, filled) in enumerate(zip(target.criteria, said.sections["criteria"], strict=True)):
        told = filled.fields
        yield joined(
            [
                notes.typed(criterion.text, f"{at}/criteria/{place}/text"),
                small(
                    *labelled("now", criterion.baseline),
                    joined(["goal ", notes.typed(criterion.goal, f"{at}/criteria/{place}/goal")])
                    if criterion.goal
                    else "",
                    *labelled("checked", told["criterion_checked"]),
                    *labelled("evidence", criterion.evidence),
                    *labelled("judged by the", told["criterion_judged_by"]),
                ),
            ]
        )


def _supports(said: Filled) -> Iterator[Html]:
    for each in said.sections["supports"]:
        told = each.fields
        yield joined([typed(told["support"]), small(told["support_giver"], told["support_agreed"])])


def _earlier(said: Filled) -> Iterator[Html]:
    for each in said.sections["earlier_outcomes"]:
        told = each.fields
        found = f"{told['earlier_outcome_date'] or 'An earlier review'}: {told['earlier_outcome']}"
        yield joined([found, small(told["earlier_outcome_evidence"])])
