"""What is read is not written over, and no file is written twice; each time nothing at all is written."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from attrs import evolve

from ectcore.cli import overwriting
from ectcore.cli.app import COMMANDS, app
from ectcore.codec import encode
from ectcore.rules.exemplar import plan

PLAN = encode(plan())
OTHER = encode(evolve(plan(), title="Another plan"))


def contents() -> dict[str, bytes]:
    """Every file below the folder of the run."""
    return {path.as_posix(): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


@pytest.fixture
def refused(run: Callable) -> Callable[..., str]:
    """What is said of a command line that is wrong usage, and that must leave every file as it was."""

    def refused(*arguments: object, stdin: bytes = b"") -> str:
        before = contents()
        ran = run(*arguments, stdin=stdin)
        assert (ran.code, ran.data, contents()) == (2, b"", before)
        said: str = ran.said
        return said

    return refused


def put(name: str, data: bytes = PLAN) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_a_redacted_plan_does_not_replace_the_plan(refused: Callable) -> None:
    put("plan.json")
    said = refused("export", "plan.json", "-t", "markdown", "-t", "json", "--profile", "appropriate-body", "-d", ".")
    assert "plan.json is read by this command" in said
    assert "plan.md" not in said


def test_plans_of_one_name_do_not_replace_each_other(refused: Callable) -> None:
    put("a/plan.json")
    put("b/plan.json", OTHER)
    put("b/fine.json", OTHER)
    said = refused(
        "export", "a/plan.json", "b/plan.json", "b/fine.json", "-t", "markdown", "-t", "icalendar", "-d", "out"
    )
    assert f"{Path('out/plan.md')} would be written 2 times" in said
    assert f"{Path('out/plan.ics')} would be written 2 times" in said
    assert "fine" not in said


def test_names_that_differ_by_their_case_alone_are_one_file(refused: Callable) -> None:
    put("a/Plan.json")
    put("b/plan.json", OTHER)
    said = refused("export", "a/Plan.json", "b/plan.json", "-t", "markdown", "-d", "out")
    assert f"{Path('out/Plan.md')} and {Path('out/plan.md')} are one file on many systems" in said


def test_names_in_other_code_points_are_one_file(refused: Callable) -> None:
    put("a/Zo\u00eb.json")
    put("b/Zoe\u0308.json", OTHER)
    refused("export", "a/Zo\u00eb.json", "b/Zoe\u0308.json", "-t", "markdown", "-d", "out")


def test_a_plan_given_three_times_is_told_once(refused: Callable) -> None:
    put("plan.json")
    said = refused("export", "plan.json", "plan.json", "./plan.json", "-t", "markdown", "-d", "out")
    assert said.count("plan.md") == 1
    assert "would be written 3 times" in said


def test_a_link_to_what_is_read_is_what_is_read(refused: Callable) -> None:
    put("plan.json")
    Path("link.json").symlink_to("plan.json")
    assert "link.json is read" in refused("export", "plan.json", "-t", "json", "-o", "link.json")


def test_plans_of_different_names_are_written_beside_their_sources(run: Callable) -> None:
    for name in ("ann", "bob"):
        put(f"{name}.json")
    assert run("export", "ann.json", "bob.json", "-t", "markdown", "-t", "html", "-d", ".").code == 0
    assert {path.name for path in Path().glob("*.md")} == {"ann.md", "bob.md"}


def test_what_was_exported_before_is_replaced(run: Callable) -> None:
    put("plan.json")
    for _ in "ab":
        assert run("export", "plan.json", "-t", "markdown", "-d", "out").code == 0
        assert run("export", "plan.json", "-t", "markdown", "-o", "plan.md").code == 0


def test_a_layout_of_the_school_is_not_written_over(refused: Callable) -> None:
    put("plan.json")
    put("letter.txt", b"{{ title }}\n")
    lines = ["export", "plan.json", "-t", "text", "-O", "template=letter.txt"]
    assert "letter.txt is read" in refused(*lines, "-o", "letter.txt")
    put("letter.json")
    assert "letter.txt is read" in refused("export", "letter.json", *lines[2:], "-d", ".")


@pytest.mark.parametrize(
    "line",
    [
        "check plan.json -o plan.json",
        "check notes.json plan.json -o plan.json",
        "check plan.json --notes notes.json -o notes.json",
        "check plan.json --calendar calendar.json -o calendar.json",
        "check plan.json --settings missing.json -o MISSING.json",
        "smart drafts.csv --format csv -o drafts.csv",
        "new --template plan-template.json -o plan-template.json",
        "new --session ucl-2020/y1-m5-w7 --notes notes.json -o notes.json",
        "session read page.txt -o page.txt",
        "session show page.txt -o page.txt",
        "session show page.txt --notes notes.json -o notes.json",
        "review plan.json --outcomes outcomes.json -o outcomes.json",
        "review plan.json --outcomes outcomes.json --next -o plan.json",
        "export plan.json -t json -o plan.json",
        "export plan.json -t html --previous-plan other.json -o other.json",
        "bulk roster.csv --template plan-template.json -d out -t json --report roster.csv",
        "bulk roster.csv --template plan-template.json -d out -t json --overview plan-template.json",
        "bulk roster.csv --template plan-template.json -d out -t json --calendar calendar.json --report calendar.json",
        "bulk roster.csv --template plan-template.json -d out -t text -O template=letter.txt --report letter.txt",
        "bulk roster.csv --template plan-template.json -d out -t json --report a.csv --overview A.csv",
        "bulk roster.csv --template plan-template.json -d out -t json --report a.csv --report b.csv --report a.csv",
    ],
)
def test_no_command_writes_over_what_it_reads(refused: Callable, examples: Path, line: str) -> None:
    for each in examples.iterdir():
        if each.is_file():
            shutil.copy(each, ".")
    shutil.copy("plan.json", "other.json")
    put("page.txt", b"# A page\n")
    assert "nothing is written" in refused(*line.split())


def test_an_outcome_may_be_entered_in_the_plan_itself(run: Callable, examples: Path) -> None:
    for name in ("plan.json", "outcomes.json"):
        shutil.copy(examples / name, ".")
    printed = run("review", "plan.json", "--outcomes", "outcomes.json").data
    assert run("review", "plan.json", "--outcomes", "outcomes.json", "-o", "plan.json").code == 0
    assert Path("plan.json").read_bytes() == printed


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="a system without /dev")
def test_a_device_is_no_file_that_could_be_lost(run: Callable) -> None:
    assert run("export", "-", "-t", "markdown", "-o", os.devnull, stdin=PLAN).code == 0
    assert run("check", "/dev/null", "-o", "/dev/null").code == 3


def test_every_file_that_a_command_takes_is_marked_as_read() -> None:
    """By the word that people see for it."""
    for words, command in commands():
        for each in command.params:
            takes = "FILE" in each.make_metavar(click.Context(command)) or each.name == "roster"
            read = isinstance(each.type, overwriting.Read)
            assert read == (takes and each.name not in {"output", "closed", "reports", "overviews"}), (words, each.name)


def commands() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        command = app.get_command(click.Context(app), name)
        assert command
        inner = command.commands if isinstance(command, click.Group) else {"": command}
        yield from ((f"{name} {word}", each) for word, each in inner.items())
