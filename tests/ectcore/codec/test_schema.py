"""The JSON Schema of each kind: sound, whole, and worth reading."""

import json
import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import product
from typing import Annotated, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from ectcore.codec import KINDS, decode, encode, schema
from ectcore.codec.schema import BEYOND_SCHEMA, _of_type
from ectcore.codec.strict_json import LARGEST_DOCUMENT
from ectcore.errors import DocumentError, UnknownNameError
from ectcore.model.settings import Settings


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object within a schema."""
    if isinstance(schema, dict):
        yield schema
    for each in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(each)


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_one_of_the_edition_that_it_names(kind: str) -> None:
    made = schema(kind)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert made["$id"] == f"urn:ectcore:{kind}:1"
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize("kind", KINDS)
def test_every_definition_is_there_once_and_used(kind: str) -> None:
    made = schema(kind)
    used = {part["$ref"] for part in parts(made) if "$ref" in part}
    assert used == {f"#/$defs/{name}" for name in made["$defs"]}
    reached: set[str] = set()
    waiting = [{name: part for name, part in made.items() if name != "$defs"}]
    while waiting:
        names = {part["$ref"].rpartition("/")[2] for part in parts(waiting.pop()) if "$ref" in part}
        waiting += [made["$defs"][name] for name in names - reached]
        reached |= names
    assert reached == made["$defs"].keys()


@pytest.mark.parametrize("kind", KINDS)
def test_every_class_and_every_property_is_described(kind: str) -> None:
    made = schema(kind)
    for part in [made, *made["$defs"].values()]:
        assert part["description"].endswith((".", "?"))
        for name, told in part["properties"].items():
            assert name == "schema" or told["description"].rstrip(".;"), (part["title"], name)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_schema_gives_as_default_is_what_a_document_has_when_it_is_left_out(kind: str) -> None:
    made = schema(kind)
    for part in [made, *made["$defs"].values()]:
        checked = Draft202012Validator({**part, "$defs": made["$defs"], "required": []}, format_checker=FormatChecker())
        defaults = {name: told["default"] for name, told in part["properties"].items() if "default" in told}
        assert part["required"] == [name for name in part["properties"] if name not in defaults]
        for name, default in defaults.items():
            subschema = Draft202012Validator({**part["properties"][name], "$defs": made["$defs"]})
            assert subschema.is_valid(default), (part["title"], name)
        assert checked.schema["additionalProperties"] is False


def test_a_settings_file_with_nothing_but_its_schema_has_the_defaults_of_the_schema() -> None:
    plain = json.loads(encode(Settings()))
    properties = schema("settings")["properties"]
    assert plain == {"schema": "ectcore/settings/1"} | {
        name: told["default"] for name, told in properties.items() if name != "schema"
    }


def test_the_name_of_a_schema_that_is_not_there_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="'plans' is not a schema; did you mean 'plan'"):
        schema("plans")


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day, from 2000 to 2100."""
    return 2000 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def test_the_pattern_of_a_day_takes_those_that_exist_without_help_of_a_format_checker() -> None:
    told = Draft202012Validator(schema("review")["properties"]["held_on"])
    pattern = re.compile(told.schema["pattern"])
    for year, month, day in product(range(1998, 2103), range(14), range(33)):
        assert bool(pattern.search(f"{year}-{month:02}-{day:02}")) == exists(year, month, day), (year, month, day)
    assert told.is_valid("2028-02-29")
    assert not told.is_valid("2026-02-29")


@pytest.mark.parametrize("on", [{}, {"on": None}, {"on": "2026-10-02"}], ids=str)
@pytest.mark.parametrize("words", [{}, {"words": ""}, {"words": "6"}, {"words": "soon"}], ids=str)
def test_a_due_date_says_something_by_the_schema_too(on, words) -> None:
    target = {"id": "t", "statement": "", "due": on | words}
    template = {
        "schema": "ectcore/template/1",
        "id": "a",
        "revision": 1,
        "changed_on": "2026-10-02",
        "targets": [target],
    }
    sound = bool(on.get("on") or words.get("words"))
    assert Draft202012Validator(schema("template")).is_valid(template) == sound
    if sound:
        assert decode(json.dumps(template))
    else:
        with pytest.raises(DocumentError, match="target 1, due: neither a day nor words are given"):
            decode(json.dumps(template))


@pytest.mark.parametrize("status", [{}, {"status": "planned"}, {"status": "held"}, {"status": "cancelled"}], ids=str)
@pytest.mark.parametrize("count", [None, 0, 1, 2])
def test_only_a_review_that_was_held_has_outcomes_by_the_schema_too(status, count) -> None:
    outcomes = [{"target": "t", "outcome": "met", "decision": "close"}] * (count or 0)
    review = {"id": "r", "on": "2026-10-02", **status, **({} if count is None else {"outcomes": outcomes})}
    plan = {
        "schema": "ectcore/plan/1",
        "id": "1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
        "ect": {"id": "e"},
        "meeting": {"on": "2026-10-02"},
        "reviews": [review],
    }
    sound = not outcomes or status.get("status") == "held"
    assert Draft202012Validator(schema("plan")).is_valid(plan) == sound
    if not sound:
        with pytest.raises(DocumentError, match=r"plan review 1: a review that is .* has outcomes"):
            decode(json.dumps(plan))


@pytest.mark.parametrize(("kind", "key", "sound"), [("plan", "fte", [1, 0.5]), ("settings", "most_targets", [1, 3])])
def test_only_what_is_no_whole_number_has_parts_by_the_schema_too(kind: str, key: str, sound: list[float]) -> None:
    told = Draft202012Validator(schema(kind)["properties"][key])
    assert [number for number in (1, 3, 0.5, 1.5) if told.is_valid(number)] == sound


def test_at_most_eight_things_are_beyond_a_schema() -> None:
    assert len(BEYOND_SCHEMA) == len(set(BEYOND_SCHEMA)) <= 8


SETTINGS = '{"schema": "ectcore/settings/1"}'
GONE = {
    "a key that occurs twice in one object": '{"schema": "ectcore/settings/1", "slot_minutes": 60, "slot_minutes": 60}',
    "a document of more than 16 MiB": SETTINGS.ljust(LARGEST_DOCUMENT + 1),
}


@pytest.mark.parametrize("told", GONE)
def test_what_is_gone_once_json_is_parsed_is_beyond_a_schema(told: str) -> None:
    assert told in BEYOND_SCHEMA
    assert Draft202012Validator(schema("settings")).is_valid(json.loads(GONE[told]))
    with pytest.raises(DocumentError):
        decode(GONE[told])


def test_a_constraint_that_the_schema_cannot_say_is_an_error_of_ours() -> None:
    with pytest.raises(TypeError, match="no JSON Schema is known for int with 'odd'"):
        _of_type(Annotated[int, "odd"], {})
