"""The fields of a part, as Word writes them.

A field is either one element (`w:fldSimple`), or runs that begin it, say its code, separate, show what came
out last time, and end it (`w:fldChar`, `w:instrText`). Word cuts code and text into runs as it likes.
"""

from copy import deepcopy
from typing import Final

from attrs import define

from ectcore_export.word.instructions import Instruction, instruction
from ectcore_export.word.markup import RUN_PROPERTIES, Element, R, T, w

_SIMPLE: Final = w("fldSimple")
_CHARACTER: Final = w("fldChar")
_CODE: Final = w("instrText")


@define(eq=False)
class FoundField:
    """A field of a part.

    Attributes:
        nodes: what it is made of; it stands where the first does.
        code: its code as it is written.
        looks: the run whose look its text has: the first that shows something, or else the first of its code.
        coded: the first run of its code.
        within: the field in whose code it stands.
        separated: whether its code has come to an end.
        ended: whether it has come to an end itself.
    """

    nodes: list[Element]
    code: str = ""
    looks: Element | None = None
    coded: Element | None = None
    within: "FoundField | None" = None
    separated: bool = False
    ended: bool = False

    @property
    def instruction(self) -> Instruction:
        """Its code, read."""
        return instruction(self.code)

    @property
    def properties(self) -> Element | None:
        """A copy of how its text is to look; None where it is to look like any other."""
        looks = self.coded if self.looks is None or self.instruction.takes_the_look_of_its_code else self.looks
        return None if looks is None else deepcopy(looks.find(RUN_PROPERTIES))

    def take(self, run: Element) -> None:
        """A run that stands in it, and in no field within it."""
        code = run.find(_CODE)
        if self.separated:
            if self.looks is None and run.find(T) is not None:
                self.looks = run
        elif code is not None:
            self.code += code.text or ""
            self.coded = run if self.coded is None else self.coded


def fields_in(root: Element) -> list[FoundField]:
    """The fields of a part, in the order in which they begin."""
    _cut_runs(root)
    found: list[FoundField] = []
    around: list[FoundField] = []
    for node in root.iter(_SIMPLE, R):
        for each in around:
            each.nodes.append(node)
        if node.tag == _SIMPLE:
            found.append(_simple(node, around))
        else:
            _enter(node, around, found)
    return found


def _simple(node: Element, around: list[FoundField]) -> FoundField:
    run = next(node.iter(R), None)
    return FoundField([node], node.get(w("instr"), ""), run, run, _coding(around), separated=True, ended=True)


def _enter(run: Element, around: list[FoundField], found: list[FoundField]) -> None:
    character = run.find(_CHARACTER)
    kind = None if character is None else character.get(w("fldCharType"))
    if kind == "begin":
        found.append(FoundField([run], within=_coding(around)))
        around.append(found[-1])
    elif around and kind == "separate":
        around[-1].separated = True
    elif around and kind == "end":
        around.pop().ended = True
    elif around:
        around[-1].take(run)


def _coding(around: list[FoundField]) -> FoundField | None:
    return next((each for each in reversed(around) if not each.separated), None)


def _cut_runs(root: Element) -> None:
    """Cut runs so that each character and each piece of code of a field has its own."""
    for run in [*root.iter(R)]:
        content = [child for child in run if child.tag != RUN_PROPERTIES]
        if len(content) > 1 and any(child.tag in (_CHARACTER, _CODE) for child in content):
            for child in content[:-1]:
                piece = run.makeelement(R, dict(run.attrib))
                properties = run.find(RUN_PROPERTIES)
                if properties is not None:
                    piece.append(deepcopy(properties))
                piece.append(child)
                run.addprevious(piece)
