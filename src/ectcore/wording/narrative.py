"""What is told of the past or felt, and asks for nothing."""

from typing import Final

from ectcore.wording.clauses import Clause

_TOLD: Final = frozenset(
    "was were had felt mentioned said told suggested talked noticed saw went struggled realised spoke met thought "
    "seemed wanted advised asked got found came gave did discussed observed lost forgot liked".split()
)
_FELT: Final = frozenset(
    "feel think find know believe struggle wonder worry want hope guess suppose love like am have".split()
)
_SPEAKERS: Final = frozenset("i we it there they he she this that my mentor pupils".split())
_WILL: Final = frozenset("will i'll to should must need going".split())


def is_narrative(clause: Clause) -> bool:
    """Whether the clause tells what was, or what somebody feels."""
    words = [word.text for word in clause.plain]
    if not words or clause.starts_with_act:
        return False
    first_told = next((at for at, word in enumerate(words) if word in _TOLD and words[at - 1] not in _ARTICLES), None)
    first_will = next((at for at, word in enumerate(words) if word in _WILL), len(words))
    if first_told is not None and first_told < first_will and "past" not in words[:first_told]:
        return _has_a_speaker(words[:first_told])
    return words[0] in _SPEAKERS and len(words) > 1 and words[1] in _FELT


def _has_a_speaker(words: list[str]) -> bool:
    return not words or not _SPEAKERS.isdisjoint(words[:4]) or len(words) <= 4


_ARTICLES: Final = frozenset({"a", "an", "the"})
