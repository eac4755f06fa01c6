"""The law of refusals: a document with several faults is refused once, with all of them and no others."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from attrs import NOTHING, fields
from hypothesis import given
from hypothesis import strategies as st

from ectcore.codec import KINDS, decode, encode
from ectcore.errors import DocumentError
from ectcore.model.place import pointer
from ectcore.testing.strategies import documents

UNFIT = -1.5
"""What no field takes: no number may be negative."""


def apart(ways: list[tuple]) -> list[tuple]:
    """Those ways of which none leads through another."""
    kept: list[tuple] = []
    for way in ways:
        if way and way != ("schema",) and not any(way[: len(each)] == each or each[: len(way)] == way for each in kept):
            kept.append(way)
    return kept


def spoil(plain: Any, way: tuple, *, add: bool) -> tuple:
    """Make one fault at that node; the way to it."""
    parent = plain
    for step in way[:-1]:
        parent = parent[step]
    if add and isinstance(parent[way[-1]], dict):
        parent[way[-1]]["colour"] = "red"
        return (*way, "colour")
    parent[way[-1]] = UNFIT
    return way


@given(documents(), st.data())
def test_each_of_several_faults_is_found_and_nothing_else(nodes: Callable, document, data) -> None:
    plain = json.loads(encode(document))
    chosen = data.draw(st.lists(st.sampled_from(nodes(plain)), min_size=1, max_size=6))
    spoilt = [spoil(plain, way, add=data.draw(st.booleans())) for way in apart(chosen)]
    if spoilt:
        with pytest.raises(DocumentError) as caught:
            decode(json.dumps(plain))
        assert sorted(problem.pointer for problem in caught.value.problems) == sorted(map(pointer, spoilt))


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_whose_every_leaf_is_wrong_has_a_fault_for_each(full, nodes, changed, kind) -> None:
    plain = full(kind)
    leaves = [way for way in nodes(plain) if way and way != ("schema",) and way in apart_leaves(nodes(plain))]
    for way in leaves:
        plain = changed(plain, way, lambda _: UNFIT)
    with pytest.raises(DocumentError) as caught:
        decode(json.dumps(plain))
    assert [problem.pointer for problem in caught.value.problems] == [pointer(way) for way in leaves]


def apart_leaves(ways: list[tuple]) -> set[tuple]:
    """The ways that lead no further."""
    return set(ways) - {way[:-1] for way in ways}


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_document_is_told_every_key_that_it_needs(kind) -> None:
    data = json.dumps({"schema": f"ectcore/{kind}/1"})
    needed = [field.name for field in fields(KINDS[kind]) if field.default is NOTHING]
    if needed:
        with pytest.raises(DocumentError) as caught:
            decode(data)
        assert [str(problem) for problem in caught.value.problems] == [
            f"{name.replace('_', ' ')}: is missing; it is needed" for name in needed
        ]
    else:
        assert decode(data) == KINDS[kind]()


def test_faults_of_all_sorts_are_told_in_the_order_of_the_document_after_its_doubled_keys() -> None:
    data = """{"schema": "ectcore/plan/1", "colour": "red",
        "meeting": {"on": "2026-02-30", "on": "2026-02-30", "year": 9},
        "targets": [{"id": "T 1", "statement": null, "steps": [{"id": "s", "text": "Do it", "owner": "mentr"}]}],
        "fte": 1.5, "id": "x", "for_year": true}"""
    with pytest.raises(DocumentError) as caught:
        decode(data)
    assert [(problem.pointer, problem.where) for problem in caught.value.problems] == [
        ("/meeting/on", "meeting, on"),
        ("/colour", "colour"),
        ("/meeting/on", "meeting, on"),
        ("/meeting/year", "meeting, year"),
        ("/targets/0/id", "target 1, id"),
        ("/targets/0/statement", "target 1, statement"),
        ("/targets/0/steps/0/owner", "target 1, step 1, owner"),
        ("/fte", "fte"),
        ("/id", "id"),
        ("/for_year", "for year"),
        ("/ect", "ect"),
    ]
