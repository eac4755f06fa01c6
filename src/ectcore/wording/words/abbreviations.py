"""How words are shortened in notes, and the words that are then read: hw, Q's, grp."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("lexicon") / "abbreviations.txt"


def spelt_out(typed: str) -> str:
    """The word that an abbreviation stands for, in small letters; empty where it is none.

    >>> spelt_out("Hw"), spelt_out("Q's"), spelt_out("W"), spelt_out("word")
    ('homework', 'questions', '', '')
    """
    if len(typed) == 1 and typed.isupper():
        return ""  # an initial
    return _abbreviations().get(typed.lower().replace("'", "").replace("\u2019", ""), "")


@cache
def _abbreviations() -> Mapping[str, str]:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    told = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {short: word for word, _, typed in told for short in typed.split(", ")}
