"""Hypothesis strategies for every kind of document: believable plans, and any that the model allows.

They come from the types of the fields, so that a field added to a class is drawn too.

>>> import hypothesis
>>> from ectcore.codec import decode, encode
>>> @hypothesis.settings(max_examples=3)
... @hypothesis.given(plans())
... def test_a_plan_survives(plan):
...     assert decode(encode(plan)) == plan
>>> test_a_plan_survives()
"""

from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from attrs import fields
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ectcore.codec import KINDS, Document
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Programme
from ectcore.model.records import Records
from ectcore.model.review import ReviewRecord
from ectcore.model.session import Session
from ectcore.model.settings import Settings
from ectcore.model.target import Target
from ectcore.model.template import Template
from ectcore.testing.agreement import AGREEMENT
from ectcore.testing.fields import lines, of_constraint, texts
from ectcore.testing.words import SAID

__all__ = [
    "calendars",
    "documents",
    "lines",
    "plans",
    "programmes",
    "records",
    "review_records",
    "sessions",
    "settings",
    "targets",
    "templates",
    "texts",
    "values",
]

MOST_DRAWN: Final = 3
"""How many items a drawn list has at most: enough to be several, and quick."""

T = TypeVar("T")


def plans() -> SearchStrategy[ActionPlan]:
    """Action plans.

    >>> from hypothesis import find
    >>> find(plans(), lambda plan: True).title
    'Aisha Rahman'
    """
    return values(ActionPlan)


def targets() -> SearchStrategy[Target]:
    """Targets with their criteria and action steps.

    >>> from hypothesis import find
    >>> find(targets(), lambda target: True).criteria
    ()
    """
    return values(Target)


def sessions() -> SearchStrategy[Session]:
    """Mentor sessions.

    >>> from hypothesis import find
    >>> find(sessions(), lambda session: True).steps
    ()
    """
    return values(Session)


def programmes() -> SearchStrategy[Programme]:
    """Induction programmes with modules and sessions.

    >>> from hypothesis import find
    >>> find(programmes(), lambda programme: True).years
    ()
    """
    return values(Programme)


def records() -> SearchStrategy[Records]:
    """The records of one ECT's sessions.

    >>> from hypothesis import find
    >>> find(records(), lambda kept: True).sessions
    ()
    """
    return values(Records)


def review_records() -> SearchStrategy[ReviewRecord]:
    """What came out of plan reviews.

    >>> from hypothesis import find
    >>> find(review_records(), lambda review: True).outcomes
    ()
    """
    return values(ReviewRecord)


def calendars() -> SearchStrategy[SchoolCalendar]:
    """School calendars whose terms are in order.

    >>> from hypothesis import find
    >>> find(calendars(), lambda calendar: len(calendar.terms) == 1).breaks
    ()
    """
    return values(SchoolCalendar)


def settings() -> SearchStrategy[Settings]:
    """Settings of the rules.

    >>> from hypothesis import find
    >>> find(settings(), lambda chosen: True).slot_minutes
    1
    """
    return values(Settings)


def templates() -> SearchStrategy[Template]:
    """Templates of plans.

    >>> from hypothesis import find
    >>> find(templates(), lambda template: True).revision
    1
    """
    return values(Template)


def documents() -> SearchStrategy[Document]:
    """Documents of any kind.

    >>> from hypothesis import find
    >>> type(find(documents(), lambda document: True)) in KINDS.values()
    True
    """
    return st.one_of([values(kind) for kind in KINDS.values()])


def values(kind: type[T]) -> SearchStrategy[T]:
    """Values of any class of the model.

    >>> from hypothesis import find
    >>> from ectcore.model.target import Due
    >>> find(values(Due), lambda due: due.on is None)
    Due(on=None, words='by October half-term')
    """
    untyped: Any = kind
    strategy: SearchStrategy[T] = _of_class(untyped)
    return strategy


@cache
def _of_class(kind: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - any class of the model
    agreed = AGREEMENT.get(kind, dict)
    drawn = {field.name: _of_field(field.type, SAID.get((kind, field.name), ())) for field in fields(kind)}
    return st.builds(dict, **drawn).map(lambda each: kind(**agreed(each)))


def _of_field(kind: Any, said: tuple[str, ...]) -> SearchStrategy[Any]:  # noqa: ANN401 - a type form
    return st.sampled_from(said) | _of_type(kind) if said else _of_type(kind)


def _of_type(kind: Any) -> SearchStrategy[Any]:  # noqa: ANN401 - a type form, for which Python 3.11 has no type
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return of_constraint(kind)
    if origin in (Union, UnionType):
        return st.none() | st.one_of([_of_type(each) for each in arguments if each is not NoneType])
    if origin is tuple:
        return st.lists(_of_type(arguments[0]), max_size=MOST_DRAWN).map(tuple)
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return st.booleans() if kind is bool else _of_class(kind)
