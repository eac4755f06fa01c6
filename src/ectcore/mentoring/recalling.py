"""What the records hold for a plan or a session: the notes at hand when the pair sits down."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from attrs import field, frozen

from ectcore.errors import DocumentError, Problem
from ectcore.frameworks import built_in_frameworks
from ectcore.mentoring._content_words import content_words
from ectcore.mentoring.module_notes import ModuleNotes, module_notes
from ectcore.model.field import quoted
from ectcore.model.people import Visibility
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Programme
from ectcore.model.records import Note, Records
from ectcore.model.session import Session
from ectcore.model.target import Target

_FEWEST_WORDS: Final = 2
"""How many words a note and a target share at least, where nothing else binds them (the project's own)."""


class Bond(Enum):
    """What binds a note to a target, the firmest first.

    >>> Bond("statements")
    <Bond.STATEMENTS: 'statements'>
    """

    LINK = "link"
    STATEMENTS = "statements"
    WORDS = "words"


@frozen
class RecalledNote:
    """A note that bears on a target.

    Attributes:
        link: where it is: session#note.
        note: the note.
        bond: what binds it to the target.
        shared: the statements or the words that both have; empty for a link.

    >>> RecalledNote("y1-m5-w3#n1", Note(id="n1", text="The entry routine works"), Bond.LINK).shared
    ()
    """

    link: str
    note: Note
    bond: Bond
    shared: tuple[str, ...] = ()


@frozen
class TargetRecall:
    """The notes that bear on one target.

    Attributes:
        target: the target's id.
        notes: the notes, those that it links to first.

    >>> TargetRecall("target-1", ()).notes
    ()
    """

    target: str
    notes: tuple[RecalledNote, ...]


@frozen
class Recall:
    """What the records hold for a meeting.

    Attributes:
        module: of the module that is looked back on, each session with its notes, those
            without any, and the actions still open.
        targets: of each target the notes that bear on it; empty for a session.

    >>> from ectcore.rules.exemplar import plan
    >>> recall(plan(), Records(ect="ect-021")).targets[0].notes
    ()
    """

    module: ModuleNotes
    targets: tuple[TargetRecall, ...] = field(default=())


def recall(of: ActionPlan | Session, records: Records, programme: Programme | None = None) -> Recall:
    """The notes for a plan, or for the meeting of a session.

    A note that is for its author's eyes only is left out. A target is bound to a note by its
    link; where it has none, by the framework statements that both name; and else by two or
    more words that both use. Where the programme is told, the sessions without a record are
    known by name.

    Raises:
        DocumentError: the records are of another ECT than the plan.

    >>> from ectcore.rules.exemplar import circumstances, plan
    >>> found = recall(plan(), circumstances().records)
    >>> [(each.target, [(note.link, note.bond.value) for note in each.notes]) for each in found.targets]
    [('target-1', [('y1-m5-w6#n1', 'link')]), ('target-2', [])]
    """
    if isinstance(of, Session):
        return Recall(module_notes(of, records, programme))
    if records.ect != of.ect.id:
        whose = (
            f"{quoted(records.ect)} is not {quoted(of.ect.id)}; the notes of one ECT are not read into another's plan"
        )
        raise DocumentError([Problem("/ect", "the records, ect", whose)])
    at = of.meeting.session
    module = module_notes(Session(id=at, title=at), records, programme) if at else ModuleNotes()
    return Recall(module, tuple(TargetRecall(target.id, _notes(target, records)) for target in of.targets))


def _notes(target: Target, records: Records) -> tuple[RecalledNote, ...]:
    found = [
        bound
        for record in records.sessions
        for note in record.notes
        if note.visibility is not Visibility.AUTHOR
        for bound in _bound(target, f"{record.id}#{note.id}", note)
    ]
    order = list(Bond)
    return tuple(sorted(found, key=lambda each: (order.index(each.bond), -len(each.shared))))


def _bound(target: Target, link: str, note: Note) -> Iterator[RecalledNote]:
    statements = _shared_statements(target, note)
    words = _shared_words(target, note)
    if link in target.notes:
        yield RecalledNote(link, note, Bond.LINK)
    elif statements:
        yield RecalledNote(link, note, Bond.STATEMENTS, statements)
    elif len(words) >= _FEWEST_WORDS:
        yield RecalledNote(link, note, Bond.WORDS, words)


def _shared_statements(target: Target, note: Note) -> tuple[str, ...]:
    """The codes of the note that the target names too, or that stand one under the other."""
    parents = {each.code: each.parent for framework in built_in_frameworks() for each in framework.statements}
    of_target = set(target.statements)
    standards = {parents.get(code) for code in of_target}
    return tuple(
        code for code in note.statements if code in of_target or code in standards or parents.get(code) in of_target
    )


def _shared_words(target: Target, note: Note) -> tuple[str, ...]:
    of_target = content_words(f"{target.statement} {target.why}")
    return tuple(word for stem, word in content_words(note.text).items() if stem in of_target)
