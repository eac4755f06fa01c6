"""What takes one's being there and no more: arriving on time, a box that is clicked, one text read once."""

from typing import Final

from ectcore.wording.signs.seen.taking_part import FOR_TEACHERS, brings_back
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def is_turning_up(clause: Clause) -> bool:
    """Whether one is only to be at work at an hour: arrive at school by 8.10, be on time for briefing."""
    words = clause.plain
    if len(words) < _PAIR or words[0].text not in _COMES or clause.has("class", "pupil", "technique"):
        return False
    texts = [word.text for word in words]
    there = next((at for at, text in enumerate(texts[:_SOON]) if text in _AT_WORK), 0)
    if not there or texts[there - 1] not in _TO:
        return False
    return texts[0] == "arrive" or texts[1:3] == ["on", "time"] or texts[there + 1 : there + 2] in _BY


def clicks(clause: Clause) -> str:
    """What is only clicked through or ticked as attended; else empty."""
    words = clause.plain
    for at, word in enumerate(words[:-1] if "clicked" in clause.texts else ()):
        if word.text == "clicked" and words[at + 1].text == "through":
            return clause.box.text[word.start : words[at + 1].end]
    ticked = len(words) > 1 and words[0].text in {"tick", "mark"} and words[1].text in _HAS_BEEN_THERE
    return clause.box.text[words[0].start : words[1].end] if ticked else ""


def reads_several(clause: Clause) -> bool:
    """Whether more than one long text is to be read: two novels, three books a term."""
    if clause.head is None or clause.head.text not in {"read", "reread"}:
        return False
    return any(word.text in _LONG for word in clause.plain) and any(map(_is_several, clause.plain))


def is_only_read(parts: Parts) -> bool:
    """Whether one text is to be read, and nothing done with it: marking guide read; I'll read it, once."""
    if not any(clause.says(_READ) for clause in parts.aim) or any(map(brings_back, parts.success)):
        return False
    told = [clause for clause in parts.aim if clause.plain]
    texts = FOR_TEACHERS | listed("reading matter")
    if parts.inline or not any(clause.says(texts) for clause in told) or any(c.has("class", "pupil") for c in told):
        return False
    return any(_ends_with_reading(clause.plain) for clause in told)


def _ends_with_reading(words: tuple[Word, ...]) -> bool:
    at = next((at for at, word in enumerate(words) if word.text in _READ), None)
    if at is None or any("base" in word.tags and "making" in word.tags for word in words[:at]):
        return False
    return all(word.text in _IT for word in words[at + 1 :])


def _is_several(word: Word) -> bool:
    return "number" in word.tags and word.text not in {"one", "once", "1", "half"}


_READ: Final = frozenset({"read", "reread"})
_IT: Final = frozenset(
    {"a", "it", "this", "that", "once", "twice", "through", "just", "the", "one", "over", "all", "properly"}
)
_LONG: Final = frozenset({"novels", "books", "plays"})
_HAS_BEEN_THERE: Final = frozenset({"attended", "complete", "completed"})
_COMES: Final = frozenset({"arrive", "be", "get", "come"})
_AT_WORK: Final = frozenset(
    {"playground", "yard", "gate"}
    | {"school", "work", "college", "site", "briefing", "briefings", "meetings", "meeting", "duty", "inset"}
)
_TO: Final = frozenset(
    {"at", "in", "to", "on", "for", "into", "morning", "staff", "break", "lunch", "gate", "bus", "the"}
)
_BY: Final = (["by"], ["before"], ["at"], ["on"], ["for"])
_PAIR: Final = 2
_SOON: Final = 7
