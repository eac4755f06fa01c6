import pytest
from attrs import evolve

from ectcore.checking import check, select
from ectcore.linting.texts import texts
from ectcore.model.plan import Commitment
from ectcore.rules import RULES
from ectcore.rules.exemplar import plan

PRIVACY = select(RULES, chosen=["PRIV"])
TOLD = [
    ("PRIV001", "Speak with the family of H801200001001"),
    ("PRIV002", "Ask what the new diagnosis means for seating"),
    ("PRIV002", "Mentor is on sick leave until May"),
    ("PRIV003", "Seat the pupil Jamie by the window"),
    ("PRIV003", "Ring home about Priya Nand, a pupil in Year 4"),
]


def found(words: str) -> list[tuple[str, str]]:
    document = evolve(plan(), commitments=(Commitment(text=words),))
    return [(each.code, each.message) for each in check(document, rules=PRIVACY)]


@pytest.mark.parametrize(("code", "words"), TOLD)
def test_what_others_should_not_read_is_named_by_its_field_alone(code, words):
    ((told, message),) = found(words)
    assert told == code
    assert message.startswith("The text of commitment 1 holds")
    for word in ("H801200001001", "diagnosis", "sick leave", "Jamie", "Priya", "Nand"):
        assert word not in message


@pytest.mark.parametrize(
    "words",
    [
        "Brief Mrs Doyle, my teaching assistant, before maths",
        "Plan with the Pupil Premium lead in Year 4",
        "Each child Monday to Friday reads aloud",
        "Watch Mr Adeyemi's 9A and list his cues",
        "Diagnostic questions before each unit; therapy dog on Fridays",
        "Form ABC123456 is in the folder",
    ],
)
def test_what_colleagues_and_subjects_are_called_is_no_secret(words):
    assert found(words) == []


def test_names_of_people_in_the_plan_are_no_free_text():
    told = [text for _, text in texts(plan())]
    assert plan().ect.display_name not in told
    assert plan().targets[0].statement in told
