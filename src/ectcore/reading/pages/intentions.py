"""What the ECT will learn: the points of a list, each with the words that lead into it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from ectcore.reading.pages.blocks import Block, Kind

_PLAIN: Final = re.compile(r"(?:your|the) (?:ect|mentee)s? will:", re.IGNORECASE)
_LEARN: Final = re.compile(r"\b(?:learn(?:ed)?|reminder) (?:that|how)\b|\\_how to", re.IGNORECASE)
_OF_ALL: Final = re.compile(r"\b(?:aims?|purpose|outcomes?|intentions?|ects?|mentee)\b", re.IGNORECASE)
_CODED: Final = re.compile(r"\(?[1-9](?:\.\d{1,2}|[a-s])[.:)\s]")
_OPENS: Final = re.compile(r"(?:your|the) (?:ect|mentee)s? will\b.{0,40}:|learn (?:that|how)\b.*:", re.IGNORECASE)


class Intentions(NamedTuple):
    """What stands under "Learning intentions".

    Attributes:
        points: the intentions.
        remaining: what else is said among them.
    """

    points: tuple[str, ...]
    remaining: tuple[str, ...]


def leads_in(text: str) -> bool:
    """Whether the text leads into a list of intentions.

    >>> leads_in("Your ECT will learn how to:")
    True
    """
    return _OPENS.fullmatch(text) is not None


def intentions(blocks: Iterable[Block]) -> Intentions:
    """The intentions that stand there, each with what leads into it, and what else is said.

    A lead-in that says no more than the label ("Your ECT will:") is left out. Without bullets
    every line is an intention; among bullets only one that begins with a framework's code is.
    """
    found = list(blocks)
    growing = _Growing(listed=any(block.kind is Kind.ITEM for block in found))
    for block in found:
        growing.take(block)
    return growing.intentions()


class _Growing:
    """Intentions that are not complete yet, and the words that lead into the next ones."""

    def __init__(self, *, listed: bool) -> None:
        self._listed = listed
        self._points: list[list[str]] = []
        self._remaining: list[str] = []
        self._whole: list[str] = []
        self._lead = ""
        self._used = True
        self._indent = 0

    def intentions(self) -> Intentions:
        """The intentions so far."""
        unused = () if self._used else (*self._whole, self._lead)
        return Intentions(tuple("\n- ".join(each) for each in self._points), (*self._remaining, *unused))

    def take(self, block: Block) -> None:
        """Put the next block where it belongs."""
        if block.kind is Kind.ITEM:
            self._take_item(block)
            return
        for text in _texts(block, listed=self._listed):
            if block.kind is Kind.HEADING or text.rstrip("*_ ").endswith(":"):
                self._lead_in(text)
            elif self._listed and not _CODED.match(text):
                self._remaining.append(text)
            else:
                self._point(text)

    def _take_item(self, block: Block) -> None:
        if block.indent > self._indent and self._points and self._used:
            self._points[-1].append(block.text)
            return
        self._indent = block.indent
        self._point(block.text)

    def _point(self, text: str) -> None:
        self._used = True
        self._points.append([" ".join(filter(None, (*self._whole, self._lead, text)))])

    def _lead_in(self, text: str) -> None:
        of_all = _OF_ALL.search(text) is not None
        if _PLAIN.fullmatch(text):
            self._whole, self._lead, self._used = [], "", True
        elif of_all and not _LEARN.search(text):
            self._remaining.append(text)
            self._whole, self._lead, self._used = [], "", True
        else:
            if not self._used:
                self._whole.append(self._lead)
            elif of_all:
                self._whole = []
            self._lead, self._used = text, False


def _texts(block: Block, *, listed: bool) -> Iterator[str]:
    if block.kind is Kind.PARAGRAPH and not listed:
        yield from block.lines
    else:
        yield block.text
