"""What may be said where others read along, such as on standard error and in the names of files: nothing personal.

Messages of the library repeat what was written, since whoever made the mistake has to find it. Where
a program passes them on, what they repeat is left out, unless its form shows that it names nobody:
a day, a short number, the id of an item.
"""

import re
import unicodedata
from collections.abc import Collection
from hashlib import blake2s
from typing import Final

from ectcore.errors import Problem
from ectcore.model.people import Person

OPEN_COLUMNS: Final = frozenset({"induction_start", "fte", "school_urn"})
"""The columns of a roster whose values say nothing about a person; of a template's own columns nobody knows."""

UNSAID: Final = "its value"
"""What stands in a message for what is left out of it."""

_REPEATED: Final = re.compile(
    r"""(?x)
    (?P<meant> did\ you\ mean\ )?           # what follows is a name that there is
    (?<!\w) (?P<text>                       # an apostrophe within a word opens nothing
        '(?:[^'\\…]|\\[^…])*\\?(?:['…]|$)    # a text as messages quote it, cut short or not
        | "(?:[^"\\…]|\\[^…])*\\?(?:["…]|$)
    )
    | (?<![\w.,:-]) \d{7,} (?![\w:-])       # a number as long as that of a teacher
    """
)
_NAMES_NOBODY: Final = re.compile(
    r"""(?x)
    \d{1,4} (?P<sign>[-/. ]) \d{1,2} (?P=sign) \d{1,4}                       # a day
    | -?\d{1,6} (?:[.,:]\d{1,6})? %?                                         # a number, or a time of day
    | (?:target|criterion|step|review|follow-up|note) - \d{1,4}              # an item
    | [0-9a-f]{8} (?:-[0-9a-f]{4}){3} - [0-9a-f]{12}                         # a plan
    | ectcore/[a-z]{1,20}/\d{1,9}                                            # a schema
    """
)
_MARK: Final = re.compile("[\u0300-\u036f]")
_LETTERS: Final = re.compile(r"[^\W\d_]{3,}")


def discreet(problem: Problem) -> Problem:
    """A fault of a document about people, with nothing in its reason that might name one; keys stay.

    >>> discreet(Problem("/fte", "fte", "'Priya Nand' is not a number")).reason
    'its value is not a number'
    >>> discreet(Problem("/fte", "fte", "'30/02/2026' is not a number")).reason
    "'30/02/2026' is not a number"
    """
    key = problem.pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    return problem._replace(reason=without_values(problem.reason, [key], of_nobody=True))


def discreet_in_row(problem: Problem, columns: Collection[str]) -> str:
    """The reason why a row of a roster has a fault, with nothing personal; names of columns stay.

    >>> discreet_in_row(Problem("/email", "email", "'zoe@@x' is not an e-mail address; it has one @"), ["email"])
    'its value is not an e-mail address; it has one @'
    >>> discreet_in_row(Problem("/fte", "fte", "'2' is no part of full time"), ["fte"])
    "'2' is no part of full time"
    """
    return without_values(problem.reason, columns, of_nobody=problem.where in OPEN_COLUMNS)


def without_values(reason: str, names: Collection[str] = (), *, of_nobody: bool) -> str:
    """A reason with what it repeats left out.

    Args:
        reason: a message of this library.
        names: what may be said whatever it looks like: names of columns, keys.
        of_nobody: whether values may be said that have a form which names nobody.
    """

    def said(found: re.Match[str]) -> str:
        value = (found["text"] or "")[1:-1]
        if found["meant"] or value in names or (of_nobody and _NAMES_NOBODY.fullmatch(value)):
            return found[0]
        return UNSAID

    return _REPEATED.sub(said, reason)


def opaque_id(person: Person) -> str:
    """The id of somebody where it tells nobody who they are, else eight hexadecimal digits that stand for it.

    Some schools put an e-mail address or the name itself where a staff number belongs.

    >>> opaque_id(Person(id="ect-014", display_name="Priya Nand"))
    'ect-014'
    >>> opaque_id(Person(id="p.nand", display_name="Priya Nand"))
    'c12ac0f5'
    """
    known = f"{person.display_name} {(person.email or '').partition('@')[0]}"
    plain = _without_marks(person.id)
    if "@" in plain or any(map(plain.__contains__, _LETTERS.findall(_without_marks(known)))):
        return blake2s(person.id.encode(), digest_size=4).hexdigest()
    return person.id


def _without_marks(text: str) -> str:
    """The text in small letters without accents, as ids are typed."""
    if text.isascii():
        return text.lower()
    return _MARK.sub("", unicodedata.normalize("NFD", text.casefold()))
