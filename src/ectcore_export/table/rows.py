"""Targets to rows, and rows to targets."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import evolve

from ectcore import ActionPlan, DocumentError, Due, InvalidValueError, Problem, Target
from ectcore_export.table.columns import DUE, OF_KIND, Cell, Column

Row = Mapping[str, Cell]
"""The cells of a row by their headings; what is not said has none."""

_WITHIN: Final = {"criterion": "criteria", "step": "steps", "support": "support", "outcome": "outcomes"}
"""Where the items of a kind stand in a target."""


def rows_of(plan: ActionPlan) -> Iterator[Row]:
    """The rows of a plan: each target, and after it its criteria, its steps, its supports and what was found of it."""
    place = {"plan_id": plan.id, "ect_id": plan.ect.id, "ect_name": plan.ect.display_name or None}
    for number, target in enumerate(plan.targets, 1):
        yield place | {"target": number} | _row("target", target)
        for kind, name in _WITHIN.items():
            for item in getattr(target, name):
                yield place | {"target": number} | _row(kind, item)


def targets_of(rows: Iterable[Mapping[str, str]]) -> tuple[Target, ...]:
    """The targets that stand in the rows of one plan, which may have been edited in a spreadsheet.

    Raises:
        DocumentError: rows hold what means nothing: all of them, by their numbers.
    """
    targets: list[Target] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, 1):
        item, faults = _item(row)
        if isinstance(item, Target):
            targets.append(item)
        elif item is not None and targets:
            targets[-1] = _with(targets[-1], _WITHIN[row["kind"]], item)
        elif item is not None:
            faults = ("kind: it stands before any target",)
        problems += [Problem("", f"row {number}", fault) for fault in faults]
    if problems:
        raise DocumentError(problems)
    return tuple(targets)


def _row(kind: str, item: object) -> dict[str, Cell]:
    _, columns = OF_KIND[kind]
    cells: dict[str, Cell] = {"kind": kind}
    cells |= {column.name: column.cell(getattr(item, column.attribute)) for column in columns}
    due: Due | None = getattr(item, "due", None)
    if due:
        cells |= {"due": due.on.isoformat() if due.on else None, "due_words": due.words}
    return {name: cell for name, cell in cells.items() if cell is not None and cell != ""}


def _with(target: Target, name: str, item: object) -> Target:
    changes: Any = {name: (*getattr(target, name), item)}
    return evolve(target, **changes)


def _item(row: Mapping[str, str]) -> tuple[object, tuple[str, ...]]:
    """What stands in a row; or nothing, and what is wrong with it."""
    kind = row.get("kind", "")
    if kind not in OF_KIND:
        return None, (f"kind: {kind!r} is none; there are {', '.join(OF_KIND)}",)
    of, columns = OF_KIND[kind]
    values, faults = _values(columns, row)
    by_when, more = _values(DUE, row) if kind in {"target", "step"} else ({}, ())
    try:
        due = {"due": Due(on=by_when["due"], words=by_when["due_words"])} if any(by_when.values()) else {}
        return (None if faults or more else of(**values, **due)), (*faults, *more)
    except InvalidValueError as error:
        return None, (*faults, *more, str(error))


def _values(columns: Iterable[Column], row: Mapping[str, str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    values: dict[str, Any] = {}
    faults: list[str] = []
    for column in columns:
        cell = row.get(column.name, "")
        try:
            values[column.attribute] = column.value(cell)
        except (KeyError, ValueError):
            values[column.attribute] = None
            faults.append(f"{column.name}: {cell!r} is not {column.words}")
    return values, tuple(faults)
