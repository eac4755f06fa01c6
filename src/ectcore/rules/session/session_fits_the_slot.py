"""The rule that a session fits its slot."""

from collections.abc import Iterator

from attrs import evolve

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.quoting import in_short
from ectcore.linting.rule import Example, Flaw, rule
from ectcore.linting.walk import changed
from ectcore.model.finding import Severity
from ectcore.model.session import Session


@rule(
    code="SES001",
    severity=Severity.WARNING,
    bad=(
        Example(
            "the first step takes an hour and a half",
            lambda session: changed(session, ("steps", 0), lambda step: evolve(step, minutes=90)),
        ),
    ),
)
def session_fits_the_slot(session: Session, about: Circumstances) -> Iterator[Flaw]:
    """The steps of a session fit the slot of a mentor meeting, as far as their minutes are known.

    Why it matters:
        The step at the end, where the follow-up is agreed, is the one that falls away.

    How to put it right:
        Shorten a step, spread the session over two meetings, or book a longer slot.

    Source:
        UCL's programme handbook plans meetings of 50 minutes in slots of 60; stated totals
        in its sessions run from 45 to 60; setting "slot_minutes".
    """
    minutes, slot = session.known_minutes, about.settings.slot_minutes
    if minutes is not None and minutes > slot:
        yield Flaw(
            message=f"“{in_short(session.title)}” takes {minutes} minutes; the slot for a mentor meeting has {slot}.",
            fix="Shorten a step, spread the session over two meetings, or book a longer slot.",
            at=("steps",),
        )
