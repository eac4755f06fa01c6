"""What pure functions make of documents that are alike, made once for all of them.

Such documents are drawings of what they have in common, which is all but the people and some texts (see
`ectcore.linting.drawn`), so that what a function makes of one of them is a form for the others: only those texts
are left to be written.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Generic, TypeVar

from attrs import frozen

from ectcore.linting.drawn import Drawn, Frame, drawn, drawn_of_others
from ectcore.memory import Remembering

Result = TypeVar("Result")

Pen = Callable[[str], str]
"""Writes a text as it stands in what a function makes of it."""

Shows = Callable[[tuple[str, ...]], tuple[bool, ...] | None]
"""Which of the texts show in what a function makes of them; None where it may do something else with them."""

_MOST: Final = 256
"""How many forms of a function are kept before all are forgotten (the project's own)."""

_WORTH_A_FORM: Final = 8
"""For how many documents the function is asked before a form is made, which takes as long as several of them."""

_MARKS: Final = ("#*\ue000{}\ue001", "#*\ue000{}\ue001, and longer")
"""Stand for the text of that number; the first characters are some that formats have to escape, or not everywhere."""


def all_show(texts: tuple[str, ...]) -> tuple[bool, ...]:
    """For a function that writes all texts alike.

    >>> all_show(("Greet 8C", ""))
    (True, True)
    """
    return (True,) * len(texts)


def lines_show(texts: tuple[str, ...]) -> tuple[bool, ...] | None:
    r"""For a function that writes all lines of text alike, and nothing for a text that is empty.

    >>> lines_show(("Greet 8C", "")), lines_show(("Greet\n8C", ""))
    ((True, False), None)
    """
    return None if "\n" in "".join(texts) or any(map(str.isspace, texts)) else tuple(map(bool, texts))


class Alike(Generic[Result]):
    """A pure function that looks at no text and no person of a document, made once for all that differ in those alone.

    >>> from ectcore.model.target import Target
    >>> Alike(lambda target: len(target.steps))(Target(id="t", statement="Greet 8C"))
    0
    """

    def __init__(self, function: Callable[[Any], Result]) -> None:
        """Keep the function."""
        self._of_frame: Remembering[Frame, Result] = Remembering(lambda frame: function(frame.document))

    def __call__(self, document: Any) -> Result:  # noqa: ANN401 - any value of the model
        """What the function makes of the document."""
        return self._of_frame(drawn(document).frame)


class Formed:
    """The bytes, in UTF-8, of a string that a pure function makes of a document, each text in it written by a pen.

    The results are those of the function, whatever is remembered: a form is used only if it gives what the
    function has made of the document that it was made from, and of one with longer texts.

    >>> from ectcore.model.target import Target
    >>> loud = Formed(lambda target: f"{target.statement.upper()}!", [str.upper], all_show)
    >>> loud(Target(id="t", statement="Greet 8C"))
    b'GREET 8C!'
    """

    def __init__(self, function: Callable[[Any], str], pens: Iterable[Pen], shows: Shows) -> None:
        """Keep what makes the string, what may write a text in it, and what tells which texts do the same."""
        self._function, self._shows = function, shows
        mark = _MARKS[0]
        self._pens = sorted(pens, key=lambda pen: -len(pen(mark)))  # what escapes more comes first
        self._written = re.compile("|".join(re.escape(pen(mark)).replace(r"\{\}", "([0-9]+)") for pen in self._pens))
        self._forms: dict[_Key, _Form | None] = {}
        self._asked: dict[_Key, int] = {}

    def __call__(self, document: Any) -> bytes:  # noqa: ANN401 - any value of the model
        """What the function makes of the document, in UTF-8."""
        told = drawn(document)
        showing = self._shows(told.texts)
        if showing is None:
            return self._function(document).encode()
        form = self._form_for(document, told, showing)
        return form.filled(told.texts) if form else self._function(document).encode()

    def _form_for(self, document: object, told: Drawn, showing: tuple[bool, ...]) -> "_Form | None":
        """The form, where there is a true one, and enough asked for it."""
        key = (told.frame, told.absent, showing)
        known = self._forms.get(key, _NOT_MADE)  # asked once, since another thread may forget all meanwhile
        if known is not _NOT_MADE:
            return known
        asked = self._asked[key] = self._asked.get(key, 0) + 1
        if asked <= _WORTH_A_FORM:
            self._asked = self._asked if len(self._asked) < _MOST else {}
            return None
        self._forms = self._forms if len(self._forms) < _MOST else {}
        form = self._forms[key] = self._form(document, told, showing)
        return form

    def _form(self, document: object, told: Drawn, showing: tuple[bool, ...]) -> "_Form | None":
        marked, longer = (
            [mark.format(number) if shows else "" for number, shows in enumerate(showing)] for mark in _MARKS
        )
        form = self._gaps(self._function(drawn_of_others(document, told, marked)))
        own, of_longer = self._function(document), self._function(drawn_of_others(document, told, longer))
        true = form.filled(told.texts) == own.encode() and form.filled(longer) == of_longer.encode()
        return form if true else None

    def _gaps(self, marked: str) -> "_Form":
        """The form whose gaps are where the marks are."""
        gaps: list[tuple[Pen, int]] = []
        pieces, end = list[bytes](), 0
        for found in self._written.finditer(marked):
            pen = self._pens[(found.lastindex or 0) - 1]
            gaps.append((pen, int(found[found.lastindex or 0])))
            pieces += marked[end : found.start()].encode(), b""
            end = found.end()
        return _Form((*pieces, marked[end:].encode()), tuple(gaps))


@frozen
class _Form:
    """Pieces with gaps between them, and for each gap what writes the text in it, and the number of the text."""

    pieces: tuple[bytes, ...]
    gaps: tuple[tuple[Pen, int], ...]

    def filled(self, texts: Sequence[str]) -> bytes:
        pieces = list(self.pieces)
        pieces[1::2] = [pen(texts[number]).encode() for pen, number in self.gaps]
        return b"".join(pieces)


_NOT_MADE: Final = _Form((), ())
_Key = tuple[Frame, tuple[bool, ...], tuple[bool, ...]]
