"""What the label of a day says of school, read word by word.

A word alone tells little: a term starts and so does a netball club, staff are trained and so is
the football team. So each word of a label is one sign, by what it is in a school's calendar, and a
sense is a pattern of signs. What no calendar needs is an x, and no pattern of a sense has an x
where it would make the label that of something else: "term starts" is the school's, "clubs start"
and "end of term concert" are not.
"""

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from ectcore.model.calendar import BreakKind
from ectcore.model.field import LONGEST_LINE

_OTHER: Final = "x"
_BETWEEN: Final = "|"


class Sense(Enum):
    """What an entry is, beside the kinds of break."""

    TERM = "term"
    TERM_STARTS = "term starts"
    TERM_ENDS = "term ends"
    SCHOOL_DAY = "school day"


_YEARS: Final = "(?:y|yr|year)s? ?"
_AND: Final = r"(?:\s*(?:,|-|\u2013|/|&|\band\b|\bto\b))+"
_PHRASES: Final = tuple(
    (re.compile(pattern), f" ={sign} ")
    for pattern, sign in (
        (r"\bopen[- ](?:days?|mornings?|afternoons?|evenings?|house|weeks?)\b", "x"),
        (r"\b(?:after|before|pre|sunday|saturday|summer|easter|holiday)[- ]?school\b", "x"),
        (r"\b(?:staff|teachers) (?:and|&) (?:all )?(?:pupils|students|children)\b", "t"),
        (rf"\b{_YEARS}\d{{1,2}}(?:{_AND}\s*(?:{_YEARS})?\d{{1,2}}\b)+", "y"),
        (r"\b(?:y|yr|year)s? ?(?:1[0-3]|[1-9])\b(?![/-]\d)|\bsixth[- ]form\b", "s"),
        (r"\b\d{1,2}(?:[.:]\d\d)? ?pm\b", "z"),
        (r"\bearly (?:closure|closing|finish)\b", "x"),
        (r"\bclos(?:es|ing) early\b(?!.*\b(?:term|christmas|easter|summer|holidays?)\b)", "x"),
        (r"\b(?:bank|public) hol(?:iday)?s?\b", "K"),
        (r"\bmay day\b|\bgood friday\b|\beaster monday\b|\b(?:christmas|boxing|new year'?s) day\b", "k"),
        (r"\bhalf[- ]?terms?\b", "f"),
        (r"\bhalf of\b", "n"),
        (r"\bfirst day back\b|\bback to school\b", "S"),
        (r"\bfirst (?:full |whole |school |teaching )?days?\b", "F"),
        (r"\blast (?:full |whole |school |teaching )?days? before\b", "L"),
        (r"\blast (?:full |whole |school |teaching )?days?\b", "l"),
        (r"\bbreak(?:s|ing)?[- ]up\b", "u"),
        (r"\bre-?(opens?)\b", "b"),
        (r"\bno (?:school|pupils|students|children)\b|\bnot in school\b", "c"),
        (r"\bnon[- ]?(?:pupil|student|contact)\b|\b(?:pupil|student|child)[- ]free\b", "i"),
        (r"\bin[- ]service\b|\bin-?set\b|\bdisaggregated\b|\boccasional days?\b", "i"),
        (r"\b(?:c\.?)?[pt]\.?d\.? ?days?\b|\btdd\b|\bprofessional (?:development|learning|study|training)\b", "i"),
    )
)
_WORDS: Final = {
    "m": "term terms",
    "t": "school schools academy academies college pupil pupils student students children learners everyone "
    "lessons classes teaching year",
    "d": "day days",
    "b": "start starts starting begin begins beginning commence commences open opens return returns resume resumes "
    "back",
    "e": "end ends ending finish finishes close closes",
    "v": "week weeks",
    "h": "holiday holidays hols vacation vacations",
    "g": "break breaks recess",
    "c": "closed closure closures shut",
    "w": "staff teacher teachers",
    "r": "training development",
    "z": "twilight twilights evening evenings",
    "s": "nursery reception",
    "o": "of",
    "p": "to at on in for after before from following during over until till by due",
    "n": "the a an all our we and other remaining is are be will only new full half whole early late mid normal usual "
    "time date dates noon midday lunchtime today tomorrow additional extra lieu local national "
    "trust mat federation diocesan joint county "
    "academic provisional phase part one two three four five six first second third fourth fifth sixth "
    "autumn spring summer winter fall michaelmas lent hilary trinity advent christmas xmas easter whitsun whit october "
    "february may monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january march april june july august september november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "polling election elections strike snow eid diwali",
}
"""The words of each sign: m is a term, t who and what is at school, s some of them only, d a day, b and e what begins
and ends, v a week, h a holiday and g another break, c what is closed, w who works there, r what they are given, z an
evening, p and o what leads up to something, and n what says when, which or how many. A phrase may be y, several year
groups; f, a half term; K and k, a bank holiday; i, a day without pupils; F and S, a first day; l and L, a last day; u,
that school breaks up."""

_SIGN_OF: Final = {word: sign for sign, words in _WORDS.items() for word in words.split()}
_TOKEN: Final = re.compile(r"=\w|\d[\w./:]*|[^\W\d_][\w.]*|&|[^\w\s]+|\S")

_ENDS: Final = r"(?:\||$)"
_NOTHING_ELSE: Final = rf"[^xs|]*{_ENDS}"
_OF_ALL: Final = r"^(?=[^s]*$)[nvmtydpoz|]*?"
_HEAD: Final = r"(?:(?:^|\|)[^poz|]*|c[^|]*)"
"""What may stand before a break: what does not only lead up to it, or that the school is closed for it."""

_STARTS: Final = rf"{_OF_ALL}(?:[mty][n|]*b|b[po]n*[mty]|bn*m|F[po]?[n|]*[mty]|S|[mt][n|]*F(?!o))"
_ENDING: Final = rf"{_OF_ALL}(?:[mt][n|]*e|e[po]n*[mt]|en*m|u|l[po]?[n|]*[mt]|L|[mt][n|]*l(?!o))"
_ALONE: Final = r"(?!o)[nvz|]*(?:p[nvphgfz|]*)?$"
_SENSES: Final[tuple[tuple[re.Pattern[str], BreakKind | Sense], ...]] = tuple(
    (re.compile(pattern), sense)
    for pattern, sense in (
        (rf"{_STARTS}[nvmtyd]*p[nd]*[iKk]{_NOTHING_ELSE}", Sense.SCHOOL_DAY),
        (rf"{_HEAD}(?:i(?:[^|]*d|[^xsz|]*{_ENDS})|wn*r(?:[^|]*d|[^xsz|]*(?:\|[^z]*)?$))", BreakKind.INSET),
        (rf"^[nvmtdwpo|c]*rd|^n*wn*d{_NOTHING_ELSE}", BreakKind.INSET),
        (rf"{_STARTS}[nvmtydpobhgfz]*{_ENDS}|^[nvm|]*[bF]{_ALONE}", Sense.TERM_STARTS),
        (rf"{_ENDING}[nvmtdpoehgfz]*{_ENDS}|^[nvm|]*[el]{_ALONE}", Sense.TERM_ENDS),
        (rf"{_HEAD}(?:K|k{_NOTHING_ELSE})", BreakKind.BANK_HOLIDAY),
        (rf"(?:{_HEAD}|^bo)f{_NOTHING_ELSE}", BreakKind.HALF_TERM),
        (rf"(?:(?:^|\|)[^pobe|]*h|c[^|]*h|(?:^|\|)[nvmtdf]*g)[^xsbe|]*{_ENDS}", BreakKind.HOLIDAY),
        (rf"(?:^|\|)[nvmtd]*[mt]n*c(?![^|]*s)|^[nvd|]*c{_NOTHING_ELSE}", BreakKind.CLOSURE),
        (rf"^n*[mt]d{_NOTHING_ELSE}|^\|?[dv]n+{_ENDS}|\|vn{_ENDS}", Sense.SCHOOL_DAY),
        (rf"(?:^|\|)[nvmtd]*m[^xsbe|]*{_ENDS}", Sense.TERM),
    )
)


@lru_cache(maxsize=1024)
def sense_of_label(label: str) -> BreakKind | Sense | None:
    """What a label says of school days; None where it says nothing of them.

    >>> [sense_of_label(words) for words in ("Term starts", "Netball club starts", "End of term concert")]
    [<Sense.TERM_STARTS: 'term starts'>, None, None]
    >>> sense_of_label("Staff training").value, sense_of_label("Football training")
    ('inset', None)
    """
    signs = _signs(label)
    return next((sense for pattern, sense in _SENSES if pattern.search(signs)), None)


def _signs(label: str) -> str:
    """The signs of a label, one a word.

    >>> _signs("Autumn term - pupils return on 2 September"), _signs("Netball club starts")
    ('nm|tbpnn', 'xxb')
    """
    plain = label[:LONGEST_LINE].casefold().replace("\u2019", "'")
    for pattern, marked in _PHRASES:
        plain = pattern.sub(marked, plain)
    plain = re.sub(r"'s?\b|'", "", re.sub(r"(?<=[^\W\d])-(?=\w)", " ", plain))
    return "".join(map(_sign, _TOKEN.findall(plain)))


def _sign(word: str) -> str:
    if word.startswith("="):
        return word[1:]
    if word[0].isdigit() or word == "&" or (len(word) == 1 and word.isalpha()):
        return "n"
    if not word[0].isalpha():
        return _BETWEEN
    return _SIGN_OF.get(word.rstrip("."), _OTHER)
