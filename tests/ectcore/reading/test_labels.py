import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.model.session import ActivityKind, StepKind
from ectcore.reading.pages.durations import timed
from ectcore.reading.pages.elements import element, element_of_heading, elements
from ectcore.reading.pages.labels import Part, label_of

FORMS = [
    "Review 5 mins", "Review 5 minutes", "Review (5 minutes)", "Review: 5 mins", "Review: 5 min.", "Review - 5 mins",
    "Review \u2013 5 mins", "Review [5 mins]", "Review, 5 minutes",
    "**Review: 5 mins**", "Review 5mins", "REVIEW 5 MINS",
    "Review (approx. 5 minutes)", "Review: about 5 mins", "Review 3-5 mins", "Review (3 to 5 minutes)",
]  # fmt: skip


@pytest.mark.parametrize("line", FORMS)
def test_every_form_of_a_timed_label_says_the_same(line: str) -> None:
    label = label_of(line)
    assert label is not None
    assert (label.part, label.minutes, label.kinds) == (Part.STEP, 5, (StepKind.REVIEW,))
    assert label.words.casefold() == "review"


@pytest.mark.parametrize(
    "line",
    [
        "review", "and in that class they were cut to 30 minutes", "Spend 10 minutes", "Review your notes: 5 mins",
        "Plan B",
        "The plan", "Introduction to teaching", "", "5 mins", "Review 0 mins", "Review and bake: 5 mins",
    ],
)  # fmt: skip
def test_prose_is_no_label(line: str) -> None:
    assert label_of(line) is None


@given(st.text())
def test_a_label_is_known_by_its_words_and_never_by_its_number(line: str) -> None:
    with_time, without = label_of(f"{line} 5 mins"), label_of(line)
    if with_time is not None and with_time.minutes == 5:
        assert label_of(with_time.words) is not None
    assert without is None or without.part in Part


@given(st.integers(min_value=1, max_value=9999))
def test_minutes_are_read_as_written(minutes: int) -> None:
    assert timed(f"Next Steps {minutes} mins") == ("Next Steps", minutes)


@pytest.mark.parametrize("kind", ActivityKind)
def test_every_session_element_is_known_by_its_name(kind: ActivityKind) -> None:
    name = kind.value.replace("_", " ")
    assert element(name.upper()) is kind
    assert elements([name, f"{name} nonsense"]) == ((kind, kind), ("nonsense",))


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Analysing artefacts and data", ActivityKind.ANALYSE_ARTEFACTS),
        ("Discussion with mentor", ActivityKind.DISCUSS_WITH_MENTOR),
        ("Discuss / sharing of practice", ActivityKind.DISCUSS_WITH_MENTOR),
        ("Sharing Practice and Reflection", ActivityKind.SHARING_OF_PRACTICE),
        ("Practical activity", ActivityKind.PRACTICAL_EXERCISE),
        ("Planning and baking", None),
        ("Reflection " * 20, None),
    ],
)
def test_headings_name_session_elements_in_the_forms_of_pages(heading: str, kind: ActivityKind | None) -> None:
    assert element_of_heading(heading) is kind
