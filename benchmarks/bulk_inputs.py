"""Inputs of the bulk benchmarks: a roster of any length, every name and text its own.

    python benchmarks/bulk_inputs.py FOLDER ROWS

Writes FOLDER/roster.csv. The template is examples/plan-template.json: 4 targets of 3 steps and
2 success criteria, 5 plan reviews with alarm, the ECT's name in every target and criterion.
"""

import csv
import sys
from pathlib import Path

COLUMNS = [
    "staff_id", "display_name", "email", "mentor_id", "mentor_name", "mentor_email", "tutor_id", "school_name",
    "school_urn", "induction_start", "fte", "trn",
]  # fmt: skip
STARTS = ["2026-09-02"] * 17 + ["2027-01-04", "2027-04-12", "2026-11-02"]
"""When inductions begin: five in six in September, as in the peer's data."""

A_SCHOOL_HAS = 10
FIRST = ("Amara", "Siân", "Tom", "Priya", "Zoë", "Hannah", "Callum", "Mei", "Yusuf", "Grace", "Niamh", "Łukasz", "Zara")
LAST = ("Okafor", "Pritchard", "O'Neill", "Nair", "Whitfield", "Lee", "Hussain", "Smith-Jones", "Kowalski", "Byrne")


def row(number: int) -> list[str]:
    """The row of that number; no two have a name in common."""
    school, mentor = number // A_SCHOOL_HAS, number // 2
    name = f"{FIRST[number % 13]} {LAST[number % 10]}-{_letters(number)}"
    return [
        f"ect-{number:06}", name, f"ect-{number}@school{school}.example", f"staff-{mentor:06}",
        f"{FIRST[mentor % 13]} {LAST[mentor % 10]}", f"staff-{mentor}@school{school}.example", f"tutor-{school:05}",
        f"School {school}", f"{100_000 + school}", STARTS[number % len(STARTS)], "1.0" if number % 4 else "0.8", "",
    ]  # fmt: skip


def write(folder: Path, rows: int) -> Path:
    """Write the roster, and say where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"roster-{rows}.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(row(number) for number in range(rows))
    return path


def _letters(number: int) -> str:
    """A number in letters: 0 is Aaaa, 26 is Aaba."""
    letters = ""
    for _ in range(4):
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
    return letters.capitalize()


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2])))
