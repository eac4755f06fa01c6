"""Names of people and schools in what is judged: words that say nothing, each with one that stands for it.

Somebody may be called May, Mark or Will, and a school Summer Hill. What a target says does not depend on it.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from attrs import frozen

from ectcore.wording.words.lexicon import tags_of

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
_WORD: Final = re.compile(r"\w+")
_OF_A_WORD: Final = re.compile(r"\w")
_PART_OF_A_WORD: Final = re.compile(rf"{MARK}(?:(?<=\w{MARK})|[a-j]\w)")
_POSSESSIVE: Final = re.compile(r"['\u2019]s(?!\w)")

IsName = Callable[[str, int, int], bool]
"""Whether what stands in a text from one place to another is the name, and not a word that looks like it."""


class Form(NamedTuple):
    """A name as it may be typed.

    Attributes:
        typed: the name.
        stands_for_it: the word that says nothing.
        is_name: whether what is typed so is the name.
        first_word: the first word in it; empty where it has none.
    """

    typed: str
    stands_for_it: str
    is_name: IsName
    first_word: str


@frozen
class Names:
    """Names that texts may hold, each with the word that stands for it.

    Attributes:
        forms: the names as they may be typed, the whole ones first.
    """

    forms: tuple[Form, ...]

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether a text with those words may hold a name.

        >>> names_of(["May Rose"]).may_stand_among(words_among(["Greet 8C in May"]))
        True
        """
        return not words.isdisjoint([form.first_word for form in self.forms])

    def hidden(self, text: str) -> str:
        """The text, or several with `BETWEEN` between them, with the words that stand for the names.

        >>> names_of(["May Rose"]).hidden("May May Rose teach May's 8C by May?")
        "May Nxqa teach Nxqb's 8C by May?"
        """
        for form in self.forms:
            if form.typed in text:
                text = _replaced(text, form)
        return text

    def shown(self, text: str) -> str:
        """The text with the names again."""
        if MARK in text:
            for form in self.forms:
                text = text.replace(form.stands_for_it, form.typed)
        return text


def words_among(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts; a name without a word counts as one of them, since nobody can say where it begins."""
    return frozenset(["", *(word for text in texts for word in _WORD.findall(text))])


def names_of(people: Iterable[str], school: str = "") -> Names:
    """The names of people, whole and in parts, and of a school, whole.

    Which word stands for a name depends on the place of who has it alone, so that texts which differ by the
    names in them become the same text.

    >>> names_of(["Zoë O'Brien", "", "Tom Adeyemi"]).hidden("Zoë's class, with Ms O'Brien and Tom Adeyemi")
    "Nxqb's class, with Ms Nxqc and Nxqg"
    """
    whole: tuple[Form, ...] = ()
    parts: tuple[Form, ...] = ()
    for place, called in enumerate(people):
        if called:
            whole += _whole(called, _LETTERS[place][0])
            parts += _parts(called, *_LETTERS[place][1:])
    return Names(whole + _whole(school, "j") + parts)


_LETTERS: Final = ("abc", "def", "ghi")
"""Of each of the people, what tells apart the words that stand for the whole name, the first and the last."""


@lru_cache(maxsize=1024)
def _whole(called: str, letter: str) -> tuple[Form, ...]:
    """The name whole, where that is more than its parts."""
    called = called.strip()
    return (_form(called, letter, _always),) if " " in called else ()


@lru_cache(maxsize=1024)
def _parts(called: str, first: str, last: str) -> tuple[Form, ...]:
    parts = called.split()
    bare = [part.rstrip(".,") for part in parts if part.rstrip(".") not in _TITLES]
    found: list[Form] = []
    if bare and _is_called(bare[0]):
        found.append(_form(bare[0], first, _is_first_name))
    if len(parts) > 1 and bare and _is_called(bare[-1]):
        found.append(_form(bare[-1], last, _is_last_name))
    return tuple(found)


def _form(typed: str, letter: str, is_name: IsName) -> Form:
    word = _WORD.search(typed)
    return Form(typed, MARK + letter, is_name, word[0] if word else "")


def _is_called(part: str) -> bool:
    return len(part) > 1 and part[0].isupper()


@lru_cache(maxsize=1024)
def _is_a_word(part: str) -> bool:
    """Whether it says something where it is no name: May, Will, Mark."""
    return bool(tags_of(part.lower()) or _time_in(part))


def _replaced(text: str, form: Form) -> str:
    if form.is_name is _always:
        replaced = text.replace(form.typed, form.stands_for_it)
        if not _PART_OF_A_WORD.search(replaced):
            return replaced  # as what follows, in an eighth of its time
    pieces: list[str] = []
    done, start = 0, text.find(form.typed)
    while start >= 0:
        end = start + len(form.typed)
        if _stands_alone(text, start, end) and form.is_name(text, start, end):
            pieces += (text[done:start], form.stands_for_it)
            done = end
        start = text.find(form.typed, end)
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
    from ectcore.wording.words.time import phrases  # noqa: PLC0415 - it imports dateutil, which `import ectcore` must not

    return [(phrase.start, phrase.end) for phrase in phrases(text)]
