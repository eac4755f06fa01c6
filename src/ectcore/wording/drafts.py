"""A draft as the target that it is."""

from typing import Final

from ectcore.model.draft import Draft
from ectcore.model.field import LONGEST_LINE
from ectcore.model.place import Path
from ectcore.model.target import ActionStep, Due, SuccessCriterion, Support, Target

_BOXES: Final = {"statement": "target", "criteria": "success", "due": "by"}


def target_of(draft: Draft) -> Target:
    """The target that a draft is; what has no place in it (the review box, the focus) stays with the draft.

    >>> target_of(Draft(target="Ring two families a week", by="half term")).due.words
    'half term'
    """
    by = " ".join(draft.by.split())[:LONGEST_LINE]
    return Target(
        id="target-1",
        statement=draft.target,
        why=draft.why,
        criteria=(SuccessCriterion(id="criterion-1", text=draft.success),) if draft.success.strip() else (),
        steps=tuple(ActionStep(id=f"step-{number}", text=text) for number, text in enumerate(draft.steps, 1)),
        due=Due(words=by) if by else None,
        support=(Support(text=draft.support),) if draft.support.strip() else (),
    )


def box(path: Path) -> Path:
    """The box of a draft that a place in its target was typed in.

    >>> box(("criteria", 0)), box(("steps", 1)), box(("statement",))
    (('success',), ('steps', 1), ('target',))
    """
    if not path or path[0] not in _BOXES:
        return path
    return (_BOXES[str(path[0])],)
