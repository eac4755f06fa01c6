"""Whether a word that may be a verb is one where it stands: "question three pupils", but no "question"."""

from typing import Final

from ectcore.wording.signs.acts.jobs import CALLED
from ectcore.wording.signs.residue import DOING, is_act, is_name
from ectcore.wording.signs.seen.aimless import FEWEST_WORDS, MORE_OF
from ectcore.wording.words.tokens import Word


def is_done_there(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word is a verb of doing where it stands: "question three pupils", but no "question"."""
    word = words[at]
    called = at > 0 and word.tags >= CALLED and words[at - 1].tags >= CALLED  # the back row
    if called or word.tags.isdisjoint(DOING) or _is_an_abbreviation(words, word):
        return False
    if ("past" in word.tags and at and words[at - 1].text in _UNDERGOES) or _is_of_no_kind(words, at):
        return False
    if is_act(word):
        if is_a_noun(words, at):
            return False
        return "quality" not in word.tags or (at + 1 < len(words) and words[at + 1].text in _DETERMINERS)
    if "act" not in word.tags or "noun" in word.tags or word.tags.isdisjoint(_FORMS):
        return False
    return _is_done_by_pupils(words, at) or _is_verb_there(words, at)


def _is_an_abbreviation(words: tuple[Word, ...], word: Word) -> bool:
    """Whether it only looks like a verb: SEND strategies."""
    capitals = word.typed.isupper() and len(word.typed) > FEWEST_WORDS
    return capitals and any(other.typed.islower() for other in words)


def is_a_noun(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word that may be a verb follows neither who does it nor what leads to a verb: the behaviour row."""
    if not at or not words[at].tags.isdisjoint({"ing", "past"}):
        return False
    before = words[at - 1]
    if before.end + 1 < words[at].start or before.text in _BEFORE_DEEDS or before.text.endswith("ly"):
        return False
    if "number" in before.tags:
        return "base" in words[at].tags  # ten redirects are counted
    return before.tags.isdisjoint(_WHO) and not is_name(before)


_WHO: Final = frozenset({"pupil", "class", "helper", "colleague", "leader", "parent", "identifier", "act"})


def _is_done_by_pupils(words: tuple[Word, ...], at: int) -> bool:
    """Whether pupils stand before it: 8R start on their own."""
    to = at > 1 and words[at - 1].text == "to" and "phrase" in words[at].tags
    before = words[at - 1 - to] if at else None
    if to and before is not None and "class" in before.tags:
        return True
    if before is None or "pupil" not in before.tags or ("stop" in before.tags and before.text != "they"):
        return False
    return words[at].tags.isdisjoint(_NO_DEED)


_NO_DEED: Final = frozenset({"stop", "vague", "ing", "pupil", "helper", "document", "product", "place", "rating"})


def _is_verb_there(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word that is a topic as well, or says little, is a verb with its object there."""
    word = words[at]
    if at + 1 == len(words) or not _is_followed_by_its_object(words[at + 1]):
        return False
    if word.text in _TAUGHT and any("vague" in each.tags for each in words[:at]):
        return False
    if "topic" in word.tags:
        return "base" in word.tags and (at == 0 or words[at - 1].text in _BEFORE_VERBS)
    return "light" in word.tags and word.tags.isdisjoint(_SAYS_LITTLE)


_TAUGHT: Final = frozenset({"teaching", "delivering", "planning"})


def _is_of_no_kind(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is done to something that has no more to it than that it is good: deliver outstanding lessons."""
    after = [word for word in words[at + 1 : at + 4] if "stop" not in word.tags][:FEWEST_WORDS]
    return (
        len(after) == FEWEST_WORDS
        and "quality" in after[0].tags
        and not after[1].tags.isdisjoint({"generic", "topic"})
        and "technique" not in after[1].tags
    )


def _is_followed_by_its_object(after: Word) -> bool:
    return after.text not in _NO_OBJECT and ("quality" not in after.tags or after.text in MORE_OF)


_NO_OBJECT: Final = frozenset({"and", "of", "for", "is", "in", "with", "by", "at"})
_DETERMINERS: Final = frozenset(
    ["the", "a", "an", "my", "our", "their", "his", "her", "each", "every", "all", "this", "these", "away", "out", "up"]
)
_UNDERGOES: Final = frozenset({"was", "were", "been", "being"})
_FORMS: Final = frozenset({"base", "ing", "past", "third"})
_BEFORE_VERBS: Final = frozenset({"to", "and", "then", "will", "i", "i'll", "can", "not", "or", "we", "must", "should"})
_BEFORE_DEEDS: Final = _BEFORE_VERBS | {
    *("they", "who", "that", "he", "she", "it", "you", "also", "just", "always", "never", "ever", "help", "let"),
    *("class", "form", "group", "nobody", "everyone", "everybody", "all", "more", "this"),
}
_SAYS_LITTLE: Final = frozenset(
    {"stop", "vague", "topic", "rating", "identifier", "time", "attend", "filler", "slogan"}
)
