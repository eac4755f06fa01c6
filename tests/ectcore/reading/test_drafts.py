import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ectcore.errors import DocumentError
from ectcore.model.draft import Draft
from ectcore.reading.drafts import Drafts, read_drafts
from ectcore.testing.strategies import values

GUIDE = Path(__file__).parents[2] / "guide"


def as_object(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "meeting_date": draft.meeting_date and draft.meeting_date.isoformat(),
        "context": {"role": draft.context.role, "year": draft.context.year, "focus": draft.context.focus},
        "target": draft.target, "success": draft.success, "steps": list(draft.steps), "by": draft.by,
        "review": draft.review, "support": draft.support, "why": draft.why,
    }  # fmt: skip


# JSON Lines


@given(st.lists(values(Draft), min_size=1, max_size=4))
def test_what_is_written_as_json_lines_is_read_back_as_it_was(drafts: list[Draft]) -> None:
    written = "\n".join(json.dumps(as_object(draft)) for draft in drafts)
    found = read_drafts(written.encode())
    assert found.drafts == tuple(drafts)
    assert (found.notices, found.problems) == ((), ())


def test_every_draft_of_the_guide_is_read_without_a_notice() -> None:
    for file in sorted(GUIDE.glob("*.jsonl")):
        written = [json.loads(line)["draft"] for line in file.read_text(encoding="utf-8").splitlines()]
        found = read_drafts("\n".join(map(json.dumps, written)))
        assert (len(found.drafts), found.notices, found.problems) == (len(written), (), ())


def test_all_but_the_target_may_be_missing() -> None:
    assert read_drafts('{"target": "Greet 7M"}').drafts == (Draft(target="Greet 7M"),)


def test_keys_that_no_draft_has_are_ignored_and_named_once() -> None:
    line = '{"target": "Greet 7M", "labels": {"S": 1}, "context": {"focus": "Starts", "mood": ""}}\n'
    found = read_drafts(line * 3)
    assert len(found.drafts) == 3
    assert found.notices == ("keys that no draft has were ignored: labels, mood",)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"target": 7}', "line 2, target: is a number; it is a text"),
        ('{"success": "all"}', "line 2, target: is missing"),
        ('{"target": null}', "line 2, target: is missing"),
        ('{"target": "x", "steps": {"1": "a"}}', "line 2, steps: is an object; it is a list of texts"),
        ('{"target": "x", "steps": ["a", 2]}', "line 2, steps: step 2 is a number; it is a text"),
        ('{"target": "x", "context": "maths"}', "line 2, context: is a text; it is an object"),
        (
            '{"target": "x", "context": {"year": true}}',
            "line 2, year: is true or false; it is a text or a whole number",
        ),
        (
            '{"target": "x", "year": 1e999}',
            "line 2, year: is a number that is too large; it is a text or a whole number",
        ),
        ('{"target": "x", "by": ["Easter"]}', "line 2, by: is a list; it is a text"),
        ('{"target": "x", "target": "y"}', "line 2: the key 'target' occurs more than once"),
        ('{"target": "x"', "line 2: column 15: a comma or a closing bracket is missing"),
        ("[1, 2]", "line 2: is a list; a draft is an object in braces"),
        ("oops", "line 2: column 1: a value is missing, or is not written as JSON has it; this is not JSON"),
        ('{"target": "x", "context": {"role": "' + "r" * 501 + '"}}', "line 2, role: has 501 characters"),
        ('{"target": "' + "t" * 100_001 + '"}', "line 2, target: has 100,001 characters"),
        ("[" * 100_000, "line 2: more than 64 lists or objects stand within each other"),
    ],
)
def test_a_bad_line_is_told_with_its_reason_and_the_good_ones_go_on(line: str, told: str) -> None:
    found = read_drafts(f'{{"target": "first"}}\n{line}\n\n{{"target": "last"}}\n')
    assert [draft.target for draft in found.drafts] == ["first", "last"]
    assert found.names == ("line 1", "line 4")
    assert str(found.problems[0]).startswith(told)
    assert found.problems[0].pointer.startswith("/1")
    assert len(found.problems) == 1


def test_all_faults_of_a_line_are_told_at_once() -> None:
    found = read_drafts('{"target": "x"}\n{"target": 1, "by": 2, "steps": [3]}')
    assert [problem.where for problem in found.problems] == ["line 2, target", "line 2, by", "line 2, steps"]


def test_a_first_line_that_is_no_json_does_not_hide_the_objects_after_it() -> None:
    found = read_drafts('drafts of 12 January\n{"target": "Greet 7M"}\n{"target": "Greet 8M"}')
    assert [draft.target for draft in found.drafts] == ["Greet 7M", "Greet 8M"]
    assert found.problems[0].where == "line 1"


def test_one_object_over_several_lines_and_an_array_are_read_too() -> None:
    several = [{"target": "Greet 7M"}, {"target": "Greet 8M", "id": 12}]
    assert read_drafts(json.dumps(several, indent=2)).names == ("item 1", "12")
    assert read_drafts(json.dumps(several[0], indent=2)).drafts == (Draft(target="Greet 7M"),)


def test_a_context_cannot_change_the_target() -> None:
    assert read_drafts('{"target": "Greet 7M", "context": {"target": "no"}}').drafts[0].target == "Greet 7M"


def test_what_no_text_may_hold_is_taken_out_and_told_without_the_words() -> None:
    found = read_drafts('{"target": "Greet\\u0000 7M\\r\\nby name"}\n{"target": "x\\ud800"}')
    assert [draft.target for draft in found.drafts] == ["Greet 7M\nby name", "x"]
    assert found.notices == ("lines 1 and 2, target: 1 character that no text may hold was taken out",)


def test_zeros_in_a_file_are_taken_out_and_told() -> None:
    found = read_drafts(b"Gre\0\0\0et\0 7M\n")
    assert found.drafts[0].target == "Greet 7M"
    assert found.notices == ("line 1, target: 4 characters that no text may hold were taken out",)


# Plain text


def test_a_line_of_plain_text_is_a_target_without_its_bullet() -> None:
    text = "Improve behaviour in 9G\r\n\r\n  - Greet 7M, 8M; 9M\n2) 3 calls home\n•\tMark\n-\n\u00a0\n9B: a) one b) two"
    found = read_drafts(text)
    assert [draft.target for draft in found.drafts] == [
        "Improve behaviour in 9G", "Greet 7M, 8M; 9M", "3 calls home", "Mark", "9B: a) one b) two",
    ]  # fmt: skip
    assert found.names == ("line 1", "line 3", "line 4", "line 5", "line 8")


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xff\xfe", "\ufeff", b"- \n* \n", b"Target,By\n,\n", b"{}", b"[]x{"])
def test_where_there_is_nothing_to_read_that_is_said(data: bytes | str) -> None:
    if data == b"[]x{":
        assert read_drafts(data).drafts[0].target == "[]x{"
        return
    with pytest.raises(DocumentError) as raised:
        read_drafts(data)
    assert all(problem.reason for problem in raised.value.problems)


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"PK\x03\x04\x14\0", "workbook"),
        (b"\xd0\xcf\x11\xe0\xa1", "old Excel"),
        (b"%PDF-1.7\n", "PDF"),
        (bytes(range(256)), "no text"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes, hint: str) -> None:
    with pytest.raises(DocumentError, match=hint):
        read_drafts(data)


# Whatever comes in


def told(data: bytes | str) -> Drafts | None:
    try:
        return read_drafts(data)
    except DocumentError:
        return None


PIECES = st.sampled_from(
    ["Target", "By", "Steps", ",", ";", "\t", '"', '""', "\n", "\r", "\r\n", "{", "}", "[", "]", ":", '{"target":"x"}',
     "1.", "2)", "•", "sep=;", "\0", "\ufeff", "\u2028", "\x1f", "-", "---", "|", "x", "Zoë", " "]
)  # fmt: skip


@given(st.binary(max_size=300) | st.text(max_size=100) | st.lists(PIECES, max_size=40).map("".join))
@example("\x1f\n\x1e\u2029")
@example('Target,By\n"' + "x\n" * 300)
@example('Target,By\n"' + "x" * 140_000)
def test_whatever_comes_in_is_read_or_told(data: bytes | str) -> None:
    found = told(data)
    if found is not None:
        assert len(found.drafts) == len(found.names) > 0
        assert all(found.names)


def test_the_examples_say_the_same_as_a_table_and_as_json_lines(examples: Path) -> None:
    table, objects = (read_drafts((examples / f"drafts.{suffix}").read_bytes()) for suffix in ("csv", "jsonl"))
    assert table == objects
    assert (len(table.drafts), table.notices, table.problems) == (10, (), ())


def test_a_heading_of_a_page_is_no_target() -> None:
    found = read_drafts("# My plan\n\n## Targets\n- Greet 7M\n#1 Ring home\n")
    assert [draft.target for draft in found.drafts] == ["Greet 7M", "#1 Ring home"]
    assert found.names == ("line 4", "line 5")
    assert found.notices == ("lines 1 and 3: a heading, passed over",)


def test_a_page_of_headings_alone_is_judged_as_it_stands() -> None:
    assert [draft.target for draft in read_drafts("# Greet 7M\n# Ring home\n").drafts] == ["# Greet 7M", "# Ring home"]


def test_a_known_heading_above_lines_is_no_target() -> None:
    assert [draft.target for draft in read_drafts("What I will work on\nGreet 7M, by name\n").drafts] == [
        "Greet 7M, by name"
    ]


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\v", "\f", "\x1c"])
def test_what_is_no_line_end_ends_no_target(sign: str) -> None:
    found = read_drafts(f"Greet 7M{sign} by name{sign} at the door\nRing home\n")
    assert found.names == ("line 1", "line 2")
