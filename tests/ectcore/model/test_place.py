"""A place in a document can be told to programs and to people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.model.place import pointer, spoken

WAYS = st.lists(st.text() | st.integers(0, 999)).map(tuple)


def followed(written: str) -> list[str]:
    """The tokens of a JSON Pointer, read as RFC 6901 has it."""
    return [token.replace("~1", "/").replace("~0", "~") for token in written.split("/")[1:]]


@given(WAYS)
def test_a_pointer_can_be_read_back(way) -> None:
    assert followed(pointer(way)) == [str(step) for step in way]


@given(WAYS, WAYS)
def test_two_ways_of_different_steps_have_different_pointers(one, other) -> None:
    assert (pointer(one) == pointer(other)) == ([str(step) for step in one] == [str(step) for step in other])


@pytest.mark.parametrize(
    ("way", "written", "said"),
    [
        ((), "", "the document"),
        (("",), "/", "the document"),
        (("a/b", "m~n"), "/a~1b/m~0n", "a/b, m~n"),
        (("targets", 1, "steps", 0, "due", "on"), "/targets/1/steps/0/due/on", "target 2, step 1, due, on"),
        (("targets", 0, "criteria", 2), "/targets/0/criteria/2", "target 1, success criterion 3"),
        (("reviews", 0, "starts_at"), "/reviews/0/starts_at", "plan review 1, starts at"),
        (("year_review", "successes", 0), "/year_review/successes/0", "year review, success 1"),
        (("history", 0, "items", 1), "/history/0/items/1", "revision 1, item 2"),
        (("sessions", 4, "notes", 0), "/sessions/4/notes/0", "session 5, note 1"),
        ((0,), "/0", "item 1"),
    ],
)
def test_people_count_from_one_and_use_the_words_of_the_field(way, written, said) -> None:
    assert pointer(way) == written
    assert spoken(way) == said


def test_the_whole_has_the_name_that_it_is_given() -> None:
    assert spoken((), "the plan") == "the plan"


def test_what_is_said_of_a_place_tells_items_apart() -> None:
    assert spoken(("targets", 0)) != spoken(("targets", 1))
    assert spoken(("targets", 0, "id")) != spoken(("reviews", 0, "id"))
