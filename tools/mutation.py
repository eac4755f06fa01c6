"""Breaks one package of ectcore in one place at a time and runs its tests, to find what no test would notice.

    python -m pip install cosmic-ray coverage
    python tools/mutation.py school_calendar --one-in 5

The tree is copied first: what is broken is the copy. docs/mutation.md says what is broken and what came of it.
For each mutant a process is forked that has imported what the tests need beside ectcore, and runs no more than the
tests that came by the broken line; so this runs where there is fork: on Linux and macOS.
"""

import argparse
import difflib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple

import pytest
from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from coverage import Coverage, CoverageData
from parso.tree import NodeOrLeaf

ROOT = Path(__file__).parents[1]
PHRASES = "tests/ectcore/wording/test_time.py"
SLOW = "test_a_form_begins_with_no_other_words_than_it_says"  # of how phrases are found, not of what they mean
TESTS = {
    "school_calendar": ["tests/ectcore/school_calendar", PHRASES, f"--deselect={PHRASES}::{SLOW}"],
    "export": [f"tests/ectcore/test_export_{what}.py" for what in ("options", "entries", "loading", "watching")],
    "codec": ["tests/ectcore/codec"],
    "rules": ["tests/ectcore/rules", "tests/test_guide.py"],
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
EXEMPLAR = "exemplar.py"  # like the examples of rules an example: others would do as well
ALREADY_IMPORTED = "ignore::pytest.PytestAssertRewriteWarning"
FIRST = 20  # so few tests are run first; most mutants are noticed by one of them
PYTEST = ("-q", "-x", "-p", "no:cacheprovider", "-p", "no:cov", "-W", ALREADY_IMPORTED)
OUTCOMES = {
    pytest.ExitCode.OK: "survived",
    pytest.ExitCode.TESTS_FAILED: "killed",
    pytest.ExitCode.INTERRUPTED: "killed",  # a module of tests cannot be imported
    pytest.ExitCode.USAGE_ERROR: "killed",  # the same of a conftest
}


class Mutant(NamedTuple):
    """A place that can be broken, and how."""

    module: str
    line: int
    kind: str
    occurrence: int


def mutants_of(tree: Path, package: str) -> Iterator[Mutant]:
    """Every mutant of our kinds, in the order of the source; of a package, or of one module in it."""
    at = tree / "src" / "ectcore" / package
    for module in sorted(at.rglob("*.py")) if at.is_dir() else [at]:
        nodes = [] if module.name == EXEMPLAR else list(ast_nodes(get_ast_from_path(module)))
        found = [
            (node, kind)
            for kind in sorted(filter(KINDS.fullmatch, operator_names()))
            for node in nodes
            for _ in get_operator(kind)().mutation_positions(node)
        ]
        seen: Counter[str] = Counter()
        several = []
        for node, kind in found:
            if not is_of_an_example(node):
                several.append(Mutant(str(module.relative_to(tree)), node.start_pos[0], kind, seen[kind]))
            seen[kind] += 1
        yield from sorted(several)


def is_of_an_example(node: NodeOrLeaf) -> bool:
    """Whether it stands within the call that makes an example of a rule."""
    above: NodeOrLeaf | None = node
    while above and not (above.type == "atom_expr" and above.get_first_leaf().value == "Example"):
        above = above.parent
    return above is not None


def copied(where: Path) -> Path:
    """The tree as it is, in another place, and compiled, so that a run compiles no more than what is broken."""
    for name in ("src", "tests", "examples", "docs", "benchmarks", "tools"):
        shutil.copytree(ROOT / name, where / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(ROOT / "pyproject.toml", where)
    subprocess.run([sys.executable, "-m", "compileall", "-q", "src", "tests"], cwd=where, check=True)
    return where


class Whose:
    """Tells the measuring which test is running: a plug-in for pytest."""

    def __init__(self, measuring: Coverage, package: str) -> None:
        self._measuring, self._package = measuring, package

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """A test begins."""
        forget_all(self._package)
        self._measuring.switch_context(nodeid)

    def pytest_runtest_logfinish(self) -> None:
        """What follows belongs to no test."""
        self._measuring.switch_context("")


def import_all(package: str) -> None:
    """Import every module of a package: else what runs once would be credited to the test that first imports it."""
    name = f"ectcore.{package}"
    for each in walk_packages(import_module(name).__path__, f"{name}."):
        import_module(each.name)


def forget_all(package: str) -> None:
    """Empty all that a package remembers: else what is worked out once is credited to the test that asks first."""
    for name, module in list(sys.modules.items()):
        if re.match(rf"ectcore\.{package}\b", name):
            for value in list(vars(module).values()):
                getattr(value, "cache_clear", int)()


class Comers:
    """Which tests come by which line, those first that come by few lines in all: they are the likeliest to notice.

    Attributes:
        every: the paths of all tests.
    """

    def __init__(self, data: CoverageData, every: Sequence[str]) -> None:
        self.every = every
        self._by_module = {module: data.contexts_by_lineno(module) for module in data.measured_files()}
        lines = (tests for by_line in self._by_module.values() for tests in by_line.values())
        self._reach = Counter(test for tests in lines for test in tests)

    def by(self, module: Path, line: int) -> tuple[Sequence[str], Sequence[str]]:
        """The few to run first and those to run next; all of them where the line runs as its module is imported."""
        by_line = self._by_module.get(str(module), {})
        here = by_line.get(line, [""])
        near = {test for tests in by_line.values() for test in tests} if "" in here else {*here}
        telling = sorted(near - {""}, key=lambda test: (self._reach[test], test))
        return telling[:FIRST], self.every if "" in here else telling[FIRST:]


def tests_by_line(tree: Path, package: str, tests: Sequence[str]) -> Comers:
    """Which tests come by which line, by a run of all of them on the tree as it is, which has to pass.

    What they import beside ectcore and themselves is imported here too, so that each fork has it.
    """
    at, modules = tree / "src" / "ectcore" / package.split("/", maxsplit=1)[0], tree / "modules.txt"

    def measured() -> int:
        measuring = Coverage(data_file=str(tree / ".coverage"), include=[f"{at}/*"], config_file=False)
        measuring.start()
        import_all(at.name)
        code = pytest.main([*PYTEST, *tests], plugins=[Whose(measuring, at.name)])
        measuring.stop()
        measuring.save()
        modules.write_text("\n".join(sys.modules), encoding="utf-8")
        return int(code)

    if (word := run_forked(tree, measured, 600)) != "survived":
        sys.exit(f"the tests do not pass on the tree as it is: {word}")
    for name in modules.read_text("utf-8").splitlines():
        if re.fullmatch(r"[a-z_]\w*(\.\w+)*", name) and not re.match(r"ectcore|tests?\b|conftest|test_|__", name):
            with suppress(Exception):  # what cannot be imported by itself is imported in the fork
                import_module(name)
    data = CoverageData(str(tree / ".coverage"))
    data.read()
    return Comers(data, tests)


def outcome(tree: Path, mutant: Mutant, comers: Comers, timeout: float) -> tuple[str, str]:
    """What became of a mutant, in one word, and its diff."""
    path = tree / mutant.module
    code = path.read_text(encoding="utf-8")
    broken = mutate_code(code, get_operator(mutant.kind)(), mutant.occurrence)
    shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)
    path.write_text(broken, encoding="utf-8")
    first, others = comers.by(path, mutant.line)
    try:
        word = run_tests(tree, first, timeout)
        word = run_tests(tree, others, timeout) if word == "survived" else word
    finally:
        path.write_text(code, encoding="utf-8")
    diff = list(difflib.unified_diff(code.splitlines(), broken.splitlines(), n=0, lineterm=""))[3:]
    return word, "\n".join(diff)


def run_tests(tree: Path, tests: Sequence[str], timeout: float) -> str:
    """Whether these tests notice; none of them notices nothing."""
    return run_forked(tree, lambda: int(pytest.main([*PYTEST, *tests])), timeout) if tests else "survived"


def run_forked(tree: Path, run: Callable[[], int], timeout: float) -> str:
    """Whether the tests notice, in a process of their own."""
    child = os.fork()
    if child == 0:
        os.setsid()
        os.chdir(tree)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        sys.path.insert(0, str(tree / "src"))
        sys.dont_write_bytecode = True
        code = int(pytest.ExitCode.INTERNAL_ERROR)
        try:
            code = run()
        finally:
            os._exit(code)  # whatever was raised ends with the fork
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return OUTCOMES.get(os.waitstatus_to_exitcode(status), "not run")
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timed out"


def told(tree: Path, package: str, one_in: int, timeout: float) -> None:
    """Run the mutants; print those that no test noticed, and how many of each."""
    tests = TESTS[package.split("/", maxsplit=1)[0]]
    comers = tests_by_line(tree, package, tests)
    every = list(mutants_of(tree, package))
    print(f"{package}: of {len(every)} mutants, one in {one_in}", flush=True)
    counts: Counter[str] = Counter()
    for mutant in every[::one_in]:
        word, diff = outcome(tree, mutant, comers, timeout)
        counts[word] += 1
        if word == "survived":
            print(f"{mutant.module}:{mutant.line} {mutant.kind}\n{diff}\n", flush=True)
    print(f"{counts.total()} run: " + ", ".join(f"{number} {what}" for what, number in sorted(counts.items())))


def main() -> None:
    """The command."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("package", help=f"one of {', '.join(TESTS)}, or a module in one, such as codec/writer.py")
    asked.add_argument("--one-in", type=int, default=1, help="run one mutant in so many, always the same ones")
    asked.add_argument("--timeout", type=float, default=60, help="seconds for the tests of one mutant")
    given = asked.parse_args()
    os.environ["HYPOTHESIS_PROFILE"] = "brief"
    with tempfile.TemporaryDirectory() as folder:
        told(copied(Path(folder)), given.package, given.one_in, given.timeout)


if __name__ == "__main__":
    main()
