"""Where a page stands in its programme, by the path that it was published under.

The paths are those of the published site: provider, year and module, term and week, such
as `ucl/year-1-fulfilling-professional-responsibilities/summer-week-7-mentor-materials.md`.
"""

import re
from collections.abc import Mapping
from typing import Final

from ectcore.model.field import LONGEST_ID
from ectcore.reading.pages.modules import MODULES, PROVIDERS

_PATH: Final = re.compile(
    r"(?:.*?(?P<provider>[^/]+)/)?year-(?P<year>[1-4])-(?P<slug>[^/]+)/"
    r"(?P<term>autumn|spring|summer)-week-(?P<week>\d{1,2})(?:-(?P<page>[a-z0-9-]+))?(?:\.\w+)?"
)
_HALF: Final = re.compile(r"(?:first|second)-half-?term-")
_SLUG: Final = re.compile(r"[^a-z0-9]+")
_PART: Final = re.compile(r"-part-(\d{1,2})$")
_MENTOR_PAGE: Final = "mentor-materials"
_NAMES_OF_A_PATH: Final = 3


def facts_of_path(source: str) -> Mapping[str, str]:
    """What a path says: provider, year, term, week, module, part, module_title, slug and page.

    Nothing where it is no path of that kind.

    >>> facts_of_path("ucl/year-1-first-half-term-developing-quality-pedagogy-part-1/spring-week-2-mentor-materials.md")
    ... # doctest: +NORMALIZE_WHITESPACE
    {'provider': 'UCL', 'year': '1', 'term': 'spring', 'week': '2', 'part': '1',
     'module': '3', 'module_title': 'Developing quality pedagogy'}
    """
    match = _PATH.fullmatch(source.replace("\\", "/"))
    if match is None:
        return {}
    folder, slug, page = match["provider"] or "", _SLUG.sub("-", match["slug"].casefold()), match["page"] or ""
    facts = {"year": match["year"], "term": match["term"], "week": str(int(match["week"]))}
    if folder:
        facts = {"provider": PROVIDERS.get(folder, _words(folder).title())} | facts
    if part := _PART.search(slug):
        facts["part"] = part[1]
    named = _PART.sub("", _HALF.sub("", slug))
    facts |= _module(folder, match["year"], named)
    return facts | ({"page": page} if page not in {"", _MENTOR_PAGE} else {})


def published_path(path: str) -> str:
    """The part of a path that says where a page stands; of any other path its last name.

    >>> published_path("/home/amina/pages/ucl/year-1-enabling-pupil-learning/autumn-week-3-mentor-materials.md")
    'ucl/year-1-enabling-pupil-learning/autumn-week-3-mentor-materials.md'
    >>> published_path("/home/amina/week 3.txt")
    'week 3.txt'
    """
    names = path.replace("\\", "/").split("/")
    return "/".join(names[-_NAMES_OF_A_PATH:]) if facts_of_path(path) else names[-1]


def session_id(facts: Mapping[str, str]) -> str:
    """The id of the session at that place; unlike that of every other of its provider.

    >>> session_id({"year": "1", "module": "3", "part": "2", "week": "5"})
    'y1-m3.2-w5'
    """
    before = [f"y{facts['year']}"] if "year" in facts else []
    after = [f"w{facts['week']}"] if "week" in facts else []
    after += [facts["page"]] if "page" in facts else []
    room = LONGEST_ID - len("-".join(("", *before, *after, "")))
    return "-".join((*before, *_within(facts, max(room, 8)), *after))[:LONGEST_ID].strip("-") or "session"


def _within(facts: Mapping[str, str], room: int) -> tuple[str, ...]:
    part = f".{facts['part']}" if "part" in facts else ""
    if "module" in facts:
        return (f"m{facts['module']}{part}",)
    if "slug" in facts:
        named = f"{facts['slug']}-"[:room]
        return (named[: named.rindex("-")] + part if "-" in named else named,)
    return (facts["term"],) if "term" in facts else ()


def _module(folder: str, year: str, named: str) -> dict[str, str]:
    known = MODULES.get((folder, int(year), named))
    if known is None:
        return {"module_title": _words(named), "slug": named}
    number, title = known
    told = {"module_title": title or _words(named)}
    return {"module": str(number)} | told if number else told | {"slug": named}


def _words(slug: str) -> str:
    words = slug.replace("-", " ")
    return words[:1].upper() + words[1:]
