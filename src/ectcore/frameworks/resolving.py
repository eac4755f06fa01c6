"""A code and the statement that it stands for."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from ectcore.errors import AmbiguousNameError, UnknownNameError
from ectcore.frameworks.built_in import built_in_frameworks
from ectcore.model.framework import Framework, Statement

_STANDARD: Final = re.compile(r"[0-9]+")


def resolve(code: str, frameworks: Iterable[Framework] | None = None) -> Statement:
    """The statement that a code stands for, in the frameworks given or else those that come along.

    Raises:
        AmbiguousNameError: the code names no framework and stands in several: "8a" is one
            thing in the Teachers' Standards and another in the ECF.
        UnknownNameError: there is no such statement, or the code names no framework; the
            message has the code that was probably meant.

    >>> resolve("ecf-2019:4.9").label
    'Classroom practice: learn that, 9'
    >>> resolve("8a")
    Traceback (most recent call last):
        ...
    ectcore.errors.AmbiguousNameError: '8a' may be ts-2011:8a or ecf-2019:8a; name the framework
    >>> resolve("ecf-2019:7.8")
    Traceback (most recent call last):
        ...
    ectcore.errors.UnknownNameError: 'ecf-2019:7.8' is not a framework statement; did you mean 'ecf-2019:7.7'?
    """
    known = _by_code(built_in_frameworks() if frameworks is None else tuple(frameworks))
    if code in known:
        return known[code]
    key, _, local = code.rpartition(":")
    bare = [each for each in known if not key and each.partition(":")[2] == local.casefold()]
    if len(bare) > 1:
        msg = f"{code!r} may be {' or '.join(bare)}; name the framework"
        raise AmbiguousNameError(msg)
    kind = "code with its framework" if bare else "framework statement"
    raise UnknownNameError(kind, code, bare or _near(key, local, known))


@lru_cache(maxsize=8)
def _by_code(frameworks: tuple[Framework, ...]) -> Mapping[str, Statement]:
    return {statement.code: statement for framework in frameworks for statement in framework.statements}


def _near(key: str, local: str, known: Mapping[str, Statement]) -> list[str]:
    """The codes among which the one meant is likely to be: those of its standard, of its framework, or all."""
    of_framework = [code for code in known if key and code.startswith((f"{key}:", f"{key}-"))]
    standard = _STANDARD.match(local)
    of_standard = [
        code
        for code in of_framework
        if standard and (found := _STANDARD.match(code.partition(":")[2])) and found[0] == standard[0]
    ]
    return of_standard or of_framework or list(known)
