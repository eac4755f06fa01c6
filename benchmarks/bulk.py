"""How fast a roster becomes checked plans, beside the peer and beside writing the same bytes.

    python benchmarks/bulk.py --peer ../shared/bench [--rows 20000] [--rounds 5] [--place /dev/shm]
    python benchmarks/bulk.py workers [--rows 50000]      two processes, and a Dask cluster of two, beside one
    python benchmarks/bulk.py memory  [--rows 50000]      memory and time per plan beside those at 1,000

Ratios only, of runs in turn, the best of each; every run writes into a fresh folder, and nothing is
deleted before the end, unless asked for with --tidy: 50,000 plans are a gigabyte. The peer is run on
fewer rows, since its time per plan does not depend on them.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bulk_inputs import write

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "examples" / "plan-template.json"
FORMATS = ("-t", "markdown", "-t", "json", "-t", "icalendar", "--as-of", "2026-07-01")
PEER_ROWS = 400
FEW = 1000


class Bench:
    """Where the runs write, and how often each is done."""

    def __init__(self, place: str, rows: int, rounds: int, *, tidy: bool) -> None:
        """Make a fresh place, and the roster; a tidy bench keeps nothing of a run that nobody asks for."""
        self.place = Path(tempfile.mkdtemp(prefix="bulk-", dir=place))
        self.rows, self.rounds, self._folders, self._tidy = rows, rounds, 0, tidy
        self.roster = write(self.place, rows)

    def folder(self) -> Path:
        """A folder that is not there yet."""
        self._folders += 1
        return self.place / f"out-{self._folders}"

    def ours(self, *options: object, roster: Path | None = None, folder: Path | None = None) -> tuple[float, int]:
        """Seconds of the whole process, and the most memory that it or a worker had, in KiB."""
        command = [sys.executable, "-m", "ectcore", "bulk", roster or self.roster, "--template", TEMPLATE]
        place = folder or self.folder()
        command += ["-d", place, *FORMATS, *options]
        begun = time.perf_counter()
        run = subprocess.Popen([str(each) for each in command], stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(run.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit("the run failed")
        seconds = time.perf_counter() - begun
        if self._tidy and folder is None:
            shutil.rmtree(place)
        return seconds, usage.ru_maxrss

    def best(self, *measures: Callable[[], float]) -> list[float]:
        """The best of each, run in turn."""
        return [
            min(each) for each in zip(*([measure() for measure in measures] for _ in range(self.rounds)), strict=True)
        ]


def beside_peer(bench: Bench, peer: Path, python: str) -> Iterator[str]:
    """Plans per second beside the peer's, and the time beside that of writing the same bytes."""
    data = bench.place / "peer"
    subprocess.run([python, peer / "make_data.py", data, "--plans", "0", "--roster", str(PEER_ROWS)], check=True)
    first = bench.folder()
    bench.ours(folder=first)

    def of_peer() -> float:
        command = [
            python,
            peer / "peer_stack.py",
            "roster",
            bench.folder(),
            data / "template.json",
            data / "roster.csv",
        ]
        ran = subprocess.run([*command, "--shard"], check=True, capture_output=True)
        return 1 / float(json.loads(ran.stdout)["plans_per_s"])

    def of_writing() -> float:
        command = [python, peer / "write_limit.py", first, bench.folder(), "--repeat", "1"]
        return (
            float(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["seconds"]) / bench.rows
        )

    theirs, ours, writing = bench.best(of_peer, lambda: bench.ours()[0] / bench.rows, of_writing)
    yield f"one core, whole process, {bench.rows:,} rows: {theirs / ours:.1f} x the peer's plans per second"
    yield f"  {ours / writing:.1f} x the time of writing the same bytes"


def workers(bench: Bench) -> Iterator[str]:
    """Two processes beside one; a Dask cluster of two beside one."""
    from distributed import LocalCluster  # noqa: PLC0415 - only here

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        one, two, dask = bench.best(
            lambda: bench.ours()[0], lambda: bench.ours("--jobs", 2)[0], lambda: bench.ours("--dask", address)[0]
        )
    yield f"{bench.rows:,} rows, two processes: {one / two:.2f} x one"
    yield f"  through a local Dask cluster with two workers: {one / dask:.2f} x one"


def memory(bench: Bench) -> Iterator[str]:
    """Memory and time at many rows beside those at a thousand."""
    few = write(bench.place, FEW)
    for name, options in (("one process", ()), ("the largest of three", ("--jobs", 2))):
        small = min((bench.ours(*options, roster=few) for _ in range(bench.rounds)), key=lambda ran: ran[0])
        large = min((bench.ours(*options) for _ in range(bench.rounds)), key=lambda ran: ran[0])
        allowed = 1.1 * small[1] + 300 * bench.rows / 1024
        ratio = f"{large[1] / small[1]:.2f} x the memory of {FEW:,} ({large[1] / allowed:.2f} of what is allowed)"
        yield f"{bench.rows:,} rows, {name}: {ratio}"
        yield f"  {large[0] / bench.rows / (small[0] / FEW):.2f} x the time per plan, start of the process and all"


def main() -> None:
    """Print the ratios that are asked for."""
    options = argparse.ArgumentParser()
    options.add_argument("what", nargs="?", choices=["peer", "workers", "memory"], default="peer")
    options.add_argument("--peer", type=Path, default=ROOT.parent / "shared" / "bench")
    options.add_argument("--python", default=sys.executable, help="a Python that has the peer's libraries")
    options.add_argument("--rows", type=int, default=0)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--place", default=tempfile.gettempdir())
    options.add_argument("--tidy", action="store_true", help="delete what a run wrote; slows the next one on a disk")
    asked = options.parse_args()
    rows = asked.rows or (20_000 if asked.what == "peer" else 50_000)
    bench = Bench(asked.place, rows, asked.rounds, tidy=asked.tidy)
    found = {
        "peer": lambda: beside_peer(bench, asked.peer, asked.python),
        "workers": lambda: workers(bench),
        "memory": lambda: memory(bench),
    }[asked.what]()
    for line in found:
        print(line, flush=True)
    shutil.rmtree(bench.place)


if __name__ == "__main__":
    main()
