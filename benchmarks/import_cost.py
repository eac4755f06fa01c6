"""What importing costs other people's programs, as a ratio to importing what it builds on.

    python benchmarks/import_cost.py [ROUNDS]

Each statement runs in a process of its own, the two of a pair in turn; the time of an empty
process is taken off both. The figure is the median of the ratios, pair by pair. Modules are compiled
beforehand, as they are wherever they have been imported once.
"""

import os
import subprocess
import sys
import time
from statistics import median

PAIRS = {
    "from ectcore import ActionPlan": ("import attrs", 2.0),
    "from ectcore import ActionPlan, check, decode": ("import attrs, cattrs.preconf.json", 2.2),
}


_COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(statement: str) -> float:
    """How long a process takes to run the statement."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True, env=_COMPILED)
    return time.perf_counter() - start


def main(rounds: int) -> None:
    """Print a line for each pair: the ratio with and without the cost of the process itself."""
    for ours, (theirs, most) in PAIRS.items():
        taken = [(seconds("pass"), seconds(theirs), seconds(ours)) for _ in range(rounds + 2)][2:]
        whole = median(own / base for _, base, own in taken)
        alone = median((own - empty) / (base - empty) for empty, base, own in taken)
        print(f"{ours}: {whole:.2f} x {theirs} ({alone:.2f} x without the empty process), at most {most}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 25)
