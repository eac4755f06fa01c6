"""How values are made from plain JSON data: exact types, and every fault with its path.

cattrs coerces by default (null becomes "None", "false" becomes true, 1.9 becomes 1). The
hooks here take only what a field's type says.
"""

from collections.abc import Callable, Iterator
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from attrs import fields, has
from cattrs import Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from ectcore.errors import InvalidValueError, Problem, nearest
from ectcore.model.field import MOST_ITEMS, fault_of, quoted, type_names
from ectcore.model.place import Path, pointer, spoken

Structure = Callable[[Any, Any], Any]


class _Fault(ValueError):
    """What is wrong with one value, told to people."""


@cache
def converter() -> Converter:
    """The converter that all documents share."""
    strict = Converter(forbid_extra_keys=True, detailed_validation=True)
    strict.register_structure_hook_factory(has, _of_value_class)
    strict.register_structure_hook_factory(_is_annotated, _of_constrained)
    strict.register_structure_hook_factory(_is_tuple, _of_tuple)
    strict.register_structure_hook_factory(_is_enum, _of_enum)
    strict.register_structure_hook(bool, _structure_bool)
    strict.register_unstructure_hook(date, date.isoformat)
    strict.register_unstructure_hook(time, lambda value: value.isoformat("minutes"))
    strict.register_unstructure_hook(float, float)
    return strict


def shown(value: object) -> str:
    """A value of JSON as a message shows it.

    >>> shown(None), shown([1]), shown("soon")
    ('null', 'a list', "'soon'")
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, list) else quoted(value)


def problems(error: BaseException, path: Path = ()) -> Iterator[Problem]:
    """Every fault in what cattrs raised, with its path."""
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            yield from problems(inner, (*path, *_step_to(inner)))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in fields(error.cl)]
        for name in sorted(error.extra_fields):
            yield _problem((*path, name), f"there is no such key; {nearest(name, known)}")
    elif isinstance(error, KeyError):
        yield _problem(path, "is missing; it is needed")
    elif isinstance(error, InvalidValueError):
        yield from (_problem(path, fault) for fault in error.faults)
    else:
        yield _problem(path, str(error))


def _problem(path: Path, reason: str) -> Problem:
    return Problem(pointer(path), spoken(path), reason)


def _step_to(error: BaseException) -> Path:
    for note in getattr(error, "__notes__", ()):
        step = getattr(note, "name", getattr(note, "index", None))
        if step is not None:
            return (step,)
    return ()


def _of_value_class(cls: type, strict: Converter) -> Structure:
    from_dict = make_dict_structure_fn(cls, strict, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, dict):
            msg = f"{shown(value)} is not an object"
            raise _Fault(msg)
        return from_dict(value, cls)

    return structure


def _is_annotated(kind: object) -> bool:
    return get_origin(kind) is Annotated


def _of_constrained(kind: object) -> Structure:
    base = get_args(kind)[0]
    fault_in = fault_of(kind)
    read = {date: _read_date, time: _read_time, float: _read_float}.get(base, _read_itself)

    def structure(value: object, _: object) -> object:
        made = read(value)
        fault = f"{shown(value)} is not {type_names[base]}" if made is None else fault_in(made)
        if fault:
            raise _Fault(fault if type(made) is base else f"{shown(value)} is not {type_names[base]}")
        return made

    return structure


def _read_itself(value: object) -> object:
    return value


def _read_float(value: object) -> object:
    return float(value) if type(value) is int else value


def _read_date(value: object) -> object:
    if not isinstance(value, str):
        return None
    if len(value) == len("2026-10-02") and value[4] == value[7] == "-":
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    msg = f"{shown(value)} is not a date; a date is written 2026-10-02 and must exist"
    raise _Fault(msg)


def _read_time(value: object) -> object:
    if not isinstance(value, str):
        return None
    if len(value) == len("15:30") and value[2] == ":":
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    msg = f"{shown(value)} is not a time of day; write it as 15:30"
    raise _Fault(msg)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _of_tuple(kind: object, strict: Converter) -> Structure:
    item_type = get_args(kind)[0]
    structure_item = strict.get_structure_hook(item_type)

    def structure(value: object, _: object) -> tuple[object, ...]:
        if not isinstance(value, list):
            msg = f"{shown(value)} is not a list"
            raise _Fault(msg)
        if len(value) > MOST_ITEMS:
            msg = f"has {len(value):,} items; at most {MOST_ITEMS:,} are allowed"
            raise _Fault(msg)
        made, errors = [], []
        for index, item in enumerate(value):
            try:
                made.append(structure_item(item, item_type))
            except Exception as error:  # noqa: BLE001 - gathered, and raised together below
                error.add_note(IterableValidationNote("item", index, item_type))
                errors.append(error)
        if errors:
            raise IterableValidationError("items", errors, kind)
        return tuple(made)

    return structure


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _of_enum(kind: type[Enum]) -> Structure:
    by_value = {member.value: member for member in kind}

    def structure(value: object, _: object) -> Enum:
        if isinstance(value, str) and value in by_value:
            return by_value[value]
        wish = nearest(value, list(by_value)) if isinstance(value, str) else f"it is one of {', '.join(by_value)}"
        msg = f"{shown(value)} is not known here; {wish}"
        raise _Fault(msg)

    return structure


def _structure_bool(value: object, _: object) -> bool:
    if isinstance(value, bool):
        return value
    msg = f"{shown(value)} is not true or false"
    raise _Fault(msg)
