"""Names of people and schools in what is judged: words that say nothing, each with one that stands for it.

Somebody may be called May, Mark or Will, and a school Summer Hill. What a target says does not depend on it.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from attrs import frozen

from ectcore.wording.lexicon import tags_of

MARK: Final = "Nxq"
"""What the words that stand for names begin with; no word that is known does."""

BETWEEN: Final = "\0"
"""What may stand between texts so that they are gone through as one; in a text of the model it cannot stand."""

_TITLES: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "Dame", "Prof", "Professor", "Madam", "Revd"})
_BEFORE_NOUNS: Final = frozenset(
    {"a", "an", "the", "my", "our", "your", "his", "her", "their", "its", "this", "that", "these", "those", "in"}
    | {"each", "every", "any", "no", "some", "all", "both", "several"}
)
_LAST_WORD: Final = re.compile(r"(\w+)(\.?)[ \t]+$")
_OF_A_WORD: Final = re.compile(r"\w")
_PART_OF_A_WORD: Final = re.compile(rf"{MARK}(?:(?<=\w{MARK})|[a-j]\w)")
_POSSESSIVE: Final = re.compile(r"['\u2019]s(?!\w)")

IsName = Callable[[str, int, int], bool]
"""Whether what stands in a text from one place to another is the name, and not a word that looks like it."""


@frozen
class Names:
    """Names that texts may hold, each with the word that stands for it.

    Attributes:
        forms: the names as they may be typed, the whole ones first.
    """

    forms: tuple[tuple[str, str, IsName], ...]

    def hidden(self, text: str) -> str:
        """The text, or several with `BETWEEN` between them, with the words that stand for the names.

        >>> names_of(["May Rose"]).hidden("May May Rose teach May's 8C by May?")
        "May Nxqa teach Nxqb's 8C by May?"
        """
        for form, stands_for_it, is_name in self.forms:
            if form in text:
                text = _replaced(text, form, stands_for_it, is_name)
        return text

    def shown(self, text: str) -> str:
        """The text with the names again."""
        if MARK in text:
            for form, stands_for_it, _ in self.forms:
                text = text.replace(stands_for_it, form)
        return text


def names_of(people: Iterable[str], school: str = "") -> Names:
    """The names of people, whole and in parts, and of a school, whole.

    Which word stands for a name depends on the place of who has it alone, so that texts which differ by the
    names in them become the same text.

    >>> names_of(["Zoë O'Brien", "", "Tom Adeyemi"]).hidden("Zoë's class, with Ms O'Brien and Tom Adeyemi")
    "Nxqb's class, with Ms Nxqc and Nxqg"
    """
    whole: list[tuple[str, str, IsName]] = []
    parts: list[tuple[str, str, IsName]] = []
    for place, called in enumerate(people):
        if called:
            letters = "abcdefghi"[place * 3 :]
            whole.append((called.strip(), MARK + letters[0], _always))
            parts += _parts(called, MARK + letters[1], MARK + letters[2])
    whole.append((school.strip(), f"{MARK}j", _always))
    several = [each for each in whole if " " in each[0]]
    return Names(tuple(several + parts))


@lru_cache(maxsize=1024)
def _parts(called: str, first: str, last: str) -> tuple[tuple[str, str, IsName], ...]:
    parts = called.split()
    bare = [part.rstrip(".,") for part in parts if part.rstrip(".") not in _TITLES]
    found: list[tuple[str, str, IsName]] = []
    if bare and _is_called(bare[0]):
        found.append((bare[0], first, _is_first_name))
    if len(parts) > 1 and bare and _is_called(bare[-1]):
        found.append((bare[-1], last, _is_last_name))
    return tuple(found)


def _is_called(part: str) -> bool:
    return len(part) > 1 and part[0].isupper()


@lru_cache(maxsize=1024)
def _is_a_word(part: str) -> bool:
    """Whether it says something where it is no name: May, Will, Mark."""
    return bool(tags_of(part.lower()) or _time_in(part))


def _replaced(text: str, form: str, stands_for_it: str, is_name: IsName) -> str:
    if is_name is _always:
        replaced = text.replace(form, stands_for_it)
        if not _PART_OF_A_WORD.search(replaced):
            return replaced  # as what follows, in an eighth of its time
    pieces: list[str] = []
    done, start = 0, text.find(form)
    while start >= 0:
        end = start + len(form)
        if _stands_alone(text, start, end) and is_name(text, start, end):
            pieces += (text[done:start], stands_for_it)
            done = end
        start = text.find(form, end)
    return "".join((*pieces, text[done:]))


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not _OF_A_WORD.search(text[start - 1 : start] + text[end : end + 1])


def _always(_text: str, _start: int, _end: int) -> bool:
    return True


def _is_first_name(text: str, start: int, end: int) -> bool:
    """Whether it is no word besides, or has its capital because it is a name."""
    if not _is_a_word(text[start:end]):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start]
    before = _LAST_WORD.search(line)
    if before is None or before[2]:
        return _POSSESSIVE.match(text, end) is not None and not _is_of_time(text, start, end)
    return before[1].lower() not in _BEFORE_NOUNS and not _is_of_time(text, start, end)


def _is_last_name(text: str, start: int, end: int) -> bool:
    """Whether it is no word besides, or stands after a title."""
    if not _is_a_word(text[start:end]):
        return True
    before = _LAST_WORD.search(text, max(0, start - 12), start)
    return before is not None and before[1] in _TITLES


def _is_of_time(text: str, start: int, end: int) -> bool:
    begins = text.rfind(BETWEEN, 0, start) + 1
    around = text[begins:].partition(BETWEEN)[0]
    return any(begins + first < end and start < begins + last for first, last in _time_in(around))


def _time_in(text: str) -> list[tuple[int, int]]:
    """Where the phrases of time in a text begin and end."""
    from ectcore.wording.time import phrases  # noqa: PLC0415 - it imports dateutil, which `import ectcore` must not

    return [(phrase.start, phrase.end) for phrase in phrases(text)]
