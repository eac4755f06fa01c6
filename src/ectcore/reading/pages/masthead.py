"""The top of a page: which module, week and year a session belongs to, and its title."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from ectcore.reading.pages.blocks import Block, Page

_SEPARATOR: Final = r"\s*[:\u2013\u2014-]\s*"
_TITLE: Final = rf"(?:{_SEPARATOR}(?P<title>\S.*))?"
_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"module (?P<module>\d{{1,3}})(?:,? part (?P<part>\d{{1,2}}))?,? week (?P<week>\d{{1,2}}){_TITLE}",
        rf"module (?P<module>\d{{1,3}})(?:,? part (?P<part>\d{{1,2}}))?(?:{_SEPARATOR}(?P<module_title>\S.*))?",
        rf"week (?P<week>\d{{1,2}}){_TITLE}",
        r"year (?P<year>\d)(?:,? (?P<term>autumn|spring|summer))?(?:,? week (?P<week>\d{1,2}))?(?: mentor materials)?",
        r"(?P<term>autumn|spring|summer)(?: term)?,? week (?P<week>\d{1,2})",
        r"(?:ect )?mentor (?:session|meeting|materials)",
    )
)
_BEGINS: Final = re.compile(
    r"year (?P<year>\d)(?:,? (?P<term>autumn|spring|summer))?(?:,? week (?P<week>\d{1,2}))?\b", re.IGNORECASE
)
_STARTS: Final = ("module", "week", "year", "autumn", "spring", "summer", "ect ", "mentor")
_WORD: Final = re.compile(r"\w+")


class Masthead(NamedTuple):
    """What the top of a page says.

    Attributes:
        facts: module, part, module_title, week, year, term and title, those that it says.
        remaining: what says none of these, or something else than was said before.
    """

    facts: dict[str, str]
    remaining: tuple[str, ...]


def masthead(page: Page, blocks: Iterable[Block], topics: tuple[str, ...], of_path: Mapping[str, str]) -> Masthead:
    """What the front matter says, then the path, then the blocks above the first label; of titles the page's own."""
    facts: dict[str, str] = {}
    title, remaining = _front(page, facts)
    for key, value in of_path.items():
        if key != "module_title":
            facts.setdefault(key, value)
    if topics:
        facts["title"] = topics[0]
    remaining += [line for block in blocks for line in block.lines if not tells(line, facts)]
    facts.setdefault("module_title", of_path.get("module_title", ""))
    if title and facts.setdefault("title", title) is not title:
        remaining.insert(0, f"title: {title}")
    return Masthead({key: value for key, value in facts.items() if value}, tuple(remaining))


def tells(line: str, facts: dict[str, str]) -> bool:
    """Whether the line says nothing but facts, which are then among them; not where it contradicts what was said."""
    said = facts_of(line)
    if said is None or any(_plain(facts.get(key, value)) != _plain(value) for key, value in said.items()):
        return False
    for key, value in said.items():
        facts.setdefault(key, value)
    return True


def facts_of(line: str) -> Mapping[str, str] | None:
    """The facts that a line of the top says, where it says nothing else.

    >>> facts_of("Year 1 Summer week 7 mentor materials")
    {'year': '1', 'term': 'summer', 'week': '7'}
    >>> facts_of("Module 1, week 1: Talk in pairs")
    {'module': '1', 'week': '1', 'title': 'Talk in pairs'}
    """
    words = line.strip("*_ ")
    return _facts_of(" ".join(words.split())) if words.casefold().startswith(_STARTS) else None


@lru_cache(maxsize=256)
def _facts_of(words: str) -> Mapping[str, str] | None:
    matches = (form.fullmatch(words) for form in _FORMS)
    match = next(filter(None, matches), None)
    return _said(match) if match else None


def _said(match: re.Match[str]) -> dict[str, str]:
    return {key: _fact(key, value) for key, value in match.groupdict().items() if value is not None}


def _front(page: Page, facts: dict[str, str]) -> tuple[str, list[str]]:
    """The title in the front matter, where it is one, and what is said there that is no fact."""
    title = ""
    remaining: list[str] = []
    for key, value in page.front:
        if tells(value, facts):
            continue
        begins = _BEGINS.match(value)
        if key.casefold() == "title" and begins is None:
            title = value
            continue
        remaining.append(f"{key}: {value}")
        if begins:
            facts |= _said(begins) | facts
    return title, remaining


def _fact(key: str, value: str) -> str:
    if key == "term":
        return value.casefold()
    return value if key in {"title", "module_title"} else str(int(value))


def _plain(value: str) -> list[str]:
    return _WORD.findall(value.casefold())
