"""Actions in a row: a line or a sentence divided where the next thing to do begins."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ectcore.wording.signs.residue import is_act, names_a_thing
from ectcore.wording.signs.shape.narrative import is_complaint
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_JOINS: Final = frozenset({",", "and", "then", "&", "+", "/"})
_FEWEST: Final = 2


def pieces(clause: Clause) -> tuple[Clause, ...]:
    """The clause divided before every verb of doing that follows a comma or "and", and before numbers of a list."""
    if clause.words and not (clause.says(_JOINS) or clause.has("digits")):
        return (clause,)
    divided = [words for words in _divided(clause.words) if words]
    return (clause,) if divided == [clause.words] else tuple([Clause(clause.box, words) for words in divided])


def things_listed(clause: Clause) -> tuple[Clause, ...]:
    """Things to make or get that stand in a row: bar model posters, sorting cards, story sums from the class."""
    rows = _between_commas(clause.words) if "," in clause.texts else []
    if len(rows) <= _FEWEST or not all(_is_a_thing(row) for row in rows):
        return ()
    return tuple(Clause(clause.box, row) for row in rows)


def _is_a_thing(row: tuple[Word, ...]) -> bool:
    return len(row) > 1 and "base" not in row[0].tags and any(map(names_a_thing, row))


def _between_commas(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    ends = [at for at, word in enumerate(words) if word.text == ","]
    return [words[begin:end] for begin, end in zip([0, *(at + 1 for at in ends)], [*ends, len(words)], strict=True)]


def _divided(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    begun = 0
    for index, (before, word) in enumerate(pairwise(words), 1):
        if before.text in _JOINS:
            begins = _is_verb_after_time(words, index)
        else:
            begins = "digits" in word.tags and _is_verb_of_doing(words, index + 1)
        if begins:
            end = index
            while end > begun and words[end - 1].text in _JOINS:
                end -= 1
            yield words[begun:end]
            begun = index
    yield words[begun:]


def _is_verb_after_time(words: tuple[Word, ...], index: int) -> bool:
    at = index
    while at < len(words) and "time" in words[at].tags:
        at += 1
    at += 2 * (
        words[at : at + 1] != ()
        and words[at].text in _PREFIXES
        and words[at + 1 : at + 2] != ()
        and words[at + 1].text == "-"
    )
    if _is_a_week(words, index) or _is_told_by_its_object(words, index) or _is_plain_verb(words, index):
        return True
    return (at < len(words) and (_is_verb(words, at) or _is_bare_verb(words, at))) or _is_told_of_another(words, index)


def _is_verb_of_doing(words: tuple[Word, ...], index: int) -> bool:
    return index < len(words) and _is_verb(words, index) and is_act(words[index])


def _is_plain_verb(words: tuple[Word, ...], index: int) -> bool:
    """Whether a verb that says little begins the next thing to do after a comma: stand at the door, say names."""
    if words[index].text not in _PLAIN or words[index - 1].text != "," or "base" not in words[0].tags:
        return False
    after = words[index + 1 : index + 2]
    return bool(after) and after[0].tags.isdisjoint({"mark", "stop", "quality", "state"})


_PLAIN: Final = frozenset({"say", "put", "get", "use", "give", "take", "make", "see"})


def _is_told_of_another(words: tuple[Word, ...], index: int) -> bool:
    """Whether somebody else's part begins there: and Sam will hand them out."""
    for at in range(index + 1, min(index + _REACH, len(words) - 1)):
        if words[at].text == "will":
            return "base" in words[at + 1].tags
        if "verb" in words[at].tags and not words[at].typed.istitle():
            return False
    return False


def _is_bare_verb(words: tuple[Word, ...], at: int) -> bool:
    """Whether another verb follows of the same object: make cards, laminate, cut out."""
    word = words[at]
    return word.tags >= {"act", "base"} and "base" in words[0].tags and word.tags.isdisjoint(_ALSO_NOUNS)


_ALSO_NOUNS: Final = frozenset({"document", "product", "bound", "topic", "noun", "occasion", "stop", "behaviour"})


def _is_told_by_its_object(words: tuple[Word, ...], index: int) -> bool:
    """Whether what follows can only be what is done to it: and number the lines, and velcro the backs."""
    if index + 2 >= len(words):
        return False
    word, after = words[index : index + 2]
    if word.text in {"i", "we"}:
        return "base" in after.tags
    unlisted = not word.tags or word.tags.issuperset({"act", "base"})
    return unlisted and after.text in _THE and "base" in words[0].tags


_THE: Final = frozenset({"the", "a", "an", "my", "them", "it", "each", "every", "one"})


def _is_a_week(words: tuple[Word, ...], index: int) -> bool:
    """Whether the next part of a plan by weeks begins there: wk 2 trial with 8B."""
    after = words[index + 1 : index + 2]
    return words[index].text in {"wk", "week", "day"} and any(
        not word.tags.isdisjoint({"number", "identifier"}) for word in after
    )


_PREFIXES: Final = frozenset({"re", "pre"})
_REACH: Final = 5


def _is_noun(words: tuple[Word, ...], index: int) -> bool:
    """Whether the word that could be a verb is a noun: nothing follows, or "of" or a mark does."""
    after = words[index + 1] if index + 1 < len(words) else None
    return after is not None and after.text in {",", "of", ".", "and", ")", "for", "is", "are", "to"}


def has_own_steps(clauses: tuple[Clause, ...]) -> bool:
    """Whether actions are typed in a row after the aim."""
    return len(actions_within(clauses)) >= _FEWEST


def actions_within(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses after the first that are told as something to do, divided into single actions."""
    found: list[Clause] = []
    for clause in clauses[1:]:
        if _is_numbered(clause):
            found.append(clause)
        elif clause.starts_with_act:
            found += (piece for piece in pieces(clause) if piece.starts_with_act)
        elif is_complaint(clauses[0]):
            found += _listed(clause)
    return tuple(found)


def _listed(clause: Clause) -> tuple[Clause, ...]:
    """What is listed with commas after a complaint: spots on the floor, a child with the bell, sing it through."""
    rows = _between_commas(clause.words)
    return tuple(Clause(clause.box, row) for row in rows if len(row) >= _FEWEST) if len(rows) >= _FEWEST else ()


def _is_verb(words: tuple[Word, ...], index: int) -> bool:
    word = words[index]
    doing = is_act(word) or not word.tags.isdisjoint({"making", "light"})
    return "base" in word.tags and doing and not _is_noun(words, index)


def _is_numbered(clause: Clause) -> bool:
    """Whether it begins with "1)" or "(a)"."""
    texts = [word.text for word in clause.words[:3]]
    if texts[1:2] == ["."]:
        return texts[0].isdecimal()
    return ")" in texts[1:3] and (len(texts[texts.index(")") - 1]) == 1 or texts[1] in {"ii", "iii", "iv"})
