"""JSON Schema (2020-12) of each kind of document, made from the classes themselves.

It gives the verdict of `decode`, except for what JSON Schema cannot express: the
things listed in `BEYOND_SCHEMA`.
"""

import re
from datetime import date, time
from enum import Enum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from attrs import NOTHING, fields, has

from ectcore.codec.converter import converter
from ectcore.codec.kinds import class_of, schema_name
from ectcore.codec.scalars import DATE_PATTERN, TIME_PATTERN
from ectcore.model.field import MOST_ITEMS, Between, Characters
from ectcore.model.review import PlanReview
from ectcore.model.target import Due

BEYOND_SCHEMA: Final = (
    "a key that occurs twice in one object",
    "a whole number written with a decimal point (1.0)",
    "two items of one id, or two years of one number",
    "a plan review before its meeting",
    "revisions whose numbers or days go backwards",
    "a term or break that ends before it starts",
    "terms that overlap",
    "a document of more than 16 MiB",
)
"""What `decode` refuses and JSON Schema 2020-12 cannot express."""

Schema = dict[str, Any]

_CONTRADICTIONS: Final[dict[type, Schema]] = {
    Due: {
        "anyOf": [
            {"required": ["on"], "properties": {"on": {"type": "string"}}},
            {"required": ["words"], "properties": {"words": {"minLength": 1}}},
        ]
    },
    PlanReview: {
        "anyOf": [
            {"required": ["status"], "properties": {"status": {"const": "held"}}},
            {"properties": {"outcomes": {"maxItems": 0}}},
        ]
    },
}


def schema(kind: str) -> Schema:
    """The JSON Schema of that kind of document.

    Raises:
        UnknownNameError: there is no such kind.

    >>> schema("settings")["properties"]["schema"]
    {'const': 'ectcore/settings/1'}
    """
    definitions: dict[str, Schema] = {}
    of_document = _of_class(class_of(kind), definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{schema_name(kind).replace('/', ':')}",
        **of_document,
        "properties": {"schema": {"const": schema_name(kind)}, **of_document["properties"]},
        "required": ["schema", *of_document["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _of_class(cls: type, definitions: dict[str, Schema]) -> Schema:
    summary, told = _documented(cls)
    attributes = fields(cls)
    properties: dict[str, Schema] = {}
    for attribute in attributes:
        properties[attribute.name] = _of_type(attribute.type, definitions) | {
            "description": told.get(attribute.name, "")
        }
        if attribute.default is not NOTHING:
            properties[attribute.name]["default"] = converter().unstructure(attribute.default)
    return {
        "title": cls.__name__,
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": [attribute.name for attribute in attributes if attribute.default is NOTHING],
        "additionalProperties": False,
        **_CONTRADICTIONS.get(cls, {}),
    }


def _documented(cls: type) -> tuple[str, dict[str, str]]:
    text = cleandoc(cls.__doc__ or "")
    section = re.search(r"^Attributes:\n(?:    .*\n?)+", text, re.MULTILINE)
    entries = re.findall(r"^    (\w+): ((?:.*\n?)(?:        .*\n?)*)", section.group(), re.MULTILINE) if section else []
    return text.partition("\n")[0], {name: " ".join(words.split()) for name, words in entries}


def _of_type(kind: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a type form, for which Python 3.11 has no type
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _of_constraint(*arguments)
    if origin in (Union, UnionType):
        (inner,) = (each for each in arguments if each is not NoneType)
        return {"anyOf": [_of_type(inner, definitions), {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _of_type(arguments[0], definitions), "maxItems": MOST_ITEMS}
    if has(kind):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            definitions[kind.__name__] = _of_class(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"enum": [member.value for member in kind]} if issubclass(kind, Enum) else {"type": "boolean"}


def _of_constraint(base: type, constraint: object) -> Schema:
    if base is date:
        return {"type": "string", "format": "date", "pattern": DATE_PATTERN}
    if base is time:
        return {"type": "string", "pattern": TIME_PATTERN}
    if isinstance(constraint, Characters):
        return {
            "type": "string",
            "pattern": f"^(?:{constraint.pattern})$(?!\\n)",
            "minLength": constraint.shortest,
            "maxLength": constraint.longest,
        }
    if isinstance(constraint, Between):
        low = "exclusiveMinimum" if constraint.above else "minimum"
        return {"type": "integer" if base is int else "number", low: constraint.lowest, "maximum": constraint.highest}
    msg = f"no JSON Schema is known for {base.__name__} with {constraint!r}"
    raise TypeError(msg)
