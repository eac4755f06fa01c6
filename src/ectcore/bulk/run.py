"""A whole run: every row made, checked, put in its place and counted."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import BinaryIO

from attrs import evolve, frozen

from ectcore.bulk.cohort import CohortSummary, Tally
from ectcore.bulk.delivering import Delivered, State, deliver, delivered_of
from ectcore.bulk.engine import CHUNK, made_of, work_of
from ectcore.bulk.folder import OutputFolder, output_folder
from ectcore.bulk.holders import marks_in, with_ids_of_others
from ectcore.bulk.listing import Listed
from ectcore.bulk.making import Job, sent
from ectcore.bulk.streaming import chunks, in_order
from ectcore.bulk.succession import keep_template, known_template, succeeding
from ectcore.reading.roster import RosterRow

Told = Callable[[RosterRow, Delivered], None]
"""Is told of each row what became of it, in the order of the rows."""


@frozen(kw_only=True)
class Workers:
    """What runs the work.

    Attributes:
        executor: the executor; None runs it here.
        ahead: how many chunks are under way at most.
        same_disk: whether workers can write into the folder; else the plans come back and are written here.
    """

    executor: Executor | None = None
    ahead: int = 8
    same_disk: bool = True


@frozen(kw_only=True)
class Outcome:
    """How a run ended.

    Attributes:
        summary: the run in numbers.
        counts: whether somebody has to see to a finding.
        without_row: the places of plans in the folder that no row stands for.
    """

    summary: CohortSummary
    counts: bool
    without_row: tuple[str, ...] = ()


_HERE = Workers()


def run(
    rows: Iterable[RosterRow],
    job: Job,
    folder: Path,
    *,
    told: Told,
    workers: Workers = _HERE,
    dry: bool = False,
    with_reviews: bool = False,
) -> Outcome:
    """Make a plan of every row and put it into the folder; a run that was killed is completed by the next.

    Args:
        rows: the rows, taken as they are needed.
        job: what is to be done with each.
        folder: where the plans go; this run has it for itself.
        told: is told of each row what became of it.
        workers: what runs the work.
        dry: whether to check only, and write nothing.
        with_reviews: whether to count plan reviews by week and mentor.

    Raises:
        BlockingIOError: another run is writing there.
        DocumentError: the template has changed and its revision has not.
        OSError: a file cannot be written.
    """
    counting = _Counting(told, Tally(with_reviews=with_reviews))
    if dry:
        rows, job = _after(OutputFolder(folder), rows, job)
        counting.go_through(_results(rows, job, None, workers))
        return counting.outcome()
    with output_folder(folder) as output:
        rows, job = _after(output, rows, job)
        keep_template(output.own, job.template)
        with output.places(job.template, counting.places) as places:
            counting.go_through(_results(rows, job, output, workers), places)
        return counting.outcome(output.without_row(job.template, counting.places))


class _Counting:
    """What has been counted so far.

    Attributes:
        places: the hashes of the places of the plans, so that memory stays small.
    """

    def __init__(self, told: Told, tally: Tally) -> None:
        self.places: set[int] = set()
        self._told, self._tally, self._counts = told, tally, False

    def go_through(self, results: Iterable[tuple[RosterRow, Delivered]], places: BinaryIO | None = None) -> None:
        """Count and tell of every row, and write down the places of the plans."""
        for row, result in results:
            delivered = self._alone(result) if result.place else result
            self._counts |= delivered.counts
            self._tally.add(delivered)
            self._told(row, delivered)
            if places and delivered.place:
                places.write(_listed(row, delivered).line())

    def outcome(self, without_row: Iterable[str] = ()) -> Outcome:
        """How the run ended."""
        return Outcome(summary=self._tally.summary(), counts=self._counts, without_row=tuple(without_row))

    def _alone(self, delivered: Delivered) -> Delivered:
        """The same, unless another row has that place."""
        place = hash(delivered.place)
        if place in self.places:
            return delivered._replace(state=State.FAILED, failure="an earlier row has the same files; see its staff_id")
        self.places.add(place)
        return delivered


def _after(output: OutputFolder, rows: Iterable[RosterRow], job: Job) -> tuple[Iterable[RosterRow], Job]:
    """The rows and the job as they may follow what the folder had before."""
    earlier = known_template(output.own, job.template)
    job = evolve(job, template=succeeding(job.template, earlier))
    if earlier is None or earlier.revision < job.template.revision:
        return rows, job
    return with_ids_of_others(rows, job, output.made_for(job.template)), job


def _listed(row: RosterRow, delivered: Delivered) -> Listed:
    plan = delivered.plan or ""
    return Listed(delivered.place, plan, "" if delivered.state is State.FAILED else marks_in(row, plan))


def _results(
    rows: Iterable[RosterRow], job: Job, folder: OutputFolder | None, workers: Workers
) -> Iterator[tuple[RosterRow, Delivered]]:
    chunked, work = chunks(rows, CHUNK), work_of(job, workers.executor)
    if workers.same_disk or folder is None:
        task = partial(delivered_of, work, folder)
        for row, told in in_order(task, chunked, sent, workers.executor, workers.ahead):
            yield row, Delivered._make(told)
        return
    for row, made in in_order(partial(made_of, work), chunked, sent, workers.executor, workers.ahead):
        yield row, deliver(made, folder)
