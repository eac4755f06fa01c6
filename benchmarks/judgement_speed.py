"""What judging costs, as a ratio to forty regular expressions run one by one over the same texts.

    python benchmarks/judgement_speed.py [--rounds 7] [--peer ../shared/bench]

Every round is a process of its own, in which the plan's texts are new. What is taken: all rules on
a plan of 4 targets whose texts were never seen (the rules, the words that are known and the forms of
phrases of time have been loaded by judging another plan before), the forty patterns over the same
texts, then the same plan again, the same targets in another plan, and plans of 16 and 64 targets.
The best of the rounds counts, since other work disturbs.

The texts are short ones of 80 letters, 20 of them; those of the peer's plans are 28 of 130. What is judged costs
by the target, and patterns by the letter.
"""

import argparse
import gc
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from attrs import evolve
from plan_files import ROOT, ours

from ectcore import ActionPlan, check, decode
from ectcore.checking import Checker
from ectcore.rules.exemplar import plan

_VAGUE = [
    "improve",
    "better",
    "understand",
    "develop",
    "enhance",
    "be aware of",
    "try to",
    "work on",
    "think about",
    "consider",
    "ensure",
    "support",
    "continue to",
    "look at",
    "aim to",
    "as appropriate",
    "where possible",
    "regularly",
    "often",
    "more",
    "some",
    "various",
    "effective",
    "good",
    "appropriate",
    "relevant",
    "confident",
    "explore",
    "become",
    "be able to",
]
_SHAPES = [
    r"\b\d+(?:\.\d+)?\s?(?:%|percent|per cent)",
    r"\b\d+\s+(?:of|out of)\s+\d+\b",
    r"\bby\s+\d{4}-\d{2}-\d{2}\b",
    r"\bwithin\s+\d+\s+(?:days?|weeks?)\b",
    r"\bTS[1-8]\b",
    r"\b(?:TBC|TBD|N/A|\?\?\?)",
    r"\b[\w.]+@[\w.]+\.\w+\b",
    r"\b(?:diagnos\w+|medication|pregnan\w+|depress\w+)\b",
    r"\b(?:fail|failing|inadequate|weak)\b",
    r"\band\b.*\band\b.*\band\b",
]
PATTERNS = [re.compile(each, re.IGNORECASE) for each in (*(rf"\b{re.escape(word)}\b" for word in _VAGUE), *_SHAPES)]


_PRACTICES = [
    ("Ask a hinge question with mini whiteboards", "boards shown and read"),
    ("Model one worked example under the visualiser", "the example narrated in full"),
    ("Give instructions in three numbered parts", "instructions repeated by one pupil"),
    ("Start with four retrieval questions", "answers checked and one mended"),
    ("Cold-call after ten seconds of silence", "names said after the question"),
    ("Circulate along a planned route", "eight books read"),
    ("Use a partner talk with sentence stems", "stems heard from both partners"),
    ("Set an exit ticket of two items", "tickets sorted into three piles"),
]
_PLACES = [
    "before independent work in every Year 8 science lesson",
    "at the start of 7B geography on Tuesdays",
    "after the input in Year 4 phonics",
    "in the second half of 9C history",
    "during guided reading with the Owls group",
    "in 10D French speaking practice",
    "before the plenary in Year 11 algebra",
    "while 6R write in their maths journals",
]


def grown(targets: int, seed: str) -> ActionPlan:
    """The exemplar with so many targets, each about something else and each text of it new."""
    first = plan().targets[0]
    several = []
    for number in range(targets):
        mark = f" ({seed}{number})"
        practice, seen = _PRACTICES[number % len(_PRACTICES)]
        place = _PLACES[(number // len(_PRACTICES) + number) % len(_PLACES)]
        criteria = tuple(
            evolve(each, id=f"c-{number}", text=f"{seen.capitalize()} {place}, in observed lessons{mark}")
            for each in first.criteria
        )
        steps = tuple(
            evolve(each, id=f"s-{number}-{place}", text=each.text + mark, after=())
            for place, each in enumerate(first.steps)
        )
        several.append(
            evolve(
                first,
                id=f"t-{number}",
                statement=f"{practice} {place}{mark}",
                why=first.why + mark,
                criteria=criteria,
                steps=steps,
            )
        )
    return evolve(plan(), targets=tuple(several), reviews=(), meeting=evolve(plan().meeting, on=date(2026, 7, 14)))


def texts(of: ActionPlan) -> list[str]:
    """What the patterns read of a plan: all that is prose in its targets."""
    return [
        text
        for target in of.targets
        for text in (
            target.statement,
            target.why,
            *(step.text for step in target.steps),
            *(each.text for each in target.criteria),
        )
    ]


def taken(act: Callable[[], object]) -> float:
    """How many microseconds it takes; what others have left is collected before."""
    gc.collect()
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1e6


def one_round() -> dict[str, float]:
    """The times of a process."""
    first = taken(lambda: check(grown(8, "warm")))
    small, middle, large = grown(4, "a"), grown(16, "b"), grown(64, "c")
    prose = texts(small)
    checker = Checker()
    return {
        "first": first,
        "patterns": taken(lambda: [pattern.search(text) for text in prose for pattern in PATTERNS]),
        "new": taken(lambda: checker(small)),
        "again": taken(lambda: checker(small)),
        "seen": taken(lambda: check(evolve(small, follow_up=()))),
        "16": taken(lambda: check(middle)),
        "64": taken(lambda: check(large)),
    }


def one_round_of_peers(before: Path, new: Path) -> dict[str, float]:
    """The times of a process that judges one of the peer's plans, and then another."""
    judged, plan = (decode(ours(json.loads(file.read_bytes())), ActionPlan) for file in (before, new))
    checker = Checker()
    checker(judged)
    prose = texts(plan)
    return {
        "patterns": taken(lambda: [pattern.search(text) for text in prose for pattern in PATTERNS]),
        "new": taken(lambda: checker(plan)),
    }


def best_of(rounds: int, *options: object) -> dict[str, float]:
    """The best times of so many processes."""
    command = [sys.executable, __file__, *map(str, options)]
    found = [json.loads(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(rounds)]
    return {name: min(each[name] for each in found) for name in found[0]}


def main() -> None:
    """Print the ratios."""
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=7)
    options.add_argument("--peer", type=Path, default=ROOT.parent / "shared" / "bench")
    options.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options.add_argument("--plans", nargs=2, type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.one or asked.plans:
        print(json.dumps(one_round_of_peers(*asked.plans) if asked.plans else one_round()))
        return
    best = best_of(asked.rounds, "--one")
    lines = (
        ("4 targets never seen", "new"),
        ("the same targets in another plan", "seen"),
        ("the same plan again", "again"),
    )
    for title, name in lines:
        print(f"{title}: {best[name]:.0f} us, {best[name] / best['patterns']:.2f} x the forty patterns")
    print(f"64 targets: {best['64'] / best['16']:.1f} x 16 targets, {best['64'] / best['new']:.1f} x 4 targets")
    print(f"the first plan of a process, of 8 targets, with all that is loaded: {best['first'] / 1000:.0f} ms")
    if not asked.peer.is_dir():
        return
    with tempfile.TemporaryDirectory() as place:
        make = [sys.executable, asked.peer / "make_data.py", place, "--plans", "2", "--roster", "0", "--unique"]
        subprocess.run(make, check=True, capture_output=True)
        best = best_of(asked.rounds, "--plans", *sorted(Path(place, "plans").iterdir()))
    print(f"4 targets of the peer's, never seen: {best['new']:.0f} us, {best['new'] / best['patterns']:.2f} x")


if __name__ == "__main__":
    main()
