"""The pieces of a layout, and what a plan says, to the text of the plan."""

from collections.abc import Callable, Iterator, Sequence

from ectcore_export.layout import SECTIONS, Filled
from ectcore_export.text_layout.parsing import Block, Layout, Name


def filled(layout: Layout, plan: Filled, escape: Callable[[str], str] = str) -> str:
    """The text of a layout with what the plan says in the place of its names.

    Args:
        layout: the pieces.
        plan: what the plan says.
        escape: what keeps a text of the plan apart from the format around it.

    >>> from ectcore_export.text_layout.parsing import parsed
    >>> plan = Filled({"title": "Plan", "ect_trn": ""}, {})
    >>> filled(parsed("{{title}}{{#ect_trn}}, TRN {{ect_trn}}{{/ect_trn}}."), plan)
    'Plan.'
    """
    return "".join(_texts(layout, (plan,), escape))


def _texts(layout: Layout, scope: Sequence[Filled], escape: Callable[[str], str]) -> Iterator[str]:
    """The texts of the pieces; the scope has what is said, of the plan first and of the innermost item last."""
    for piece in layout:
        if isinstance(piece, str):
            yield piece
        elif isinstance(piece, Name):
            yield escape(_field(piece.name, scope))
        else:
            for inner in _inner(piece, scope):
                yield from _texts(piece.pieces, inner, escape)


def _inner(block: Block, scope: Sequence[Filled]) -> Iterator[Sequence[Filled]]:
    """The scope of each time that what stands in a block is there."""
    if block.name not in SECTIONS:
        if bool(_field(block.name, scope)) != block.without:
            yield scope
        return
    items = next(each.sections[block.name] for each in reversed(scope) if block.name in each.sections)
    if block.without:
        yield from [] if items else [scope]
        return
    for item in items:
        yield (*scope, item)


def _field(name: str, scope: Sequence[Filled]) -> str:
    return next(each.fields[name] for each in reversed(scope) if name in each.fields)
