"""Five hundred people, and what of them stands in a text."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

_WORD = re.compile(r"[^\W\d_]+")
_ESCAPED = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4}))", re.IGNORECASE)
_ADDRESS_OR_NUMBER = re.compile(r"[\w.]+@[\w.]*\w|[0-9]{7}")
_MARK = re.compile("[\u0300-\u036f]")
_LOST_TO_ASCII = str.maketrans("łŁøØ", "lLoO")


class Somebody(NamedTuple):
    """One of the five hundred."""

    staff_id: str
    given: str
    family: str
    email: str
    trn: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    def tokens(self) -> set[str]:
        """What tells who it is: the names by themselves (not `ap`, `O` or `St`), the address, the number."""
        parts = _WORD.findall(without_marks(self.name))
        names = {part.casefold() for part in parts if (len(part) > 2 and part[0].isupper()) or part == parts[-1]}
        return names | {self.email, self.trn}


def without_marks(text: str) -> str:
    """The text in the letters of ASCII so far as it is Latin."""
    return _MARK.sub("", unicodedata.normalize("NFD", text.translate(_LOST_TO_ASCII)))


@pytest.fixture(scope="session")
def people() -> list[Somebody]:
    groups = tomllib.loads((Path(__file__).parent / "names.toml").read_text("utf-8"))
    return [
        Somebody(
            staff_id=f"s{1000 + number}",
            given=given,
            family=family,
            email=f"{_plain(given)}.{_plain(family)}@brackenhill.example",
            trn=f"{3_100_007 + 1013 * number}",
        )
        for number, (given, family) in enumerate(pair for group in groups.values() for pair in _pairs(**group))
    ]


def _pairs(people: int, given: list[str], family: list[str]) -> Iterator[tuple[str, str]]:
    return ((given[number % len(given)], family[number % len(family)]) for number in range(people))


def _plain(name: str) -> str:
    return "".join(_WORD.findall(without_marks(name))).casefold()


@pytest.fixture(scope="session")
def told_of(people: list[Somebody]) -> Callable[[bytes | str], set[str]]:
    """What of anybody stands in a text, in whatever case, with marks or without, escaped or as it is."""
    tokens = set().union(*(each.tokens() for each in people))

    def told_of(text: bytes | str) -> set[str]:
        told = text if isinstance(text, str) else text.decode("utf-8", errors="surrogateescape")
        whole = re.sub(r"\r\n[ \t]", "", told)
        unescaped = _ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), whole)
        plain = without_marks(whole if unescaped == whole else f"{whole}\0{unescaped}").casefold()
        return tokens.intersection([*_WORD.findall(plain), *_ADDRESS_OR_NUMBER.findall(plain)])

    return told_of
