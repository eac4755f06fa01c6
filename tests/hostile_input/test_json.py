"""JSONTestSuite's parsing set through every door by which JSON comes in."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from ectcore import DocumentError, decode, read_calendar, read_drafts, read_framework, read_json
from ectcore_export.jsonl import read_jsonl

SUITE: Final = json.loads(Path(__file__).with_name("json_test_suite.json").read_text(encoding="ascii"))


def _bytes(told: str | list[list]) -> bytes:
    return "".join(text * times for text, times in ([[told, 1]] if isinstance(told, str) else told)).encode("latin-1")


DOCUMENTS: Final = {name: _bytes(told) for name, told in SUITE["documents"].items()}


class Decision(NamedTuple):
    """What becomes of a document that the standards leave open, and why.

    Attributes:
        why: the reason.
        told: what the one who wrote it is told; empty where it is read.
        at: where, within a document of ours that holds it; empty where it is not read at all.
    """

    why: str
    told: str = ""
    at: str = ""


TINY = Decision("the nearest number there is, as RFC 8259 section 6 expects of readers")
HUGE = Decision("no number of ours is so large, and to cut it down would be to invent one", "is not a number", "/fte")
ALONE = Decision(
    "half a character is no text; the one who wrote it lost the other half", "is not a line of text", "/name"
)
NOT_UTF_8 = Decision("RFC 8259 section 8.1: JSON is UTF-8; to guess would spoil names unseen", "save the file as UTF-8")
TWICE = Decision(
    "RFC 7493 section 2.3: one of the two would be lost unseen", "the key 'a' occurs more than once; keep one"
)

DECIDED: Final = {
    "i_number_double_huge_neg_exp": TINY,
    "i_number_real_underflow": TINY,
    "i_number_huge_exp": HUGE,
    "i_number_neg_int_huge_exp": HUGE,
    "i_number_pos_double_huge_exp": HUGE,
    "i_number_real_neg_overflow": HUGE,
    "i_number_real_pos_overflow": HUGE,
    "i_number_too_big_neg_int": HUGE,
    "i_number_too_big_pos_int": HUGE,
    "i_number_very_big_negative_int": HUGE,
    "i_object_key_lone_2nd_surrogate": Decision(ALONE.why, r"there is no key '\udfaa'", "/terms/0"),
    "i_string_1st_surrogate_but_2nd_missing": ALONE,
    "i_string_1st_valid_surrogate_2nd_invalid": ALONE,
    "i_string_incomplete_surrogate_and_escape_valid": ALONE,
    "i_string_incomplete_surrogate_pair": ALONE,
    "i_string_incomplete_surrogates_escape_valid": ALONE,
    "i_string_invalid_lonely_surrogate": ALONE,
    "i_string_invalid_surrogate": ALONE,
    "i_string_inverted_surrogates_U+1D11E": ALONE,
    "i_string_lone_second_surrogate": ALONE,
    "i_string_UTF-16LE_with_BOM": NOT_UTF_8,
    "i_string_UTF-8_invalid_sequence": NOT_UTF_8,
    "i_string_UTF8_surrogate_U+D800": NOT_UTF_8,
    "i_string_invalid_utf-8": NOT_UTF_8,
    "i_string_iso_latin_1": NOT_UTF_8,
    "i_string_lone_utf8_continuation_byte": NOT_UTF_8,
    "i_string_not_in_unicode_range": NOT_UTF_8,
    "i_string_overlong_sequence_2_bytes": NOT_UTF_8,
    "i_string_overlong_sequence_6_bytes": NOT_UTF_8,
    "i_string_overlong_sequence_6_bytes_null": NOT_UTF_8,
    "i_string_truncated-utf-8": NOT_UTF_8,
    "i_string_utf16BE_no_BOM": NOT_UTF_8,
    "i_string_utf16LE_no_BOM": NOT_UTF_8,
    "i_structure_500_nested_arrays": Decision(
        "a plan has five levels; a bound of our own is the same on every machine", "more than 64 lists or objects"
    ),
    "i_structure_UTF-8_BOM_empty_object": Decision("Windows' editors write the mark; RFC 8259 allows to pass it over"),
    "y_object_duplicated_key": TWICE,
    "y_object_duplicated_key_and_value": TWICE,
}
"""What the set leaves open (i_), and the two of what it has accepted (y_) in which we see a fault."""

REFUSED: Final = sorted(
    [name for name in DOCUMENTS if name.startswith("n_")]
    + [name for name, decision in DECIDED.items() if decision.told and not decision.at]
)
READ: Final = sorted(DOCUMENTS.keys() - set(REFUSED))

HOLDERS: Final = {
    "i_number": b'{"schema": "ectcore/plan/1", "fte": %b}',
    "i_string": b'{"schema": "ectcore/calendar/1", "name": %b}',
}


def told(read: Callable[[bytes], object], data: bytes) -> list[str]:
    """What the one who wrote it is told."""
    with pytest.raises(DocumentError) as refused:
        read(data)
    return [problem.reason for problem in refused.value.problems]


def test_the_set_is_whole_and_all_that_it_leaves_open_is_decided() -> None:
    kinds = [name[:2] for name in DOCUMENTS]
    assert {kind: kinds.count(kind) for kind in kinds} == {"i_": 35, "n_": 188, "y_": 95}
    assert {name for name in DOCUMENTS if name.startswith("i_")} <= DECIDED.keys() <= DOCUMENTS.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_told_in_one_line_that_a_terminal_can_show(name: str) -> None:
    (reason,) = told(read_json, DOCUMENTS[name])
    assert reason.isprintable()
    assert DECIDED[name].told in reason if name in DECIDED else len(reason) > len("this is not JSON")


@pytest.mark.parametrize("name", READ)
def test_what_is_read_is_read(name: str) -> None:
    read_json(DOCUMENTS[name])


@pytest.mark.parametrize("name", [name for name, decision in DECIDED.items() if decision.at])
def test_what_no_field_can_hold_is_refused_at_its_place(name: str) -> None:
    decision, data = DECIDED[name], DOCUMENTS[name]
    holder = HOLDERS.get(name[:8])
    whole = holder % data[1:-1] if holder else b'{"schema": "ectcore/calendar/1", "terms": [%b]}' % data
    with pytest.raises(DocumentError) as refused:
        decode(whole)
    assert any(each.pointer == decision.at and decision.told in each.reason for each in refused.value.problems)


def _calendar(data: bytes) -> object:
    return read_calendar(data, "terms.json")


@pytest.mark.parametrize("door", [decode, read_framework, _calendar])
def test_every_door_refuses_the_same_for_the_same_reason(door: Callable[[bytes], object]) -> None:
    for name in REFUSED:
        assert told(read_json, DOCUMENTS[name])[0] in told(door, DOCUMENTS[name]), name


def on_a_line(name: str) -> Iterator[bytes]:
    """The document within a line of JSON, where it can stand on one and be known for JSON."""
    data = DOCUMENTS[name].removesuffix(b"\n")
    if not any(each in data for each in (b"\n", b"\r", b"\0", b"\xef\xbb\xbf")) and DECIDED.get(name) != NOT_UTF_8:
        yield b'{"target": "Greet 7M by name", "beside": %b}' % data


def test_a_line_of_drafts_is_read_exactly_where_its_json_is() -> None:
    lines = {name: line for name in DOCUMENTS for line in on_a_line(name)}
    assert len(lines) > 250
    found = read_drafts(b"\n".join([b'{"target": "Greet 7M by name"}', *lines.values()]))
    refused = {int(problem.where.partition(",")[0].removeprefix("line ")) for problem in found.problems}
    assert {name for number, name in enumerate(lines, 2) if number in refused} == lines.keys() & set(REFUSED)


def test_a_line_of_targets_is_read_exactly_where_its_json_is() -> None:
    for name in DOCUMENTS:
        for line in on_a_line(name):
            reasons = told(read_jsonl, line)
            assert (reasons == told(read_json, line)) if name in REFUSED else ("kind" in reasons[0])


def test_the_command_line_tells_of_each_and_shows_no_traceback(run: Callable, tmp_path: Path) -> None:
    for name in REFUSED:
        (tmp_path / f"{name}.json").write_bytes(DOCUMENTS[name])
    ran = run("check", *(f"{name}.json" for name in REFUSED))
    assert (ran.code, ran.data) == (3, b"")
    assert {line.split(": ")[1] for line in ran.said.splitlines()} == {f"{name}.json" for name in REFUSED}


@pytest.mark.parametrize("command", [["session", "read"], ["session", "show"], ["review", "--outcomes"]])
def test_a_command_that_reads_one_document_refuses_it_too(run: Callable, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "bad.json").write_bytes(b'{"a": NaN, "b": "\xe9"}')
    ran = run(*command, "bad.json", *["bad.json"] * (command[0] == "review"))
    assert (ran.code, ran.data) == (3, b"")
    assert ran.said == "ectcore: bad.json: the document: byte 18 is not UTF-8; save the file as UTF-8\n"
