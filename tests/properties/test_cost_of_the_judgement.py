"""What judging costs, counted in calls: more targets cost in proportion, a text seen before costs little."""

import sys
from collections.abc import Callable
from itertools import count, product

from attrs import evolve

from ectcore.checking import Checker
from ectcore.model.plan import ActionPlan
from ectcore.model.target import Target
from ectcore.rules.exemplar import plan

PRACTICES = ["Ask a hinge question", "Model an example", "Greet pupils by name", "Set an exit ticket of two items"]
PLACES = ["in 8C on Fridays", "at the start of Year 4 phonics", "before 10D write", "after the register in 7B"]
NUMBERS = count()


def calls(act: Callable[[], object]) -> int:
    """How many functions are called."""
    made = 0

    def one_more(_frame: object, event: str, _value: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    sys.setprofile(one_more)
    try:
        act()
    finally:
        sys.setprofile(None)
    return made


def new(targets: int) -> ActionPlan:
    """A plan with so many targets whose texts nobody has seen."""
    first = plan().targets[0]
    places = list(product(PRACTICES, PLACES))
    several = tuple(_new(first, *places[number % len(places)], next(NUMBERS)) for number in range(targets))
    return evolve(plan(), targets=several, reviews=())


def _new(first: Target, practice: str, place: str, number: int) -> Target:
    criteria = tuple(evolve(each, id=f"c-{number}", text=f"{each.text} {number}x") for each in first.criteria)
    steps = tuple(
        evolve(each, id=f"s-{number}-{index}", text=f"{each.text} {number}x", after=())
        for index, each in enumerate(first.steps)
    )
    return evolve(first, id=f"t-{number}", statement=f"{practice} {place} {number}x", criteria=criteria, steps=steps)


def test_the_cost_grows_with_the_number_of_targets_and_not_faster() -> None:
    checker = Checker()
    checker(new(8))
    sixteen, sixty_four = (calls(lambda size=size: checker(new(size))) for size in (16, 64))
    assert sixty_four < 4.6 * sixteen


def test_a_target_that_was_judged_before_costs_a_part_and_a_plan_next_to_nothing() -> None:
    checker = Checker()
    checker(new(8))
    known = new(4)
    first = calls(lambda: checker(known))
    assert calls(lambda: checker(evolve(known, follow_up=()))) < 0.5 * first
    assert calls(lambda: checker(known)) < 0.05 * first
