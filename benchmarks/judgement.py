"""How far the judgement agrees with people: drafts with labels against what `judge` says of them.

    python benchmarks/judgement.py [DRAFTS.jsonl] [--fold 0 1 ...] [--errors LETTER ...]

Without a file the labelled drafts in ../shared/smart are taken. For every letter it prints Cohen's
kappa and the four counts, for all drafts and apart for plain and tricky ones. A fold is the first
byte of sha256(id), modulo 4.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ectcore import Criterion, Draft
from ectcore.checking import judge
from ectcore.reading.drafts import read_drafts

DRAFTS = Path(__file__).parents[2] / "shared" / "smart" / "dev.jsonl"
LETTERS = dict(zip(("S", "M", "A", "R", "T", "steps"), Criterion, strict=True))
Row = Mapping[str, Any]


def fold(row: Row) -> int:
    """The fold of a draft."""
    return hashlib.sha256(row["id"].encode()).digest()[0] % 4


def draft_of(row: Row) -> Draft:
    """The draft that a labelled row holds."""
    unlabelled = {key: value for key, value in row.items() if key not in {"labels", "difficulty", "note", "disputed"}}
    (draft,) = read_drafts(json.dumps(unlabelled)).drafts
    return draft


def kappa(pairs: Iterable[tuple[bool, bool]]) -> tuple[float, tuple[int, int, int, int]]:
    """Cohen's kappa of two readings of the same drafts, and how often yes-yes, no-yes, yes-no, no-no."""
    several = list(pairs)
    counts = tuple(several.count(each) for each in ((True, True), (False, True), (True, False), (False, False)))
    both, ours, theirs, none = counts
    total = len(several) or 1
    observed = (both + none) / total
    expected = ((both + theirs) * (both + ours) + (none + theirs) * (none + ours)) / total**2
    return (observed - expected) / (1 - expected) if expected < 1 else 1.0, (both, ours, theirs, none)


def show(title: str, rows: list[Row], verdicts: Mapping[str, Mapping[Criterion, bool]]) -> None:
    """Print a table for some of the drafts."""
    print(f"{title} ({len(rows)} drafts)")
    total = 0.0
    for letter, criterion in LETTERS.items():
        value, counts = kappa((bool(row["labels"][letter]), verdicts[row["id"]][criterion]) for row in rows)
        total += value
        both, ours, theirs, none = counts
        print(
            f"  {letter:6}{value:6.3f}   met by both {both}, by us only {ours}, by people only {theirs}, by none {none}"
        )
    print(f"  macro {total / len(LETTERS):6.3f}\n")


def main() -> None:
    """Judge the drafts and print the agreement."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("drafts", nargs="?", type=Path, default=DRAFTS)
    parser.add_argument("--fold", nargs="*", type=int, choices=range(4), default=range(4))
    parser.add_argument("--errors", nargs="*", choices=LETTERS, default=())
    given = parser.parse_args()
    lines = given.drafts.read_text(encoding="utf-8").splitlines()
    rows = [row for line in lines if line.strip() and fold(row := json.loads(line)) in given.fold]
    judged = {row["id"]: judge(draft_of(row)) for row in rows}
    verdicts = {name: verdict.criteria for name, verdict in judged.items()}
    show("all", rows, verdicts)
    for difficulty in sorted({row.get("difficulty", "") for row in rows} - {""}):
        show(difficulty, [row for row in rows if row["difficulty"] == difficulty], verdicts)
    for letter in given.errors:
        for row in rows:
            met = verdicts[row["id"]][LETTERS[letter]]
            if met != bool(row["labels"][letter]):
                said = [
                    finding.message for finding in judged[row["id"]].findings if finding.criterion is LETTERS[letter]
                ]
                print(f"{letter} {row['id']}: people {'met' if not met else 'not met'} | {row['target']} | {said}")


if __name__ == "__main__":
    main()
