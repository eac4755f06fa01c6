"""Names that every system takes."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.files import safe_name

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


@given(stem=st.text(st.characters(), max_size=200), identity=st.text(max_size=40))
def test_a_name_is_safe_on_every_system(stem, identity):
    name = safe_name(stem, identity)
    assert name == unicodedata.normalize("NFC", name)
    assert all(character == "-" or unicodedata.category(character)[0] in "LMN" for character in name)
    assert not name.startswith("-")
    assert len(name.encode()) <= 89
    assert name.casefold() not in RESERVED


@given(stem=st.text(max_size=20), identities=st.lists(st.uuids(), min_size=2, max_size=20, unique=True))
def test_two_identities_have_two_names_even_where_letters_have_no_case(stem, identities):
    names = {safe_name(stem, str(identity)).casefold() for identity in identities}
    assert len(names) == len(identities)


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("Łukasz Żółć", "Łukasz-Żółć-"),
        ("Zoe\u0308", "Zoë-"),
        ("../../etc/passwd", "etc-passwd-"),
        ("con", "con-"),
        ("", ""),
        ("家" * 40, "家" * 26 + "-"),
        ("-rf", "rf-"),
    ],
)
def test_a_name_keeps_letters_and_digits_of_any_script(stem, words):
    name = safe_name(stem, "ect-014")
    assert name[:-8] == words
    assert int(name[-8:], 16) >= 0
