"""A form is used only where it gives what the function gives."""

import pytest

from ectcore.linting import forms
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
def test_what_looks_at_a_text_is_made_anew_for_each(function, shows, monkeypatch):
    monkeypatch.setattr(forms, "_WORTH_A_FORM", 0)
    formed = Formed(function, [str], shows)
    redrawing = Redrawing(Target(id="t", statement="Greet"), [0])
    for statement in ("Greet", "greet the whole of 9D", "", "Ask\nthem", "#*\ue0000\ue001", "%s {} \\"):
        target = redrawing([statement, ""])
        assert formed(target) == function(target).encode()


def test_a_form_is_made_once_for_many_documents(monkeypatch):
    monkeypatch.setattr(forms, "_WORTH_A_FORM", 2)
    made = []
    formed = Formed(lambda target: made.append(target) or f"“{target.statement}”", [str], all_show)
    redrawing = Redrawing(Target(id="t", statement="Greet"), [0])
    for number in range(9):
        assert formed(redrawing([f"Greet {number}", ""])) == f"“Greet {number}”".encode()
    assert len(made) == 2 + 3  # then with the texts of the third, with marks, and with longer marks


def test_no_more_forms_are_kept_than_it_says(monkeypatch):
    monkeypatch.setattr(forms, "_WORTH_A_FORM", 1)
    formed = Formed(lambda target: f"“{target.statement}”", [str], all_show)
    for number in range(3 * forms._MOST):  # noqa: SLF001 - the memory is what is looked at
        redrawing = Redrawing(Target(id="t", statement=f"{number}"), [0])
        for statement in ("Greet", "Greet 8C"):
            assert formed(redrawing([statement, ""])) == f"“{statement}”".encode()
        assert len(formed._forms) <= forms._MOST  # noqa: SLF001 - as above
        assert len(formed._asked) <= forms._MOST  # noqa: SLF001 - as above


class ForgottenMeanwhile(dict):
    """Of which another thread takes everything between two questions."""

    def __contains__(self, key: object) -> bool:
        return True


def test_a_form_that_another_thread_forgets_meanwhile_is_made_again(monkeypatch) -> None:
    loud = Formed(lambda target: f"{target.statement.upper()}!", [str.upper], all_show)
    monkeypatch.setattr(loud, "_forms", ForgottenMeanwhile())
    assert loud(Target(id="t", statement="Greet 8C")) == b"GREET 8C!"
