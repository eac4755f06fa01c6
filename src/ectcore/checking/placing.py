"""What a rule found, with its place in the document."""

from typing import Any, NamedTuple

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Flaw, Rule
from ectcore.model.finding import Finding
from ectcore.model.people import Person
from ectcore.model.place import Path, pointer, spoken
from ectcore.model.plan import ActionPlan
from ectcore.wording.drafts import box


class Shown(NamedTuple):
    """What a rule is shown of a document.

    Attributes:
        parts: its parts, each with the way to it.
        about: what is known beside it.
    """

    parts: tuple[tuple[Path, Any], ...]
    about: Circumstances


def placed(rule: Rule, flaw: Flaw, path: Path, document: Shown) -> Finding:
    """What a rule found in the part at that path, as a finding about the document."""
    path, whole = (*path, *flaw.at), document.parts[0][1]
    shown = box(path) if document.about.draft else path
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        criterion=rule.criterion,
        pointer=pointer(shown),
        where=spoken(shown, f"the {_noun(whole)}"),
        item=_item(path, whole),
        message=flaw.message,
        fix=flaw.fix,
        source=rule.source,
    )


def acknowledged(finding: Finding, document: object) -> Finding:
    """The finding, with the reason for which it may stand where the document gives one."""
    for acknowledgement in document.acknowledgements if isinstance(document, ActionPlan) else ():
        if (acknowledgement.code, acknowledgement.item) == (finding.code, finding.item):
            return evolve(finding, acknowledged=acknowledgement.reason)
    return finding


def _noun(document: object) -> str:
    return {"ActionPlan": "plan"}.get(type(document).__name__, type(document).__name__.lower())


def _item(path: Path, document: object) -> str | None:
    """The id of the innermost part on the way that has one; people are no items."""
    item: str | None = None
    part: Any = document
    for step in path:
        part = _at(part, step)
        if hasattr(part, "id") and not isinstance(part, Person):
            item = part.id
    return item


def _at(part: Any, step: str | int) -> Any:  # noqa: ANN401 - any value of the model
    """What stands there; None where nothing does, since others' rules may say anything."""
    if isinstance(step, str):
        return getattr(part, step, None)
    return part[step] if isinstance(part, tuple) and step < len(part) else None
