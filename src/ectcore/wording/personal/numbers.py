"""Numbers of pupils in prose: the unique pupil number (UPN), with or without a word that says so."""

import re
from functools import lru_cache
from typing import Final

_LETTERS: Final = "ABCDEFGHJKLMNPQRTUVWXYZ"
_FIRST_WEIGHT: Final = 2
_LIKE_ONE: Final = re.compile(
    r"(?<![^\W_])([A-HJ-NP-RT-Z])[ -]?((?:[0-9][ -]?){11}[0-9A-HJ-NP-RT-Z])(?![^\W_])", re.IGNORECASE
)
_SAID_TO_BE: Final = re.compile(
    r"\b(?:UPN|ULN|(?:pupil|learner) (?:number|no\.?))\b\W{0,3}(?:is )?[A-Z]?[ -]?[0-9]{3}[0-9 -]{5}", re.IGNORECASE
)
_THREE_DIGITS: Final = re.compile(r"[0-9](?:[ -]?[0-9]){2}")
"""What each of the two holds, and most texts do not."""
_ELEVEN_DIGITS: Final = re.compile(r"[0-9](?:[ -]?[0-9]){10}")
_NAMES: Final = ("upn", "uln", "pupil", "learner")
"""What besides the first of the two holds, and of what, in small letters, the second holds one."""


@lru_cache(maxsize=4096)
def has_number_of_a_pupil(text: str) -> bool:
    """Whether a text has what is a unique pupil number by its check letter, or is said to be a pupil's number.

    >>> has_number_of_a_pupil("Ring home about H801200001001"), has_number_of_a_pupil("Order B123456789012")
    (True, False)
    >>> has_number_of_a_pupil("the pupil with UPN B123456789012")
    True
    """
    if not _THREE_DIGITS.search(text):
        return False
    small = text.lower()
    if any(map(small.__contains__, _NAMES)) and _SAID_TO_BE.search(text):
        return True
    return bool(_ELEVEN_DIGITS.search(text)) and any(
        check_letter(_bare(found[2])) == found[1].upper() for found in _LIKE_ONE.finditer(text)
    )


def check_letter(rest: str) -> str:
    """The letter before the other twelve characters of a unique pupil number.

    Each of them counts as often as its place says, from 2 to 13; a letter at the end, of a temporary
    number, counts as its place in the alphabet without I, O and S (DfE, unique pupil numbers).

    >>> check_letter("801200001001")
    'H'
    """
    values = (int(each) if each.isdecimal() else _LETTERS.index(each) for each in rest)
    total = sum(weight * value for weight, value in enumerate(values, _FIRST_WEIGHT))
    return _LETTERS[total % len(_LETTERS)]


def _bare(typed: str) -> str:
    return typed.replace(" ", "").replace("-", "").upper()
