"""Command lines nobody would type: a code that means something, words for people, and nothing written elsewhere.

500 of them by themselves; 5,000 with `HYPOTHESIS_PROFILE=soak`. Always the same ones.
"""

import os
import random
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import click
import pytest

from ectcore import exporters
from ectcore.cli.app import COMMANDS, app
from ectcore.export import load, options_of

HOW_MANY: Final = 5_000 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 500
PAGE: Final = Path(__file__).parents[1] / "ectcore" / "reading" / "our-page.txt"
SETTINGS: Final = b'{"schema": "ectcore/settings/1", "most_targets": 4}'
FEED: Final = (
    b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Term\nDTSTART:20260901\nDTEND:20261218\nEND:VEVENT\nEND:VCALENDAR\n"
)

FILES: Final = (
    "calendar.json", "drafts.csv", "drafts.jsonl", "letter.txt", "notes.json", "outcomes.json", "plan-template.json",
    "plan.json", "roster.csv", "school-plan.docx", "term-dates.csv", "settings.json", "terms.ics", "page.txt",
)  # fmt: skip
BAD: Final = {
    "empty": b"",
    "deep.json": b"[" * 100_000,
    "huge.json": b'{"schema": "ectcore/plan/1", "fte": 1e999, "revision": ' + b"9" * 5000 + b"}",
    "twice.json": b'{"schema": "ectcore/plan/1", "schema": "ectcore/plan/1", "a\\ud800": "\\u0000", "x": NaN}',
    "unclosed.csv": b'staff_id,display_name\n"ect-014,Aisha\n' * 60,
    "noise": bytes(number * number % 251 for number in range(3000)),
    "Z\udce9.json": b'{"schema": "ectcore/plan/1"}',
    "a\nb.json": b"{}",
    "\x1b[31mred.csv": b"target\nGreet 7M by name",
}
NAMED_BADLY: Final = "\x1b]0;\n\u202eZ\udce9 "
MISSING: Final = (
    "",
    "no-such-file",
    "x" * 300,
    "in/plan.json/x",
    "in",
    "--",
    "-x",
    "\u202e.json",
    "Z\udcff",
    "0",
    "..",
)
PLACES: Final = (
    "out/a",
    "out/a.json",
    "out/Z\udcff",
    "out",
    "out/" + "x" * 300,
    "out/none/a",
    "out/a\nb",
    "-",
    "out/a.csv",
)

RIGHT: Final[dict[str, tuple[str, ...]]] = {
    "as_of": ("2026-07-14", "2099-12-31"),
    "calendar": ("in/calendar.json", "in/term-dates.csv", "in/terms.ics"),
    "chosen": ("T001,STEP", "S", "PLAN001", "IND,PRIV"),
    "closed": ("out/closed.json",),
    "code": ("T001", "STEP002", "s003"),
    "file": ("in/drafts.csv", "in/drafts.jsonl", "in/page.txt", f"in/{NAMED_BADLY}drafts.csv", "-"),
    "files": ("in/plan.json", f"in/{NAMED_BADLY}plan.json", "in/calendar.json", "-"),
    "following": (),
    "given": ("staff_id=ect-014", "display_name=Zo\u00eb", "induction_start=2026-09-02", "mentor_id=m", "="),
    "ignored": ("T", "SES,PROG"),
    "jobs": ("1",),
    "meeting": ("2026-07-14", "2000-01-01"),
    "name": ("markdown", "plan", "ucl-2020/y1-m5-w7", "in/page.txt"),
    "name_by": ("staff_id", "display_name", "school_name"),
    "names": tuple(entry.asked_as for entry in exporters(plugins=False)),
    "namespace": ("ours", "\n"),
    "notes": ("in/notes.json",),
    "options": tuple(
        f"{option.name}={value}"
        for entry in exporters(plugins=False)
        for option in options_of(load(entry))
        for value in ("yes", "full", "in/letter.txt", "in/school-plan.docx", "2")
    ),
    "outcomes": ("in/outcomes.json",),
    "overviews": ("out/o.html", "out/o.csv", "out/o.json", "out/o.md"),
    "plan": ("in/plan.json",),
    "previous_plan": ("in/plan.json",),
    "programme": ("ucl-2020", "teach-first-2020"),
    "reports": ("out/r.csv", "out/r.jsonl"),
    "roster": ("in/roster.csv", "-"),
    "session": ("ucl-2020/y1-m5-w7", "in/page.txt"),
    "settings": ("in/settings.json",),
    "shell": ("bash",),
    "template": ("in/plan-template.json",),
}  # fmt: skip
"""What each parameter is there for; those of a choice say that themselves."""

PLACED: Final = {"output", "closed", "directory", "reports", "overviews"}
"""Where something is written."""

LEFT_OUT: Final = {"address", "checked"}
"""A cluster is waited for, and exporters of strangers are tried in processes: neither fits into seconds."""

JUDGING: Final = {"check", "smart", "bulk"}
"""The commands that may end with findings; they are met more often."""


def commands() -> Iterator[tuple[list[str], click.Command]]:
    """Every command with the words that call it."""
    context = click.Context(app)
    for name in COMMANDS:
        command = app.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            yield from (([name, inner], each) for inner, each in command.commands.items())
        else:
            yield [name], command


WRITING: Final = {
    option for _, command in commands() for each in command.params if each.name in PLACED for option in each.opts
}
"""The options that say where."""


class Writer:
    """Makes up command lines, always the same ones."""

    def __init__(self) -> None:
        self._chance = random.Random(2026)
        self._commands = [each for each in commands() for _ in range(1 + 3 * (each[0][0] in JUDGING))]
        self._files = [f"in/{name}" for name in (*FILES, *BAD)]
        self._files += [f"in/{NAMED_BADLY + name}" for name in FILES]
        self._files += [f"in/{name}.{spoilt}" for name in FILES for spoilt in ("cut", "bent")]

    def line(self) -> tuple[list[str], str | None]:
        """A command line, and the file that is its standard input."""
        words, command = self._chance.choice(self._commands)
        words = [*(["--no-plugins"] * self._seldom()), *words]
        parts = [self._part(each) for each in command.params if each.name not in LEFT_OUT]
        if self._seldom():
            self._chance.shuffle(parts)
        words += [word for part in parts for word in part]
        if self._seldom():
            words.insert(
                self._chance.randrange(len(words) + 1), self._chance.choice((*MISSING, "--format", "-t", "-h"))
            )
        return words, self._chance.choice(self._files)

    def _part(self, parameter: click.Parameter) -> list[str]:
        if not parameter.required and self._chance.random() < 0.6:
            return []
        if self._seldom():
            return []
        times = self._chance.choice((1, 1, 2)) if parameter.multiple or parameter.nargs < 0 else 1
        option = [self._chance.choice(parameter.opts)] if isinstance(parameter, click.Option) else []
        if isinstance(parameter, click.Option) and parameter.is_flag:
            return option
        return [word for _ in range(times) for word in (*option, self._value(parameter))]

    def _value(self, parameter: click.Parameter) -> str:
        if parameter.name in PLACED:
            return self._chance.choice((*RIGHT.get(parameter.name, ()), *PLACES))
        if self._seldom():
            return self._chance.choice((*MISSING, *self._files))
        if isinstance(parameter.type, click.Choice):
            return str(self._chance.choice(parameter.type.choices))
        return self._chance.choice(RIGHT[str(parameter.name)])

    def _seldom(self) -> bool:
        return self._chance.random() < 0.06


@pytest.fixture
def work(work: Path, examples: Path) -> Path:
    """The folder in which the commands run: what they may read is in `in`, what they may write goes to `out`."""
    (work / "in").mkdir()
    (work / "out").mkdir()
    whole = {name: (examples / name).read_bytes() for name in FILES if (examples / name).exists()}
    whole |= {"settings.json": SETTINGS, "terms.ics": FEED, "page.txt": PAGE.read_bytes()}
    for name, data in whole.items():
        middle = len(data) // 2
        bent = data[:middle] + bytes([data[middle] ^ 8]) + data[middle + 1 :]
        spoilt = {name: data, NAMED_BADLY + name: data, f"{name}.cut": data[:middle], f"{name}.bent": bent}
        for each, content in spoilt.items():
            (work / "in" / each).write_bytes(content)
    for name, content in BAD.items():
        (work / "in" / name).write_bytes(content)
    return work


def told_places(line: list[str], work: Path) -> tuple[str, ...]:
    """Where a line says that something is to be written."""
    named = [word for option, word in pairwise(line) if option in WRITING]
    return tuple(str(work / word) for word in (*named, *["ectcore-demo"] * ("demo" in line)))


def inside(deed: tuple[str, str], places: tuple[str, ...]) -> bool:
    """Whether a deed stays where it was told to: there, within, beside under a temporary name, or on the way there."""
    what, path = deed
    folder = str(Path(path).parent) if Path(path).name.startswith(".ectcore-") else ""
    return any(
        path == place
        or path.startswith(f"{place}/")
        or folder in {place, str(Path(place).parent)}
        or (what == "os.mkdir" and place.startswith(f"{path}/"))
        for place in places
    )


def fault_of(ran: Any, work: Path) -> str:
    """What is wrong with how a command line ended; empty where nothing is."""
    code, places = ran.code, told_places(ran.line, work)
    wrong = {
        "a traceback": ran.fault or "Traceback" in ran.err,
        "a code that means nothing": code not in {0, 1, 2, 3},
        "findings without judging": code == 1 and not JUDGING & set(ran.line),
        "silence about a failure": code in {2, 3} and not ran.err.strip(),
        "data in spite of wrong use": code == 2 and ran.out,
        "what a terminal would obey": [line for line in ran.err.splitlines() if not line.isprintable()],
        "deeds elsewhere": [deed for deed in ran.deeds if not inside(deed, places)],
    }
    return "; ".join(f"{what}: {why}" for what, why in wrong.items() if why)


def test_every_parameter_of_every_command_is_made_use_of() -> None:
    known = RIGHT.keys() | PLACED | LEFT_OUT
    for words, command in commands():
        for parameter in command.params:
            is_plain = isinstance(parameter.type, click.Choice) or getattr(parameter, "is_flag", False)
            assert is_plain or parameter.name in known, f"{' '.join(words)}: {parameter.name}"


def test_no_command_line_ends_in_a_traceback_or_writes_where_it_was_not_told(
    watched: Callable, work: Path, tmp_path: Path
) -> None:
    before = {path: path.read_bytes() for path in (work / "in").rglob("*")}
    writer = Writer()
    found = watched(writer.line() for _ in range(HOW_MANY))
    faults = [(ran.line, fault) for ran in found if (fault := fault_of(ran, work))]
    assert faults == []
    assert {path: path.read_bytes() for path in (work / "in").rglob("*")} == before
    assert [path.name for path in tmp_path.iterdir()] == ["work"]
    codes = [ran.code for ran in found]
    counts = {code: codes.count(code) for code in range(4)}
    assert min(counts.values()) >= HOW_MANY // 20, counts  # or the lines do not reach what they are to try
