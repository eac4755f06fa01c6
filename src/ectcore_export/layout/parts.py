"""What a school's own layout may name: fields, and sections that repeat.

A layout is a document of the school's with names in it, whatever its format. A *section* is there
once for each of its items: once for each target, and within that once for each step. Every name
means one thing wherever it stands, and so tells in which section it belongs.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import evolve, frozen

from ectcore_export.item_names import ItemNames

_JOINTS: Final = re.compile(r"[\s_-]+")


@frozen
class Field:
    """Something that a plan says.

    Attributes:
        name: what a layout calls it.
        meaning: what it is.
        text: what it says of an item, given what people call each item of the plan.
    """

    name: str
    meaning: str
    text: Callable[[Any, ItemNames], str]


@frozen
class Filled:
    """What a plan says about an item of its own, ready to be put into a layout.

    Attributes:
        fields: the text of each field by its name; empty where the plan does not say.
        sections: the items of each section by its name.
    """

    fields: Mapping[str, str]
    sections: Mapping[str, tuple["Filled", ...]]


@frozen(kw_only=True)
class Part:
    """What may be named in one place: fields, and the sections that may stand there.

    All the items of a section in one text, each on a line, are a field too: `steps_list`.

    Attributes:
        own: the fields but for those lists.
        sections: what repeats there.
    """

    own: tuple[Field, ...]
    sections: tuple["Section", ...] = ()

    @property
    def fields(self) -> Mapping[str, str]:
        """The meaning of each field by its name."""
        lists = {each.list_name: f"{each.meaning}, each on a line" for each in self.sections}
        return {each.name: each.meaning for each in self.own} | lists

    def fill(self, item: object, names: ItemNames) -> Filled:
        """What is said of that item."""
        sections = {each.name: each.fill_each(item, names) for each in self.sections}
        lists = {
            each.list_name: "\n".join(filled.fields[each.noun] for filled in sections[each.name])
            for each in self.sections
        }
        return Filled({each.name: each.text(item, names) for each in self.own} | lists, sections)


@frozen(kw_only=True)
class Section(Part):
    """Something of which a plan may have several; the number of each is a field too: `step_number`.

    Attributes:
        name: what a layout calls it: `steps`.
        noun: what one of its items is called, which is the name of the field that says the most: `step`.
        meaning: what its items are.
        items: those that there are in what stands around it.
    """

    name: str
    noun: str
    meaning: str
    items: Callable[[Any], Iterable[Any]]

    @property
    def list_name(self) -> str:
        """The field that has all its items in one text."""
        return f"{self.name}_list"

    @property
    def number_name(self) -> str:
        """The field that has the number of an item."""
        return f"{self.noun}_number"

    @property
    def fields(self) -> Mapping[str, str]:
        """The meaning of each field by its name."""
        number = f"the number of the {self.noun.replace('_', ' ')}, from 1"
        return {self.number_name: number} | dict(Part.fields.__get__(self))

    def fill_each(self, around: object, names: ItemNames) -> tuple[Filled, ...]:
        """What is said of each of its items in what stands around it."""
        filled = (self.fill(item, names) for item in self.items(around))
        return tuple(
            evolve(each, fields={self.number_name: str(number)} | dict(each.fields))
            for number, each in enumerate(filled, 1)
        )


def walk(part: Part, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Part]]:
    """The part and all sections within it, each with its path, the outermost section first."""
    yield path, part
    for each in part.sections:
        yield from walk(each, (*path, each.name))


def plain(name: str) -> str:
    """A name as the tables have it: capitals do not matter, and a blank or a hyphen is as good as an underscore.

    >>> plain("Step Due"), plain(" target-why ")
    ('step_due', 'target_why')
    """
    return _JOINTS.sub("_", name.strip().casefold())
