"""The body of a plan."""

from collections.abc import Iterator

from ectcore import ActionPlan, ReviewStatus, SchoolCalendar
from ectcore_export.layout import Filled, fill_layout
from ectcore_export.page.markup import Html, Piece, element, joined, typed
from ectcore_export.page.notes import Notes, listed
from ectcore_export.page.pieces import bullets, facts, section, small, table
from ectcore_export.page.target import target_section
from ectcore_export.page.timeline import timeline


def plan_body(plan: ActionPlan, notes: Notes, calendar: SchoolCalendar | None) -> Html:
    """The plan as people read it: whose it is, the year, the targets, the diary, and what follows."""
    said = fill_layout(plan)
    of_targets = [f"/targets/{index}" for index in range(len(plan.targets))]
    notes = notes.led_by(*of_targets)
    targets = zip(plan.targets, said.sections["targets"], strict=True)
    return joined(
        [
            element("header", *_head(plan, said)),
            element(
                "main",
                section("Looking back", *_looking_back(said), class_="review"),
                timeline(plan, calendar),
                *(target_section(index, target, filled, notes) for index, (target, filled) in enumerate(targets)),
                section("In the diary", *_diary(plan, said, notes), class_="diary"),
                section("Following up", bullets(_follow_ups(said))),
                section("What else fills the time", bullets(_commitments(said))),
                listed(notes.besides(*of_targets), "Notes on the plan"),
                section("Findings acknowledged", bullets(_acknowledgements(said))),
            ),
            element("footer", small(*_revision(said)), small(*_changes(said))),
        ]
    )


def _head(plan: ActionPlan, said: Filled) -> Iterator[Piece]:
    told = said.fields
    yield element("p", "Action plan", class_="kind")
    yield element("h1", typed(plan.title if plan.title.strip() else "Action plan"))
    yield facts(
        ("Early career teacher", typed(told["ect_name"])),
        ("Teaches", typed(told["role"])),
        ("Works", told["working_time"] if told["working_time"] != "full time" else ""),
        ("Mentor", typed(told["mentor_name"])),
        ("Induction tutor", typed(told["tutor_name"])),
        ("School", joined([typed(told["school_name"]), typed(_urn(said))], " ")),
        ("Meeting", _meeting(said)),
        ("Session", typed(told["session"])),
        ("Focus", typed(told["focus"])),
        ("For", f"Year {told['for_year']} of the programme" if told["for_year"] else ""),
    )


def _urn(said: Filled) -> str:
    return f"(URN {said.fields['school_urn']})" if said.fields["school_urn"] else ""


def _meeting(said: Filled) -> str:
    day, year = said.fields["meeting_date"], said.fields["meeting_year"]
    return f"{day}, in Year {year} of the programme" if year else day


def _looking_back(said: Filled) -> Iterator[Piece]:
    told = said.fields
    yield element("p", typed(told["year_summary"])) if told["year_summary"] else None
    for name, noun, title in (
        ("successes", "success", "What went well"),
        ("approaches", "approach", "Approaches that helped"),
    ):
        remarks = (
            joined([typed(each.fields[noun]), small(each.fields[f"{noun}_statements"], each.fields[f"{noun}_notes"])])
            for each in said.sections[name]
        )
        yield section(title, bullets(remarks), level=3)
    yield facts(("Sessions gone over", typed(told["sessions_drawn_on"])))


def _diary(plan: ActionPlan, said: Filled, notes: Notes) -> Iterator[Piece]:
    reviews = said.sections["reviews"]
    rows = [[_review_day(plan, each, notes), *_review_cells(each)] for each in reviews]
    titles = ("Plan review", "Time", "Place", "With", "About", "To look at", "State")
    shown = [place for place in range(len(titles)) if any(row[place] for row in rows)]
    if rows:
        yield table(
            "Plan reviews by day",
            [titles[place] for place in shown],
            [[row[place] for place in shown] for row in rows],
            class_="reviews",
        )
    for each in reviews:
        found = (
            joined(
                [
                    joined([typed(outcome.fields["outcome_target"]), f": {outcome.fields['outcome']}"]),
                    small(outcome.fields["outcome_evidence"]),
                ]
            )
            for outcome in each.sections["outcomes"]
        )
        yield section(f"What the plan review of {each.fields['review_date']} found", bullets(found), level=3)


def _review_day(plan: ActionPlan, said: Filled, notes: Notes) -> Html:
    index = next(at for at, review in enumerate(plan.reviews) if review.id == said.fields["review_id"])
    return notes.typed(said.fields["review_date"], f"/reviews/{index}")


def _review_cells(said: Filled) -> Iterator[Piece]:
    told = said.fields
    yield told["review_time"] or told["review_length"]
    yield typed(told["review_where"])
    yield told["review_who"]
    yield typed(told["review_targets"])
    yield typed(told["review_agenda"])
    yield _unless_planned(told["review_status"])


def _unless_planned(status: str) -> str:
    return "" if status == ReviewStatus.PLANNED.value else status


def _follow_ups(said: Filled) -> Iterator[Html]:
    for each in said.sections["follow_ups"]:
        told = each.fields
        how = (told["follow_up_who"], told["follow_up_date"], told["follow_up_how"])
        yield joined([typed(told["follow_up"]), small(*how, _unless_planned(told["follow_up_status"]))])


def _commitments(said: Filled) -> Iterator[Html]:
    for each in said.sections["commitments"]:
        yield joined([typed(each.fields["commitment"]), small(each.fields["commitment_time"])])


def _acknowledgements(said: Filled) -> Iterator[Html]:
    for each in said.sections["acknowledgements"]:
        told = each.fields
        yield joined(
            [
                typed(told["acknowledgement"]),
                small(
                    joined([f"{told['acknowledgement_code']}, ", typed(told["acknowledgement_about"])]),
                    told["acknowledgement_by"],
                    told["acknowledgement_date"],
                ),
            ]
        )


def _revision(said: Filled) -> Iterator[str]:
    told = said.fields
    yield f"Revision {told['revision']} of {told['changed_date']}" if said.sections["changes"] else "As agreed"
    yield f"plan {told['plan_id']}"
    yield f"follows plan {told['previous_plan_id']}" if told["previous_plan_id"] else ""


def _changes(said: Filled) -> Iterator[str]:
    yield from (each.fields["change"] for each in said.sections["changes"])
