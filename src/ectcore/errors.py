"""Every error that the library raises on purpose.

    EctcoreError
    ├── InvalidValueError (ValueError)       a value that would be meaningless
    ├── DocumentError (ValueError)           a document that cannot be read: all its faults
    ├── UnknownNameError (LookupError)       a name that nobody knows, with those that are known
    ├── AmbiguousNameError (LookupError)     a name that may mean two things
    ├── PluginError                          an exporter that cannot be loaded
    └── ExportError                          an exporter that failed on a plan

Findings are values and never raised: see `ectcore.checking`.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Final, NamedTuple

MOST_NAMED: Final = 20
"""How many names a message lists (the project's own bound)."""


class EctcoreError(Exception):
    """The root of all errors of this library.

    >>> all(issubclass(each, EctcoreError) for each in (InvalidValueError, DocumentError, PluginError))
    True
    """


class InvalidValueError(EctcoreError, ValueError):
    """A value that would be meaningless, such as negative minutes.

    Attributes:
        noun: what it would have been, such as "ActionStep".
        faults: what is wrong with it, all of it.

    >>> print(InvalidValueError("ActionStep", ["effort_minutes: -5 is below 1", "id: is empty"]))
    ActionStep: effort_minutes: -5 is below 1; id: is empty
    """

    def __init__(self, noun: str, faults: Iterable[str]) -> None:
        """Keep all the faults; the message has them in a row."""
        self.noun, self.faults = noun, tuple(faults)
        super().__init__(f"{noun}: {'; '.join(self.faults)}")

    def __reduce__(self) -> tuple[type["InvalidValueError"], tuple[str, tuple[str, ...]]]:
        """Pickled by its parts, so that it can come back from a worker."""
        return type(self), (self.noun, self.faults)


class Problem(NamedTuple):
    """One fault of a document.

    Attributes:
        pointer: where it is, as a JSON Pointer (RFC 6901); empty for the whole document.
        where: where it is, as people say it: "target 2, step 1, due".
        reason: what is wrong, and what would be right.

    >>> print(Problem("/targets/1/due/on", "target 2, due, on", "'soon' is not a day"))
    target 2, due, on: 'soon' is not a day
    """

    pointer: str
    where: str
    reason: str

    def __str__(self) -> str:
        """The fault in one line."""
        return f"{self.where}: {self.reason}"


class DocumentError(EctcoreError, ValueError):
    """A document that cannot be read, with every fault found in it.

    Attributes:
        problems: all the faults, in the order of the document.

    >>> error = DocumentError([Problem("/targets/1/due/on", "target 2, due, on", "'soon' is not a day")])
    >>> error.problems[0].pointer
    '/targets/1/due/on'
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all the problems; the message has a line for each."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["DocumentError"], tuple[tuple[Problem, ...]]]:
        """Pickled by its problems, so that it can come back from a worker."""
        return type(self), (self.problems,)


class UnknownNameError(EctcoreError, LookupError):
    """A name that nobody knows.

    Attributes:
        kind: what was asked for, such as "exporter".
        name: the name that was asked for.
        known: the names that there are.

    >>> print(UnknownNameError("exporter", "markdwon", ["json", "markdown"]))
    'markdwon' is not an exporter; did you mean 'markdown'?
    """

    def __init__(self, kind: str, name: str, known: Sequence[str]) -> None:
        """Say what was asked for, and the nearest name or else all of them."""
        self.kind, self.name, self.known = kind, name, tuple(known)
        article = "an" if kind[:1] in "aeiou" else "a"
        super().__init__(f"{name!r} is not {article} {kind}; {nearest(name, self.known)}")

    def __reduce__(self) -> tuple[type["UnknownNameError"], tuple[str, str, tuple[str, ...]]]:
        """Pickled by its parts, so that it can come back from a worker."""
        return type(self), (self.kind, self.name, self.known)


class AmbiguousNameError(EctcoreError, LookupError):
    """A name that may mean two things: two distributions claim it, or it leaves something out.

    >>> print(AmbiguousNameError("module 3 stands in parts, whose weeks start anew; say part=1 or part=2"))
    module 3 stands in parts, whose weeks start anew; say part=1 or part=2
    """


class PluginError(EctcoreError):
    """An exporter that is installed but cannot be loaded or used as asked.

    >>> try:
    ...     raise PluginError("house-style 2.0 cannot be imported: no module named lxml")
    ... except EctcoreError as error:
    ...     print(error)
    house-style 2.0 cannot be imported: no module named lxml
    """


class ExportError(EctcoreError):
    """An exporter that failed on a plan, or gave something that is no file.

    >>> try:
    ...     raise ExportError("house-style 2.0 gave text; an exporter gives bytes")
    ... except EctcoreError as error:
    ...     print(error)
    house-style 2.0 gave text; an exporter gives bytes
    """


def nearest(name: str, known: Sequence[str]) -> str:
    """What was probably meant by a name, in words.

    >>> nearest("markdwon", ["json", "markdown"])
    "did you mean 'markdown'?"
    >>> nearest("pdf", ["json", "markdown"])
    'there are json, markdown'
    >>> nearest("12", ["1", "2"])  # a number is no mistyped other one
    'there are 1, 2'
    """
    by_folded = {each.casefold(): each for each in known}
    close = [] if name.isdecimal() else get_close_matches(name.casefold(), by_folded, n=1)
    if close:
        return f"did you mean {by_folded[close[0]]!r}?"
    if len(known) > MOST_NAMED:
        return f"there are {len(known)}, such as {', '.join(known[:MOST_NAMED])}"
    return f"there are {', '.join(known)}" if known else "there are none"
