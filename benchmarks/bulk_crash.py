"""Runs that are killed: no file is ever torn, and the next run completes the folder byte for byte.

    python benchmarks/bulk_crash.py [--plans 2000] [--kills 200] [--rounds 30] [--seed 1]

First, runs killed (SIGKILL) at random points, each in a folder of its own and then run again;
then rounds of four runs at once into one folder, some killed: one wins, the rest end with 3.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bulk_inputs import write

TEMPLATE = Path(__file__).parents[1] / "examples" / "plan-template.json"
AT_ONCE = 4
REFUSED = 3
OWN = ".ectcore"


def start(roster: Path, folder: Path) -> "subprocess.Popen[bytes]":
    """A run over the roster into the folder."""
    formats = ("-t", "markdown", "-t", "json", "-t", "icalendar", "--as-of", "2026-07-01")
    return subprocess.Popen(
        [sys.executable, "-m", "ectcore", "bulk", roster, "--template", TEMPLATE, "-d", folder, *formats],
        stderr=subprocess.PIPE,
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path within it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def torn(folder: Path, whole: dict[str, bytes]) -> list[str]:
    """The files, temporary ones apart, that are not as the uninterrupted run wrote them."""
    found = contents(folder) if folder.exists() else {}
    return [name for name, data in found.items() if not name.endswith(".tmp") and whole.get(name) != data]


def completed(roster: Path, folder: Path, whole: dict[str, bytes]) -> list[str]:
    """What differs from the uninterrupted folder after one more run."""
    run = start(roster, folder)
    _, said = run.communicate()
    if run.returncode != 0:
        return [f"the next run ended with {run.returncode}: {said.decode()}"]
    found = contents(folder)
    return sorted(name for name in found.keys() | whole.keys() if found.get(name) != whole.get(name))


def killed(roster: Path, folder: Path, whole: dict[str, bytes], seconds: float) -> list[str]:
    """What is wrong after a run that was killed so many seconds after its start, and after the next."""
    run = start(roster, folder)
    time.sleep(seconds)
    run.kill()
    run.communicate()
    return torn(folder, whole) or completed(roster, folder, whole)


def at_once(roster: Path, folder: Path, whole: dict[str, bytes], seconds: float, chance: random.Random) -> list[str]:
    """What is wrong after four runs at once, of which some are killed."""
    runs = [start(roster, folder) for _ in range(AT_ONCE)]
    time.sleep(seconds)
    victims = chance.sample(runs, chance.randrange(AT_ONCE))
    for run in victims:
        run.kill()
    for run in runs:
        run.communicate()
    codes = [run.returncode for run in runs if run not in victims]
    if any(code not in (0, REFUSED) for code in codes):
        return [f"runs ended with {codes}"]
    return torn(folder, whole) or completed(roster, folder, whole)


def main() -> int:
    """Print what went wrong, and how many rounds there were."""
    options = argparse.ArgumentParser()
    for name, default in (("plans", 2000), ("kills", 200), ("rounds", 30), ("seed", 1)):
        options.add_argument(f"--{name}", type=int, default=default)
    asked = options.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 - points in time, no secrets
    place = Path(tempfile.mkdtemp(prefix="bulk-crash-"))
    roster = write(place, asked.plans)
    begun = time.perf_counter()
    wrong = completed(roster, place / "whole", {}) and []
    whole = contents(place / "whole")
    lasts = time.perf_counter() - begun
    for number in range(asked.kills + asked.rounds):
        folder, seconds = place / f"{number}", chance.uniform(0, lasts)
        if number < asked.kills:
            found = killed(roster, folder, whole, seconds)
        else:
            found = at_once(roster, folder, whole, seconds, chance)
        wrong += [f"round {number}: {each}" for each in found]
        shutil.rmtree(folder)
    shutil.rmtree(place)
    print("\n".join(wrong[:20]) or "nothing torn, nothing lost:", end=" ")
    print(f"{asked.kills} kills and {asked.rounds} rounds of {AT_ONCE} at once, {asked.plans} plans each")
    return 1 if wrong or len(whole) < asked.plans * 3 else 0


if __name__ == "__main__":
    sys.exit(main())
