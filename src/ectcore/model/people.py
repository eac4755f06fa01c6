"""The people of a plan and what they are to each other."""

from enum import Enum

from attrs import frozen

from ectcore.model.field import Email, Line, Name, Trn, Urn
from ectcore.model.value import Value


class Role(Enum):
    """What somebody is in the induction of an early career teacher.

    Mentor and induction tutor are separate roles, expected to be different people
    (statutory induction guidance, April 2024, 2.45).

    >>> Role("induction_tutor")
    <Role.INDUCTION_TUTOR: 'induction_tutor'>
    """

    ECT = "ect"
    MENTOR = "mentor"
    INDUCTION_TUTOR = "induction_tutor"
    HEADTEACHER = "headteacher"
    APPROPRIATE_BODY = "appropriate_body"
    COLLEAGUE = "colleague"


class Visibility(Enum):
    """Who may read a note or a success, each of them reading what stands above.

    >>> Visibility("mentoring_pair")
    <Visibility.MENTORING_PAIR: 'mentoring_pair'>
    """

    EVERYONE = "everyone"
    APPROPRIATE_BODY = "appropriate_body"
    SCHOOL = "school"
    MENTORING_PAIR = "mentoring_pair"
    AUTHOR = "author"


@frozen(kw_only=True)
class Person(Value):
    """Somebody, known by an id that says nothing about them.

    Attributes:
        id: what the school's system calls them; opaque.
        display_name: how they are called, where that may be known.
        email: where they get mail.
        trn: their teacher reference number, seven digits; sensitive.

    >>> Person(id="ect-014", display_name="Aisha Rahman").display_name
    'Aisha Rahman'
    """

    id: Name
    display_name: Line = ""
    email: Email | None = None
    trn: Trn | None = None


@frozen(kw_only=True)
class School(Value):
    """The school in which an induction is served.

    Attributes:
        name: what it is called.
        urn: its unique reference number, six digits.

    >>> School(name="Brackenhill School", urn="990014").urn
    '990014'
    """

    name: Line = ""
    urn: Urn | None = None
