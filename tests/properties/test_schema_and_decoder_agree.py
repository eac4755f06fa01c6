"""The law of schemas: a validator of JSON Schema and `decode` give one verdict, save for what is beyond a schema."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, reduce
from itertools import pairwise
from operator import getitem
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from ectcore.codec import KINDS, decode, encode, schema
from ectcore.codec.schema import BEYOND_SCHEMA
from ectcore.errors import DocumentError
from ectcore.testing.strategies import documents

Plain = Any
Way = tuple[str | int, ...]
Told = set[tuple[str, str]]
"""What is beyond the schema in a document: where, and which of `BEYOND_SCHEMA`."""

TWICE, DECIMAL, SAME_ID, EARLY_REVIEW, FALLING, BACKWARD, OVERLAP, LARGE = BEYOND_SCHEMA

ANYWHERE: list[Plain] = [
    None, True, False, 0, 1, 1.0, 1.5, -1, 10**30, 1e308, "", "x", "1", "end\n", "bell\a",
    [], [None], [[]], ["x"], ["x", "x"], {}, {"x": 1}, {"id": "x"},
]  # fmt: skip
"""What every node is replaced by, one after the other."""

TEXTS = [
    " ", "x" * 501, "two\nlines", "tab\t", "\0", "\r\n", "\u2028", "\u00a0", "\u0085", "\x7f", "é",
    "\ufeff", "\uffff", "\ufdd0", "\U0001ffff", "\ud800", "\udc00x", "\U0001f600",
]  # fmt: skip

FORMATS = [
    "X", "0", "x.", "-x", "a b", "x" * 64, "x" * 65, "true", "null", "ect", "ECT",
    "2026-10-02", "20261002", "2026-W01-1", "2026-02-30", "2026-02-29", "2028-02-29", "2000-02-29", "2100-02-29",
    "2026-04-31", "2026-00-10", "2026-13-01", "2026-10-00", "2026-10-32", "1999-12-31", "2000-01-01", "2100-12-31",
    "2101-01-01", "2026-10-02T00:00", "2026-10-02\n", "\uff12\uff10\uff12\uff16-10-02", "2026-1-02",
    "15:30", "15:30:00", "24:00", "23:60", "00:00", "15:30Z", "1530", "15:3", "15:30\n", "\u0967\u096b:\u0969\u0966",
    "ts-2011:8a", "8a", "a:b", "a-:b", "a:b.", "a#b", "a#b#c", "#b", "T001", "TOOLONG001", "T01", "T001\n",
    "1234567", "123456", "12345678", "\uff11\uff12\uff13\uff14\uff15\uff16\uff17",
    "a@b", "a@b@c", "@b", "a@", "a b@c", "a\u00a0@b", "a@b\n",
    "a@\ufeff",
    "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93", "1F0E8A52-3C1D-5B7E-9A44-0D6C2F1B8E93",
]  # fmt: skip

LONG = "x" * 100_000
"""As long as the longest text may be."""

CONTRADICTIONS = {
    "plan": {DECIMAL, SAME_ID, EARLY_REVIEW, FALLING},
    "session": {DECIMAL},
    "programme": {DECIMAL, SAME_ID},
    "records": {DECIMAL, SAME_ID},
    "calendar": {BACKWARD, OVERLAP},
    "settings": {DECIMAL},
    "template": {DECIMAL},
}
"""What is beyond the schema of a kind and can be reached by one change."""


@cache
def validator(kind: str) -> Draft202012Validator:
    """The independent judge."""
    return Draft202012Validator(schema(kind), format_checker=FormatChecker())


def changes(node: Plain) -> Iterator[Plain]:
    """What one change can make of a node."""
    yield from ANYWHERE
    if isinstance(node, str):
        yield from (f"{node}\n", f" {node}", f"{node} ", node.upper(), "2000-01-01", "2100-12-31")
    if isinstance(node, (int, float)):
        yield from (node + 1, node - 1, float(node), -0.0, 2, 2.0, 61, 1441, 2**64, str(node))
    if isinstance(node, list):
        yield from (node + node, node[:-1], [*node, None], node[::-1], {"0": node}, ["a-1"] * 1000, ["a-1"] * 1001)
    if isinstance(node, dict):
        yield from ({name: item for name, item in node.items() if name != left_out} for left_out in node)
        yield from ({**node, name: None} for name in ("colour", "", "Id", "\0", "\ud800", "__class__", "id"))
        yield [node]


def of_form(node: Plain) -> Iterator[Plain]:
    """What one change can make of a string, beside: tried on one string of each form."""
    if isinstance(node, str):
        yield from TEXTS
        yield from FORMATS
        yield from (f"{node}{LONG}", f"{node}{LONG}"[: len(LONG)])


def described(kind: str, part: Plain) -> Plain:
    """The schema that a part of another one stands for, where the value is not left out."""
    choice = part["anyOf"][0] if "anyOf" in part and "type" not in part else part
    return validator(kind).schema["$defs"][choice["$ref"].rpartition("/")[2]] if "$ref" in choice else choice


@pytest.fixture(scope="session")
def tried(full: Callable[[str], Plain]) -> dict[str, list[tuple[Way, bool]]]:
    """The nodes of each kind of document, and whether each is the first of which the schema asks just that.

    The inside of a class is tried once: as a document where it is one, else in the smallest document that has it.
    """
    plains = {kind: full(kind) for kind in KINDS}
    classes = {validator(kind).schema["title"] for kind in KINDS}
    forms: set[str] = set()

    def is_new(part: Plain) -> bool:
        form = json.dumps({name: asked for name, asked in part.items() if name not in ("description", "default")})
        return form not in forms and not forms.add(form)

    def walk(kind: str, part: Plain, plain: Plain, way: Way = ()) -> Iterator[tuple[Way, bool]]:
        yield way, is_new(part)
        if isinstance(plain, list):
            for at, item in enumerate(plain):
                yield from walk(kind, described(kind, part["items"]), item, (*way, at))
        elif isinstance(plain, dict) and not (way and part["title"] in classes):
            classes.add(part["title"])
            for name, item in plain.items():
                yield from walk(kind, described(kind, part["properties"][name]), item, (*way, name))

    smallest_first = sorted(KINDS, key=lambda kind: len(encode(decode(json.dumps(plains[kind])))))
    return {kind: list(walk(kind, validator(kind).schema, plains[kind])) for kind in smallest_first}


def alone(kind: str, plain: Plain, way: Way) -> Plain:
    """The document cut down to one node and what a change of it may contradict; it is the cost of a judgement.

    On the way to the node all scalars stay and every list, its items with no more than they need.
    """

    def cut(part: Plain, plain: Plain, way: Way) -> Plain:
        if not way:
            return plain
        if isinstance(plain, list):
            items = described(kind, part["items"])
            return [cut(items, each, way[1:]) if at == way[0] else needed(items, each) for at, each in enumerate(plain)]
        parts = {name: described(kind, part["properties"][name]) for name in plain}
        return {
            name: cut(parts[name], item, way[1:]) if name == way[0] else needed(parts[name], item)
            for name, item in plain.items()
            if name in (way[0], *part["required"]) or not isinstance(item, dict)
        }

    def needed(part: Plain, plain: Plain) -> Plain:
        if isinstance(plain, list):
            return [needed(described(kind, part["items"]), each) for each in plain]
        if isinstance(plain, dict):
            return {name: needed(described(kind, part["properties"][name]), plain[name]) for name in part["required"]}
        return plain

    return cut(validator(kind).schema, plain, way)


def beyond(kind: str, plain: Plain) -> Told:
    """All that is beyond the schema in data that the schema takes."""
    told = {(way, DECIMAL) for way in decimals(validator(kind).schema, plain)}
    return told or {("", fault) for fault in whole_faults(kind, plain)} | set(backward(plain))


def decimals(part: Plain, plain: Plain, way: str = "") -> Iterator[str]:
    """The places where a whole number is asked for and stands with a decimal point."""
    definitions = part.get("$defs", {})

    def walk(part: Plain, plain: Plain, way: str) -> Iterator[str]:
        part = definitions[part["$ref"].rpartition("/")[2]] if "$ref" in part else part
        for choice in part.get("anyOf", []):
            yield from walk(choice, plain, way)
        if part.get("type") == "integer" and isinstance(plain, float) and plain.is_integer():
            yield way
        if isinstance(plain, dict) and "properties" in part:
            for name, item in plain.items():
                yield from walk(part["properties"].get(name, {}), item, f"{way}/{name}")
        if isinstance(plain, list) and "items" in part:
            for index, item in enumerate(plain):
                yield from walk(part["items"], item, f"{way}/{index}")

    return walk(part, plain, way)


def whole_faults(kind: str, plain: Plain) -> Iterator[str]:
    """Which contradictions there are in a document as a whole."""
    if kind in ("plan", "programme", "records") and any(doubled(ids) for ids in spaces(kind, plain)):
        yield SAME_ID
    if kind == "plan":
        first = plain["meeting"]["on"]
        if any(review["on"] < first for review in plain.get("reviews", [])):
            yield EARLY_REVIEW
        history = pairwise((each["number"], each["changed_on"]) for each in plain.get("history", []))
        if any(after[0] <= before[0] or after[1] < before[1] for before, after in history):
            yield FALLING
    if kind == "calendar" and not list(backward(plain)):
        terms = plain.get("terms", [])
        if any(after["starts"] <= before["ends"] for before, after in pairwise(terms)):
            yield OVERLAP


def spaces(kind: str, plain: Plain) -> Iterator[list[Plain]]:
    """The ids that must differ from each other, group by group."""
    if kind == "records":
        yield [session["id"] for session in plain.get("sessions", [])]
        for session in plain.get("sessions", []):
            yield [item["id"] for item in [*session.get("notes", []), *session.get("actions", [])]]
    elif kind == "programme":
        years = plain.get("years", [])
        yield [year["number"] for year in years]
        modules = [module for year in years for module in year.get("modules", [])]
        yield [session["id"] for module in modules for session in module.get("sessions", [])]
    else:
        targets = plain.get("targets", [])
        inside = [item for target in targets for item in [*target.get("criteria", []), *target.get("steps", [])]]
        yield [item["id"] for item in [*targets, *inside, *plain.get("reviews", []), *plain.get("follow_up", [])]]


def doubled(ids: list[Plain]) -> bool:
    """Whether an id occurs twice."""
    return any(count > 1 for count in Counter(ids).values())


def backward(plain: Plain) -> Iterator[tuple[str, str]]:
    """The terms and breaks of a calendar that end before they start."""
    for name in ("terms", "breaks"):
        for index, spell in enumerate(plain.get(name, [])):
            if isinstance(spell, dict) and "starts" in spell and spell["ends"] < spell["starts"]:
                yield f"/{name}/{index}", BACKWARD


def refusals(plain: Plain) -> set[str]:
    """The places for which `decode` refuses the data; none when it takes it."""
    try:
        decode(json.dumps(plain))
    except DocumentError as error:
        return {problem.pointer for problem in error.problems}
    return set()


def agreed(kind: str, plain: Plain) -> Told:
    """What is beyond the schema in the data, once both judges were heard."""
    refused = refusals(plain)
    if not validator(kind).is_valid(plain):
        assert refused, plain
        return set()
    told = beyond(kind, plain)
    assert refused == {way for way, _ in told}, plain
    return told


def test_a_class_is_described_in_the_same_words_wherever_it_stands() -> None:
    described_as: dict[str, Plain] = {}
    for whole in map(schema, KINDS):
        document = {name: told for name, told in whole.items() if not name.startswith("$")}
        document["properties"] = {name: told for name, told in whole["properties"].items() if name != "schema"}
        document["required"] = whole["required"][1:]
        for part in (document, *whole["$defs"].values()):
            assert described_as.setdefault(part["title"], part) == part


@pytest.mark.parametrize("kind", KINDS)
def test_one_verdict_on_every_single_change_of_a_full_document(kind, full, tried, changed: Callable) -> None:
    plain = full(kind)
    assert agreed(kind, plain) == set()
    told: Told = set()
    for way, is_new in tried[kind]:
        node = reduce(getitem, way, plain)
        around = alone(kind, plain, way)
        assert agreed(kind, around) == set()
        for change in [*changes(node), *(of_form(node) if is_new else ())]:
            told |= agreed(kind, changed(around, way, lambda _, change=change: change))
    assert {fault for _, fault in told} == CONTRADICTIONS.get(kind, set())


@given(documents(), st.data())
def test_one_verdict_on_any_change_of_any_document(nodes, changed, document, data) -> None:
    plain = json.loads(encode(document))
    kind = plain["schema"].split("/")[1]
    assert agreed(kind, plain) == set()
    way = data.draw(st.sampled_from(nodes(plain)))
    agreed(kind, changed(plain, way, lambda node: data.draw(st.sampled_from([*changes(node), *of_form(node)]))))
