"""What a rule found, with its place in the document."""

from collections.abc import Sequence
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
    path, found = (*path, *flaw.at), document.parts
    shown = box(path) if document.about.draft else path
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        criterion=rule.criterion,
        pointer=pointer(shown),
        where=spoken(shown, f"the {_noun(found[0][1])}"),
        item=_item(path, found),
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


def _item(path: Path, found: Sequence[tuple[Path, Any]]) -> str | None:
    within = [
        part
        for at, part in found
        if at and path[: len(at)] == at and hasattr(part, "id") and not isinstance(part, Person)
    ]
    return within[-1].id if within else None
