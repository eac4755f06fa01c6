"""Who a plan is about, as a row of a roster or the options of a command say it."""

from collections.abc import Mapping

from ectcore.errors import DocumentError
from ectcore.mentoring._row import INDUCTION_START, OF_PEOPLE, People, Row
from ectcore.model.people import Person

__all__ = ["OF_PEOPLE", "People", "people_in"]


def people_in(values: Mapping[str, str]) -> tuple[Person, People]:
    """The ECT whom those values name, and with them all whom they name, and where.

    Args:
        values: what is said, by column of a roster; what says nothing of people is passed over.

    Raises:
        DocumentError: the staff id is missing, or something is not what its column holds; all of it.

    >>> ect, people = people_in({"staff_id": "ect-014", "mentor_id": "m-7", "fte": "0.6"})
    >>> ect.id, people.mentor.id, people.fte
    ('ect-014', 'm-7', 0.6)
    >>> people_in({"staff_id": "ect-014", "mentor_name": "Tom Adeyemi"})
    Traceback (most recent call last):
    ectcore.errors.DocumentError: mentor_id: is empty, while mentor_name is given; give the mentor's staff id too
    """
    row = Row(values)
    people = row.people()
    row.day(INDUCTION_START)
    if people.ect is None or row.problems:
        raise DocumentError(row.problems)
    return people.ect, people
