"""A run over five hundred people, bad rows among them: what others read along names nobody."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

HEADER = (
    "staff_id", "display_name", "email", "mentor_id", "mentor_name", "mentor_email",
    "tutor_id", "school_name", "school_urn", "induction_start", "fte", "trn", "colleague",
)  # fmt: skip
COLUMN = {name: place for place, name in enumerate(HEADER)}
FORMATS = [part for name in ("json", "icalendar") for part in ("-t", name)]
REPORTS = ["r.jsonl", "r.csv"]
OVERVIEWS = ["o.csv", "o.json", "o.html"]


def spoilt(column: str, value: Callable) -> Callable:
    return lambda row, who: [value(who) if place == COLUMN[column] else cell for place, cell in enumerate(row)]


BAD = {
    "a name for a date": spoilt("induction_start", lambda who: who.name),
    "an ellipsis in an address": spoilt("email", lambda who: f"… {who.name} … {who.email}@"),
    "a name for a part of full time": spoilt("fte", lambda who: who.given),
    "a number too long": spoilt("trn", lambda who: f"{who.trn}0"),
    "a number for a URN": spoilt("school_urn", lambda who: who.trn),
    "no staff id": spoilt("staff_id", lambda _: ""),
    "somebody else's staff id": lambda row, _: ["s1001", *row[1:8], "990001", *row[9:]],
    "no mentor's id": spoilt("mentor_id", lambda _: ""),
    "both kinds of quotation marks": spoilt("email", lambda who: f"\"{who.given}\" '{who.family}'"),
    "a long address": spoilt("email", lambda who: f"{who.name} of the school by the river, {who.email}"),
    "a mentor's address": spoilt("mentor_email", lambda who: f"ask {who.name}"),
    "a short row": lambda row, _: row[:4],
    "a long row": lambda row, who: [*row, who.name, who.email],
    "a cell moved": lambda row, who: [row[0], who.given, who.family, *row[2:-1]],
    "a control": spoilt("display_name", lambda who: f"{who.name}\x07"),
    "nothing for the text": spoilt("colleague", lambda _: " "),
    "a quotation mark never closed": lambda row, who: [row[0], f'"{who.name}', *row[2:]],
}


def row_of(people: list, number: int) -> list[str]:
    ect, mentor = (people[(number + ahead) % len(people)] for ahead in range(2))
    colleague = people[number * 20 % len(people)]  # one of 25, so that not every text has to be judged anew
    return [
        ect.staff_id, ect.name, ect.email, f"m{number % 40}", mentor.name, mentor.email,
        "t1", "Brackenhill", f"99{number % 9:04}", "2026-09-02", "0.8", ect.trn, colleague.name,
    ]  # fmt: skip


@pytest.fixture(scope="session")
def roster(people) -> bytes:
    """Every tenth row is spoilt in one of the ways."""
    table = io.StringIO()
    writer, ways = csv.writer(table), list(BAD.values())
    writer.writerow(HEADER)
    for number, who in enumerate(people):
        if number % 10:
            writer.writerow(row_of(people, number))
            continue
        row = ways[number // 10 % len(ways)](row_of(people, number), who)
        if row[1].startswith('"'):
            table.write(",".join(row) + "\r\n")
        else:
            writer.writerow(row)
    return table.getvalue().encode()


@pytest.fixture
def template(examples, tmp_path) -> Path:
    """The example with the name of a colleague in what is free text."""
    plain = json.loads((examples / "plan-template.json").read_text("utf-8"))
    plain["summary"] = "Lessons seen with ${colleague}, of whom ${display_name} asks"
    plain["reviews"][0]["where"] = "with ${mentor_name}, ${mentor_email}, ${email}, ${trn}"
    plain["targets"][0]["steps"][0]["text"] = "Watch ${colleague} and ${mentor_name} teach, and note the cues"
    path = tmp_path / "template.json"
    path.write_text(json.dumps(plain), "utf-8")
    return path


@pytest.fixture
def bulk(run, template) -> Callable:
    reports = [f"--report={name}" for name in REPORTS] + [f"--overview={name}" for name in OVERVIEWS]

    def bulk(data: bytes, *options: str, formats=("-t", "json")):
        Path("roster.csv").write_bytes(data)
        fixed = ("--template", template, "-d", "out", "--as-of", "2026-07-01", *reports)
        return run("bulk", "roster.csv", *fixed, *formats, *options)

    return bulk


def quiet_channels(ran) -> Iterator[tuple[str, bytes | str]]:
    """What others may read along: what was said, the summaries, the report, the names of files, what is kept."""
    yield "standard error", ran.said
    yield "standard output", ran.data
    yield from ((name, Path(name).read_bytes()) for name in ("r.jsonl", *OVERVIEWS) if Path(name).exists())
    yield "names of files", "\n".join(map(str, Path().rglob("*")))
    for path in Path("out", ".ectcore").glob("*"):
        yield str(path), path.read_bytes()
    for path in Path("out").rglob("*.ics"):
        yield str(path), path.read_bytes()


def leaks(ran, told_of) -> dict[str, set[str]]:
    return {name: told for name, data in quiet_channels(ran) if (told := told_of(data))}


def test_a_run_names_nobody_but_in_the_plans_and_in_the_rows_handed_back(bulk, roster, people, told_of):
    ran = bulk(roster, formats=FORMATS)
    assert (ran.code, "500 rows: 450 written, 50 rejected" in ran.said) == (1, True)
    assert leaks(ran, told_of) == {}
    reasons = [json.loads(line) for line in Path("r.jsonl").read_text("utf-8").splitlines()]
    assert len({each["row"] for each in reasons if "reason" in each}) == 50

    written = "".join(path.read_text("utf-8") for path in Path("out").glob("*/*.json"))
    assert set().union(*(who.tokens() for number, who in enumerate(people) if number % 10)) <= told_of(written)

    back = Path("r.csv").read_bytes()
    assert b"This file holds personal data" in back.splitlines()[0]
    assert "r.csv holds personal data" in ran.said
    assert len(told_of(back)) > 100


def test_no_row_s_fault_is_told_with_a_word_of_the_row(bulk, people, told_of):
    for way, spoil in BAD.items():
        if "never closed" not in way:
            table = io.StringIO()
            csv.writer(table).writerows([HEADER, row_of(people, 1), spoil(row_of(people, 102), people[102])])
            ran = bulk(table.getvalue().encode(), "--dry-run")
            assert (way, "1 rejected" in ran.said, leaks(ran, told_of)) == (way, True, {})


def test_a_second_run_names_nobody_who_has_left(bulk, roster, told_of):
    assert bulk(b"".join(roster.splitlines(keepends=True)[:101])).code == 1
    ran = bulk(b"".join(roster.splitlines(keepends=True)[:31]))
    assert "in the folder have no good row in " in ran.said
    assert leaks(ran, told_of) == {}


def test_files_with_a_name_in_theirs_are_told_without_it(bulk, roster, told_of):
    first, _, *rows = roster.splitlines(keepends=True)
    lines = [first, *rows[:5]]
    assert bulk(b"".join(lines), "--name-by", "display_name").code == 0
    ran = bulk(b"".join(lines[:3]), "--name-by", "display_name")
    assert ran.said.count("/*") == 3
    assert told_of(ran.said) == set()

    for file in [*Path("out").glob("99*/*.json")]:
        file.unlink()
        file.mkdir()
    ran = bulk(b"".join(lines), "--name-by", "display_name")
    assert (ran.code, ran.said.startswith("ectcore: out/99")) == (3, True)
    assert told_of(ran.said) == set()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "xlsx"])
def test_odd_encodings_make_no_difference(bulk, roster, told_of, encoding):
    few = "".join(roster.decode().splitlines(keepends=True)[:1] + roster.decode().splitlines(keepends=True)[240:300])
    if encoding == "xlsx":
        book, file = Workbook(), io.BytesIO()
        for row in csv.reader(io.StringIO(few)):
            book.active.append([cell.replace("\x07", "") for cell in row])
        book.save(file)
        data = file.getvalue()
    else:
        data = few.encode(encoding, errors="replace")
    ran = bulk(data)
    assert (ran.code, "rejected" in ran.said) == (1, True)
    assert leaks(ran, told_of) == {}


def test_where_the_header_is_missing_the_first_row_is_not_told(bulk, people, told_of):
    rows = [row_of(people, number) for number in range(3)]
    rows[0][6] = "ECT"  # which is a heading as well
    for first in (rows[0], rows[1]):
        table = io.StringIO()
        csv.writer(table).writerows([first, rows[2]])
        ran = bulk(table.getvalue().encode())
        assert (ran.code, "no such column" in ran.said) == (3, True)
        assert leaks(ran, told_of) == {}


@pytest.mark.parametrize("of", [lambda who: who.email, lambda who: who.name, lambda who: who.email.partition("@")[0]])
def test_ids_that_tell_a_name_are_not_in_names_of_files_and_summaries(bulk, people, told_of, of):
    rows = [row_of(people, number) for number in range(1, 60)]
    for number, row in enumerate(rows, 1):
        row[COLUMN["staff_id"]], row[COLUMN["mentor_id"]] = of(people[number]), of(people[number + 1])
    table = io.StringIO()
    csv.writer(table).writerows([HEADER, *rows])
    ran = bulk(table.getvalue().encode())
    assert "59 rows: 59 written" in ran.said
    assert leaks(ran, told_of) == {}
    assert len(list(Path("out").rglob("*-*.json"))) + len(list(Path("out").glob("*/*.json"))) >= 59
    mentors = {each["mentor"] for each in json.loads(Path("o.json").read_bytes())["reviews"]}
    assert len(mentors) == 59
