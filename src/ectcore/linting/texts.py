"""Every free text of a document, with its path."""

from functools import cache
from typing import Final, get_args, get_origin

from attrs import AttrsInstance, fields

from ectcore.linting.walk import parts
from ectcore.memory import Remembering
from ectcore.model.field import Line, Text
from ectcore.model.people import Person, School
from ectcore.model.place import Path

_FREE: Final = {Line, Text}


def texts(document: object) -> tuple[tuple[Path, str], ...]:
    """What people typed into a document, each with its path: not ids, and not who somebody is.

    >>> from ectcore.model.target import ActionStep
    >>> texts(ActionStep(id="step-1", text="Ring home"))
    ((('text',), 'Ring home'),)
    """
    return _texts_of(document)


def _texts(document: object) -> tuple[tuple[Path, str], ...]:
    found: list[tuple[Path, str]] = []
    for path, part in parts(document):
        for name, several in free_fields(part.__class__):
            value = getattr(part, name)
            if several:
                found += [((*path, name, index), each) for index, each in enumerate(value)]
            elif value:
                found.append(((*path, name), value))
    return tuple(found)


_texts_of: Final = Remembering(_texts, most=1)
"""Several rules ask, one after the other, for those of the same document."""


@cache
def free_fields(cls: type[AttrsInstance]) -> tuple[tuple[str, bool], ...]:
    """The fields that hold free text, and whether they hold several; none of a person or a school."""
    if issubclass(cls, Person | School):
        return ()
    free = ((field.name, get_origin(field.type) is tuple, field.type) for field in fields(cls))
    return tuple((name, several) for name, several, kind in free if (get_args(kind)[0] if several else kind) in _FREE)
