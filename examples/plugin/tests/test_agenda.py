"""The agenda says what to look at, and keeps to the contract of exporters."""

from datetime import date, time

import pytest
from ectcore import ActionPlan, ActionStep, Meeting, Person, PlanReview, Progress, Target, exporter
from ectcore.testing import EXPORTER_CHECKS, check_exporter

from ectcore_agenda.agenda import AgendaExporter

PLAN = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ect=Person(id="ect-014"),
    meeting=Meeting(on=date(2026, 7, 14)),
    targets=(
        Target(
            id="starters",
            statement="Pupils in 8C begin the starter within two minutes in 8 of 10 lessons",
            steps=(
                ActionStep(id="script", text="Script the entry routine", progress=Progress.DONE),
                ActionStep(id="rehearse", text="Rehearse it with my mentor"),
            ),
        ),
        Target(id="questions", statement="Ask one hinge question before independent work"),
    ),
    reviews=(
        PlanReview(id="later", on=date(2026, 12, 4), targets=("questions",)),
        PlanReview(id="next", on=date(2026, 10, 2), starts_at=time(15, 30), where="Room 12"),
    ),
)


@pytest.mark.parametrize("check", EXPORTER_CHECKS, ids=str)
def test_it_passes_the_kit(check):
    check.run(AgendaExporter).raise_if_failed()


def test_it_passes_the_kit_with_other_options():
    check_exporter(AgendaExporter(width=30, steps=False)).raise_if_failed()


def test_it_is_found_by_its_name():
    assert exporter("agenda", width="60") == AgendaExporter(width=60)


def test_the_next_review_comes_first_with_the_targets_it_is_about_and_what_is_still_to_do():
    assert AgendaExporter().export(PLAN).decode() == (
        "Plan review on 2026-10-02 15:30 Room 12\n"
        "  1. Pupils in 8C begin the starter within two minutes in 8 of 10\n"
        "    lessons\n"
        "     [ ] Rehearse it with my mentor\n"
        "  2. Ask one hinge question before independent work\n"
        "\n"
        "Plan review on 2026-12-04\n"
        "  2. Ask one hinge question before independent work\n"
    )


def test_the_steps_may_be_left_out():
    assert b"[ ]" not in AgendaExporter(steps=False).export(PLAN)
