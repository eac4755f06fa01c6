import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.frameworks import Codes, built_in_frameworks, codes_in

ECF_CODES = [statement.code for statement in built_in_frameworks()[1].statements]
A_RANGE = st.tuples(st.integers(1, 8), st.integers(1, 6), st.integers(1, 6), st.sampled_from("-‐‑‒–—−"))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("covered there (1.1–1.5, 7.1–7.2).", "ecf 1.1 1.2 1.3 1.4 1.5 7.1 7.2"),
        ("look it up if need be (4.7, 4n)", "ecf 4.7 4n"),
        ("a form of development (ECF 8a)", "ecf 8a"),
        ("statements for Standards 2 & 3", "ts 2 3"),
        ("ECF standard 2 and 3", "ts 2 3"),
        ("Standards 4 and 5", "ts 4 5"),
        ("Standards 1 and/or 7", "ts 1 7"),
        ("Standard 4, 5 or 6", "ts 4 5 6"),
        ("ECF standards 4,5 & 6", "ts 4 5 6"),
        ("Standards 1–3", "ts 1 2 3"),
        ("Teachers’ Standard 8: wider duties", "ts 8"),
        ("setting expectations (Standard 1) or managing (Standard 7)", "ts 1 7"),
        ("work in Standard 2-promote progress", "ts 2"),
        ("[1.1, 1a]", "ecf 1.1 1a"),
        ("lessons4m 4n 4e 5k 6f | more", "ecf 4m 4n 4e 5k 6f"),
        ("effectively5.5 5n 4o", "ecf 5.5 5n 4o"),
        ("4a.Using models", "ecf 4a"),
        ("2h Balancing the load", "ecf 2h"),
        ("- 4.10. How pupils practise", "ecf 4.10"),
        ("4.1\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} teachers can", "ecf 4.1"),
        ("(6k.Thinking about feedback", "ecf 6k"),
        ("by (3r,4p) giving scaffolds", "ecf 3r 4p"),
        ("relating to 3g, 3k, 3n and 3p. He", "ecf 3g 3k 3n 3p"),
        ("on statements 6.2, 6a, 6b and 6c of it", "ecf 6.2 6a 6b 6c"),
        ("Focus: 4f Starting with examples", "ecf 4f"),
        ("ECF 8a-c", "ecf 8a 8b 8c"),
        ("Teachers' Standards 8a,b,c", "ts 8a 8b 8c"),
        ("TS 8d", "ts 8d"),
        ("TS2", "ts 2"),
        ("Part Two of the Teachers' Standards", "ts part2"),
    ],
)
def test_a_written_form_is_read(written, found):
    key, *locals_ = found.split()
    framework = {"ecf": "ecf-2019", "ts": "ts-2011"}[key]
    assert codes_in(written) == Codes(tuple(f"{framework}:{local}" for local in locals_))


@pytest.mark.parametrize(
    "prose",
    [
        "at 1.30pm in Room 4b",
        "at 2.15 pm, for 5 to 10 minutes",
        "my Year 1s and the class 7b",
        "see Handout 5.1 and Activity 6.2",
        "the topic (6.2) of the week",
        "between 1.5 and 2.5 hours",
        "it cost £4.50, up 3.5% (a rise of 2.5 points)",
        "version 2.3.1 of the 3d model",
        "https://example.org/4.2/5a",
        "In Year 2 there are 3 groups of 4.",
        "the standard of 4 pupils",
    ],
)
def test_a_number_in_prose_is_no_code(prose):
    assert codes_in(prose) == Codes()


@pytest.mark.parametrize(
    ("written", "doubtful"),
    [("(7.8)", ("7.8",)), ("(1i, 4n)", ("1i",)), ("Standard 9", ("9",)), ("[7.6-7.9]", ("7.8", "7.9"))],
)
def test_what_looks_like_a_code_and_is_none_is_doubtful(written, doubtful):
    assert codes_in(written).doubtful == doubtful


def test_without_a_framework_for_bare_codes_they_are_doubtful():
    assert codes_in("(8a), ECF 8b, TS 8c", bare="") == Codes(("ecf-2019:8b", "ts-2011:8c"), ("8a",))


def test_a_code_is_given_once_in_the_order_of_the_text():
    assert codes_in("(6a) then (4n), Standard 2, (6a)").found == ("ecf-2019:6a", "ecf-2019:4n", "ts-2011:2")


@given(st.lists(st.sampled_from(ECF_CODES), min_size=1, max_size=8, unique=True), st.sampled_from([", ", "; ", " & "]))
def test_every_code_is_found_in_brackets(codes, separator):
    written = separator.join(code.partition(":")[2] for code in codes)
    assert codes_in(f"so it goes ({written}) here") == Codes(tuple(codes))


@given(A_RANGE)
def test_a_range_is_its_ends_and_what_lies_between(of):
    standard, first, last, dash = of
    found = codes_in(f"[{standard}.{first}{dash}{standard}.{last}]").found
    between = range(first, last + 1) if first <= last else (first, last)
    assert found == tuple(f"ecf-2019:{standard}.{n}" for n in dict.fromkeys(between))


@given(st.text(alphabet="0123456789abcdefgh.,;:()[]–- Standards&/\nECF", max_size=60))
def test_whatever_is_found_exists(text):
    known = {statement.code for framework in built_in_frameworks() for statement in framework.statements}
    assert set(codes_in(text).found) <= known
