from hypothesis import given
from hypothesis import strategies as st

from ectcore.model.fault import fault_of
from ectcore.model.field import Text
from ectcore.reading.mending import mend

ANY_TEXT = st.text(st.characters() | st.sampled_from("\x00\x85\ud800\ufdd0\ufdef\ufeff\uffff\U0001fffe\r\n\u2028"))


@given(ANY_TEXT)
def test_a_mended_text_is_one_that_the_model_holds(text: str) -> None:
    assert fault_of(Text)(mend(text).text) is None


@given(ANY_TEXT)
def test_a_mended_text_needs_no_mending(text: str) -> None:
    mended = mend(text).text
    assert mend(mended) == (mended, ())


@given(ANY_TEXT)
def test_only_what_cannot_be_held_is_taken_out(text: str) -> None:
    held = [
        character for character in text if fault_of(Text)(character) is None and character not in "\r\n\u2028\u2029"
    ]
    assert [character for character in mend(text).text if character != "\n"] == held


def test_line_ends_of_every_system_are_line_feeds_and_go_unsaid() -> None:
    assert mend("\ufeffa\r\nb\rc\u2028d\x0be\x85f") == ("a\nb\nc\nd\ne\nf", ())


def test_what_was_taken_out_is_said() -> None:
    assert mend("a\x00b\x07").repairs == ("2 characters that no text may hold were taken out",)
    assert mend("a\x00b").repairs == ("1 character that no text may hold was taken out",)
