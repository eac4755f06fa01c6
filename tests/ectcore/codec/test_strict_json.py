"""JSON as RFC 8259 has it: what else goes by the name is refused with its place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.codec import decode
from ectcore.codec.strict_json import DEEPEST, LARGEST_DOCUMENT, parse, read_json
from ectcore.errors import DocumentError, Problem
from ectcore.model.settings import Settings

SETTINGS = '"schema": "ectcore/settings/1"'


def problems(data: bytes | str) -> list[Problem]:
    """What is wrong with the data."""
    with pytest.raises(DocumentError) as caught:
        decode(data)
    return list(caught.value.problems)


@pytest.mark.parametrize("number", ["1e999", "-1e999", f"1e{'9' * 18}", "9" * 21, "1" * 5000])
def test_a_number_that_no_field_can_hold_is_refused_at_its_place(number: str) -> None:
    (problem,) = problems(f'{{{SETTINGS}, "most_targets": {number}}}')
    assert problem.pointer == "/most_targets"
    shown = number if len(number) <= 20 else f"a number of {len(number):,} characters"
    assert problem.reason == f"{shown} is not a whole number"


def test_a_number_that_no_field_can_hold_is_refused_as_part_time_too() -> None:
    found = problems('{"schema": "ectcore/plan/1", "fte": 1e999}')
    assert ("/fte", "1e999 is not a number") in [(problem.pointer, problem.reason) for problem in found]


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_stands_for_a_number_in_other_languages_is_no_json_wherever_it_stands(constant: str) -> None:
    found = problems(f'{{{SETTINGS}, "most_targets": {constant}, "nobody": {{"knows": [1, {constant}]}}}}')
    assert [problem.pointer for problem in found] == ["/most_targets", "/nobody/knows/1"]
    assert {problem.reason for problem in found} == {f"{constant} is no JSON; write a number, or null"}


def test_a_constant_under_a_key_that_comes_again_is_no_json_either() -> None:
    assert [problem.pointer for problem in problems('{"a": NaN, "a": 1}')] == ["/a"]


def test_a_part_of_full_time_may_have_as_many_digits_as_it_likes() -> None:
    value, _ = parse('{"fte": 0.' + "3" * 400 + "}")
    assert value == {"fte": 1 / 3}


@pytest.mark.parametrize(
    ("data", "pointer", "where"),
    [
        (f"{{{SETTINGS}, {SETTINGS}}}", "/schema", "schema"),
        (f'{{{SETTINGS}, "most_targets": 2, "most_targets": 3}}', "/most_targets", "most targets"),
        ('{"schema": "ectcore/plan/1", "ect": {"id": "a", "id": "b", "id": "a"}}', "/ect/id", "ect, id"),
        (
            '{"schema": "ectcore/plan/1", "targets": [{}, {"steps": [{"due": {"on": null, "on": null}}]}]}',
            "/targets/1/steps/0/due/on",
            "target 2, step 1, due, on",
        ),
        ('{"schema": "ectcore/plan/1", "x": {"y": [[{"a/b~": 1, "a/b~": 1}]]}}', "/x/y/0/0/a~1b~0", "x, y 1 1, a/b~"),
    ],
)
def test_a_doubled_key_is_refused_at_every_level_and_once(data: str, pointer: str, where: str) -> None:
    doubled = [problem for problem in problems(data) if "occurs more than once; keep one" in problem.reason]
    assert [(problem.pointer, problem.where) for problem in doubled] == [(pointer, where)]


def test_every_doubled_key_is_told() -> None:
    found = problems(f'{{{SETTINGS}, "a": 1, "a": 2, "b": {{"c": 1, "c": 1}}, "b": {{"d": 1, "d": 1}}}}')
    assert {problem.pointer for problem in found} == {"/a", "/b", "/b/d"}


def test_a_doubled_key_is_refused_in_a_list_that_is_no_document_too() -> None:
    assert [problem.pointer for problem in problems('[{"a": 1, "a": 2}]')] == ["", "/0/a"]


@given(st.dictionaries(st.sampled_from("abc"), st.none() | st.booleans() | st.integers(-9, 9) | st.text('é\\"\n')))
def test_what_is_no_document_is_read_as_the_standard_library_reads_it_unless_a_key_is_doubled(value: object) -> None:
    written = json.dumps(value)
    assert read_json(written) == value
    with pytest.raises(DocumentError, match="occurs more than once"):
        read_json(f'[{written}, {{"a": 1, "a": 1}}]')


@pytest.mark.parametrize("depth", [DEEPEST + 1, 500, 990, 1200, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_what_is_deeper_than_the_bound_is_refused_in_the_same_words_everywhere(
    depth: int, opening: str, closing: str
) -> None:
    (problem,) = problems(opening * (depth - 1) + "[]" + closing * (depth - 1))
    assert problem.reason == "more than 64 lists or objects stand within each other; a document has a few levels"


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_what_is_as_deep_as_the_bound_is_read(opening: str, closing: str) -> None:
    value, faults = parse(opening * DEEPEST + "1" * (opening != "[") + closing * DEEPEST)
    assert value
    assert not faults


def test_a_document_may_be_as_large_as_the_bound_and_no_larger() -> None:
    data = f"{{{SETTINGS}}}".encode()
    assert decode(data.ljust(LARGEST_DOCUMENT)) == Settings()
    assert problems(data.ljust(LARGEST_DOCUMENT + 1))[0].reason == (
        "has 16,777,217 bytes; a document has at most 16,777,216"
    )
    assert "16,777,217 characters" in problems(data.decode().ljust(LARGEST_DOCUMENT + 1))[0].reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "line 1, column 1: there is nothing; this is not JSON"),
        (b" \n ", "there is nothing"),
        (b"{", "line 1, column 2: a key in double quotation marks is missing"),
        (b'{"a": 1,}', "this is not JSON"),
        (b'{"a": 1 "b": 2}', "line 1, column 9: a comma or a closing bracket is missing; this is not JSON"),
        (b'{"a" 1}', "line 1, column 6: a colon is missing between a key and its value; this is not JSON"),
        (b'{"a": "x', "line 1, column 7: a text begins that is not closed; this is not JSON"),
        (b"{'a': 1}", "line 1, column 2: a key in double quotation marks is missing; this is not JSON"),
        (b'{"a": 01}', "this is not JSON"),
        (b'{"a": "x\ny"}', "column 9: a line end or a control character stands within a text; this is not JSON"),
        (b'{"a": "\\x"}', "this is not JSON"),
        (b"{} {}", "line 1, column 4: something stands after the end; this is not JSON"),
        (b"// a remark\n{}", "this is not JSON"),
        (b'{"a": "\xe9"}', "byte 8 is not UTF-8; save the file as UTF-8"),
        (b'{"a": "\xed\xa0\x80"}', "byte 8 is not UTF-8; save the file as UTF-8"),
        ("{}".encode("utf-16"), "byte 1 is not UTF-8; save the file as UTF-8"),
        ("{}".encode("utf-16-le"), "there is a zero byte, as in UTF-16; save the file as UTF-8"),
        ("{}".encode("utf-16-be"), "there is a zero byte, as in UTF-16; save the file as UTF-8"),
        ("{}".encode("utf-32"), "is not UTF-8; save the file as UTF-8"),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", "this is not JSON"),
        (b"\x1f\x8b\x08", "byte 2 is not UTF-8; save the file as UTF-8"),
    ],
)  # fmt: skip
def test_what_is_not_json_in_utf_8_is_refused_with_the_place_and_the_remedy(data: bytes, reason: str) -> None:
    (problem,) = problems(data)
    assert (problem.pointer, problem.where) == ("", "the document")
    assert reason in problem.reason


def test_one_byte_order_mark_at_the_start_is_passed_over() -> None:
    assert decode(f"{{{SETTINGS}}}".encode("utf-8-sig")) == Settings()
    assert decode(f"\ufeff{{{SETTINGS}}}") == Settings()


@pytest.mark.parametrize(
    "text", ["\ud800", "a\udfff", "\ufeff", "\0", "\x1b[31m", "\r\n", "\x85", "\ufffe", "\U0010ffff"]
)
def test_a_text_with_what_no_text_may_hold_is_refused_and_shown_harmlessly(text: str) -> None:
    (problem,) = problems(json.dumps({"schema": "ectcore/calendar/1", "name": text}))
    assert problem.pointer == "/name"
    assert problem.reason == f"{text!a} is not a line of text; keep it on one line, without control characters"


@pytest.mark.parametrize("key", ["\ud800", "\x1b]0;", "\n", "", "  ", "\u202e", "x" * 61])
def test_a_key_that_cannot_be_shown_is_told_at_its_object_and_quoted(key: str) -> None:
    (problem,) = problems(json.dumps({"schema": "ectcore/calendar/1", "terms": [], key: 1}))
    assert (problem.pointer, problem.where) == ("", "the document")
    assert problem.reason.startswith("there is no key ")
    assert ascii(key)[:40] in problem.reason
    assert problem.reason.isprintable()


@pytest.mark.parametrize("value", ["null", "true", "1", '"x"', "[]", "1.5"])
def test_json_that_is_no_object_is_no_document(value: str) -> None:
    (problem,) = problems(value)
    assert problem.pointer == ""
    assert problem.reason.endswith("is not a document; a document is an object")


@pytest.mark.parametrize("number", ["9" * 20, "-" + "9" * 19])
def test_a_whole_number_of_as_many_characters_as_the_bound_is_read_as_a_number(number: str) -> None:
    assert parse(number) == (int(number), [])
    (problem,) = problems(f'{{{SETTINGS}, "most_targets": {number}}}')
    assert problem.reason.startswith(f"{number} is out of range")
