"""What all values of the model have in common: they refuse what is meaningless."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from attrs import NOTHING, fields

from ectcore.errors import InvalidValueError
from ectcore.model.fault import fault_of, faults_of, said

_Id = TypeVar("_Id", bound=Hashable)


class Value:
    """A frozen value whose fields hold what their types allow.

    Raises:
        InvalidValueError: a field holds something else, or the fields contradict each
            other; the message has all the faults.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Refuse the value, naming all its faults, if it has any."""
        kind: type = type(self)
        faults: list[str] = []
        for name, default, fault_in in _checks(kind):
            value = getattr(self, name)
            if value is not default and fault_in(value):
                faults += _told(kind, name, value)
        faults = faults or list(self.contradictions())
        if faults:
            raise InvalidValueError(kind.__name__, faults)

    def contradictions(self) -> Iterator[str]:
        """What is meaningless about the fields together, each of them being sound."""
        return iter(())


@lru_cache(maxsize=256)
def _checks(kind: type) -> tuple[tuple[str, object, Callable[[Any], str | None]], ...]:
    """Of each field: its name, its default (which is sound), and what finds another value at fault."""
    return tuple(
        (field.name, object() if field.default is NOTHING else field.default, fault_of(field.type))
        for field in fields(kind)
    )


def _told(kind: type, name: str, value: object) -> list[str]:
    faults_in = faults_of(getattr(fields(kind), name).type)
    return [f"{name}: {said(fault)}" for fault in faults_in(value)]


def repeated(ids: Iterable[_Id]) -> list[_Id]:
    """Each id that occurs more than once, in the order of its second occurrence.

    >>> repeated(["a", "b", "a", "c", "a"])
    ['a']
    """
    seen: set[_Id] = set()
    doubled: dict[_Id, None] = {}
    for each in ids:
        if each in seen:
            doubled[each] = None
        seen.add(each)
    return list(doubled)
