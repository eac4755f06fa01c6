"""The five hundred are five hundred, are found where they stand, and are no words of ours."""

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

PACKAGE = Path(find_spec("ectcore").origin).parent
MADE_FOR_TESTS = {"testing", "sample", "exemplar.py"}


def test_there_are_five_hundred_and_no_two_are_alike(people):
    assert len(people) == 500
    for told in zip(*((each.staff_id, each.name, each.email, each.trn) for each in people), strict=True):
        assert len(set(told)) == 500


@pytest.mark.parametrize(
    "written",
    [
        "ask {0.given} {0.family} again",
        "ask {1} again",
        "'{2}' is not an id",
        "mail to <{0.email}>",
        "TRN {0.trn}.",
        "DESCRIPTION:ask {3}",
    ],
)
def test_everybody_is_found_wherever_they_stand(people, told_of, written):
    for each in people:
        upper = each.name.upper()
        escaped = each.name.encode("unicode_escape").decode()
        folded = f"{each.name[:3]}\r\n {each.name[3:]}"
        assert told_of(written.format(each, upper, escaped, folded)) & each.tokens()


def constants(path: Path) -> Iterator[str]:
    """What a module may say: its texts but for docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    alone = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in alone:
            yield node.value


def test_nobody_s_name_is_a_word_that_the_commands_say(told_of, examples):
    files = [
        path
        for package in (PACKAGE, PACKAGE.with_name("ectcore_export"))
        for path in package.rglob("*.py")
        if not MADE_FOR_TESTS & set(path.relative_to(package).parts)
    ]
    said = "\n".join(text for path in files for text in constants(path))
    assert re.search(r"\bplan\b", said)
    assert told_of(said) == set()
    assert told_of((examples / "plan-template.json").read_bytes()) == set()
