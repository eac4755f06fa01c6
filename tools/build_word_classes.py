"""Common words that name nothing to be seen: adjectives, adverbs and nouns of qualities, states, feelings and thought.

    python tools/build_word_classes.py [DICT]

DICT is the folder of WordNet 3.0's database (Debian: wordnet-base). Taken are single words that its tagged texts
have at least once, each by the sense that they have most often there; of adjectives not what may be a form of a verb.
What is told by its ending (`signs/residue.py`) is left out.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path
from textwrap import wrap
from typing import Final

from ectcore.wording.signs.residue import ABSTRACT_ENDINGS

DICT: Final = Path("/usr/share/wordnet")
TARGET: Final = Path(__file__).parents[1] / "src" / "ectcore" / "wording" / "words" / "lexicon" / "classes.txt"
PARTS_OF_SPEECH: Final = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}
ABSTRACT: Final = frozenset({"07", "09", "12", "26"})
"""The files of nouns of attributes, cognition, feelings and states (lexnames, WordNet 3.0)."""

NOTICE: Final = """\
# Words that name nothing to be seen, by their class: asked only of words that no other file lists.
# Made by tools/build_word_classes.py from WordNet 3.0, whose licence (licences/WordNet-3.0.txt) goes with it.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.
"""


def main() -> None:
    """Write the file anew."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DICT
    classes: dict[str, list[str]] = defaultdict(list)
    for word, senses in sorted(_senses(folder).items()):
        if name := _class_of(word, senses):
            classes[name].append(word)
    lines = [f"{name}: {line}" for name, words in classes.items() for line in wrap(", ".join(words), 100)]
    TARGET.write_text(NOTICE + "\n".join(line.rstrip(",") for line in lines) + "\n", encoding="utf-8")


def _senses(folder: Path) -> dict[str, Counter[tuple[str, str]]]:
    """Of each single word, how often it has which part of speech and is of which file of senses."""
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, _, count = line.split()
        word, _, sense = key.partition("%")
        if word.isalpha() and not word.endswith(ABSTRACT_ENDINGS):
            part, file, *_ = sense.split(":")
            found[word][PARTS_OF_SPEECH[part], file] += int(count)
    return found


def _class_of(word: str, senses: Counter[tuple[str, str]]) -> str:
    """The class that counts; empty where the word may be a verb or name a thing."""
    parts: Counter[str] = Counter()
    for (part, _), count in senses.items():
        parts[part] += count
    part = parts.most_common(1)[0][0]
    if part == "noun":
        file = max((count, file) for (each, file), count in senses.items() if each == "noun")[1]
        return "abstract" if file in ABSTRACT else ""
    may_be_a_form = word.endswith(("ing", "ed"))
    return part if part == "adverb" or (part == "adjective" and not may_be_a_form) else ""


if __name__ == "__main__":
    main()
