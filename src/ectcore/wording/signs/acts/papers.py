"""Papers of which it is said how they are laid out, how long they are or to whom they go."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.acts.jobs import is_one_adult
from ectcore.wording.signs.measures.frequencies import EVERY
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word


def set_down(clause: Clause) -> tuple[Word, ...]:
    """A side of A4, a plan with a reason beside each name, a list to the site team."""
    words = clause.plain
    if not clause.has("product", "document", "figures") or (
        clause.starts_with_act and words[1:2] and not _is_of(words)
    ):
        return ()
    if side := _side_of_paper(words):
        return side
    for index, word in enumerate(words):
        if not word.tags.isdisjoint(_PAPERS):
            product, given = "product" in word.tags, goes_to_somebody(words, _last_of(words, index))
            if given or (product and _has_for_each(words, index)):
                return words[index:]
    return ()


def shown_to_somebody(clause: Clause) -> tuple[Word, ...]:
    """A paper that an adult is to have seen: script checked by the SENCO, one page agreed with the DSL."""
    if not clause.says(_SEEN) or not clause.has(*_PAPERS):
        return ()
    words = clause.plain
    if clause.starts_with_act and words[0].tags.isdisjoint(_PAPERS):
        return ()
    for at in range(1, len(words) - 1):
        whom = at + 1 + (words[at].text in {"off", "over"})
        if words[at - 1].text not in _SEEN or words[whom - 1].text not in {"by", "with"}:
            continue
        near = words[whom : whom + 3]
        if any(is_one_adult(word) or "officer" in word.tags for word in near):
            return words[at - 1 : whom + 1]
    return ()


_SEEN: Final = frozenset(
    {"seen", "checked", "agreed", "approved", "signed", "read", "okayed", "reviewed", "looked", "passed", "moderated"}
)


def _last_of(words: tuple[Word, ...], index: int) -> int:
    """The place of the word before "to", where the clause begins with the paper: list of the torn readers to."""
    if index or len(words) <= 1 or words[1].text != "of":
        return index
    return next((at for at, word in enumerate(words[1:]) if word.text == "to"), index)


_PAPERS: Final = frozenset({"product", "document"})


def _is_of(words: tuple[Word, ...]) -> bool:
    """Whether a thing stands first that is like a verb: list of, plan for, source pack."""
    return words[1].text in {"of", "for"} or "product" in words[1].tags


def _side_of_paper(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """So much paper that is to be filled: one side of A4, a page of foolscap; not what pupils do there."""
    for at in range(1, len(words) - 2):
        if not words[at - 1].tags.isdisjoint({"class", "pupil"}):
            return ()
        if words[at].text in _SIDES and words[at + 1].text == "of" and words[at + 2].text in {"a4", "a3", "a5"}:
            return words[at - 1 : at + 3]
    return ()


_SIDES: Final = frozenset({"side", "sides", "page", "pages", "sheet", "half"})


def goes_to_somebody(words: tuple[Word, ...], at: int) -> bool:
    """Whether it goes to an adult who can say that it is there: in to Mrs Lund, list to the site team."""
    if at + 2 >= len(words) or words[at + 1].text != "to" or "phrase" in words[at + 1].tags:
        return False
    whom = words[at + 2 + (words[at + 2].text in {"the", "my", "our"}) :][:1]
    return any(is_one_adult(word) or not word.tags.isdisjoint({"officer", "premises"}) for word in whom)


def _has_for_each(words: tuple[Word, ...], index: int) -> bool:
    """Whether a product has something at each thing that it lists: a seating plan with a reason beside each name."""
    after = [word.text for word in words[index + 1 :]]
    at = next((at for at, (one, two) in enumerate(pairwise(after)) if one in _BESIDE and two in EVERY), 0)
    return not {"with", "and"}.isdisjoint(after[:at])


_BESIDE: Final = frozenset({"beside", "next", "against", "under", "by", "on", "for", "to", "at", "behind"})
