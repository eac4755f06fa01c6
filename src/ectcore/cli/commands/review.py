"""`ectcore review`: a plan review recorded, the next plan made."""

from typing import Final

import click
from attrs import evolve

from ectcore.cli.known import output
from ectcore.cli.overwriting import READ, spare
from ectcore.cli.streams import in_file, read_document, write
from ectcore.codec import encode
from ectcore.errors import DocumentError
from ectcore.identity import named_uuid
from ectcore.mentoring.carrying import carry_forward
from ectcore.mentoring.reviewing import record_review
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewRecord

_FOLLOWING: Final = "9a6e3b52-0c4d-5f18-8b7a-d1e2c7f0453b"


@click.command("review")
@click.argument("plan", metavar="PLAN")
@click.option(
    "--outcomes",
    required=True,
    type=READ,
    metavar="FILE",
    help="What came out of the review: outcomes and progress (JSON).",
)
@click.option("--next", "following", is_flag=True, help="Print the plan that follows, and not the plan reviewed.")
@output
@click.pass_context
def command(ctx: click.Context, *, plan: str, outcomes: str, following: bool, output: str | None) -> None:
    """Enter what came out of a plan review; make the next plan from what it decided.

    Without --next the plan is printed with the outcomes in it. With --next it is the plan that
    follows, drafted on the day of the review: closed targets stay behind and are named in its
    summary, all others go over with their ids. The same files always give the same plan.
    The file of -o may be that of PLAN, without --next.
    """
    if following:
        spare(ctx, [output], [plan])
    before, record = read_document(plan, ActionPlan), read_document(outcomes, ReviewRecord)
    try:
        reviewed = record_review(before, record)
    except DocumentError as error:
        raise in_file(error, outcomes) from None
    write(encode(_after(reviewed, record) if following else reviewed), output)


def _after(plan: ActionPlan, record: ReviewRecord) -> ActionPlan:
    meeting = evolve(plan.meeting, on=record.held_on, year=plan.for_year or plan.meeting.year, session=None)
    return carry_forward(plan, plan_id=named_uuid(_FOLLOWING, f"{plan.id}/{record.held_on}"), meeting=meeting)
