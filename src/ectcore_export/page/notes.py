"""Findings as numbered notes, and the words in the texts that caused them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from ectcore import Finding, Severity
from ectcore_export.page.markup import NOTHING, Html, element, joined

_QUOTED: Final = re.compile("“([^“”]+)”")
_WORDS: Final = {Severity.ERROR: "Cannot be acted on", Severity.WARNING: "To put right", Severity.ADVICE: "Advice"}


@frozen
class Notes:
    """The findings of a plan, numbered from 1 in the order in which the page has them.

    Attributes:
        findings: what was found; None where nobody looked.
    """

    findings: tuple[Finding, ...] | None

    def led_by(self, *pointers: str) -> "Notes":
        """The same, numbered in the order of a page that has those about these places first."""
        if self.findings is None:
            return self
        first = [finding for pointer in pointers for _, finding in self.of(pointer)]
        return Notes((*first, *(finding for _, finding in self.besides(*pointers))))

    def of(self, *pointers: str) -> list[tuple[int, Finding]]:
        """The findings about what a pointer leads to, or what is within it, with their numbers."""
        return [
            (number, finding)
            for number, finding in enumerate(self.findings or (), 1)
            if any(finding.pointer == pointer or finding.pointer.startswith(f"{pointer}/") for pointer in pointers)
        ]

    def besides(self, *pointers: str) -> list[tuple[int, Finding]]:
        """All others."""
        shown = {number for number, _ in self.of(*pointers)}
        return [each for each in enumerate(self.findings or (), 1) if each[0] not in shown]

    def typed(self, text: str, *pointers: str) -> Html:
        """A text as somebody typed it, the words that caused findings about it marked with their numbers."""
        if not text:
            return NOTHING
        return element("span", *_marked(text, self.of(*pointers)), class_="typed", dir="auto")


def listed(notes: Sequence[tuple[int, Finding]], title: str) -> Html:
    """Notes as a list under a title; nothing where there are none."""
    if not notes:
        return NOTHING
    items = (element("li", *_note(finding), id=f"note-{number}", value=number) for number, finding in notes)
    return element("aside", element("h3", title), element("ol", *items), class_="notes", aria_label=title)


def _note(finding: Finding) -> Iterator[Html]:
    kind = "acknowledged" if finding.acknowledged else finding.severity.value
    label = "Seen and let stand" if finding.acknowledged else _WORDS[finding.severity]
    yield element("span", label, class_=f"label {kind}")
    yield element("p", finding.message, class_="typed", dir="auto")
    if finding.acknowledged:
        yield element("p", "Because: ", element("span", finding.acknowledged, class_="typed", dir="auto"))
    else:
        yield element("p", finding.fix, class_="fix typed", dir="auto")
    yield element("p", f"{finding.where[:1].upper()}{finding.where[1:]} · {finding.code}", class_="small")


def _marked(text: str, notes: Sequence[tuple[int, Finding]]) -> Iterator[str]:
    """The pieces of a text; where two findings are about the same words, the first marks them."""
    marked: list[tuple[int, int, int]] = []
    for place in _places(text, notes):
        if all(place[1] <= start or end <= place[0] for start, end, _ in marked):
            marked.append(place)
    at = 0
    for start, end, number in sorted(marked):
        yield text[at:start]
        link = element("a", str(number), href=f"#note-{number}", aria_label=f"note {number}")
        yield joined([element("mark", text[start:end]), element("sup", link)])
        at = end
    yield text[at:]


def _places(text: str, notes: Sequence[tuple[int, Finding]]) -> Iterator[tuple[int, int, int]]:
    for number, finding in notes:
        for quote in _QUOTED.findall(finding.message):
            words = quote.removesuffix("…").split()
            found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
            if found:
                yield found.start(), found.end(), number
                break
