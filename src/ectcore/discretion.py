"""What may be said where others read along, such as on standard error and in the names of files: nothing personal.

Messages of the library repeat what was written, since whoever made the mistake has to find it. Where
a program passes them on, what they repeat is left out, unless its form shows that it names nobody:
a day, a short number, the id of an item, punctuation.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from hashlib import blake2s
from itertools import pairwise
from typing import Final

from ectcore.errors import Problem
from ectcore.model.people import Person

OPEN_COLUMNS: Final = frozenset({"induction_start", "fte", "school_urn"})
"""The columns of a roster whose values say nothing about a person; of a template's own columns nobody knows."""

_PERSONS: Final = frozenset({"ect", "mentor", "tutor"})
"""The members of documents that say who somebody is: what stands in them is repeated in no form."""

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
_BEGINS_WITH_A_NUMBER: Final = re.compile("^-?[0-9][0-9A-Za-z.+\u2026-]*")
_NAMES_NOBODY: Final = re.compile(
    r"""(?x)
    \d{1,4} (?P<sign>[-/. ]) \d{1,2} (?P=sign) \d{1,4}                       # a day
    | -?\d{1,6} (?:[.,:]\d{1,6})? %?                                         # a number, or a time of day
    | (?:target|criterion|step|review|follow-up|note) - \d{1,4}              # an item
    | [0-9a-f]{8} (?:-[0-9a-f]{4}){3} - [0-9a-f]{12}                         # a plan
    | ectcore/[a-z]{1,20}/\d{1,9}                                            # a schema
    | [!-/:-@\[-`{-~]{1,3}                                                   # punctuation
    """
)
_MARK: Final = re.compile("[\u0300-\u036f\u02b9-\u02bf]")
"""Accents, and the apostrophes that count as letters."""

_PART: Final = re.compile(r"[^\W\d_]+")
_LONG_PART: Final = re.compile(r"[^\W\d_]{3,}")
"""A part of a name that tells it even within a longer word: three letters or more (the project's own)."""

_PAIR: Final = 2

_OF_AN_OFFICE: Final = r"(?<![^\W\d_])(?:ect|staff|mentor|tutor|teacher|employee)s?(?![^\W\d_])"
_OFFICE: Final = re.compile(_OF_AN_OFFICE, re.IGNORECASE)
"""What ids and addresses begin with that name nobody (the project's own)."""

_WORD: Final = r"[^\W\d_](?:[^\W\d_]|['\u2019])*"
_FORM_OF_A_NAME: Final = re.compile(
    rf"""(?xi)
    (?! .* {_OF_AN_OFFICE}) (?= .* [^\W\d_]{{3}})
    {_WORD} (?: [._,\ -]+ {_WORD} )+ [._-]* \d*
    """
)
"""Two words or more, none of them an office, one of three letters or more: `bob.smith`, `j-smith2`."""

_OFTEN: Final = str.maketrans("æœøłđð\u0131ħŧŋəɓɗƙƴ", "aoolddihtnebdky") | str.maketrans({"þ": "th"})
_ALSO: Final = _OFTEN | str.maketrans({"ð": "th", "ə": "a"})
"""How letters that are no letter with an accent are typed where a keyboard has none of them."""

_TYPED_AS_TWO: Final = re.compile("a[ae]+|[ou]e+|dj+|s[sz]+")
"""Such letters, and ä, å, ö, ü and ß, where they are typed as two; the first of the two says enough."""


def discreet(problem: Problem) -> Problem:
    """A fault of a document about people, with nothing in its reason that might name one; keys stay.

    Of what says who somebody is nothing is repeated: six digits are a teacher's number that lost its zero.

    >>> discreet(Problem("/fte", "fte", "'Priya Nand' is not a number")).reason
    'its value is not a number'
    >>> discreet(Problem("/fte", "fte", "'30/02/2026' is not a number")).reason
    "'30/02/2026' is not a number"
    >>> discreet(Problem("/ect/trn", "ect, trn", "412337 is not a text")).reason
    'its value is not a text'
    """
    *_, key = keys = [part.replace("~1", "/").replace("~0", "~") for part in problem.pointer.split("/")]
    of_nobody = _PERSONS.isdisjoint(keys)
    reason = problem.reason if of_nobody else _BEGINS_WITH_A_NUMBER.sub(UNSAID, problem.reason)
    return problem._replace(reason=without_values(reason, [key], of_nobody=of_nobody))


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

    Some schools put an e-mail address or the name itself where a staff number belongs. An address made of the id
    tells no more than the id does; words with a dot between them are a name, whoever it is that has it.

    >>> opaque_id(Person(id="ect-014", display_name="Priya Nand", email="ect-014@brackenhill.example"))
    'ect-014'
    >>> opaque_id(Person(id="p.nand", display_name="Priya Nand"))
    'c12ac0f5'
    >>> opaque_id(Person(id="bob.smith"))
    '3fc0f11c'
    """
    if not _PART.search(_OFFICE.sub("", person.id)) and "@" not in person.id:
        return person.id  # no letters but those of an office: most staff numbers
    is_a_name = "@" in person.id or _FORM_OF_A_NAME.fullmatch(_without_accents(person.id))
    if is_a_name or any(map(_tells, _spellings(f"{person.id}\n{person.display_name} {_mailbox(person)}"))):
        return blake2s(person.id.encode(), digest_size=4).hexdigest()
    return person.id


def _mailbox(person: Person) -> str:
    """What stands before the @, so far as it may be a name: where it is the id itself, its long words."""
    if not person.email:
        return ""
    mailbox = _OFFICE.sub(" ", person.email.partition("@")[0])
    is_the_id = person.email.lower().startswith(f"{person.id.lower()}@")
    return " ".join(_LONG_PART.findall(mailbox)) if is_the_id else mailbox


def in_plain_letters(text: str) -> str:
    """The text in small letters without accents, as it is typed where a keyboard has none of them.

    >>> in_plain_letters("Łukasz Sørensen")
    'lukasz sorensen'
    """
    return text.lower() if text.isascii() else _without_accents(text).translate(_OFTEN)


def _without_accents(text: str) -> str:
    return _MARK.sub("", unicodedata.normalize("NFD", text.casefold()))


def _spellings(text: str) -> Iterator[str]:
    """The text in small letters without accents, in each of the ways in which ids are typed."""
    if text.isascii():
        ways = [text.lower()]
    else:
        folded = _without_accents(text)
        ways = [folded.translate(_OFTEN), folded.translate(_ALSO)]
    for way in ways:
        yield way
        if _TYPED_AS_TWO.search(way):
            yield _TYPED_AS_TWO.sub(lambda found: found[0][0], way)


def _tells(text: str) -> bool:
    """Whether the id, the first line, has a long part of the name in it, or a part that is made of a short one."""
    written, _, known = text.partition("\n")
    if any(map(written.__contains__, _LONG_PART.findall(known))):
        return True
    parts = _PART.findall(known)
    short = {part for part in parts if len(part) <= _PAIR}
    return bool(short) and not short.union(_run_together(parts)).isdisjoint(_PART.findall(written))


def _run_together(parts: Sequence[str]) -> Iterator[str]:
    """Each two short parts side by side as one word, either way round, and one of two letters with an initial."""
    for one, two in pairwise(parts):
        if len(one) <= _PAIR and len(two) <= _PAIR:
            yield from (one + two, two + one)
        if len(one) == _PAIR:
            yield from (one + two[0], two[0] + one)
        if len(two) == _PAIR:
            yield from (one[0] + two, two + one[0])
