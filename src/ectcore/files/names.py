"""Names that are safe on every system."""

import re
import unicodedata
from hashlib import blake2s
from typing import Final

MOST_NAME_BYTES: Final = 80
"""How many bytes of UTF-8 a name has at most, before what makes it unique."""

_NEITHER: Final = re.compile("[^0-9A-Za-z]")


def safe_name(stem: str, identity: str) -> str:
    """A name for a file, without its suffix, that every system takes and no other identity shares.

    It has the letters and digits of any script, with - for all else, and ends in eight
    hexadecimal digits made of the identity.

    >>> safe_name("Zoë O'Brien", "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93")
    'Zoë-O-Brien-f364c4cf'
    >>> safe_name("../..", "ect-014")
    '092bc315'
    """
    words = "-".join(_letters_and_digits(unicodedata.normalize("NFC", stem)).split())
    short = words.encode()[:MOST_NAME_BYTES].decode(errors="ignore").strip("-")
    return "-".join(filter(None, (short, blake2s(identity.encode(), digest_size=4).hexdigest())))


def _letters_and_digits(text: str) -> str:
    if text.isascii():
        return _NEITHER.sub(" ", text)
    return "".join(character if _is_letter_or_digit(character) else " " for character in text)


def _is_letter_or_digit(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" or unicodedata.category(character) == "Nd"
