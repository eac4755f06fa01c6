"""Whose an id is: a row whose id had a plan under another name would overwrite somebody else's plan."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve

from ectcore.bulk.likeness import marks_of, may_be_one
from ectcore.bulk.making import STAFF_ID, Job
from ectcore.errors import Problem
from ectcore.mentoring.templates import plan_id_of
from ectcore.reading.roster import RosterRow

_NAME: Final = "display_name"
_OF_ANOTHER: Final = Problem(
    f"/{STAFF_ID}",
    STAFF_ID,
    "is that of a plan in the folder made for another name; give the row a staff id of its own; if it is the same "
    "person, take the files of that plan out of the folder, or raise the revision of the template",
)


def marks_in(row: RosterRow, plan: str) -> str:
    """The marks of the name in a row whose plan has that id."""
    return marks_of(row.values.get(_NAME, ""), plan)


def with_ids_of_others(rows: Iterable[RosterRow], job: Job, made_for: Mapping[int, str]) -> Iterator[RosterRow]:
    """The rows, a problem in each whose id had a plan under another name, and not just another spelling of it.

    Args:
        rows: the rows.
        job: what is to be done with each.
        made_for: the marks of the names that plans were made for, by the hash of the plan's id.
    """
    for row in rows:
        if row.problems or _is_of_the_same(row, job, made_for):
            yield row
        else:
            yield evolve(row, problems=(_OF_ANOTHER,))


def _is_of_the_same(row: RosterRow, job: Job, made_for: Mapping[int, str]) -> bool:
    scope = row.values.get("school_urn", "").strip() or job.namespace
    plan = plan_id_of(job.template, staff_id=row.values.get(STAFF_ID, "").strip(), scope=scope)
    marks = made_for.get(hash(plan))
    return marks is None or may_be_one(marks, marks_in(row, plan))
