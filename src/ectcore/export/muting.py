"""What exporters print goes nowhere: where data go to standard output, nothing else may."""

from contextlib import redirect_stdout
from io import BytesIO, TextIOWrapper
from typing import TextIO


class _Nowhere(TextIOWrapper):
    def write(self, text: str, /) -> int:
        return len(text)


def nowhere() -> TextIO:
    """A stream that forgets what is printed to it."""
    return _Nowhere(BytesIO(), encoding="utf-8")


def muted() -> redirect_stdout[TextIO]:
    """Nothing is printed to standard output while the block runs; only for a program of one thread.

    >>> with muted():
    ...     print("on page 1")
    """
    return redirect_stdout(nowhere())
