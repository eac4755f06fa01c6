"""What a reader may see of a plan: the plan without the rest of it.

Appraisal and training records are shared with those who are directly involved, and with nobody else; governors get
general reports (statutory induction guidance, April 2024, 2.79 and 2.80). The table says field by field how far each
goes; what does not go so far is as if nobody had written it.
"""

from collections.abc import Mapping
from enum import Enum, IntEnum
from typing import Any, Final

from attrs import NOTHING, AttrsInstance, evolve, fields

from ectcore.errors import InvalidValueError
from ectcore.model.people import Person, School, Visibility
from ectcore.model.plan import Acknowledgement, ActionPlan, Commitment, Meeting, Revision
from ectcore.model.review import FollowUp, PlanReview, Remark, YearReview
from ectcore.model.target import ActionStep, Due, SuccessCriterion, Support, Target, TargetOutcome


class Profile(Enum):
    """Who reads.

    >>> Profile("appropriate-body")
    <Profile.APPROPRIATE_BODY: 'appropriate-body'>
    """

    ECT = "ect"
    MENTOR = "mentor"
    TUTOR = "tutor"
    APPROPRIATE_BODY = "appropriate-body"
    GOVERNORS = "governors"


class Circle(IntEnum):
    """How far something goes, each circle within the next."""

    NOBODY_ELSE = 0
    PAIR = 1
    SCHOOL = 2
    BODY = 3


_CIRCLE_OF: Final = {
    Profile.ECT: Circle.PAIR,
    Profile.MENTOR: Circle.PAIR,
    Profile.TUTOR: Circle.SCHOOL,
    Profile.APPROPRIATE_BODY: Circle.BODY,
}
_SAID_TO: Final = {
    Visibility.EVERYONE: Circle.BODY,
    Visibility.APPROPRIATE_BODY: Circle.BODY,
    Visibility.SCHOOL: Circle.SCHOOL,
    Visibility.MENTORING_PAIR: Circle.PAIR,
    Visibility.AUTHOR: Circle.NOBODY_ELSE,
}
"""How far a remark goes by what its author chose; one for its author alone goes out in no export."""


def _going(body: str = "", school: str = "", pair: str = "") -> Mapping[str, Circle]:
    return (
        dict.fromkeys(body.split(), Circle.BODY)
        | dict.fromkeys(school.split(), Circle.SCHOOL)
        | dict.fromkeys(pair.split(), Circle.PAIR)
    )


HOW_FAR: Final[Mapping[type[AttrsInstance], Mapping[str, Circle]]] = {
    ActionPlan: _going(
        body="id ect meeting title mentor tutor school fte for_year year_review targets reviews history previous",
        school="follow_up acknowledgements",
        pair="commitments",
    ),
    Person: _going(body="id display_name trn", school="email"),
    School: _going(body="name urn"),
    Meeting: _going(body="on role year", school="focus session"),
    YearReview: _going(body="successes approaches", pair="drawn_on summary"),
    Remark: _going(body="text statements visibility", pair="notes"),
    Target: _going(
        body="id statement criteria steps due statements outcomes",
        school="why support starting_point",
        pair="notes challenge confidence",
    ),
    SuccessCriterion: _going(body="id text measure baseline goal evidence judged_by"),
    ActionStep: _going(body="id text owner due progress after", school="helper effort_minutes"),
    Due: _going(body="on words"),
    Support: _going(school="text giver agreed"),
    TargetOutcome: _going(body="target outcome decision reviewed_on plan", school="evidence"),
    PlanReview: _going(body="id on starts_at minutes status attendees targets outcomes", school="where agenda"),
    FollowUp: _going(school="id what who on how cancelled"),
    Commitment: _going(pair="text minutes_a_week"),
    Acknowledgement: _going(school="code reason item by on"),
    Revision: _going(body="number changed_on items", pair="note"),
}
"""Of each part of a plan, how far each of its fields goes."""


def disclosure(plan: ActionPlan, profile: Profile) -> ActionPlan:
    """What a reader may see of the plan; ids stay, so that it is known as the same plan.

    Raises:
        InvalidValueError: the reader is shown no single plan.

    >>> from ectcore.rules.exemplar import plan
    >>> disclosure(plan(), Profile.APPROPRIATE_BODY).targets[0].why
    ''
    >>> disclosure(plan(), Profile.GOVERNORS)
    Traceback (most recent call last):
    ...
    ectcore.errors.InvalidValueError: profile: governors see the numbers of a cohort and no single plan; \
make an overview (ectcore bulk --overview)
    """
    circle = _CIRCLE_OF.get(profile)
    if circle is None:
        fault = f"{profile.value} see the numbers of a cohort and no single plan"
        raise InvalidValueError("profile", [f"{fault}; make an overview (ectcore bulk --overview)"])
    shown: ActionPlan = _shown(plan, circle)
    return shown


def _shown(part: Any, circle: Circle) -> Any:  # noqa: ANN401 - any part of a plan, or a field of one
    if isinstance(part, tuple):
        return tuple(_shown(item, circle) for item in part if not _is_kept_from(item, circle))
    if type(part) not in HOW_FAR:
        return part
    changes = {}
    for field in fields(type(part)):
        value = getattr(part, field.name)
        seen = HOW_FAR[type(part)][field.name] >= circle
        changes[field.name] = _shown(value, circle) if seen else _nothing(field.default, value)
    return evolve(part, **changes)


def _is_kept_from(item: object, circle: Circle) -> bool:
    return isinstance(item, Remark) and _SAID_TO[item.visibility] < circle


def _nothing(default: object, value: object) -> object:
    """What stands in a field that nobody filled in."""
    return value if default is NOTHING else default
