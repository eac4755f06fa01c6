"""What pure functions make of parts that are alike, made once for all of them.

Parts of plans that were drawn again have all but some texts in common (see `ectcore.linting.redrawing`), so
that what a function makes of one of them is a form for the others: only those texts are left to be written.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, Generic, TypeVar

from attrs import frozen

from ectcore.linting.outline import outline
from ectcore.linting.redrawing import Drawn, Frame, drawn_again, with_texts
from ectcore.memory import Remembering

Result = TypeVar("Result")

Pen = Callable[[str], str]
"""Writes a text as it stands in what a function makes of it."""

Shows = Callable[[tuple[str, ...]], tuple[bool, ...] | None]
"""Which of the texts show in what a function makes of them; None where it may do something else with them."""

_MOST: Final = 256
"""How many forms of a function are kept before all are forgotten (the project's own)."""

_MARK: Final = "#\ue000{}\ue001"
"""Stands for the text of that number; a # at the start of a line is what some formats have to escape."""


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
        self._function = function
        self._of_frame: Remembering[Frame, Result] = Remembering(lambda frame: function(frame.part))

    def __call__(self, document: Any) -> Result:  # noqa: ANN401 - any value of the model
        """What the function makes of the document."""
        drawn = drawn_again(document)
        return self._of_frame(drawn.frame) if drawn else self._function(document)


class Formed:
    """A pure function that makes a string of a part of a document, in which every text stands as a pen writes it.

    The results are those of the function, whatever is remembered: a form is used only if it gives what the
    function has made of the part that it was made from.

    >>> from ectcore.model.target import Target
    >>> loud = Formed(lambda target: f"{target.statement.upper()}!", [str.upper], all_show)
    >>> loud(Target(id="t", statement="Greet 8C"))
    'GREET 8C!'
    """

    def __init__(self, function: Callable[[Any], str], pens: Iterable[Pen], shows: Shows) -> None:
        """Keep what makes the string, what may write a text in it, and what tells which texts do the same."""
        self._function, self._remembered, self._shows = function, Remembering(function), shows
        self._pens = sorted(pens, key=lambda pen: -len(pen(_MARK)))  # what escapes more comes first
        self._written = re.compile("|".join(re.escape(pen(_MARK)).replace(r"\{\}", "([0-9]+)") for pen in self._pens))
        self._forms: dict[tuple[Frame, tuple[bool, ...]], _Form | None] = {}

    def __call__(self, part: Any) -> str:  # noqa: ANN401 - any value of the model, or a tuple of them
        """What the function makes of the part."""
        drawn = drawn_again(part)
        showing = self._shows(drawn.texts) if drawn else None
        if drawn is None or showing is None:
            return self._remembered(part)
        form = self._forms.get((drawn.frame, showing), _UNKNOWN)
        if form is _UNKNOWN:
            if len(self._forms) >= _MOST:
                self._forms.clear()
            form = self._forms[drawn.frame, showing] = self._form(part, drawn, showing)
        return form.filled(drawn.texts) if form else self._function(part)

    def _form(self, part: object, drawn: Drawn, showing: tuple[bool, ...]) -> "_Form | None":
        texts = list(outline(part).texts)
        for number, (place, shows) in enumerate(zip(drawn.frame.places, showing, strict=True)):
            texts[place] = _MARK.format(number) if shows else ""
        marked = self._function(with_texts(part, texts))
        gaps: list[tuple[Pen, int]] = []
        literals, end = list[str](), 0
        for found in self._written.finditer(marked):
            pen = self._pens[(found.lastindex or 0) - 1]
            gaps.append((pen, int(found[found.lastindex or 0])))
            literals.append(marked[end : found.start()])
            end = found.end()
        literal = "%s".join(each.replace("%", "%%") for each in (*literals, marked[end:]))
        form = _Form(literal, tuple(gaps))
        return form if form.filled(drawn.texts) == self._function(part) else None


@frozen
class _Form:
    """A string with gaps, and for each what writes the text in it, and the number of the text."""

    literal: str
    gaps: tuple[tuple[Pen, int], ...]

    def filled(self, texts: tuple[str, ...]) -> str:
        return self.literal % tuple([pen(texts[number]) for pen, number in self.gaps])


_UNKNOWN: Final = _Form("", ())
