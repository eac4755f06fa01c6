"""`ectcore review`: a plan review recorded, the next plan made."""

from typing import Final

import click
from attrs import evolve

from ectcore.cli.known import output
from ectcore.cli.overwriting import READ, spare
from ectcore.cli.saying import say
from ectcore.cli.streams import in_file, read_document, write
from ectcore.codec import encode
from ectcore.errors import DocumentError
from ectcore.identity import named_uuid
from ectcore.mentoring.carrying import carry_forward
from ectcore.mentoring.closing import close_plan
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
@click.option(
    "--closed",
    metavar="FILE",
    help="With --next: write the plan reviewed here, its dates to come called off, so that calendars drop them.",
)
@output
@click.pass_context
def command(
    ctx: click.Context, *, plan: str, outcomes: str, following: bool, closed: str | None, output: str | None
) -> None:
    """Enter what came out of a plan review; make the next plan from what it decided.

    Without --next the plan is printed with the outcomes in it. With --next it is the plan that
    follows, drafted on the day of the review, its focus to be entered: closed targets stay behind and are named in its
    summary, all others go over with their ids, and so do the dates still to come. The plan
    reviewed, in which they are called off, is written to the file of --closed: export it once
    more, so that no date stands in calendars twice. The same files always give the same plans.
    The plan reviewed may be written over PLAN: by -o, or with --next by --closed.
    """
    if following:
        _spare(ctx, plan, output, closed)
    elif closed is not None:
        msg = "--closed goes with --next: a plan is closed when another follows it"
        raise click.UsageError(msg, ctx)
    before, record = read_document(plan, ActionPlan), read_document(outcomes, ReviewRecord)
    try:
        reviewed = record_review(before, record)
    except DocumentError as error:
        raise in_file(error, outcomes) from None
    if not following:
        write(encode(reviewed), output)
        return
    ended = close_plan(reviewed, on=record.held_on)
    data, of_ended = encode(_after(reviewed, record)), encode(ended)
    write(data, output)
    if closed is not None:  # last, since it may take the place of PLAN, from which the same command makes both again
        write(of_ended, closed)
    elif ended != reviewed:
        say("ectcore: dates still to come stand in both plans; --closed FILE writes the plan reviewed without them")


def _spare(ctx: click.Context, plan: str, output: str | None, closed: str | None) -> None:
    if closed == "-" and output in (None, "-"):
        msg = "both plans would go to standard output; name a file by -o or --closed"
        raise click.UsageError(msg, ctx)
    spare(ctx, [output, closed])
    spare(ctx, [output], [plan])


def _after(plan: ActionPlan, record: ReviewRecord) -> ActionPlan:
    """The plan that follows; what its meeting was about nobody has said yet, nor after which session it was."""
    year = plan.for_year or plan.meeting.year
    meeting = evolve(plan.meeting, on=record.held_on, year=year, session=None, focus="")
    return carry_forward(plan, plan_id=named_uuid(_FOLLOWING, f"{plan.id}/{record.held_on}"), meeting=meeting)
