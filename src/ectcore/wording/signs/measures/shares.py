"""Parts of something: half the class, four of five, 80% of the books."""

from typing import Final

from ectcore.wording.signs.residue import is_act, is_noun, is_residue, judges
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def followed_by(words: tuple[Word, ...], index: int, texts: set[str]) -> bool:
    """Whether the next word is one of those."""
    return index + 1 < len(words) and words[index + 1].text in texts


def percentage(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """A percentage measures where the clause says of what; "60%" and "attendance 97%" do not."""
    after = words[index + 2 : index + 3]
    if (after and after[0].text in listed("felt wholly")) or (
        index and words[index - 1].text in {"give", "gives", "giving"}
    ):
        return None  # 100% committed, give 110%
    if after and is_act(after[0]) and words[index + 1].text == "%":
        return index, index + 2  # 75% hand-in
    if after and judges(after[0], "quality", "state"):
        return None  # 100% effort
    said = [word for word in words if word.tags.isdisjoint({"mark", "number", "time"}) and word.text != "percent"]
    return (index, min(index + 1, len(words) - 1)) if len(said) > _PAIR else None


def share(words: tuple[Word, ...], index: int) -> tuple[int, int] | None:
    """Half the class, a third of 8C, three quarters of the books; but no half term, double lesson or third row."""
    if followed_by(words, index, {"term", "terms", "-", "day", "life", "termly"}) or _is_no_share(words, index):
        return None
    if [word.text for word in words[index + 1 : index + 3]] == ["a", "term"]:
        return None
    if (
        followed_by(words, index, {"at", "above", "over", "under"})
        and "number" in words[-1 - (words[-1].text == "+")].tags
    ):
        return index, index + 2
    for at in range(index + 1, min(index + 6, len(words))):
        word = words[at]
        if not word.tags.isdisjoint({"pupil", "class", "document", "product"}) or is_residue(word):
            return index, at
        if words[index + 1].text == "of" and is_noun(word):
            return index, at
    return None


def _is_no_share(words: tuple[Word, ...], index: int) -> bool:
    text, before = words[index].text, words[index - 1].text if index else ""
    if text in {"third", "fifth", "tenth"}:
        return before not in {"a", "one", "two", "under", "over"}
    return text in {"double", "triple"} and not {"the", "my", "our"} & {
        word.text for word in words[index + 1 : index + 2]
    }


def is_fraction(words: tuple[Word, ...], index: int) -> bool:
    """24 of 30, nine times in ten, four out of five, 15 to 25 of 30, 10/10."""
    near = [word.text for word in words[index + 1 : index + 6]]
    numbers = [at for at, word in enumerate(words[index + 1 : index + 8]) if "number" in word.tags]
    joined = any(near[at : at + 2] == ["out", "of"] for at in range(len(near)))
    if near[:1] == ["of"] and numbers[:1] and all(text in _BETWEEN for text in near[: numbers[0]]):
        return True
    return bool(numbers) and (
        joined
        or (near[1:2] == ["in"] and numbers[0] == _PAIR and near[0].endswith("s"))
        or (near[:2] == ["in", words[index + 2].text if index + 2 < len(words) else ""] and numbers[0] == 1)
    )


_BETWEEN: Final = frozenset({"of", "the", "my", "our", "next", "last", "first", "these"})


_PAIR: Final = 2
