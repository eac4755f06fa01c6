"""What all values of the model have in common: they refuse what is meaningless."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from attrs import fields

from ectcore.errors import InvalidValueError
from ectcore.model.field import fault_of

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
        faults = [
            f"{name}: {fault}" for name, fault_in in _fault_finders(type(self)) if (fault := fault_in(getattr(self, name)))
        ] or list(self.contradictions())
        if faults:
            raise InvalidValueError(type(self).__name__, faults)

    def contradictions(self) -> Iterator[str]:
        """What is meaningless about the fields together, each of them being sound."""
        return iter(())


@lru_cache(maxsize=256)
def _fault_finders(cls: Any) -> tuple[tuple[str, Callable[[Any], str | None]], ...]:
    return tuple((field.name, fault_of(field.type)) for field in fields(cls))


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
