"""All of what pupils themselves are to finish or hand in: all 22 portfolios complete, every homework in."""

from typing import Final

from ectcore.wording.signs.whose.control import CAUSING
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word

_REACH: Final = 6
_SOON: Final = 4


def all_their_work_done(clause: Clause, index: int) -> bool:
    """Whether all or every, the word at that place, is said of pupils' own work that is to be complete.

    What is done to it by the ECT is another thing: all 22 portfolios marked.
    """
    head, words = clause.head, clause.plain
    if index > 1 and words[index - 1].text == "from" and words[index - 2].text in listed("complete"):
        return any(map(_is_theirs, words[: index - 1]))  # homework in from everybody
    if clause.starts_with_act and head is not None and head.text not in CAUSING:
        return False
    at = next((at for at in range(index + 1, min(index + _REACH, len(words))) if _is_theirs(words[at])), None)
    if at is None or words[at - 1].text in {"my", "own"}:
        return False
    return _is_handed_in(words[at + 1 : at + 1 + _SOON])


def _is_theirs(word: Word) -> bool:
    return word.text in listed("of pupils") or word.text.removesuffix("s") in listed("of pupils")


def _is_handed_in(after: tuple[Word, ...]) -> bool:
    for word in after:
        if word.text in listed("complete"):
            return True
        if word.text not in listed("passed over"):
            return False
    return False
