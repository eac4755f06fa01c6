"""Whether two names may be one person's, told from marks of them that keep neither."""

import re
from functools import lru_cache
from hashlib import blake2s
from typing import Final

from ectcore.discretion import in_plain_letters

_WORD: Final = re.compile(r"[^\W_]+")
_APART: Final = re.compile("['\u2018\u2019`]")
_AGAIN: Final = re.compile(r"(.)\1+")
_SOUNDS: Final = str.maketrans("bfpvcgjkqsxzdtlmnraeiouy", "111122222222334556000000", "hw")
_MOST_SOUNDS: Final = 3


def marks_of(name: str, plan: str) -> str:
    """Four hexadecimal digits for each word of a name, by how it sounds: those of one plan can be compared.

    Args:
        name: the name of somebody.
        plan: the id of their plan; under another id the marks of the same name are others.

    >>> marks_of("Siân Price", "0e26cd18-a8aa-5ef0-8fb9-780136045b89")
    'a685 0a23'
    """
    words = _WORD.findall(_APART.sub("", in_plain_letters(name)))
    return " ".join([blake2s(f"{plan}{_sound(word)}".encode(), digest_size=2).hexdigest() for word in words])


def may_be_one(marks: str, others: str) -> bool:
    """Whether the words of one name are among those of the other, however they are spelt and in whatever order.

    >>> plan = "0e26cd18-a8aa-5ef0-8fb9-780136045b89"
    >>> known = marks_of("José Patel", plan)
    >>> [may_be_one(known, marks_of(name, plan)) for name in ("PATEL, Jose", "José Patel-Jones", "Priya Patel")]
    [True, True, False]
    """
    one, other = set(marks.split()), set(others.split())
    return one <= other or other <= one


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    """The first letter and the first consonants after it, those that sound alike being one, as Soundex has them."""
    return word[0] + _AGAIN.sub(r"\1", word[1:].translate(_SOUNDS)).replace("0", "")[:_MOST_SOUNDS]
