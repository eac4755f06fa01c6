"""How a message quotes what was written."""

from typing import Final

MOST_WORDS: Final = 8
"""How many words of a text a message repeats."""


def in_short(text: str, most: int = MOST_WORDS) -> str:
    """A text as a message quotes it: on one line, and not too many words.

    >>> in_short("Be better at everything that has ever been asked of me")
    'Be better at everything that has ever been…'
    """
    words = text.split()
    return " ".join(words[:most]) + "…" * (len(words) > most)


def quoted_or(text: str, otherwise: str, most: int = MOST_WORDS) -> str:
    """A text in short with quotation marks; where nothing was written, what it is called instead.

    >>> quoted_or("Greet 7M", "this target"), quoted_or(" ", "this target")
    ('“Greet 7M”', 'this target')
    """
    return f"“{in_short(text, most)}”" if text.strip() else otherwise
