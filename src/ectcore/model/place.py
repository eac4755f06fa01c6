"""Where something stands in a document, as programs and as people say it."""

from collections.abc import Sequence
from typing import Final

Path = tuple[str | int, ...]
"""The way from a document to a part of it: the names of fields, and places in lists from 0."""

_ONE_OF: Final = {
    "acknowledgements": "acknowledgement",
    "actions": "action",
    "activities": "activity",
    "approaches": "approach",
    "breaks": "break",
    "commitments": "commitment",
    "criteria": "success criterion",
    "follow_up": "follow-up",
    "history": "revision",
    "learning_intentions": "learning intention",
    "outcomes": "outcome",
    "reviews": "plan review",
    "steps": "step",
    "successes": "success",
}


def pointer(path: Sequence[str | int]) -> str:
    """The path as a JSON Pointer (RFC 6901, section 3).

    >>> pointer(("targets", 1, "steps", 0))
    '/targets/1/steps/0'
    """
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def spoken(path: Sequence[str | int], document: str = "the document") -> str:
    """The path as people say it, counting from 1; the document's own name where the path is empty.

    >>> spoken(("targets", 1, "steps", 0, "due"))
    'target 2, step 1, due'
    >>> spoken((), "the plan")
    'the plan'
    """
    words: list[str] = []
    for part in path:
        if isinstance(part, int):
            words[-1:] = [f"{_one_of(words[-1] if words else 'item')} {part + 1}"]
        else:
            words.append(part)
    return ", ".join(_with_blanks(word) for word in words) or document


def spoken_of(path: Sequence[str | int]) -> str:
    """The path as a sentence begins with it: the field first, then what it is a field of.

    >>> spoken_of(("targets", 0, "steps", 3, "text")), spoken_of(("follow_up", 0, "what"))
    ('The text of target 1, step 4', 'The text of follow-up 1')
    >>> spoken_of(("title",)), spoken_of(("targets", 0, "notes", 1))
    ('The title', 'Target 1, note 2')
    """
    *whole, field = path
    if isinstance(field, int):
        return spoken(path).capitalize()
    called = _with_blanks(_CALLED.get(field, field))
    return f"The {called} of {spoken(whole)}" if whole else f"The {called}"


_CALLED: Final = {"what": "text", "why": "reason"}
"""What fields are called where their own name is no noun."""


def _one_of(name: str) -> str:
    return _ONE_OF.get(name) or name.removesuffix("s")


def _with_blanks(word: str) -> str:
    return word.replace("_", " ") if word.isidentifier() or " " in word else word
