"""Plan files read, checked and written in three formats, beside the peer doing the same with its own.

    python benchmarks/plan_files.py --peer ../shared/bench [--plans 2000] [--many 20000] [--rounds 5] [--place /dev/shm]

Both are whole processes on the same texts: with texts that the plans share, at two sizes, since the start of the
process and the first look at each text are in it, and with every text its own, so that each has to be judged anew.
Ratios of the time per plan, runs in turn, the best of each. The peer is given the first 500 plans, since its time
per plan does not depend on them.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 9, 1)
PEER_PLANS = 500
FORMATS = ("markdown", "json", "icalendar")


def ours(peers: dict[str, Any]) -> bytes:
    """A plan of the peer's as a plan of ours: the same texts, days and load."""
    from ectcore import (  # noqa: PLC0415 - the timed process starts with what it needs
        ActionPlan,
        ActionStep,
        Due,
        Measure,
        Meeting,
        Person,
        PlanReview,
        Remark,
        Role,
        SuccessCriterion,
        Target,
        YearReview,
        encode,
    )

    mentee, mentor, review = peers["mentee"], peers["mentor"], peers["review"]
    number = mentee["id"][3:]
    plan = ActionPlan(
        id=f"1f0e8a52-3c1d-5b7e-9a44-{int(number):012d}",
        ect=Person(id=mentee["id"], display_name=mentee["name"], email=mentee["email"]),
        mentor=Person(id=mentor["id"], display_name=mentor["name"], email=mentor["email"]),
        meeting=Meeting(on=date.fromisoformat(review["on"]), role=f"{mentee['phase']}, {mentee['subject']}", year=1),
        fte=mentee["fte"],
        year_review=YearReview(
            summary=review["summary"], successes=tuple(Remark(text=each) for each in review["successes"])
        ),
        targets=tuple(
            Target(
                id=target["id"].lower(),
                statement=target["title"],
                why=target["rationale"],
                criteria=tuple(
                    SuccessCriterion(id=f"{target['id'].lower()}-m{place}", text=each["text"], measure=Measure.COUNT)
                    for place, each in enumerate(target["success_measures"])
                ),
                steps=tuple(
                    ActionStep(
                        id=f"{target['id'].lower()}-s{place}",
                        text=each["text"],
                        owner=Role.MENTOR if each["owner"] == "mentor" else Role.ECT,
                        due=Due(on=date.fromisoformat(each["due"])),
                    )
                    for place, each in enumerate(target["steps"])
                ),
                due=Due(on=date.fromisoformat(target["steps"][-1]["due"])),
            )
            for target in peers["targets"]
        ),
        reviews=tuple(
            PlanReview(
                id=each["id"].lower(),
                on=date.fromisoformat(each["on"]),
                minutes=each["minutes"],
                where=each["place"],
            )
            for each in peers["review_dates"]
        ),
    )
    return encode(plan)


def convert(files: list[Path], out: Path) -> None:
    """Write the peer's plans as ours, with the names of their files."""
    out.mkdir()
    for file in files:
        (out / file.name).write_bytes(ours(json.loads(file.read_bytes())))


def work(folder: Path, out: Path) -> None:
    """What a school tool would write: every plan read, checked, and put out in three formats."""
    from ectcore import ActionPlan, Circumstances, check, decode, exporter  # noqa: PLC0415 - as above

    about = Circumstances(as_of=AS_OF)
    writers = [exporter(name) for name in FORMATS]
    out.mkdir()
    found = 0
    for file in sorted(folder.iterdir()):
        plan = decode(file.read_bytes(), ActionPlan)
        found += len(check(plan, about))
        for writer in writers:
            (out / f"{plan.id}{writer.suffix}").write_bytes(writer.export(plan))
    print(found)


def seconds(*command: object) -> float:
    """How long a whole process takes."""
    begun = time.perf_counter()
    subprocess.run([str(each) for each in command], check=True, capture_output=True)
    return time.perf_counter() - begun


def main() -> None:
    """Print the ratios."""
    options = argparse.ArgumentParser()
    options.add_argument("--peer", type=Path, default=ROOT.parent / "shared" / "bench")
    options.add_argument("--python", default=sys.executable, help="a Python that has the peer's libraries")
    options.add_argument("--plans", type=int, default=2000)
    options.add_argument("--many", type=int, default=20000, help="as many plans as the roster of bulk.py has rows")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--place", default=tempfile.gettempdir())
    options.add_argument("--work", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.work:
        work(*asked.work)
        return
    place = Path(tempfile.mkdtemp(prefix="plans-", dir=asked.place))
    shared = "texts that plans share"
    cases = ((shared, asked.plans, ()), (shared, asked.many, ()), ("every text its own", asked.plans, ("--unique",)))
    for named, plans, unique in cases:
        data = place / f"data-{plans}{''.join(unique)}"
        make = [asked.python, asked.peer / "make_data.py", data, "--plans", plans, "--roster", 0, *unique]
        seconds(*make)
        files = sorted((data / "plans").iterdir())
        convert(files, data / "ours")
        few = files[:PEER_PLANS]
        theirs, mine = [], []
        for turn in range(asked.rounds):
            theirs.append(seconds(asked.python, asked.peer / "peer_stack.py", "plans", data / f"peer{turn}", *few))
            mine.append(seconds(sys.executable, __file__, "--work", data / "ours", data / f"out{turn}"))
        ratio = min(mine) / len(files) / (min(theirs) / len(few))
        print(f"{named}, {plans:,} plans: {ratio:.2f} x the peer's time", flush=True)
    shutil.rmtree(place)


if __name__ == "__main__":
    main()
