"""Drafts out of JSON Lines: one object a line, with the keys of a draft."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from ectcore.codec.strict_json import NotANumber, parse
from ectcore.errors import DocumentError, Problem
from ectcore.reading.forms.boxes import TEXTS, Place, Read, read_boxes
from ectcore.reading.forms.steps import steps_in
from ectcore.reading.mending import with_line_feeds

_CONTEXT: Final = ("role", "year", "focus")
_FLAT: Final = ("id", "meeting_date", *TEXTS, *_CONTEXT)
_KEYS: Final = frozenset((*_FLAT, "steps", "context"))
_KINDS: Final[dict[type, str]] = {
    type(None): "null",
    bool: "true or false",
    str: "a text",
    list: "a list",
    dict: "an object",
    NotANumber: "a number that is too large",
}
_NUMBERS_TOO: Final = frozenset(("id", "year"))
_SCHEMA: Final = re.compile(r"ectcore/(?P<kind>[a-z]{1,20})/\d{1,9}")


def objects_in(text: str) -> Iterator[tuple[Read, frozenset[str]]]:
    """What each line holds, with the keys that no draft has; blank lines are passed over.

    A whole object or array over several lines is read too, its items counted as lines.
    """
    if (several := _whole(text)) is not None:
        for number, each in enumerate(several, 1):
            yield _read(each, Place("item", number))
        return
    for number, line in enumerate(with_line_feeds(text).split("\n"), 1):
        if line.strip():
            yield _of_line(line, Place("line", number))


def _whole(text: str) -> list[object] | None:
    if not text.lstrip().startswith("[") and not text.startswith("{\n") and not text.startswith("{\r"):
        return None
    try:
        value, doubled = parse(text)
    except DocumentError:
        return None
    if doubled:
        raise DocumentError(doubled)
    return value if isinstance(value, list) else [value]


def _of_line(line: str, place: Place) -> tuple[Read, frozenset[str]]:
    try:
        value, doubled = parse(line)
    except DocumentError as error:
        return _refused([place.problem("", _on_its_line(error.problems[0]))], place)
    if doubled:
        return _refused([place.problem("", each.reason) for each in doubled], place)
    return _read(value, place)


def _on_its_line(problem: Problem) -> str:
    return problem.reason.removeprefix("line 1, ")


def _read(value: object, place: Place) -> tuple[Read, frozenset[str]]:
    if not isinstance(value, dict):
        return _refused([place.problem("", f"is {_kind(value)}; a draft is an object in braces")], place)
    context = value.get("context")
    inner = context if isinstance(context, dict) else {}
    flat = {**value, **{key: inner[key] for key in _CONTEXT if key in inner}}
    problems = list(_faults(value, flat, place))
    if problems:
        return _refused(problems, place)
    typed = {key: str(flat[key]) for key in _FLAT if flat.get(key) is not None}
    return read_boxes(typed, _steps(value.get("steps")), place), _unknown(value)


def _unknown(value: Mapping[str, object]) -> frozenset[str]:
    context = value.get("context")
    inner = context if isinstance(context, dict) else {}
    return frozenset(value) - _KEYS | frozenset(inner) - frozenset(_CONTEXT)


def _faults(value: Mapping[str, Any], flat: Mapping[str, Any], place: Place) -> Iterator[Problem]:
    if value.get("target") is None and (kind := _kind_of_document(value)):
        yield place.problem("", f"is a whole {kind} and no draft; `check` judges it")
        return
    if value.get("target") is None:
        yield place.problem("target", "is missing; it is the one key that is needed")
    if not isinstance(value.get("context"), dict | None):
        yield place.problem("context", f"is {_kind(value['context'])}; it is an object with role, year and focus")
    for key in _FLAT:
        kinds = (str, int) if key in _NUMBERS_TOO else (str,)
        if flat.get(key) is not None and type(flat[key]) not in kinds:
            wanted = "a text or a whole number" if key in _NUMBERS_TOO else "a text"
            yield place.problem(key, f"is {_kind(flat[key])}; it is {wanted}")
    steps = value.get("steps")
    if not isinstance(steps, str | list | None):
        yield place.problem("steps", f"is {_kind(steps)}; it is a list of texts")
    for number, step in enumerate(steps if isinstance(steps, list) else (), 1):
        if not isinstance(step, str):
            yield place.problem("steps", f"step {number} is {_kind(step)}; it is a text")


def _kind_of_document(value: Mapping[str, object]) -> str:
    """What kind of document of ectcore it is, if it is one; a plan is known by its targets too."""
    schema = value.get("schema")
    if isinstance(schema, str) and (found := _SCHEMA.fullmatch(schema)):
        return found["kind"]
    return "plan" if isinstance(value.get("targets"), list) else ""


def _steps(steps: object) -> tuple[str, ...]:
    if isinstance(steps, str):
        return steps_in(steps)
    return tuple(steps) if isinstance(steps, list) else ()


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a number")


def _refused(problems: list[Problem], place: Place) -> tuple[Read, frozenset[str]]:
    return Read(name=str(place), problems=tuple(problems)), frozenset()
