"""Session elements: what UCL's pages call the things that are done in a step.

The names are those of UCL's programme handbook, 4.3, with the forms in which pages write
them: "Discussion with mentor", "Analyse artefacts / collaborative planning".
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ectcore.model.session import ActivityKind
from ectcore.reading.pages.durations import timed

_LONGEST: Final = 80
_WORDS_OF_A_NAME: Final = 4
_UNKNOWN_AT_MOST: Final = 3
_AND: Final = re.compile(r"\s*[/&]\s*|\s+and\s+")
_THEN: Final = re.compile(r"\s*(?:[\u2013\u2014]|\s-)\s*|:\s+")
_NAMED: Final = {kind.value.replace("_", " "): kind for kind in ActivityKind}
_WRITTEN: Final = {
    "analyse": ActivityKind.ANALYSE_ARTEFACTS,
    "analyse an artefact": ActivityKind.ANALYSE_ARTEFACTS,
    "analyse artefact": ActivityKind.ANALYSE_ARTEFACTS,
    "analysing an artefact": ActivityKind.ANALYSE_ARTEFACTS,
    "analysing artefacts": ActivityKind.ANALYSE_ARTEFACTS,
    "analysis of artefacts": ActivityKind.ANALYSE_ARTEFACTS,
    "data": ActivityKind.ANALYSE_ARTEFACTS,
    "discuss": ActivityKind.DISCUSS_WITH_MENTOR,
    "discuss with a colleague": ActivityKind.DISCUSS_WITH_COLLEAGUE,
    "discuss with a mentor": ActivityKind.DISCUSS_WITH_MENTOR,
    "discussion with colleague": ActivityKind.DISCUSS_WITH_COLLEAGUE,
    "discussion with mentor": ActivityKind.DISCUSS_WITH_MENTOR,
    "discussion with pupils": ActivityKind.DISCUSS_WITH_PUPILS,
    "observe colleague": ActivityKind.OBSERVE_A_COLLEAGUE,
    "practical activity": ActivityKind.PRACTICAL_EXERCISE,
    "preparation": ActivityKind.COLLABORATIVE_PLANNING,
    "sharing practice": ActivityKind.SHARING_OF_PRACTICE,
} | _NAMED


def element(words: str) -> ActivityKind | None:
    """The session element that the words name.

    >>> element("Action planning")
    <ActivityKind.ACTION_PLANNING: 'action_planning'>
    """
    return _WRITTEN.get(" ".join(words.casefold().split()))


def element_of_heading(words: str) -> ActivityKind | None:
    """The session element that a heading names; of several the first.

    >>> element_of_heading("Scripting / rehearsal"), element_of_heading("Planning and rehearsal")
    (<ActivityKind.SCRIPTING: 'scripting'>, None)
    """
    if len(words) > _LONGEST:
        return None
    kinds = [element(each) for each in _AND.split(words.strip(" *_<:"))]
    return kinds[0] if all(kinds) else None


def names_element(line: str) -> bool:
    """Whether the line is a heading that names a session element, perhaps with its minutes.

    >>> names_element("Sharing of practice (10 minutes)"), names_element("reflection")
    (True, False)
    """
    if len(line) > _LONGEST or not line.lstrip("*_")[:1].isupper():
        return False
    return element_of_heading(timed(line)[0]) is not None


def headed(line: str) -> tuple[str, str] | None:
    """The session element that heads the line, and what is said of it on the same line.

    >>> headed("Observe a colleague \u2013 choose somebody who teaches the same class")
    ('Observe a colleague', 'choose somebody who teaches the same class')
    >>> headed("Watch a colleague: choose somebody") is None
    True
    """
    match = _THEN.search(line, 0, _LONGEST)
    if match is None or not names_element(line[: match.start()]):
        return None
    rest = line[match.end() :].strip()
    return (line[: match.start()], rest) if rest else None


def elements(texts: Iterable[str]) -> tuple[tuple[ActivityKind, ...], tuple[str, ...]]:
    """The session elements that texts name in a row, and the words that name none; prose among them stays whole.

    >>> elements(["action", "planning, reflection and baking"])
    ((<ActivityKind.ACTION_PLANNING: 'action_planning'>, <ActivityKind.REFLECTION: 'reflection'>), ('and baking',))
    """
    tags: list[str] = []
    prose: list[str] = []
    for text in texts:
        words = text.replace(",", " ").replace(";", " ").split()
        known, unknown = _in_a_row(words)
        if len(unknown) > _UNKNOWN_AT_MOST + len(known):
            prose.append(text)
        else:
            tags += words
    found, left = _in_a_row(tags)
    return found, (*filter(None, [" ".join(left)]), *prose)


def _in_a_row(said: Sequence[str]) -> tuple[tuple[ActivityKind, ...], tuple[str, ...]]:
    found: list[ActivityKind] = []
    unknown: list[str] = []
    place = 0
    while place < len(said):
        kind, size = _tag(said[place : place + _WORDS_OF_A_NAME])
        if kind:
            found.append(kind)
        else:
            unknown.append(said[place])
        place += size
    return tuple(found), tuple(unknown)


def _tag(words: Sequence[str]) -> tuple[ActivityKind | None, int]:
    """The element that the words begin with, the longest there is, and of how many words it is."""
    for size in range(len(words), 0, -1):
        if kind := _NAMED.get(" ".join(words[:size]).casefold()):
            return kind, size
    return None, 1
