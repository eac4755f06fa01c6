from attrs import evolve
from hypothesis import given

from ectcore.linting.walk import changed, parts
from ectcore.rules.exemplar import plan
from ectcore.testing.strategies import documents


def at(document: object, path: tuple[str | int, ...]) -> object:
    """What stands at a path, found step by step."""
    for step in path:
        document = document[step] if isinstance(step, int) else getattr(document, step)
    return document


@given(documents())
def test_a_path_leads_to_its_part(document: object) -> None:
    for path, part in parts(document):
        assert at(document, path) is part


@given(documents())
def test_changing_nothing_gives_an_equal_document(document: object) -> None:
    for path, _ in parts(document):
        assert changed(document, path, lambda part: part) == document


def test_a_change_touches_that_part_only() -> None:
    after = changed(plan(), ("targets", 1, "steps", 0), lambda step: evolve(step, text="Something else"))
    assert after.targets[0] is plan().targets[0]
    assert after.targets[1].steps[0].text == "Something else"
    assert after.targets[1].steps[1] is plan().targets[1].steps[1]
