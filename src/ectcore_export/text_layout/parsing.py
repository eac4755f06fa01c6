"""A layout to its pieces: words, names, and what repeats; all that is wrong with it is told at once."""

import re
from typing import Final

from attrs import define, field, frozen

from ectcore import DocumentError, Problem, UnknownNameError
from ectcore_export.layout import FIELDS, SECTIONS, field_named, plain, section_named

_MARK: Final = re.compile(r"\{\{\s*(?P<kind>[#^/!]?)(?P<name>(?:(?!\}\}).)*)\}\}", re.DOTALL)
_ALONE_FROM: Final = re.compile(r"(?:\A|(?<=\n))[ \t]*\Z")
_ALONE_TO: Final = re.compile(r"[ \t]*(?:\r?\n|\Z)")


@frozen
class Name:
    """A field that is filled in."""

    name: str


@frozen
class Block:
    """What stands between {{#name}} and {{/name}}.

    Attributes:
        name: a section, whose pieces are there once for each item, or a field, where it says something.
        pieces: what stands in it.
        without: whether it is {{^name}}: there where there is no item, or the field says nothing.
    """

    name: str
    pieces: "Layout"
    without: bool = False


Layout = tuple[str | Name | Block, ...]
"""The pieces of a layout, in order."""


def parsed(text: str) -> Layout:
    """The pieces of a layout.

    Raises:
        DocumentError: names mean nothing, or nothing where they stand, or a mark has no end.

    >>> parsed("Plan of {{ect_name}}")
    ('Plan of ', Name(name='ect_name'))
    >>> parsed("{{#targets}}{{ect_nme}}")
    Traceback (most recent call last):
    ...
    ectcore.errors.DocumentError: the template, line 1: 'ect_nme' is not a field; did you mean 'ect_name'?
    the template, line 1: {{#targets}} has no {{/targets}} after it
    """
    parser = _Parser(text)
    layout = parser.parse()
    if parser.problems:
        raise DocumentError(parser.problems)
    return layout


@define
class _Open:
    """A block that has begun, or the layout as a whole."""

    name: str = ""
    mark: str = ""
    line: int = 1
    without: bool = False
    pieces: list[str | Name | Block] = field(factory=list)


@define
class _Parser:
    """Goes through a layout once.

    Attributes:
        text: the layout.
        problems: what is wrong with it so far.
        around: the blocks that are open, the outermost first.
    """

    text: str
    problems: list[Problem] = field(factory=list)
    around: list[_Open] = field(factory=lambda: [_Open()])

    def parse(self) -> Layout:
        """The pieces, as far as they mean something."""
        end = 0
        for mark in _MARK.finditer(self.text):
            begins, ends = self._extent(mark)
            self._words(end, begins)
            self._mark(mark["kind"], mark["name"].strip(), self._line(mark.start()))
            end = ends
        self._words(end, len(self.text))
        for each in self.around[1:]:
            self._tell(each.line, f"{each.mark} has no {{{{/{each.name}}}}} after it")
        return tuple(self.around[0].pieces)

    def _extent(self, mark: re.Match[str]) -> tuple[int, int]:
        """Where a mark begins and ends: one that shows nothing takes its line along, where it has that for itself."""
        begins, ends = mark.span()
        before = _ALONE_FROM.search(self.text, 0, begins) if mark["kind"] else None
        after = _ALONE_TO.match(self.text, ends)
        return (before.start(), after.end()) if before and after else (begins, ends)

    def _words(self, begins: int, ends: int) -> None:
        words = self.text[begins:ends]
        if "{{" in words:
            self._tell(self._line(begins + words.index("{{")), "{{ has no }} after it")
        if words:
            self.around[-1].pieces.append(words)

    def _mark(self, kind: str, name: str, line: int) -> None:
        if kind == "/":
            self._end(plain(name), line)
        elif kind in {"#", "^"}:
            known = self._section(name, line) if plain(name) not in FIELDS else self._field(name, line)
            mark = f"{{{{{kind}{name}}}}}"
            self.around.append(_Open(known or plain(name), mark, line, without=kind == "^"))
        elif kind != "!" and (known := self._field(name, line)):
            self.around[-1].pieces.append(Name(known))

    def _end(self, name: str, line: int) -> None:
        if any(each.name == name for each in self.around[1:]):
            while self.around[-1].name != name:
                inner = self.around.pop()
                self._tell(inner.line, f"{inner.mark} has no {{{{/{inner.name}}}}} before {{{{/{name}}}}}")
            done = self.around.pop()
            self.around[-1].pieces.append(Block(done.name, tuple(done.pieces), done.without))
        else:
            self._tell(line, f"{{{{/{name}}}}} has no {{{{#{name}}}}} before it")

    def _field(self, name: str, line: int) -> str:
        """The field of that name; empty where there is none, which is told."""
        try:
            known = field_named(name)
        except UnknownNameError as error:
            self._tell(line, str(error))
            return ""
        return self._in_place(known, FIELDS[known], line)

    def _section(self, name: str, line: int) -> str:
        """The section of that name; empty where there is none, which is told."""
        try:
            known = section_named(name)
        except UnknownNameError as error:
            self._tell(line, str(error))
            return ""
        return self._in_place(known, SECTIONS[known], line)

    def _in_place(self, known: str, path: tuple[str, ...], line: int) -> str:
        """The name; empty outside of the sections that it belongs to, which is told."""
        entered = [each.name for each in self.around if not each.without]
        missing = [section for section in path if section not in entered]
        if missing:
            self._tell(line, f"{known!r} says something only between {{{{#{missing[-1]}}}}} and {{{{/{missing[-1]}}}}}")
        elif known in SECTIONS and known in entered:
            self._tell(line, f"{{{{#{known}}}}} stands within {known}, which are repeated there already")
        else:
            return known
        return ""

    def _line(self, at: int) -> int:
        return self.text.count("\n", 0, at) + 1

    def _tell(self, line: int, reason: str) -> None:
        self.problems.append(Problem("", f"the template, line {line}", reason))
