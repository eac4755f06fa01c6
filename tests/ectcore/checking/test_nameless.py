"""Who somebody is and what they are called decides nothing, and is quoted as it stands."""

import pickle
import re
from collections.abc import Iterator
from datetime import date
from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ectcore.checking import Checker, check
from ectcore.linting.circumstances import Circumstances
from ectcore.linting.outline import outline
from ectcore.linting.redrawing import Redrawing, with_values
from ectcore.linting.rule import Flaw, rule
from ectcore.linting.texts import texts
from ectcore.model.finding import Finding, Severity
from ectcore.model.people import Person, School
from ectcore.model.plan import ActionPlan
from ectcore.model.target import SuccessCriterion
from ectcore.rules import RULES
from ectcore.rules.exemplar import circumstances, plan
from ectcore.testing.strategies import plans

KNOWN = circumstances()
WORDS = [
    "May",
    "Mark",
    "Will",
    "Rose",
    "Grace",
    "Summer",
    "Head",
    "English",
    "Friday",
    "Reading",
    "Zoë",
    "O'Neill",
    "Weekly",
]
CALLED = st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(" ".join)
STATEMENTS = [
    "{ect} asks the class of {ect} one hinge question a lesson",
    "Work with {mentor} on behaviour in {ect}'s 8C",
    "Improve {ect}",
    "By half term {mentor} has seen {ect} greet 9D at the door in 4 of 5 lessons at {school}",
    "{school} to be a better place for {ect}",
]


def written(statement: str, success: str, ect: str, mentor: str, school: str) -> ActionPlan:
    """The exemplar with other people, and texts that name them."""
    said = {"ect": ect, "mentor": mentor, "school": school}
    first, second = plan().targets
    criterion = SuccessCriterion(id="criterion-1", text=success.format(**said))
    first = evolve(first, due=None, statement=statement.format(**said), criteria=(criterion,), steps=())
    return evolve(
        plan(),
        ect=Person(id=f"id of {ect}", display_name=ect),
        mentor=Person(id=f"id of {mentor}, mentor", display_name=mentor),
        school=School(name=school),
        targets=(first, second),
    )


def anonymous(findings: tuple[Finding, ...], *named: str) -> list[Finding]:
    """The findings with a mark in the place of each name."""

    def bare(text: str) -> str:
        for place, name in enumerate(named):
            text = text.replace(name, f"<{place}>")
        return text

    return [evolve(each, message=bare(each.message), fix=bare(each.fix)) for each in findings]


@given(st.sampled_from(STATEMENTS), st.sampled_from(STATEMENTS), CALLED, CALLED, CALLED)
def test_other_names_change_no_finding(statement: str, success: str, ect: str, mentor: str, school: str) -> None:
    named, strange = (ect, mentor, school), ("Qax Zzyv", "Brn Wkst", "Vvno Tch")
    assume(not any(one in other for one, other in permutations(named, 2)))
    ours, theirs = (check(written(statement, success, *each), KNOWN) for each in (named, strange))
    assert anonymous(ours, *named) == anonymous(theirs, *strange)


@given(st.sampled_from(STATEMENTS), CALLED, CALLED)
def test_a_quotation_stands_in_the_plan(statement: str, ect: str, mentor: str) -> None:
    judged = written(statement, statement, ect, mentor, "A School")
    typed = " ".join(" ".join(text.split()) for _, text in texts(judged))
    for finding in check(judged, KNOWN):
        for quotation in re.findall(r"“([^”…]*)", finding.message):
            assert " ".join(quotation.split()) in typed


@settings(max_examples=30)
@given(st.lists(plans(), min_size=1, max_size=2), st.lists(CALLED, min_size=3, max_size=3))
def test_whatever_was_judged_before_the_findings_are_the_same(drawn: list[ActionPlan], called: list[str]) -> None:
    checker = Checker(KNOWN)
    named = [evolve(each, ect=Person(id=name, display_name=name)) for each in drawn for name in called]
    named += [written(STATEMENTS[0], STATEMENTS[1], *called), written(STATEMENTS[0], STATEMENTS[1], *reversed(called))]
    for each in (*named, *named):
        assert checker(each) == check(each, KNOWN)


@given(st.data(), st.sampled_from(STATEMENTS), st.sampled_from(STATEMENTS), st.lists(CALLED, min_size=3, max_size=3))
def test_a_plan_that_was_drawn_again_is_judged_as_the_same_plan_that_was_not(
    data: st.DataObject, statement: str, success: str, called: list[str]
) -> None:
    typed = written(statement, success, *called)
    texts, who = outline(typed).texts, outline(typed).who
    places = data.draw(st.sets(st.sampled_from(range(len(texts)))))
    other = Redrawing(written(success, statement, *reversed(called)), range(len(texts)))
    checker = Checker(KNOWN)
    checker(other([*reversed(texts)]))
    assert checker(Redrawing(typed, places)(texts, who)) == check(typed, KNOWN)


def test_names_in_what_all_drawings_have_in_common_are_hidden() -> None:
    said = written("Improve May", "May May improve?", "May Lee", "Bo Yang", "A School")
    place = outline(said).texts.index("May May improve?")
    drawing = Redrawing(said, [place])
    checker = Checker(KNOWN)
    for name in ("May Lee", "Al Lee"):
        texts = [*outline(said).texts]
        texts[place] = f"{name} improves"
        who = outline(evolve(said, ect=Person(id="x", display_name=name))).who
        assert checker(drawing(texts, who)) == check(copied(drawing(texts, who)), KNOWN)


def copied(judged: ActionPlan) -> ActionPlan:
    """The same plan, of which nobody knows how it came to be."""
    same: ActionPlan = pickle.loads(pickle.dumps(judged))  # noqa: S301 - pickled here
    return same


@settings(max_examples=30)
@given(plans(), st.lists(plans(), min_size=1, max_size=3))
def test_plans_that_share_their_lists_are_judged_apart(one: ActionPlan, others: list[ActionPlan]) -> None:
    lists = {name: getattr(one, name) for name in ("targets", "reviews", "follow_up", "history")}
    checker = Checker(KNOWN)
    for each in (one, *[with_values(other, lists) for other in others], evolve(one, fte=0.1), plan()):
        assert checker(each) == Checker(KNOWN)(copied(each))


def test_what_stands_in_no_list_makes_a_difference() -> None:
    nobody = {"ect": Person(id="x", display_name="Qax Zzyv"), "mentor": None, "tutor": None, "school": None}
    checker, one = Checker(KNOWN), evolve(plan(), reviews=(), **nobody)
    late = evolve(one, meeting=evolve(one.meeting, on=date(2027, 8, 31)))
    alike = [one, evolve(one, fte=0.1), late]
    assert [checker(each) for each in alike] == [Checker(KNOWN)(copied(each)) for each in alike]
    assert len({checker(each) for each in alike}) == len(alike)


def test_plans_that_differ_by_their_people_are_judged_once() -> None:
    checker = Checker(KNOWN)
    for name in ("May Mark", "Al Lee"):
        (finding, *_) = checker(written("Improve {ect}", "", name, "Bo Yang", "A School"))
        assert f"“Improve {name}”" in finding.message
    assert len(checker._known) == 1  # noqa: SLF001 - the memory is what is looked at


def test_the_word_that_stands_for_a_name_may_be_typed() -> None:
    (finding, *_) = check(written("Improve Nxqa", "", "Ann Lee", "Bo Yang", "A School"), KNOWN)
    assert "“Improve Nxqa”" in finding.message


def test_a_text_that_is_as_long_as_it_may_be_can_hold_short_names() -> None:
    named = evolve(plan(), ect=Person(id="x", display_name="Jo Li"), title="Jo " * 166)
    assert check(named, KNOWN) == check(plan(), KNOWN)


def test_a_mentor_who_is_the_tutor_is_still_one_person() -> None:
    tutor = Person(id="x", display_name="Al Lee")
    assert "IND001" in {each.code for each in check(evolve(plan(), mentor=tutor, tutor=tutor), KNOWN)}
    assert "IND001" not in {each.code for each in check(evolve(plan(), tutor=tutor), KNOWN)}


@rule(code="PLAN900", severity=Severity.ADVICE, bad=())
def ects_are_called_by_name(plan: ActionPlan, _about: Circumstances) -> Iterator[Flaw]:
    """A rule of somebody else's that looks at names."""
    for target in plan.targets:
        if plan.ect.display_name in target.statement:
            yield Flaw(message=f"{plan.ect.display_name} ({plan.ect.id}) is named.", fix="Say I.")


@pytest.mark.parametrize("name", ["May Mark", "Al Lee"])
def test_a_rule_of_somebody_elses_is_shown_the_plan_as_it_is(name: str) -> None:
    judged = written(STATEMENTS[0], STATEMENTS[1], name, "Bo Yang", "A School")
    checker = Checker(KNOWN, (*RULES, ects_are_called_by_name))
    found = checker(judged)
    assert [each.message for each in found if each.code == "PLAN900"] == [f"{name} (id of {name}) is named."]
    assert tuple(each for each in found if each.code != "PLAN900") == check(judged, KNOWN)
