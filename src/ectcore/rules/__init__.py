"""What is asked of a document: one file, one rule, in folders by what is asked of.

To add a rule is to add a file. Rules are found by walking the folders of this package, when
they are first looked at.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Final

from ectcore.linting.rule import Rule

FAMILIES: Final = ("S", "M", "A", "R", "T", "STEP", "PLAN", "REV", "SES", "PROG", "LINK", "IND", "PRIV")
"""The families of rules, in the order in which they are listed."""


class EveryRule(Collection[Rule]):
    """Every rule that comes along, by its code; they are imported when they are first looked at.

    >>> len(RULES) > 12
    True
    """

    def __iter__(self) -> Iterator[Rule]:
        """The rules, by their codes."""
        return iter(_found())

    def __len__(self) -> int:
        """How many there are."""
        return len(_found())

    def __contains__(self, rule: object) -> bool:
        """Whether it is one of them."""
        return rule in _among()


RULES: Final[Collection[Rule]] = EveryRule()
"""Every rule that comes along."""


def by_code(modules: Iterable[ModuleType]) -> tuple[Rule, ...]:
    """The rules in these modules, in the order of their codes.

    Raises:
        ValueError: two rules have one code.
    """
    found: dict[str, Rule] = {}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Rule) and found.setdefault(value.code, value) is not value:
                msg = f"{value.code} is the code of both {found[value.code].name} and {value.name}; a code is used once"
                raise ValueError(msg)
    return tuple(found[code] for code in sorted(found, key=_place))


@cache
def _found() -> tuple[Rule, ...]:
    return by_code(_modules())


@cache
def _among() -> frozenset[Rule]:
    return frozenset(_found())


def _modules() -> Iterator[ModuleType]:
    for folder in iter_modules(__path__, f"{__name__}."):
        if folder.ispkg:
            for module in iter_modules(import_module(folder.name).__path__, f"{folder.name}."):
                yield import_module(module.name)


def _place(code: str) -> tuple[int, str]:
    return FAMILIES.index(code.rstrip("0123456789")), code
