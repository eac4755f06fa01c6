import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.errors import DocumentError
from ectcore.frameworks import framework_of_case, resolve
from ectcore.model.framework import Framework, StatementKind
from ectcore.reading.frameworks import read_framework

WISH = "give the item a humanCodingScheme of its own, such as 4n"


def item(identifier: str, scheme: str = "", **more: str) -> dict[str, str]:
    return {"identifier": identifier, "fullStatement": f"About {identifier}", "humanCodingScheme": scheme, **more}


def under(child: str, parent: str, number: object = None) -> dict[str, object]:
    nodes = {"originNodeURI": {"identifier": child}, "destinationNodeURI": {"identifier": parent}}
    return {"associationType": "isChildOf", "sequenceNumber": number, **nodes}


def package(items: object, associations: object = (), title: str = "Ours") -> str:
    associations = list(associations) if isinstance(associations, tuple) else associations
    return json.dumps({"CFDocument": {"title": title}, "CFItems": items, "CFAssociations": associations})


def problems(data: bytes | str) -> list[tuple[str, str]]:
    with pytest.raises(DocumentError) as refused:
        read_framework(data)
    return [(problem.pointer, problem.reason) for problem in refused.value.problems]


def test_a_package_of_another_system_is_read_in_its_own_order(shared):
    found = read_framework((shared / "data/frameworks/case-package-opensalt-sequence.json").read_bytes())
    assert (found.key, found.title, found.edition) == (
        "case-sequence-number-test",
        "Sequence Number Test",
        "2017-11-03",
    )
    assert [(each.code, each.text) for each in found.statements] == [
        ("case-sequence-number-test:snt.2", "Second added item, but should be first"),
        ("case-sequence-number-test:snt.1", "First Added Item"),
    ]


def test_a_package_without_codes_is_coded_by_identifiers_and_keeps_its_letters(shared):
    data = (shared / "data/frameworks/case-package-opensalt-utf8.json").read_bytes()
    (statement,) = read_framework(data, key="mine").statements
    assert statement.code == "mine:00000000000000000000000000000001"
    assert statement.text == "Item \N{MATHEMATICAL ITALIC SMALL D} 1"


def test_official_texts_take_the_places_of_a_known_framework():
    items = [
        item("s4", "4", CFItemType="Standard"),
        item("a", "4.9", abbreviatedStatement="Groups"),
        item("b", "ittecf-2024:4n"),
        item("c", "Q4", CFItemType="Learn how to"),
    ]
    links = (under("a", "s4", 1), under("b", "s4", 2), under("c", "b"))
    found = read_framework(package(items, links), key="ittecf-2024")
    assert [(each.code, each.kind, each.parent) for each in found.statements] == [
        ("ittecf-2024:4", StatementKind.STANDARD, None),
        ("ittecf-2024:4.9", StatementKind.LEARN_THAT, "ittecf-2024:4"),
        ("ittecf-2024:4n", StatementKind.LEARN_HOW, "ittecf-2024:4"),
        ("ittecf-2024:q4", StatementKind.LEARN_HOW, "ittecf-2024:4n"),
    ]
    assert resolve("ittecf-2024:4.9", [found]).label == "Groups"


def test_two_items_of_one_code_are_told_apart_by_their_identifiers():
    found = read_framework(package([item("a-1", "X"), item("a-2", "X")]), key="k")
    assert [each.code for each in found.statements] == ["k:a1", "k:a2"]


def test_children_stand_after_their_parent_and_before_its_sibling():
    links = (under("b", "a", 2), under("c", "a", 1), under("d", "elsewhere"))
    found = read_framework(package([item(name, name) for name in "abcd"], links), key="k")
    assert [each.code for each in found.statements] == ["k:a", "k:c", "k:b", "k:d"]


def test_all_faults_are_told_at_once():
    items = [item("a"), item("a"), {"identifier": "b"}, "nothing"]
    assert [at for at, _ in problems(package(items, [{"associationType": "isChildOf"}, 7], title=" "))] == [
        "/CFDocument/title",
        "/CFItems/1/identifier",
        "/CFItems/2/fullStatement",
        "/CFItems/3",
        "/CFAssociations/0",
        "/CFAssociations/1",
    ]


def test_a_ring_of_children_is_refused():
    ring = (under("a", "b"), under("b", "a"))
    assert problems(package([item("a"), item("b"), item("c")], ring)) == [
        ("/CFAssociations", "2 items are children of each other in a ring; one is the first")
    ]


@pytest.mark.parametrize("data", [b"[]", b"{}", b'"x"', b'{"CFDocument": []}', b"not json", b"\xff\xfe", b""])
def test_what_is_no_package_is_refused_with_a_reason(data):
    ((_, reason),) = problems(data)
    assert reason


def test_a_key_that_codes_cannot_begin_with_is_refused():
    for key in ("Mine 2024", "Trust 2026!", "2026", "ours:", "x" * 63):
        with pytest.raises(DocumentError, match=r"^the key: .* a framework's key"):
            read_framework(package([item("a", "1")]), key=key)
        with pytest.raises(DocumentError, match=r"^the key: .* a framework's key"):
            framework_of_case(json.loads(package([item("a", "1")])), key=key)


def test_items_that_give_one_code_or_none_are_told():
    items = [item("A-1"), item("a1"), item("пи"), item("3"), item("z", "a.1"), item("a.1")]
    assert problems(package(items, (under("3", "пи"),))) == [
        ("/CFItems/1/identifier", f"'a1' gives the code 'case-ours:a1', as 'A-1' does; {WISH}"),
        ("/CFItems/2/identifier", f"'пи' has no letter from a to z and no digit to make a code of; {WISH}"),
        ("/CFItems/5/identifier", f"'a.1' gives the code 'case-ours:a1', as 'A-1' does; {WISH}"),
    ]


def test_what_the_model_cannot_hold_is_told_of_its_item():
    plain = json.loads(package([item("a", "1"), item("b", "2", abbreviatedStatement="b\x00b"), item("c")]))
    plain["CFItems"][2]["fullStatement"] = "c" * 100_001
    with pytest.raises(DocumentError) as refused:
        framework_of_case(plain)
    assert [problem.pointer for problem in refused.value.problems] == ["/CFItems/1", "/CFItems/2"]
    with pytest.raises(DocumentError, match="title"):
        framework_of_case({"CFDocument": {"title": "t" * 501}})


NAMES = st.sampled_from(["a", "b", "c", "", "a\x00b"])
PLAIN = st.none() | NAMES | st.integers() | st.lists(NAMES, max_size=2)
ITEMS = st.lists(
    st.fixed_dictionaries({}, optional={"identifier": PLAIN, "fullStatement": PLAIN, "humanCodingScheme": PLAIN})
)
NODES = st.fixed_dictionaries({}, optional={"identifier": PLAIN}) | PLAIN
LINKS = st.lists(
    st.fixed_dictionaries(
        {"associationType": st.just("isChildOf"), "originNodeURI": NODES, "destinationNodeURI": NODES},
        optional={"sequenceNumber": PLAIN},
    )
)


@given(ITEMS | PLAIN, LINKS | PLAIN, NAMES)
def test_any_package_is_a_framework_with_every_item_or_is_refused(items, links, title):
    try:
        found = read_framework(package(items, links, title))
    except DocumentError:
        return
    assert isinstance(found, Framework)
    assert len(found.statements) == len(items)
