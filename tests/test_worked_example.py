"""The worked example of the documentation does what it says, block by block."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest

from ectcore import ActionPlan, decode, encode

ROOT = Path(__file__).parents[1]
DOC = (ROOT / "docs" / "worked-example.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
SEED = ROOT.parent / "shared" / "data" / "seed" / "module-5-week-7-mentor-session.txt"


def run(page: str) -> dict[str, Any]:
    """Run all blocks in one namespace, holding each to the output that stands under it."""
    known: dict[str, Any] = {"page": page, "examples": ROOT / "examples"}
    blocks = [(each["kind"], each["body"]) for each in BLOCK.finditer(DOC)]
    assert [kind for kind, _ in blocks] == ["python", "output"] * (len(blocks) // 2)
    for (_, code), (_, output) in zip(blocks[::2], blocks[1::2], strict=True):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(compile(code, "worked-example.md", "exec"), known)  # noqa: S102 - our own page
        assert said.getvalue() == output
    return known


def test_the_example_runs_with_the_session_of_the_catalogue() -> None:
    known = run("")
    following = known["following"]
    assert decode(encode(following), ActionPlan) == following


def test_the_example_runs_with_the_seeds_page() -> None:
    if not SEED.is_file():
        pytest.skip("the seed's page is not beside this checkout")
    known = run(SEED.read_text(encoding="utf-8"))
    assert known["session"].known_minutes == 50


def test_nobody_who_is_carried_over_is_lost() -> None:
    known = run("")
    closed = {name for name, each in known["standing"](known["reviewed"]).items() if each.decision.value == "close"}
    carried = {target.id for target in known["following"].targets}
    assert carried | closed == {target.id for target in known["plan"].targets}
    assert not carried & closed
