"""A framework out of a CASE package (1EdTech Competencies and Academic Standards Exchange 1.0, 1.1)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from ectcore.errors import DocumentError, InvalidValueError, Problem
from ectcore.model.fault import fault_of
from ectcore.model.field import LONGEST_ID, LONGEST_LINE, FrameworkKey, quoted
from ectcore.model.framework import Framework, Statement, StatementKind
from ectcore.model.place import Path, pointer, spoken

_LONGEST_KEY: Final = 30
_NOT_IN_A_CODE: Final = re.compile(r"[^0-9a-z]+")
_LAST: Final = float("inf")
_WISH: Final = "give the item a humanCodingScheme of its own, such as 4n"
_fault_of_key: Final = fault_of(FrameworkKey)


@frozen
class _Item:
    index: int
    identifier: str
    scheme: str
    statement: str
    label: str
    type_name: str


class _Faults(list[Problem]):
    """The faults found so far."""

    def add(self, path: Path, reason: str) -> None:
        """Another one."""
        self.append(Problem(pointer(path), spoken(path), reason))


def framework_of_case(package: object, key: str = "") -> Framework:
    """The framework of a CASE package that was read into plain values.

    The code of a statement is its human coding scheme after the key, in small letters, or its
    identifier where it has none. Statements stand in the package's own order: children after
    their parent, by their sequence numbers.

    Args:
        package: the package: an object with CFDocument, CFItems and CFAssociations.
        key: what the codes begin with, such as "ittecf-2024"; made of the title where empty.

    Raises:
        DocumentError: it is no such package, or its items give no code, or the same; all of its faults.

    >>> items = [{"identifier": "b7-1", "humanCodingScheme": "4n", "fullStatement": "Allow time to answer"}]
    >>> found = framework_of_case({"CFDocument": {"title": "Ours"}, "CFItems": items}, key="ours")
    >>> [(each.code, each.kind.value, each.text) for each in found.statements]
    [('ours:4n', 'learn_how', 'Allow time to answer')]
    """
    faults = _Faults()
    if not isinstance(package, Mapping) or not isinstance(package.get("CFDocument"), Mapping):
        faults.add((), "it is no CASE package; one is an object with CFDocument, CFItems and CFAssociations")
        raise DocumentError(faults)
    document = package["CFDocument"]
    title = _text(document, "title")
    if not title:
        faults.add(("CFDocument", "title"), "a framework has a title, and here is none")
    items = list(_items(package, faults))
    parents, places = _places(package, faults)
    ordered = list(_in_order(items, parents, places, faults))
    key = key or _key(title)
    if fault := _fault_of_key(key):
        faults.append(Problem("", "the key", fault))
    if faults:
        raise DocumentError(faults)
    statements = tuple(_statements(ordered, _codes(ordered, key), parents, faults))
    if faults:
        raise DocumentError(faults)
    edition = _text(document, "version") or _text(document, "lastChangeDateTime")[:10]
    try:
        return Framework(key=key, title=title, edition=edition, statements=statements)
    except InvalidValueError as error:
        raise DocumentError(Problem("", "the package", fault) for fault in error.faults) from None


def _text(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name)
    return value.strip() if isinstance(value, str) else ""


def _objects(package: Mapping[str, Any], name: str, faults: _Faults) -> Iterator[tuple[int, Mapping[str, Any]]]:
    value = package.get(name, [])
    if not isinstance(value, list):
        faults.add((name,), f"{quoted(value)} is not a list")
        return
    for index, each in enumerate(value):
        if isinstance(each, Mapping):
            yield index, each
        else:
            faults.add((name, index), f"{quoted(each)} is not an object")


def _items(package: Mapping[str, Any], faults: _Faults) -> Iterator[_Item]:
    seen: set[str] = set()
    for index, each in _objects(package, "CFItems", faults):
        identifier, statement = _text(each, "identifier"), _text(each, "fullStatement")
        for name, value in (("identifier", identifier), ("fullStatement", statement)):
            if not value:
                faults.add(("CFItems", index, name), "every item has one, as a text that is not empty")
        if identifier in seen:
            faults.add(
                ("CFItems", index, "identifier"), f"{quoted(identifier)} is another item's; every item has its own"
            )
        seen.add(identifier)
        scheme, type_name = _text(each, "humanCodingScheme"), _text(each, "CFItemType")
        yield _Item(index, identifier, scheme, statement, _text(each, "abbreviatedStatement"), type_name)


def _places(package: Mapping[str, Any], faults: _Faults) -> tuple[dict[str, str], dict[str, float]]:
    """Of each child its parent, and its place among the children."""
    parents: dict[str, str] = {}
    places: dict[str, float] = {}
    for index, each in _objects(package, "CFAssociations", faults):
        if _text(each, "associationType") != "isChildOf":
            continue
        ends = [_end(each.get(name)) for name in ("originNodeURI", "destinationNodeURI")]
        if not all(ends):
            faults.add(("CFAssociations", index), "isChildOf joins two items, and one of them has no identifier")
        elif ends[0] not in parents:
            parents[ends[0]] = ends[1]
            number = each.get("sequenceNumber")
            places[ends[0]] = number if isinstance(number, int | float) else _LAST
    return parents, places


def _end(node: object) -> str:
    return _text(node, "identifier") if isinstance(node, Mapping) else ""


def _in_order(
    items: Iterable[_Item], parents: Mapping[str, str], places: Mapping[str, float], faults: _Faults
) -> Iterator[_Item]:
    by_id = {item.identifier: item for item in items}
    children: dict[str | None, list[_Item]] = {}
    for item in by_id.values():
        parent = parents.get(item.identifier)
        children.setdefault(parent if parent in by_id else None, []).append(item)
    for several in children.values():
        several.sort(key=lambda item: places.get(item.identifier, _LAST))
    waiting, met = children.get(None, [])[::-1], 0
    while waiting:
        item = waiting.pop()
        met += 1
        yield item
        waiting += children.get(item.identifier, [])[::-1]
    if met < len(by_id):
        faults.add(
            ("CFAssociations",), f"{len(by_id) - met} items are children of each other in a ring; one is the first"
        )


def _key(title: str) -> str:
    """A key made of a title: of its words, those that a key can hold."""
    words = [word for word in _NOT_IN_A_CODE.sub(" ", title.casefold()).split() if word]
    made = "-".join(["case", *words])
    return made[:_LONGEST_KEY].rstrip("-")


def _codes(items: Iterable[_Item], key: str) -> dict[str, str]:
    """The code of each item by its identifier: of its scheme, unless that is missing, too long or used twice."""
    locals_ = {item.identifier: _local(item.scheme, key) for item in items}
    often = Counter(locals_.values())
    return {
        identifier: f"{key}:{local}"
        if local and often[local] == 1 and len(key) + 1 + len(local) <= LONGEST_ID
        else f"{key}:{_NOT_IN_A_CODE.sub('', identifier.casefold())[: LONGEST_ID - len(key) - 1]}"
        for identifier, local in locals_.items()
    }


def _local(scheme: str, key: str) -> str:
    return _NOT_IN_A_CODE.sub(".", scheme.casefold().removeprefix(f"{key}:")).strip(".")


def _statements(
    items: Iterable[_Item], codes: Mapping[str, str], parents: Mapping[str, str], faults: _Faults
) -> Iterator[Statement]:
    sound = {identifier: code for identifier, code in codes.items() if not code.endswith(":")}
    first: dict[str, str] = {}
    for item in items:
        code = sound.get(item.identifier)
        if code is None:
            reason = f"{quoted(item.identifier)} has no letter from a to z and no digit to make a code of; {_WISH}"
            faults.add(("CFItems", item.index, "identifier"), reason)
        elif (other := first.setdefault(code, item.identifier)) != item.identifier:
            reason = f"{quoted(item.identifier)} gives the code {code!r}, as {quoted(other)} does; {_WISH}"
            faults.add(("CFItems", item.index, "identifier"), reason)
        else:
            try:
                yield _statement(item, sound, parents)
            except InvalidValueError as error:
                for fault in error.faults:
                    faults.add(("CFItems", item.index), fault)


def _statement(item: _Item, codes: Mapping[str, str], parents: Mapping[str, str]) -> Statement:
    parent = codes.get(parents.get(item.identifier, ""))
    return Statement(
        code=codes[item.identifier],
        kind=_kind(item, codes[item.identifier], parent),
        label=" ".join(item.label.split())[:LONGEST_LINE],
        text=item.statement,
        parent=parent,
    )


def _kind(item: _Item, code: str, parent: str | None) -> StatementKind:
    said, local = item.type_name.casefold(), code.partition(":")[2]
    if "learn that" in said or re.fullmatch(r"[0-9]\.[0-9]+", local):
        return StatementKind.LEARN_THAT
    if "learn how" in said or re.fullmatch(r"[0-9][a-z]", local):
        return StatementKind.LEARN_HOW
    return StatementKind.BULLET if parent else StatementKind.STANDARD
