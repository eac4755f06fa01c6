"""A school's document to one in which every merge field is a mark; all that is wrong with it is told at once."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from ectcore import DocumentError, Problem
from ectcore_export.word.contents import cleaned, stories
from ectcore_export.word.marking import mark_fields
from ectcore_export.word.markup import EACH, Element, parsed, written
from ectcore_export.word.mending import without_identities
from ectcore_export.word.package import unpacked
from ectcore_export.word.regions import Tell, wrap_regions
from ectcore_export.word.repeating import wrap_repeated


@frozen
class Prepared:
    """A document that is ready to be filled.

    Attributes:
        parts: its parts by their names.
        stories: the names of those that hold words.
    """

    parts: Mapping[str, bytes]
    stories: tuple[str, ...]


@lru_cache(maxsize=8)
def prepared(document: bytes) -> Prepared:
    """The document, ready to be filled.

    Raises:
        DocumentError: it is no Word document, or merge fields in it mean nothing; all of them are told.
        PluginError: the extra `docx` is not installed.
    """
    problems: dict[Problem, None] = {}

    def tell(where: str, reason: str) -> None:
        problems[Problem("", ", ".join(filter(None, ("the template", where))), reason)] = None

    try:
        parts = cleaned(unpacked(document))
        told_of = dict(stories(parts))
        roots = {name: parsed(parts[name]) for name in told_of}
    except ValueError as error:
        tell("", str(error))
        raise DocumentError(problems) from error
    found = [_prepare(roots[name], noun, tell) for name, noun in told_of.items()]
    if not problems and not any(found):
        tell("", "has no merge field, so that every plan would look the same; docs/word.md says how to put them in")
    if problems:
        raise DocumentError(problems)
    return Prepared(parts | {name: written(root) for name, root in roots.items()}, tuple(roots))


def _prepare(root: Element, story: str, tell: Tell) -> int:
    found = mark_fields(root, story, tell)
    wrap_regions(root, tell)
    wrap_repeated(root, tell)
    for each in root.iter(EACH):
        without_identities(each)
    return found
