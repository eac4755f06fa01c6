"""What was once released stays readable, and a release has one version."""

import json
import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

from ectcore.codec import KINDS, decode, encode, schema

ROOT = Path(__file__).parents[1]
FROZEN = sorted((ROOT / "tests" / "schemas").glob("*.json"))
"""A document of each kind with every field filled, as the release wrote it that brought the version of its schema."""


@pytest.mark.parametrize("file", FROZEN, ids=lambda file: file.stem)
def test_a_document_of_every_released_schema_is_read_and_nothing_of_it_is_lost(file: Path) -> None:
    data = file.read_bytes()
    kind, _, number = file.stem.rpartition("-")
    assert json.loads(data)["schema"] == f"ectcore/{kind}/{number}"
    assert encode(decode(data)) == data


def test_there_is_one_for_the_newest_schema_of_each_kind() -> None:
    newest = {schema(kind)["properties"]["schema"]["const"] for kind in KINDS}
    assert newest <= {json.loads(file.read_bytes())["schema"] for file in FROZEN}


def test_the_version_stands_in_one_place_and_the_changes_tell_of_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert version("ectcore") == project["version"]
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]
    assert not [source for source in sources if re.search(r"^__version__\b", source, re.MULTILINE)]
    assert f"\n## {project['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
