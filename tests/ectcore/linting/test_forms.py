"""A form is used only where it gives what the function gives."""

import pytest

from ectcore.linting.forms import Formed, all_show, lines_show
from ectcore.linting.redrawing import Redrawing
from ectcore.model.target import Target


@pytest.mark.parametrize(
    "function",
    [
        lambda target: f"{target.statement:<40}|",  # looks at how long it is
        lambda target: f"{len(target.statement)} {target.statement}",
        lambda target: target.statement.title(),  # looks at what it says
        lambda target: target.statement if len(target.statement) > 9 else "too short",
        lambda target: f"{target.statement}|{target.statement!r}",
    ],
)
@pytest.mark.parametrize("shows", [all_show, lines_show])
def test_what_looks_at_a_text_is_made_anew_for_each(function, shows):
    formed = Formed(function, [str], shows)
    redrawing = Redrawing(Target(id="t", statement="Greet"), [0])
    for statement in ("Greet", "greet the whole of 9D", "", "Ask\nthem", "#*\ue0000\ue001", "%s {} \\"):
        target = redrawing([statement, ""])
        assert formed(target) == function(target).encode()


def test_a_form_is_made_once():
    made = []
    formed = Formed(lambda target: made.append(target) or f"“{target.statement}”", [str], all_show)
    redrawing = Redrawing(Target(id="t", statement="Greet"), [0])
    for number in range(9):
        assert formed(redrawing([f"Greet {number}", ""])) == f"“Greet {number}”".encode()
    assert len(made) == 3  # with the texts of the first, with marks, and with longer marks
