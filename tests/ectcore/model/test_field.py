"""What a string may hold, against the definitions of Unicode rather than our own pattern."""

import re
import sys
import unicodedata
from typing import Annotated, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.model import field
from ectcore.model.fault import fault_of
from ectcore.model.field import Characters, Email, Id, Line, StatementCode, Text, quoted

NONCHARACTERS = {*range(0xFDD0, 0xFDF0)} | {plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF)}
NEVER = NONCHARACTERS | {0xFEFF}
CONSTRAINED = {
    name: kind for name, kind in vars(field).items() if isinstance(get_args(kind)[1:2], tuple) and get_args(kind)[1:2]
}
STRINGS = {name: kind for name, kind in CONSTRAINED.items() if isinstance(get_args(kind)[1], Characters)}


def test_a_text_may_hold_any_character_but_controls_surrogates_noncharacters_and_the_byte_order_mark() -> None:
    fault_in_text, fault_in_line = fault_of(Text), fault_of(Line)
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        category = unicodedata.category(character)
        allowed = category not in ("Cc", "Cs") and number not in NEVER
        assert (fault_in_text(character) is None) == (allowed or character in "\n\t"), hex(number)
        assert (fault_in_line(character) is None) == (allowed and category not in ("Zl", "Zp")), hex(number)


@pytest.mark.parametrize("name", STRINGS)
def test_no_kind_of_string_may_hold_what_a_text_may_not(name: str) -> None:
    fault_in = fault_of(STRINGS[name])
    for number in (*range(9), *range(11, 32), *range(0x7F, 0xA0), 0xD800, 0xDFFF, *NEVER):
        assert fault_in(f"a{chr(number)}@b"), hex(number)
        assert fault_in(f"a@{chr(number)}"), hex(number)
        assert fault_in(chr(number)), hex(number)


@pytest.mark.parametrize("name", STRINGS)
def test_a_string_is_as_long_as_its_kind_allows_and_no_longer(name: str) -> None:
    constraint = get_args(STRINGS[name])[1]
    assert constraint.fault("1" * (constraint.longest + 1)) == (
        f"has {constraint.longest + 1:,} characters; {constraint.noun} has at most {constraint.longest:,}"
    )
    assert constraint.shortest == 0 or constraint.fault("")


@given(st.text("@@a.é \u00a0\u2003\t\ufeff\u200b", max_size=8) | st.text())
def test_an_address_has_one_at_and_no_blank(text: str) -> None:
    parts = text.split("@")
    sound = len(parts) == 2 and all(parts) and not re.search(r"\s", text) and fault_of(Line)(text) is None
    assert (fault_of(Email)(text) is None) == (sound and len(text) <= 254)


@pytest.mark.parametrize("bare", ["8a", "8", "4.9", "TS8", "ts-2011", "ts-2011:", ":8a", "ts-2011:8A", "ts 2011:8"])
def test_a_code_without_its_framework_is_refused(bare: str) -> None:
    assert "name its framework" in (fault_of(StatementCode)(bare) or "")


@pytest.mark.parametrize("own", ["a", "0", "y1-m5-w7", "a.b_c-d", "1f0e"])
def test_an_id_has_small_letters_digits_and_points_between(own: str) -> None:
    assert fault_of(Id)(own) is None
    for wrong in (own.upper() + "A", f"{own}.", f"-{own}", f"{own} ", f"{own}\n", f"{own}é"):
        assert fault_of(Id)(wrong)


@given(st.text(st.characters()) | st.integers() | st.none() | st.lists(st.text()))
def test_what_a_message_quotes_is_short_and_harmless(value: object) -> None:
    assert len(quoted(value)) <= field.QUOTED_AT_MOST
    assert quoted(value).isprintable()


@pytest.mark.parametrize("annotation", [Annotated[int, field.Between(1, 2)] | None, tuple[field.Minutes, ...]])
def test_a_fault_is_found_within_optional_and_repeated_values(annotation) -> None:
    fault_in = fault_of(annotation)
    assert fault_in((1,) if annotation == tuple[field.Minutes, ...] else None) is None
    assert fault_in(((0,),)) or fault_in(0)


def test_a_type_that_no_field_can_have_is_named() -> None:
    with pytest.raises(TypeError, match=r"no field can be of the type dict\[str, int\]"):
        fault_of(dict[str, int])


def test_the_signature_of_a_value_shows_no_pattern() -> None:
    assert repr(get_args(Text)[1]) == "Characters(noun='a text', shortest=0, longest=100000)"
