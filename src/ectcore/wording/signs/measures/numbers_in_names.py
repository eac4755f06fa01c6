"""Numbers that belong to a name or tell of what kind a thing is: a 3-2-1 countdown, tier-2 words, 9 Girls."""

from typing import Final

from ectcore.wording.signs.residue import is_noun
from ectcore.wording.words.tokens import Word

_PAIR: Final = 2


def is_in_a_name(words: tuple[Word, ...], index: int) -> bool:
    """Whether the number at that place is part of a name or of what tells of what kind something is."""
    return (
        _is_counted_down(words, index)
        or _is_joined_to_a_label(words, index)
        or _is_of_a_group(words, index)
        or _is_so_long_a_text(words, index)
        or _is_on_the_roll(words, index)
        or _is_said_where(words, index)
    )


def _text(words: tuple[Word, ...], at: int) -> str:
    return words[at].text if 0 <= at < len(words) else ""


def _is_counted_down(words: tuple[Word, ...], index: int) -> bool:
    """Whether digits are joined to more of them: 3-2-1, 5-4-3-2-1; not 10-15, which is from one to the other."""
    run = [
        words[at].text for at in range(max(0, index - 4), min(len(words), index + 5)) if words[at].text in _ONE_DIGIT
    ]
    joined = _text(words, index - 1) == "-" or _text(words, index + 1) == "-"
    return joined and len(words[index].text) == 1 and len(run) > _PAIR


_ONE_DIGIT: Final = frozenset("0123456789")


def _is_joined_to_a_label(words: tuple[Word, ...], index: int) -> bool:
    """Whether it belongs to a label before a hyphen: tier-2 words."""
    return _text(words, index - 1) == "-" and _text(words, index - _PAIR) in _LABELS


_LABELS: Final = frozenset({"tier", "level", "grade", "stage", "phase", "step", "wave", "band", "type"})


def _is_of_a_group(words: tuple[Word, ...], index: int) -> bool:
    """Whether a year's group is called so: 9 Girls, 8 Basil; never at the beginning, where any word has a capital."""
    after = words[index + 1] if index + 1 < len(words) else None
    if after is None or index == 0 or not words[index].text.isdecimal() or int(words[index].text) > _OLDEST:
        return False
    called = "pupil" in after.tags and after.text != "year"  # 5 Year 8s are five
    return called and after.typed[0].isupper() and after.typed[1:].islower()


_OLDEST: Final = 13


def _is_so_long_a_text(words: tuple[Word, ...], index: int) -> bool:
    """Whether it tells how long a text is that has its own name: a 90-word task, the ten-line extract."""
    if _text(words, index + 1) != "-" or _text(words, index + _PAIR) not in _MEASURES or index + 3 >= len(words):
        return False
    return is_noun(words[index + 3])


_MEASURES: Final = frozenset({"word", "line", "page", "item", "question", "verse", "paragraph"})


def _is_on_the_roll(words: tuple[Word, ...], index: int) -> bool:
    """Whether it only tells in brackets how many there are: (H7, 54 pupils), (27 on roll)."""
    opened = next((at for at in range(index, -1, -1) if words[at].text in "()"), -1)
    if opened < 0 or words[opened].text != "(" or words[index - 1].text not in {"(", ",", "-"}:
        return False
    roll = [word.text for word in words[index + 1 : index + 3]]
    after = words[index + _PAIR] if index + _PAIR < len(words) else None
    alone = after is None or "mark" in after.tags
    return roll in (["on", "roll"], ["on", "register"]) or (alone and not _PEOPLE.isdisjoint(roll[:1]))


_PEOPLE: Final = frozenset({"pupils", "children", "students", "boys", "girls", "kids", "learners"})


def _is_said_where(words: tuple[Word, ...], index: int) -> bool:
    """Whether it tells over how many bodies something is spread: across nine schools; not across six lessons."""
    return _text(words, index - 1) == "across" and _text(words, index + 1) in _BODIES


_BODIES: Final = frozenset(
    {"schools", "sites", "classes", "departments", "academies", "faculties", "groups", "forms", "sets", "years"}
)
