"""`ectcore new`: the draft of a plan."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date

import click
from attrs import evolve

from ectcore.cli.commands.session import named
from ectcore.cli.formats import pair
from ectcore.cli.known import Day, Known, circumstances, output, today
from ectcore.cli.overwriting import READ
from ectcore.cli.streams import in_file, read_document, write
from ectcore.codec import encode
from ectcore.discretion import discreet, discreet_in_row, without_values
from ectcore.errors import DocumentError, InvalidValueError, UnknownNameError
from ectcore.identity import named_uuid
from ectcore.linting.circumstances import Circumstances
from ectcore.mentoring.drafting import draft_plan
from ectcore.mentoring.people import OF_PEOPLE, People, people_in
from ectcore.mentoring.templates import fill
from ectcore.model.people import Person
from ectcore.model.plan import ActionPlan
from ectcore.model.session import Session
from ectcore.model.template import Template

_DRAFTS = "3d8f6c1e-52a7-5e0b-9d43-b86a0f7c2e15"
_OF_A_DRAFT = (*OF_PEOPLE, "role")


@click.command("new")
@click.option("--template", type=READ, metavar="FILE", help="Fill this template.")
@click.option(
    "--session",
    "session",
    type=READ,
    metavar="NAME|FILE",
    help="Draft the plan of this session: a page, JSON, or a name.",
)
@click.option(
    "-s", "--set", "given", multiple=True, metavar="KEY=VALUE", help="A column of the template, or who it is for."
)
@click.option("--meeting", type=Day(), help="The day of the meeting, if it is not that of --as-of (with --session).")
@circumstances
@output
@click.pass_context
def command(
    ctx: click.Context,
    *,
    template: str | None,
    session: str | None,
    given: tuple[str, ...],
    meeting: date | None,
    known: Known,
    output: str | None,
) -> None:
    """Draft a plan from a template, or from a session and the notes of its module.

    With --session, -s staff_id=... says whose plan it is, role what the ECT teaches; display_name,
    email, trn, mentor_id, mentor_name, mentor_email, tutor_id, school_name, school_urn and fte say
    more, read as in a roster. The same ECT, school, session and day always give the same plan.
    """
    if (template is None) == (session is None):
        msg = "give --template or --session, one of the two"
        raise click.UsageError(msg, ctx)
    about = known()
    values = dict(pair(each, "-s") for each in given)
    if template is not None:
        plan = _from_template(template, values, about)
    else:
        plan = _from_session(str(session), values, meeting or about.as_of or today(), about)
    write(encode(plan), output)


def _from_template(template: str, values: Mapping[str, str], about: Circumstances) -> ActionPlan:
    made = read_document(template, Template)
    _people(values)
    try:
        return fill(made, values, calendar=about.calendar)
    except DocumentError as error:
        raise in_file(error, template) from None


def _from_session(name: str, values: Mapping[str, str], day: date, about: Circumstances) -> ActionPlan:
    for key in values:
        if key not in _OF_A_DRAFT:
            raise UnknownNameError("column", key, _OF_A_DRAFT)
    staff_id = values.get("staff_id") or (about.records.ect if about.records else "")
    if not staff_id:
        msg = "whose plan is it? Say -s staff_id=..., or give their --notes"
        raise click.UsageError(msg)
    ect, people = _people({**values, "staff_id": staff_id})
    session = _session(name, about)
    urn = people.school.urn if people.school else None
    try:
        plan = draft_plan(
            session,
            plan_id=named_uuid(_DRAFTS, f"{urn or ''}/{ect.id}/{session.id}/{day}"),
            ect=ect,
            meeting_on=day,
            records=about.records,
            programme=about.programme,
            mentor=people.mentor,
            settings=about.settings,
        )
    except DocumentError as error:
        raise DocumentError(map(discreet, error.problems)) from None
    with _without_what_was_said():
        meeting = evolve(plan.meeting, role=values.get("role", "").strip())
    return evolve(plan, meeting=meeting, tutor=people.tutor, school=people.school, fte=people.fte)


def _people(values: Mapping[str, str]) -> tuple[Person, People]:
    """Who the options say it is about, read as a row of a roster is."""
    try:
        return people_in(values)
    except DocumentError as error:
        faults = [f"{problem.where}: {discreet_in_row(problem, OF_PEOPLE)}" for problem in error.problems]
        raise InvalidValueError("-s", faults) from None


@contextmanager
def _without_what_was_said() -> Iterator[None]:
    """Whatever is wrong with what -s says is told without a word of it."""
    try:
        yield
    except InvalidValueError as error:
        raise InvalidValueError("-s", [without_values(fault, of_nobody=False) for fault in error.faults]) from None


def _session(name: str, about: Circumstances) -> Session:
    """The session of that id in the programme that was told, else the one of the catalogue or the file."""
    told_of = about.programme.sessions() if about.programme else ()
    return next((session for session in told_of if session.id == name), None) or named(name)
