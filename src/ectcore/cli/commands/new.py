"""`ectcore new`: the draft of a plan."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID, uuid5

import click

from ectcore.cli.commands.session import named
from ectcore.cli.known import Day, notes, output
from ectcore.cli.streams import in_file, read_document, write
from ectcore.codec import encode
from ectcore.errors import DocumentError, UnknownNameError
from ectcore.mentoring.drafting import draft_plan
from ectcore.mentoring.templates import fill
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan
from ectcore.model.records import Records
from ectcore.model.template import Template

_DRAFTS = UUID("3d8f6c1e-52a7-5e0b-9d43-b86a0f7c2e15")
_OF_A_DRAFT = ("staff_id", "display_name", "email", "mentor_id", "mentor_name", "school_urn")


@click.command("new")
@click.option("--template", metavar="FILE", help="Fill this template.")
@click.option(
    "--session", "session", metavar="NAME|FILE", help="Draft the plan of this session: a page, JSON, or a name."
)
@click.option(
    "-s", "--set", "given", multiple=True, metavar="KEY=VALUE", help="A column of the template, or who it is for."
)
@click.option("--calendar", metavar="FILE", help="The school's calendar (JSON), for days told in teaching weeks.")
@click.option("--meeting", type=Day(), help="The day of the meeting; today unless given (with --session).")
@notes
@output
@click.pass_context
def command(
    ctx: click.Context,
    *,
    template: str | None,
    session: str | None,
    given: tuple[str, ...],
    calendar: str | None,
    meeting: date | None,
    notes: str | None,
    output: str | None,
) -> None:
    """Draft a plan from a template, or from a session and the notes of its module.

    With --session, -s staff_id=... says whose plan it is, and display_name, email, mentor_id,
    mentor_name and school_urn say more. The same people, session and day always give the same plan.
    """
    if (template is None) == (session is None):
        msg = "give --template or --session, one of the two"
        raise click.UsageError(msg, ctx)
    values = dict(_pair(each) for each in given)
    if template is not None:
        plan = _from_template(template, values, calendar)
    else:
        plan = _from_session(str(session), values, meeting or date.today(), notes)  # noqa: DTZ011 - the day on the wall
    write(encode(plan), output)


def _from_template(template: str, values: Mapping[str, str], calendar: str | None) -> ActionPlan:
    school = read_document(calendar, SchoolCalendar) if calendar else None
    try:
        return fill(read_document(template, Template), values, calendar=school)
    except DocumentError as error:
        raise in_file(error, template) from None


def _from_session(session: str, values: Mapping[str, str], meeting: date, notes: str | None) -> ActionPlan:
    for key in values:
        if key not in _OF_A_DRAFT:
            raise UnknownNameError("column", key, _OF_A_DRAFT)
    records = read_document(notes, Records) if notes else None
    staff_id = values.get("staff_id") or (records.ect if records else "")
    if not staff_id:
        msg = "whose plan is it? Say -s staff_id=..., or give their --notes"
        raise click.UsageError(msg)
    drafted_from = named(session)
    mentor = values.get("mentor_id")
    return draft_plan(
        drafted_from,
        plan_id=str(uuid5(_DRAFTS, f"{values.get('school_urn', '')}/{staff_id}/{drafted_from.id}/{meeting}")),
        ect=Person(id=staff_id, display_name=values.get("display_name", ""), email=values.get("email") or None),
        meeting_on=meeting,
        records=records,
        mentor=Person(id=mentor, display_name=values.get("mentor_name", "")) if mentor else None,
    )


def _pair(given: str) -> tuple[str, str]:
    key, sign, value = given.partition("=")
    if not sign:
        msg = f"-s {given}: write KEY=VALUE"
        raise click.UsageError(msg)
    return key.strip(), value
