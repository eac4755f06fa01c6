"""The top of a page: which module, week and year a session belongs to, and its title."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ectcore.reading._blocks import Block, Kind, Page

_SEPARATOR: Final = r"\s*[:\u2013\u2014-]\s*"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"module (?P<module>\d{1,3})(?:,? part (?P<part>\d{1,2}))?,? week (?P<week>\d{1,2})",
        rf"module (?P<module>\d{{1,3}})(?:,? part (?P<part>\d{{1,2}}))?(?:{_SEPARATOR}(?P<module_title>\S.*))?",
        rf"week (?P<week>\d{{1,2}})(?:{_SEPARATOR}(?P<title>\S.*))?",
        r"year (?P<year>\d)(?:,? (?P<term>autumn|spring|summer))?(?:,? week (?P<week>\d{1,2}))?(?: mentor materials)?",
        r"(?P<term>autumn|spring|summer)(?: term)?,? week (?P<week>\d{1,2})",
        r"(?:ect )?mentor (?:session|meeting|materials)",
    )
)


class Masthead(NamedTuple):
    """What the top of a page says.

    Attributes:
        facts: module, part, module_title, week, year, term and title, those that it says.
        remaining: what says none of these, or something else than was said before.
    """

    facts: dict[str, str]
    remaining: tuple[str, ...]


class _Line(NamedTuple):
    words: str
    may_be_title: bool
    typed: str


def masthead(page: Page, blocks: Iterable[Block]) -> Masthead:
    """What the front matter says and the blocks before the first label."""
    facts: dict[str, str] = {}
    remaining: list[str] = []
    untold = [line for line in _lines(page, blocks) if not _tells(line, facts)]
    for line in untold:
        if line.may_be_title and "title" not in facts:
            facts["title"] = line.words
        else:
            remaining.append(line.typed)
    return Masthead(facts, tuple(remaining))


def _lines(page: Page, blocks: Iterable[Block]) -> Iterator[_Line]:
    for key, value in page.front:
        yield _Line(value, key.casefold() == "title", f"{key}: {value}")
    for block in blocks:
        for line in block.lines:
            yield _Line(line, block.kind is Kind.HEADING, line)


def _tells(line: _Line, facts: dict[str, str]) -> bool:
    said = _facts_of(line.words)
    if said is None or any(facts.get(key, value) != value for key, value in said.items()):
        return False
    facts |= said
    return True


def _facts_of(line: str) -> dict[str, str] | None:
    words = " ".join(line.strip("*_ ").split())
    matches = (form.fullmatch(words) for form in _FORMS)
    match = next(filter(None, matches), None)
    if match is None:
        return None
    return {key: _plain(key, value) for key, value in match.groupdict().items() if value is not None}


def _plain(key: str, value: str) -> str:
    if key == "term":
        return value.casefold()
    return value if key in {"title", "module_title"} else str(int(value))
