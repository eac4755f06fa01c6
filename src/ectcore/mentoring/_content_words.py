"""The words of a text that say what it is about."""

import re
from collections.abc import Mapping
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]{4,}(?:['\u2019-][^\W\d_]+)*")
_ENDING: Final = re.compile(r"(?:['\u2019]s|ies|ings?|ed|es|s|y|e)$")
_SHORTEST_STEM: Final = 3
_OF_EVERY_MEETING: Final = frozenset(
    _WORD.findall(
        """
        about above after again against agree agreed also always another around asked back been before begin
        being below between both came class classes come could does doing done down during each early ever
        every fewer first following from gave give given goes going have having here home into just keep kept
        know last least less lesson lessons like long longer look looked made make many mentor might more most
        much must need needs next never once only other others over part plan plans pupil pupils said same
        second session several should some something still such take taken target targets teach teacher
        teaching term than that their them then there these they thing things this those three through time
        times together told took towards twice under until upon used using very want week weeks well went were
        what when where which while whom whose will with within without work worked working would year your
        """
    )
)
"""Words that bind nothing: those of any sentence, and those of any meeting between mentor and ECT."""


def content_words(text: str) -> Mapping[str, str]:
    """The words that say what a text is about, by their stems, in the order of the text.

    >>> content_words("Rehearse the briefing with Mrs Doyle before each lesson")
    {'rehears': 'rehearse', 'brief': 'briefing', 'doyl': 'doyle'}
    """
    words = (word.casefold() for word in _WORD.findall(text))
    return {_stem(word): word for word in words if word not in _OF_EVERY_MEETING}


def _stem(word: str) -> str:
    shorter = _ENDING.sub("", word)
    return shorter if len(shorter) >= _SHORTEST_STEM else word
