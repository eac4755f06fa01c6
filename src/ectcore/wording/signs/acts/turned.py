"""A job told as done is the job told as to do: 20 glue sticks fetched from the store, fetch 20 glue sticks from it."""

from functools import cache
from typing import Final

from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import pasts, tags_of
from ectcore.wording.words.tokens import Word


def turned(clause: Clause) -> Clause | None:
    """The clause with its verb first, where things are told to be fetched, fastened, sent or signed; else none."""
    words = clause.plain
    if not clause.says(_told()) or _is_told_to_do(clause):
        return None
    at = next((at for at, word in enumerate(words[:_REACH]) if at and word.text in _small_verbs()), 0)
    if not at:
        return None
    done, verb = words[at], _small_verbs()[words[at].text]
    if verb == done.text and at + 1 < len(words) and words[at + 1].tags.isdisjoint(_GOES_ON):
        return None  # a put, a read: as often a noun
    first = Word(verb, done.start, done.end, tags_of(verb), done.typed)
    what = words[:at] if words[0].text in _DEFINITE or "number" in words[0].tags else (_a(words[0]), *words[:at])
    return Clause(clause.box, (first, *what, *words[at + 1 :]))


def _is_told_to_do(clause: Clause) -> bool:
    """Whether it begins with a verb; what is counted, or the set of something, only looks like one."""
    words = clause.plain
    named = words[0].text in _DEFINITE or "number" in words[0].tags or (len(words) > 1 and words[1].text == "of")
    return clause.starts_with_act and not named


@cache
def _small_verbs() -> dict[str, str]:
    """The verbs of small errands by their past forms."""
    return {form: verb for name in _LISTS for form, verb in pasts(name).items() if verb not in _NONE}


@cache
def _told() -> frozenset[str]:
    return frozenset(_small_verbs())


def _a(word: Word) -> Word:
    """The article that notes leave out."""
    return Word("a", word.start, word.start, tags_of("a"), "a")


_LISTS: Final = ("fastens", "puts", "handles", "passes word", "signs")
_NONE: Final = frozenset({"count", "check", "change", "order", "open", "close", "turn"})
"""What is counted or changed is as often one's teaching."""
_GOES_ON: Final = frozenset({"stop", "time"})
_DEFINITE: Final = frozenset({"the", "a", "an", "my", "our", "his", "her", "their"})
_REACH: Final = 9
