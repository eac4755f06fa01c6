"""The frameworks that come along, made from data files of this package."""

import json
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from string import ascii_lowercase
from typing import Any, Final

from ectcore.model.framework import Framework, Statement, StatementKind

STANDARDS: Final = "ts-2011"
"""The key of the Teachers' Standards."""

ECF: Final = "ecf-2019"
"""The key of the Early Career Framework."""

_NAMES: Final = (STANDARDS, ECF, "ittecf-2024")


def built_in_frameworks() -> tuple[Framework, ...]:
    """The Teachers' Standards of 2011, the ECF of 2019, and the ITTECF of 2024 without statements.

    The labels are this project's own words; official texts come in from a file of the user's
    (`framework_of_case`). That the letters of the ECF follow the order of its bullets was
    checked for all 117 of them against the published document.

    >>> [(each.key, len(each.statements)) for each in built_in_frameworks()]
    [('ts-2011', 44), ('ecf-2019', 181), ('ittecf-2024', 0)]
    """
    return _built_in()


@lru_cache(maxsize=1)
def _built_in() -> tuple[Framework, ...]:
    return tuple(
        _framework(json.loads(files("ectcore.frameworks").joinpath(f"{name}.json").read_bytes())) for name in _NAMES
    )


def _framework(data: dict[str, Any]) -> Framework:
    key = data["key"]
    statements = [each for standard in data["standards"] for each in _of_standard(key, standard)]
    statements += [
        Statement(code=f"{key}:{each['code']}", kind=StatementKind.STANDARD, label=each["label"])
        for each in data.get("further", [])
    ]
    return Framework(key=key, title=data["title"], edition=data["edition"], statements=tuple(statements))


def _of_standard(key: str, standard: dict[str, Any]) -> Iterator[Statement]:
    number, label = standard["number"], standard["label"]
    parent = f"{STANDARDS}:{number}"
    if key == STANDARDS:
        yield Statement(code=parent, kind=StatementKind.STANDARD, label=label)
    for letter, bullet in zip(ascii_lowercase, standard.get("bullets", ()), strict=False):
        yield Statement(code=f"{parent}{letter}", kind=StatementKind.BULLET, label=bullet, parent=parent)
    for ordinal in range(1, standard.get("learn_that", 0) + 1):
        yield Statement(
            code=f"{key}:{number}.{ordinal}",
            kind=StatementKind.LEARN_THAT,
            label=f"{label}: learn that, {ordinal}",
            parent=parent,
        )
    for letter in ascii_lowercase[: standard.get("learn_how", 0)]:
        yield Statement(
            code=f"{key}:{number}{letter}",
            kind=StatementKind.LEARN_HOW,
            label=f"{label}: learn how to, {letter}",
            parent=parent,
        )
