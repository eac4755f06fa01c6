"""A note is found by its link."""

import pytest
from hypothesis import given
from hypothesis import settings as run

from ectcore.model.records import AgreedAction, Note, Records, SessionRecord
from ectcore.testing.strategies import records

NOTE = Note(id="n1", text="Starter took six minutes")
KEPT = Records(
    ect="ect-014",
    sessions=(
        SessionRecord(id="y1-m5-w3", notes=(NOTE,), actions=(AgreedAction(id="a1", text=""),)),
        SessionRecord(id="y1-m5-w4"),
    ),
)


def test_a_link_leads_to_its_note() -> None:
    assert KEPT.note("y1-m5-w3#n1") is NOTE


@pytest.mark.parametrize("link", ["y1-m5-w4#n1", "y1-m5-w3#n2", "y1-m5-w3#a1", "y1-m5-w3", "n1", "#n1", ""])
def test_a_link_that_leads_nowhere_or_to_no_note_is_told_apart(link: str) -> None:
    assert KEPT.note(link) is None


@run(max_examples=50)
@given(records())
def test_every_note_is_reached_by_its_link(kept: Records) -> None:
    for session in kept.sessions:
        for note in session.notes:
            assert kept.note(f"{session.id}#{note.id}") == note
