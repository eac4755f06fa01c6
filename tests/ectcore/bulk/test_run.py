"""A folder of plans is whole after every run, whatever the run before it met with."""

import errno
import os
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from ectcore.bulk import workers as module
from ectcore.bulk.delivering import State
from ectcore.bulk.folder import output_folder
from ectcore.bulk.making import Job
from ectcore.bulk.run import Workers, run
from ectcore.bulk.succession import succeeding
from ectcore.bulk.workers import dask_cluster, processes
from ectcore.checking import select
from ectcore.codec import decode
from ectcore.errors import DocumentError
from ectcore.export import exporter
from ectcore.files import TEMPORARY
from ectcore.linting.circumstances import Circumstances
from ectcore.model.plan import ActionPlan
from ectcore.model.review import ReviewStatus
from ectcore.model.template import Template, TemplateFollowUp, TemplateReview
from ectcore.reading.roster import RosterRow
from ectcore.rules import RULES

ROOT = Path(__file__).parents[3]


@frozen
class Names:
    """Writes who a plan is for."""

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".txt"

    def export(self, plan, /):
        return plan.ect.display_name.encode()


@frozen
class Days(Names):
    """Writes when a plan is reviewed."""

    suffix: ClassVar[str] = ".days"

    def export(self, plan, /):
        return " ".join(str(review.on) for review in plan.reviews).encode()


@frozen
class Fails(Names):
    """Fails on one ECT, as a stranger's exporter may."""

    suffix: ClassVar[str] = ".odd"

    def export(self, plan, /):
        if plan.ect.id == "ect-1":
            msg = f"cannot stand {plan.ect.display_name}"
            raise ValueError(msg)
        return b"fine"


@frozen
class FailsToo(Fails):
    """Fails like it, in another format."""

    suffix: ClassVar[str] = ".odder"


@pytest.fixture
def job(template):
    about = Circumstances(as_of=date(2026, 7, 1))
    return Job(template=template, exporters=(Names(), Days()), about=about, rules=select(RULES, ("PLAN", "REV")))


@pytest.fixture
def roster(rows):
    return [RosterRow(number=number, values=row) for number, row in enumerate(rows[1:7], 2)]


def ran(roster, job, folder, **options):
    told = []
    outcome = run(roster, job, folder, told=lambda _, delivered: told.append(delivered), **options)
    return outcome, Counter(each.state for each in told)


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def plans(folder):
    return {name: data for name, data in contents(folder).items() if not name.startswith(".ectcore")}


def stamps(folder):
    found = {path: path.stat() for path in folder.rglob("*") if path.is_file()}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in found.items() if path.parent.name != ".ectcore"}


def test_plans_stand_in_the_folder_of_their_school_under_their_staff_id(roster, job, tmp_path):
    ran(roster[:1], job, tmp_path)
    assert sorted(plans(tmp_path)) == ["100000/ect-1-f278b6c4.days", "100000/ect-1-f278b6c4.txt"]


def test_plans_without_a_school_are_spread_over_folders(roster, job, tmp_path):
    bare = [evolve(row, values={**row.values, "school_urn": ""}) for row in roster]
    ran(bare, job, tmp_path)
    assert all(len(name.split("/")[0]) == 2 for name in plans(tmp_path))


def test_two_teachers_of_one_name_have_two_files_even_where_letters_have_no_case(roster, job, tmp_path):
    names = ["ann lee", "ANN LEE", "Ann Lee", "Ann/Lee", "..", "con"]
    named = [evolve(row, values={**row.values, "display_name": name}) for row, name in zip(roster, names, strict=True)]
    ran(named, evolve(job, name_by="display_name", exporters=(Names(),)), tmp_path)
    assert sorted(map(bytes.decode, plans(tmp_path).values())) == sorted(names)
    assert len({name.casefold() for name in plans(tmp_path)}) == len(names)


def test_a_second_run_leaves_every_file_as_it_is(roster, job, tmp_path):
    assert ran(roster, job, tmp_path)[1] == {State.WRITTEN: 6}
    before = stamps(tmp_path)
    assert ran(roster, job, tmp_path)[1] == {State.UNCHANGED: 6}
    assert stamps(tmp_path) == before


def test_only_what_has_changed_is_written(roster, job, tmp_path):
    ran(roster, job, tmp_path)
    before = stamps(tmp_path)
    renamed = [called("Anne 1", roster[0]), *roster[1:]]
    assert ran(renamed, job, tmp_path)[1] == {State.WRITTEN: 1, State.UNCHANGED: 5}
    changed = {path.name for path, stamp in stamps(tmp_path).items() if before[path] != stamp}
    assert changed == {"ect-1-f278b6c4.txt"}


def called(name, row):
    return evolve(row, values={**row.values, "display_name": name})


@pytest.fixture
def of_jose(roster, job, tmp_path):
    """A folder with plans, the first of which is José Patel's."""
    ran([called("José Patel", roster[0]), *roster[1:]], job, tmp_path)
    return tmp_path


@pytest.mark.parametrize("dry", [False, True])
def test_an_id_that_is_given_to_somebody_else_leaves_the_plan_as_it_is(roster, job, of_jose, dry):
    before = plans(of_jose)
    told = []
    for rows in ([called("Priya Kowalski", roster[0])], [called("Priya Patel", roster[0])]):
        run(rows, job, of_jose, told=lambda _, delivered: told.append(delivered), dry=dry)
    assert [each.state for each in told] == [State.REJECTED] * 2
    assert [problem.where for each in told for problem in each.problems] == ["staff_id"] * 2
    assert "raise the revision of the template" in told[0].problems[0].reason
    assert plans(of_jose) == before


@pytest.mark.parametrize("name", ["Jose Patel", "PATEL, José", "José Patell", "José Patel-Jones", "Dr José Patel"])
def test_another_spelling_of_a_name_is_the_same_person(roster, job, of_jose, name):
    assert ran([called(name, roster[0])], job, of_jose)[1] == {State.WRITTEN: 1}


def test_the_same_person_under_another_name_has_the_plan_once_the_old_one_is_taken_out(roster, job, of_jose):
    married = [called("José Kowalski", roster[0])]
    assert ran(married, job, of_jose)[1] == {State.REJECTED: 1}
    for file in of_jose.glob("*/ect-1-*"):
        file.unlink()
    assert ran(married, job, of_jose)[1] == {State.WRITTEN: 1}
    assert ran(married, job, of_jose)[1] == {State.UNCHANGED: 1}
    assert ran([called("José Patel", roster[0])], job, of_jose)[1] == {State.REJECTED: 1}


def test_a_higher_revision_may_give_an_id_to_another_name(roster, job, of_jose):
    second = evolve(job, template=evolve(job.template, revision=2, changed_on=date(2026, 9, 1)))
    assert ran([called("Priya Kowalski", roster[0])], second, of_jose)[1] == {State.WRITTEN: 1}
    assert ran([called("José Patel", roster[0])], second, of_jose)[1] == {State.REJECTED: 1}


def test_a_part_of_the_roster_leaves_the_rest_of_the_list_as_it_is(roster, job, of_jose):
    other = evolve(job, template=evolve(job.template, id="other"))
    whole = contents(of_jose)
    ran(roster[3:], job, of_jose)
    assert ran([called("Priya Kowalski", roster[0])], job, of_jose)[1] == {State.REJECTED: 1}
    assert ran(roster, other, of_jose)[0].without_row == ()
    ran([called("José Patel", roster[0]), *roster[1:]], job, of_jose)
    assert whole.items() <= contents(of_jose).items()


def test_the_list_of_an_earlier_version_is_read_and_a_list_names_nobody(roster, job, of_jose):
    (listed,) = (of_jose / ".ectcore").glob("*.places")
    assert not {"josé", "jose", "patel"} & set(listed.read_text("utf-8").casefold().replace("\t", " ").split())
    listed.write_text("".join(f"{line.partition(chr(9))[0]}\n" for line in listed.read_text("utf-8").splitlines()))
    assert ran([called("Priya Kowalski", roster[0]), *roster[1:3]], job, of_jose)[1][State.WRITTEN] == 1
    assert len(listed.read_text("utf-8").splitlines()) == len(roster)


def test_a_dry_run_writes_nothing(roster, job, tmp_path):
    outcome, states = ran(roster, job, tmp_path / "new", dry=True)
    assert states == {State.CHECKED: 6}
    assert str(outcome.summary).startswith("6 rows: 6 checked; ")
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_cannot_be_written_withholds_no_other_and_the_other_rows_go_on(roster, job, tmp_path):
    ran(roster, job, tmp_path / "both")
    told = []
    job = evolve(job, exporters=(Names(), Fails(), Days()))
    for again in (State.WRITTEN, State.UNCHANGED):
        told.clear()
        run(roster, job, tmp_path / "one", told=lambda _, delivered: told.append(delivered))
        assert [each.state for each in told] == [State.PARTLY] + [again] * 5
        assert "Ann" not in told[0].failure
    made = plans(tmp_path / "one")
    assert {name: data for name, data in made.items() if not name.endswith(".odd")} == plans(tmp_path / "both")
    assert len([name for name in made if name.endswith(".odd")]) == 5
    assert ran(roster, job, tmp_path, dry=True)[1] == {State.FAILED: 1, State.CHECKED: 5}


def test_a_row_that_no_exporter_can_write_has_no_file_and_all_causes_are_told(roster, job, tmp_path):
    told = []
    job = evolve(job, exporters=(Fails(), FailsToo()))
    run(roster, job, tmp_path, told=lambda _, delivered: told.append(delivered))
    assert [each.state for each in told] == [State.FAILED] + [State.WRITTEN] * 5
    assert [cause.split(" failed on plan ")[0].rpartition(".")[2] for cause in told[0].failure.split("; ")] == [
        "Fails",
        "FailsToo",
    ]
    assert not [name for name in plans(tmp_path) if "ect-1-" in name]


@pytest.mark.parametrize("same_disk", [True, False])
def test_workers_write_the_formats_that_one_writes(roster, job, tmp_path, same_disk):
    job = evolve(job, exporters=(Names(), Fails()))
    _, states = ran(roster, job, tmp_path / "one")
    with ThreadPoolExecutor(2) as executor:
        several = Workers(executor=executor, same_disk=same_disk)
        assert ran(roster, job, tmp_path / "several", workers=several)[1] == states
    assert plans(tmp_path / "several") == plans(tmp_path / "one")


def test_a_row_whose_plan_another_row_has_is_told(roster, job, tmp_path):
    _, states = ran([roster[0], roster[0]], job, tmp_path)
    assert states == {State.WRITTEN: 1, State.FAILED: 1}


def test_plans_that_no_row_stands_for_are_named_and_stay(roster, job, tmp_path):
    ran(roster, job, tmp_path)
    before = plans(tmp_path)
    moved = evolve(roster[1], values={**roster[1].values, "school_urn": "200000"})
    for _ in range(2):
        outcome, _ = ran([moved, *roster[2:]], job, tmp_path)
        assert [place[:12] for place in outcome.without_row] == ["100000/ect-1", "100000/ect-2"]
        assert before.items() <= plans(tmp_path).items()
    assert [place[:12] for place in ran(roster, job, tmp_path)[0].without_row] == ["200000/ect-2"]


def test_the_plans_of_another_template_are_not_missed(roster, job, tmp_path):
    ran(roster, evolve(job, template=evolve(job.template, id="other")), tmp_path)
    assert ran(roster, job, tmp_path)[0].without_row == ()


def test_files_that_people_put_there_are_no_plans(roster, job, tmp_path):
    ran(roster, job, tmp_path)
    (tmp_path / "100000" / "letter to all.txt").write_text("Dear all")
    (tmp_path / "notes.txt").write_text("mine")
    assert ran(roster, job, tmp_path)[0].without_row == ()


def of(folder):
    return decode(next(folder.rglob("ect-1-*.json")).read_bytes(), ActionPlan)


CALENDAR = exporter("icalendar")


def of_events(folder, title):
    events = next(folder.rglob("ect-1-*.ics")).read_text("utf-8").split("BEGIN:VEVENT")[1:]
    of_lines = [dict(line.split(":", 1) for line in event.splitlines() if ":" in line) for event in events]
    return [(each["STATUS"], each["SEQUENCE"]) for each in of_lines if each["SUMMARY"] == title]


def test_a_review_that_a_revision_drops_is_cancelled_and_one_that_it_moves_has_a_new_number(roster, job, tmp_path):
    job = evolve(job, exporters=(exporter("json"),))
    ran(roster, job, tmp_path)
    second = evolve(
        job.template, revision=2, changed_on=date(2026, 9, 1), reviews=(TemplateReview(id="review-2", on="+8 weeks"),)
    )
    ran(roster, evolve(job, template=second), tmp_path)
    plan = of(tmp_path)
    assert [(review.id, review.status) for review in plan.reviews] == [
        ("review-1", ReviewStatus.CANCELLED),
        ("review-2", ReviewStatus.PLANNED),
    ]
    assert plan.revision == 2
    third = evolve(second, revision=3, title="Another")
    ran(roster, evolve(job, template=third), tmp_path)
    assert of(tmp_path).reviews == plan.reviews


def test_reviews_keep_the_numbers_that_calendars_call_them_by_when_one_is_dropped(roster, job, tmp_path):
    five = tuple(TemplateReview(id=f"review-{n}", on=f"+{n} weeks") for n in range(1, 6))
    job = evolve(job, template=evolve(job.template, reviews=five), exporters=(CALENDAR,))
    ran(roster, job, tmp_path)
    second = evolve(job.template, revision=2, changed_on=date(2026, 9, 1), reviews=(*five[:2], *five[3:]))
    ran(roster, evolve(job, template=second), tmp_path)
    status = [of_events(tmp_path, f"Action plan review {number}") for number in range(1, 6)]
    assert status == [[("CANCELLED" if number == 3 else "CONFIRMED", "2")] for number in range(1, 6)]


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.sets(st.sampled_from("abcdefgh")), st.booleans())
def test_what_is_dropped_keeps_its_place_and_what_is_new_comes_after(ids, kept, again):
    earlier = Template(id="t", revision=1, changed_on=date(2026, 7, 1), reviews=reviews_of(ids))
    new = [id_ for id_ in sorted(kept) if id_ not in ids]
    template = evolve(earlier, revision=2, reviews=reviews_of([*(id_ for id_ in ids if id_ in kept), *new]))
    whole = succeeding(template, earlier)
    if again:
        whole = succeeding(evolve(template, revision=3), whole)
    assert [review.id for review in whole.reviews] == [*ids, *new]
    assert {review.id for review in whole.reviews if review.cancelled} == {*ids} - kept


def reviews_of(ids):
    return tuple(TemplateReview(id=id_, on="+1 week") for id_ in ids)


def test_a_follow_up_that_a_revision_drops_leaves_calendars_and_stays_dropped(roster, job, tmp_path):
    follow_up = TemplateFollowUp(id="follow-up-1", what="Ring ${display_name}", on="+1 week")
    job = evolve(job, template=evolve(job.template, follow_up=(follow_up,)), exporters=(exporter("json"), CALENDAR))
    ran(roster, job, tmp_path)
    (planned,) = of(tmp_path).follow_up
    second = evolve(job.template, revision=2, changed_on=date(2026, 9, 1), follow_up=())
    for template in (second, evolve(second, revision=3, title="Another")):
        ran(roster, evolve(job, template=template), tmp_path)
        assert of(tmp_path).follow_up == (evolve(planned, cancelled=True),)
        assert of_events(tmp_path, "Action plan follow-up 1") == [("CANCELLED", str(template.revision))]
    back = evolve(second, revision=4, follow_up=(follow_up,))
    ran(roster, evolve(job, template=back), tmp_path)
    assert of(tmp_path).follow_up == (planned,)
    assert of_events(tmp_path, "Action plan follow-up 1") == [("CONFIRMED", "4")]


def test_a_review_that_becomes_a_follow_up_is_not_kept_beside_it(roster, job, tmp_path):
    job = evolve(job, exporters=(exporter("json"),))
    ran(roster, job, tmp_path)
    follow_up = (TemplateFollowUp(id="review-1", what="Ring the mentor", on="+1 week"),)
    second = evolve(job.template, revision=2, changed_on=date(2026, 9, 1), reviews=(), follow_up=follow_up)
    ran(roster, evolve(job, template=second), tmp_path)
    plan = of(tmp_path)
    assert [each.id for each in plan.reviews] == ["review-2"]
    assert [each.cancelled for each in plan.follow_up] == [False]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"title": "Another"}, "is still 2, and the template has changed; raise it to 3"),
        ({"reviews": ()}, "is still 2"),
        ({"changed_on": date(2026, 7, 2)}, "is still 2"),
        ({"revision": 1}, "is 1, and the folder has plans of revision 2 already"),
        ({"revision": 3, "changed_on": date(2026, 6, 1)}, "is 2026-06-01, before"),
    ],
)
@pytest.mark.parametrize("dry", [False, True])
def test_a_template_that_changed_without_saying_so_is_refused(roster, job, tmp_path, changes, reason, dry):
    job = evolve(job, template=evolve(job.template, revision=2))
    ran(roster, job, tmp_path)
    before = contents(tmp_path)
    with pytest.raises(DocumentError, match=reason):
        ran(roster, evolve(job, template=evolve(job.template, **changes)), tmp_path, dry=dry)
    assert contents(tmp_path) == before


def test_a_second_run_into_the_folder_is_refused_and_sweeps_nothing(roster, job, tmp_path):
    with output_folder(tmp_path):
        (tmp_path / TEMPORARY.replace("*", "live")).write_bytes(b"of the run that has the folder")
        with pytest.raises(BlockingIOError, match="another run"):
            ran(roster, job, tmp_path)
        assert list(tmp_path.glob(TEMPORARY))
    ran(roster, job, tmp_path)
    assert not list(tmp_path.rglob(TEMPORARY))


@pytest.mark.parametrize("same_disk", [True, False])
def test_workers_write_what_one_writes(rows, job, tmp_path, same_disk):
    roster = [RosterRow(number=number, values=row) for number, row in enumerate(rows, 2)]
    job = evolve(job, exporters=(exporter("markdown"), exporter("json")))
    first = ran(roster, job, tmp_path / "one", with_reviews=True)
    with processes(2) as workers:
        second = ran(roster, job, tmp_path / "two", workers=evolve(workers, same_disk=same_disk), with_reviews=True)
    assert first == second
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_reviews_are_counted_by_week_and_mentor(roster, job, tmp_path):
    outcome, _ = ran(roster, job, tmp_path, with_reviews=True)
    assert sum(outcome.summary.reviews.values()) == 12
    assert outcome.summary.reviews["2026-W39", "staff-1"] == 2


class Broken:
    """Fails the k-th of the calls by which bytes reach the disk and names change."""

    def __init__(self, k, code):
        self.left, self.code = k, code
        self.really_write, self.really_replace = os.write, os.replace

    def write(self, descriptor, data):
        if self.now():
            self.really_write(descriptor, bytes(data)[: len(data) // 2])
            raise OSError(self.code, os.strerror(self.code))
        return self.really_write(descriptor, data)

    def replace(self, path, target):
        if self.now():
            raise OSError(self.code, os.strerror(self.code), str(target))
        return self.really_replace(path, target)

    def now(self):
        self.left -= 1
        return self.left == 0


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_whichever_write_fails_no_file_is_torn_and_the_next_run_completes(rows, job, tmp_path, monkeypatch, code):
    roster = [RosterRow(number=number, values=row) for number, row in enumerate(rows[1:27], 2)][:22]
    ran(roster, job, tmp_path / "whole")
    whole = contents(tmp_path / "whole")
    count = 0
    for k in range(1, 10**6):
        broken = Broken(k, code)
        folder = tmp_path / str(k)
        with monkeypatch.context() as patched:
            patched.setattr(os, "write", broken.write)
            patched.setattr(os, "replace", lambda path, target, broken=broken: broken.replace(path, target))
            try:
                ran(roster, job, folder)
            except OSError as error:
                assert error.errno == code  # noqa: PT017 - it may also not be raised, at the end
            else:
                count = k - 1
                break
        assert contents(folder).items() <= whole.items()
        ran(roster, job, folder)
        assert contents(folder) == whole
    assert count >= 2 * 2 * 19


def test_killed_runs_tear_no_file_and_runs_at_once_never_mix():
    command = [sys.executable, ROOT / "benchmarks" / "bulk_crash.py", "--plans", "25", "--kills", "4", "--rounds", "1"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_worker_that_is_killed_ends_the_run_in_words():
    with pytest.raises(ChildProcessError, match="ended from outside"), processes(1) as workers:
        workers.executor.submit(os.kill, workers.executor.submit(os.getpid).result(), 9).result()


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "no address"])
def test_a_cluster_that_does_not_answer_is_told_in_words(address, monkeypatch):
    monkeypatch.setattr(module, "_SECONDS_TO_ANSWER", 0.5)
    with pytest.raises(ConnectionError, match="no Dask cluster answers"), dask_cluster(address):
        pytest.fail("nobody is there")


def test_the_workers_of_a_killed_run_die_with_it(tmp_path):
    program = """
import os
from ectcore.bulk import workers as module
from ectcore.bulk.workers import dask_cluster, processes
if __name__ == "__main__":
    with processes(2) as workers:
        print(workers.executor.submit(os.getpid).result(), flush=True)
        os.kill(os.getpid(), 9)
"""
    script = tmp_path / "program.py"
    script.write_text(program)
    ended = subprocess.run([sys.executable, script], capture_output=True, check=False, timeout=20)
    assert ended.returncode == -9
    assert int(ended.stdout)  # and the pipe was closed, by the worker too


@pytest.mark.parametrize(("threads", "copied"), [(0, sys.platform == "linux"), (1, False)])
def test_workers_are_copies_only_of_a_process_with_one_thread(tmp_path, threads, copied):
    program = """
import sys
from threading import Event, Thread
from ectcore.bulk.workers import processes
KNOWN = []
def is_known():
    return bool(KNOWN)
if __name__ == "__main__":
    KNOWN.append("to a copy")
    for _ in range(int(sys.argv[1])):
        Thread(target=Event().wait, daemon=True).start()
    with processes(2) as workers:
        print(workers.executor.submit(is_known).result())
"""
    script = tmp_path / "program.py"
    script.write_text(program)
    ended = subprocess.run([sys.executable, script, str(threads)], capture_output=True, text=True, check=True)
    assert ended.stdout == f"{copied}\n"
