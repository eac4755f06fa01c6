"""What is asked of a document: one file, one rule, in folders by what is asked of.

To add a rule is to add a file. Rules are found by walking this package.
"""

import pkgutil
from functools import cache
from importlib import import_module

from ectcore.linting.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the package, by its code.

    Raises:
        ValueError: two rules have one code.
    """
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        for value in vars(import_module(module.name)).values():
            if isinstance(value, Rule) and found.setdefault(value.code, value) is not value:
                msg = f"{value.code} is the code of both {found[value.code].name} and {value.name}; a code is used once"
                raise ValueError(msg)
    return tuple(found[code] for code in sorted(found, key=_by_family))


def _by_family(code: str) -> tuple[int, str]:
    families = ("S", "M", "A", "R", "T", "STEP", "PLAN", "REV", "SES", "PROG", "LINK", "IND", "PRIV")
    return families.index(code.rstrip("0123456789")), code
