"""The codes that a text names, in the forms in which people write them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from ectcore.frameworks._written import CODES, PART_TWO, SEEMS, STANDARDS, spelt_out
from ectcore.frameworks.built_in import ECF, built_in_frameworks
from ectcore.frameworks.built_in import STANDARDS as TEACHERS_STANDARDS

_SAID: Final = re.compile(
    r"(?:\b(?P<ecf>ECF|Early Career Framework)\b|\b(?P<ts>Teachers?['\u2019]?s?['\u2019]?\s+Standards?|TS|Standards?)"
    r"|\bstatements?"
    r"|\blearn[ -](?:that|how(?:[ -]to)?)['\u2018\u2019\u201d_]?(?:\s+statements?)?|\b(?:codes?|strands?))"
    r"(?:\s+(?:statements?|standards?|codes?|strands?|nos?\.?|numbers?))?\s*[:(\[]?\s*$",
    re.IGNORECASE,
)
_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:activit(?:y|ies)|appendix|between|chapter|class(?:es)?|figures?|groups?|handouts?|modules?|pages?|parts?"
    r"|questions?|rooms?|sections?|sets?|sheets?|slides?|steps?|tables?|tasks?|topics?(?:\s*[(\[])?|units?|videos?|weeks?|years?)\s*$",
    re.IGNORECASE,
)
_NEAR: Final = 200
"""Within how many characters before a code stands what says that it is one (the project's own bound)."""

_LINE_BEGINS: Final = re.compile(r"(?:[\s>#*+_\\\u2022\u25aa\u25cf-]|\[(?=\s*$))*|.*\|\s*[_*\[]*")
_HEADS_A_STATEMENT: Final = re.compile(
    r"[_*]*(?:\.?[ \t]*[_*]*['\"\u2018\u201c]?[A-Z]|[.:)\]]|[ \t\u00a0]{2,}[a-z]|[ \t]*(?:$|\n|\|))"
)
_BRACKET_CLOSES: Final = re.compile(r"[ \t]*[)\]]|[.:][ \t]*[A-Z]")


@frozen
class Codes:
    """The codes that a text names.

    Attributes:
        found: the statements that there are, each once, in the order of the text.
        doubtful: what is written as a code and is none, such as 7.8 of the ECF.

    >>> Codes(found=("ecf-2019:7.6",), doubtful=("7.8",)).doubtful
    ('7.8',)
    """

    found: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def codes_in(text: str, bare: str = ECF) -> Codes:
    """The codes of the Teachers' Standards and of the ECF that a text names.

    A number is taken for a code where it is said to be one, stands in brackets of its own,
    heads a line, or stands in a list with others: times, years and other numbers in prose
    are not codes. Standards by number are the Teachers' Standards: those of the ECF are the
    same eight.

    Args:
        text: the text.
        bare: the framework that a code is of where the text does not say: on the pages of
            the published sessions the ECF. Where it is empty such a code is doubtful.

    >>> codes_in("wait time (4.7, 4n) and Standards 2 & 3, from 1.30pm").found
    ('ecf-2019:4.7', 'ecf-2019:4n', 'ts-2011:2', 'ts-2011:3')
    >>> codes_in("[7.6-7.8]")
    Codes(found=('ecf-2019:7.6', 'ecf-2019:7.7'), doubtful=('7.8',))
    """
    known = _known()
    found: dict[str, None] = {}
    doubtful: dict[str, None] = {}
    for _, framework, local in sorted(_named(text, bare), key=lambda each: each[0]):
        code = f"{framework}:{local}"
        if code in known:
            found[code] = None
        else:
            doubtful[local] = None
    return Codes(tuple(found), tuple(doubtful))


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(statement.code for framework in built_in_frameworks() for statement in framework.statements)


def _named(text: str, bare: str) -> Iterator[tuple[int, str, str]]:
    """Each code that seems to be named: where, of which framework, and which."""
    for match in STANDARDS.finditer(text):
        for local in spelt_out(match["list"]):
            yield match.start(), TEACHERS_STANDARDS, local
    for match in PART_TWO.finditer(text):
        yield match.start(), TEACHERS_STANDARDS, "part2"
    for match in _codes(text):
        framework = _framework(text, match, bare)
        if framework is not None:
            for local in spelt_out(match[0]):
                yield match.start(), _having(framework, local), local


def _codes(text: str) -> Iterator[re.Match[str]]:
    """Every list of what is written as codes."""
    end = 0
    for seeming in SEEMS.finditer(text):
        match = CODES.match(text, seeming.start()) if seeming.start() >= end else None
        if match:
            end = match.end()
            yield match


def _framework(text: str, match: re.Match[str], bare: str) -> str | None:
    """The framework of the codes that stand there; None where they are no codes."""
    near = max(0, match.start() - _NEAR)
    before = text[text.rfind("\n", near, match.start()) + 1 or near : match.start()]
    said = _SAID.search(before)
    if said:
        return TEACHERS_STANDARDS if said["ts"] else ECF if said["ecf"] else bare
    if _SOMETHING_ELSE.search(before):
        return None
    return bare if _stands_as_code(before, match, text) else None


def _stands_as_code(before: str, match: re.Match[str], text: str) -> bool:
    written = match[0]
    lettered = any(each[1:].isalpha() for each in spelt_out(written))
    if lettered and (len(written) > len("4.11") or before[-1:].isalpha() or before.rstrip()[-1:] == ":"):
        return True
    if before.rstrip()[-1:] in {"(", "["} and _BRACKET_CLOSES.match(text, match.end()):
        return True
    return bool(_LINE_BEGINS.fullmatch(before) and _HEADS_A_STATEMENT.match(text, match.end()))


def _having(framework: str, local: str) -> str:
    """The framework, or the ECF where only that has codes of such a form."""
    return ECF if framework == TEACHERS_STANDARDS and "." in local else framework
