"""Every free text of a document, with its path."""

from collections.abc import Iterator
from typing import Final, get_args

from attrs import fields

from ectcore.linting.walk import parts
from ectcore.model.field import Line, Text
from ectcore.model.people import Person, School
from ectcore.model.place import Path

_FREE: Final = {Line, Text}


def texts(document: object) -> Iterator[tuple[Path, str]]:
    """What people typed into a document, each with its path: not ids, and not who somebody is.

    >>> from ectcore.model.target import ActionStep
    >>> list(texts(ActionStep(id="step-1", text="Ring home")))
    [(('text',), 'Ring home')]
    """
    for path, part in parts(document):
        if isinstance(part, Person | School):
            continue
        for field in fields(type(part)):
            value = getattr(part, field.name)
            if field.type in _FREE and value:
                yield (*path, field.name), value
            elif isinstance(value, tuple) and get_args(field.type)[:1] and get_args(field.type)[0] in _FREE:
                yield from (((*path, field.name, index), each) for index, each in enumerate(value))
