"""Calendar files in the programs that people read them with, where ICS_HOME names the folder of those."""

import os
import subprocess
from itertools import cycle

import pytest
from attrs import evolve

from ectcore import decode
from ectcore.testing.words import HOSTILE
from ectcore_export.icalendar import ICalendarExporter

CLIENTS = os.environ.get("ICS_CLIENTS", "lint,icalendar,libical,icaljs,radicale")
"""Those that are strict, or use the time zone of the file and not their own; all, before a release, by ICS_CLIENTS."""

WITHOUT_TASKS = {"khal"}
"""Those that read events alone, and pass over the file of tasks."""

FILES = 4
"""How many plans there are with hostile texts, in each field another."""

OPTIONS = {
    "as-it-comes": {},
    "initials": {"detail": "initials"},
    "titles": {"detail": "titles"},
    "full": {"detail": "full"},
    "no-alarm": {"alarm_minutes": 0},
    "late-alarm": {"alarm_minutes": 90},
    "ladder": {"ladder": (14, 7, 1)},
    "steps": {"steps": True},
    "one-event": {"only": "review-1"},
    "feed": {"feed": True},
    "tasks": {"tasks": True, "detail": "titles"},
    "invitation": {"invite": True, "only": "review-1"},
    "full-invitation": {"invite": True, "only": "review-1", "detail": "full"},
    "all": {"detail": "full", "ladder": (7, 1), "steps": True, "feed": True},
}


@pytest.fixture
def accepted(shared, tmp_path):
    """Has the files of a folder read by each client, and says what came of it."""
    if "ICS_HOME" not in os.environ:
        pytest.skip("ICS_HOME does not say where readers of calendars are installed")

    def run():
        command = ("bash", shared / "accept" / "ics" / "ics_accept.sh", "--only", CLIENTS, tmp_path)
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        read = [line for line in done.stdout.splitlines() if ": OK" in line]
        return done.returncode, len(read), done.stdout + done.stderr

    return run


def test_every_option_gives_files_that_they_read_alike(accepted, examples, tmp_path):
    known = decode((examples / "plan.json").read_bytes())
    plan = evolve(
        known,
        ect=evolve(known.ect, email="aisha.rahman@x.example"),
        mentor=evolve(known.mentor, email="o'neill+1@x.example"),
    )
    for name, options in OPTIONS.items():
        (tmp_path / f"{name}.ics").write_bytes(ICalendarExporter(**options).export(plan))
    status, read, said = accepted()
    clients = CLIENTS.split(",")
    assert (status, read) == (0, len(OPTIONS) * len(clients) - len(WITHOUT_TASKS.intersection(clients))), said


def test_they_read_a_plan_with_a_hostile_text_in_every_field(accepted, plan_with, tmp_path):
    exporter = ICalendarExporter(detail="full", steps=True, ladder=(7,), feed=True)
    for number in range(FILES):
        corpus = cycle((*HOSTILE[number * 5 :], *HOSTILE[: number * 5]))
        plan = plan_with(lambda corpus=corpus: next(corpus), lambda corpus=corpus: " ".join(next(corpus).split())[:500])
        (tmp_path / f"{number}.ics").write_bytes(exporter.export(plan))
    status, read, said = accepted()
    assert (status, read) == (0, FILES * len(CLIENTS.split(","))), said
