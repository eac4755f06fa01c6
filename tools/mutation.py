"""Breaks one package of ectcore in one place at a time and runs its tests, to find what no test would notice.

    python -m pip install cosmic-ray
    python tools/mutation.py school_calendar --one-in 5

The tree is copied first: what is broken is the copy. docs/mutation.md says what is broken and what came of it.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, WorkerOutcome, WorkItem, WorkResult

ROOT = Path(__file__).parents[1]
PHRASES = "tests/ectcore/wording/test_time.py"
SLOW = "test_a_form_begins_with_no_other_words_than_it_says"  # of how phrases are found, not of what they mean
TESTS = {
    "school_calendar": ["tests/ectcore/school_calendar", PHRASES, f"--deselect={PHRASES}::{SLOW}"],
    "export": [f"tests/ectcore/test_export_{what}.py" for what in ("options", "entries", "loading", "watching")],
    "codec": ["tests/ectcore/codec"],
    "rules": ["tests/ectcore/rules", "tests/guide"],
}
# One mutant for each kind of mistake: a boundary moved, a comparison or a condition turned round, a number one
# more or less, plus for minus, a loop that never runs or never ends early, an error that is not caught.
KINDS = re.compile(
    r"core/(NumberReplacer|AddNot|ReplaceTrueWithFalse|ReplaceFalseWithTrue|ReplaceAndWithOr|ReplaceOrWithAnd"
    r"|ReplaceBreakWithContinue|ReplaceContinueWithBreak|ExceptionReplacer|ZeroIterationForLoop"
    r"|ReplaceUnaryOperator_(USub_UAdd|Delete_Not)"
    r"|ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_FloorDiv|FloorDiv_Mul|Mod_FloorDiv|BitAnd_BitOr)"
    r"|ReplaceComparisonOperator_(Eq_NotEq|NotEq_Eq|Lt_LtE|LtE_Lt|Gt_GtE|GtE_Gt|Is_IsNot|IsNot_Is|In_NotIn|NotIn_In))"
)
CONFIGURATION = """[cosmic-ray]
module-path = {module}
timeout = {timeout}
excluded-modules = []
test-command = {command}
distributor.name = "local"
"""


def copied(where: Path) -> Path:
    """The tree as it is, in another place, and compiled, so that a run compiles no more than what is broken."""
    for name in ("src", "tests", "examples", "docs", "benchmarks"):
        shutil.copytree(ROOT / name, where / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "pyproject.toml", where)
    subprocess.run([sys.executable, "-m", "compileall", "-q", "src", "tests"], cwd=where, check=True)
    return where


def place(item: WorkItem) -> tuple[str, tuple[int, int], str, int]:
    """Where a mutant is, the same in every run."""
    (mutation,) = item.mutations
    return str(mutation.module_path), mutation.start_pos, mutation.operator_name, mutation.occurrence


def kept(mutants: WorkDB, one_in: int) -> int:
    """How many mutants of our kinds there are; all are skipped but one in so many."""
    items = sorted(mutants.work_items, key=place)
    ours = [item for item in items if KINDS.fullmatch(place(item)[2])]
    chosen = {item.job_id for item in ours[::one_in]}
    skipped = [item.job_id for item in items if item.job_id not in chosen]
    mutants.set_multiple_results(skipped, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))
    return len(ours)


def outcome(result: WorkResult) -> str:
    """What became of a mutant, in one word."""
    if result.output == "timeout":
        return "timed out"
    return result.test_outcome.value if result.test_outcome else result.worker_outcome.value


def shown(mutation: MutationSpec, diff: str) -> str:
    """A mutant as its place and the lines that it changes."""
    changed = [line for line in diff.splitlines() if re.match(r"[-+](?![-+])", line)]
    return "\n".join([f"{mutation.module_path}:{mutation.start_pos[0]} {mutation.operator_name}", *changed])


def broken(package: str, tree: Path, one_in: int, timeout: int) -> Path:
    """The record of the mutants of a package, each run against its tests."""
    tests = TESTS[package.split("/", maxsplit=1)[0]]
    command = " ".join([sys.executable, "-m pytest -q -x -p no:cacheprovider", *tests])
    module = f"src/ectcore/{package}"
    configuration = CONFIGURATION.format(module=json.dumps(module), timeout=timeout, command=json.dumps(command))
    (tree / "mutation.toml").write_text(configuration, encoding="utf-8")
    record = tree / "mutants.sqlite"
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "HYPOTHESIS_PROFILE": "brief"}

    def cosmic_ray(*arguments: str) -> None:
        subprocess.run([sys.executable, "-m", "cosmic_ray.cli", *arguments], cwd=tree, env=environment, check=True)

    cosmic_ray("baseline", "mutation.toml")
    cosmic_ray("init", "mutation.toml", record.name)
    with use_db(record, WorkDB.Mode.open) as mutants:
        print(f"{package}: of {kept(mutants, one_in)} mutants, one in {one_in}", flush=True)
    cosmic_ray("exec", "mutation.toml", record.name)
    return record


def told(record: Path) -> None:
    """What became of the mutants: those that no test noticed, and how many of each."""
    with use_db(record, WorkDB.Mode.open) as mutants:
        items = {item.job_id: item for item in mutants.work_items}
        run = [(items[job], result) for job, result in mutants.results if outcome(result) != "skipped"]
    for item, result in sorted(run, key=lambda each: place(each[0])):
        if outcome(result) not in {"killed", "timed out"}:
            print(shown(item.mutations[0], result.diff or ""), end="\n\n")
    counts = Counter(outcome(result) for _, result in run)
    print(f"{len(run)} run: " + ", ".join(f"{number} {what}" for what, number in sorted(counts.items())))


def main() -> None:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("package", help=f"one of {', '.join(TESTS)}, or a module in one, such as codec/writer.py")
    asked.add_argument("--one-in", type=int, default=1, help="run one mutant in so many, always the same ones")
    asked.add_argument("--timeout", type=int, default=60, help="seconds for the tests of one mutant")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told(broken(given.package, copied(Path(folder)), given.one_in, given.timeout))


if __name__ == "__main__":
    main()
