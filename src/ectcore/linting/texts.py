"""Every free text of a document, with its path."""

from collections.abc import Iterator
from functools import cache
from typing import Final, get_args, get_origin

from attrs import AttrsInstance, fields

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
        for name, several in free_fields(part.__class__):
            value = getattr(part, name)
            if several:
                yield from (((*path, name, index), each) for index, each in enumerate(value))
            elif value:
                yield (*path, name), value


@cache
def free_fields(cls: type[AttrsInstance]) -> tuple[tuple[str, bool], ...]:
    """The fields that hold free text, and whether they hold several; none of a person or a school."""
    if issubclass(cls, Person | School):
        return ()
    free = ((field.name, get_origin(field.type) is tuple, field.type) for field in fields(cls))
    return tuple((name, several) for name, several, kind in free if (get_args(kind)[0] if several else kind) in _FREE)
