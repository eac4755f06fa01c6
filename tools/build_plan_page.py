"""The page on the file of a plan, `docs/plan-file.md`: its tables are made from the schema.

    python tools/build_plan_page.py

What stands above the first table is kept as it is; a test holds the page to what this writes.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from ectcore import schema

PAGE: Final = Path(__file__).parents[1] / "docs" / "plan-file.md"
TABLES: Final = "## The keys\n"
"""Where the tables begin."""

_SIMPLE: Final = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "`true` or `false`",
}
_FORMATS: Final = {"date": "a day, `2026-10-02`", "time": "a time, `15:30`"}


def page(text: str) -> str:
    """The page with the tables as the schema has them now."""
    return text.partition(TABLES)[0] + "\n".join([TABLES, *_tables()]).rstrip() + "\n"


def _tables() -> Iterator[str]:
    whole = schema("plan")
    names = ["", *_in_the_order_of_mention(whole, whole["$defs"])]
    for name in names:
        part = whole["$defs"][name] if name else whole
        yield f"### {_spoken(name)}"
        yield ""
        yield part["description"]
        yield ""
        yield "| key | what it is | what it holds |"
        yield "|---|---|---|"
        yield from (_row(key, each, part["required"]) for key, each in part["properties"].items())
        yield ""


def _in_the_order_of_mention(part: Any, defined: dict[str, Any]) -> list[str]:  # noqa: ANN401 - JSON
    found: list[str] = []
    waiting = [part]
    while waiting:
        for name in _mentioned(waiting.pop(0)["properties"]):
            if name not in found:
                found.append(name)
                waiting.append(defined[name])
    return found


def _mentioned(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].rpartition("/")[2]
        for each in value.values():
            yield from _mentioned(each)
    elif isinstance(value, list):
        for each in value:
            yield from _mentioned(each)


def _row(key: str, of: dict[str, Any], required: list[str]) -> str:
    needed = " **Needed.**" if key in required else ""
    about = of.get("description", "what kind of document it is, and in which version.").replace(" None ", " `null` ")
    return f"| `{key}` | {about}{needed} | {_holds(of)} |"


def _holds(of: dict[str, Any]) -> str:
    """What a key may hold, in words."""
    if "anyOf" in of:
        return _holds(next(each for each in of["anyOf"] if each.get("type") != "null")) + ", or `null`"
    if "const" in of:
        return f"`{of['const']}`"
    if "enum" in of:
        return " or ".join(f"`{each}`" for each in of["enum"])
    if "$ref" in of:
        name = of["$ref"].rpartition("/")[2]
        return f"[{_spoken(name)}](#{_spoken(name).replace(' ', '-')})"
    if of["type"] == "array":
        return f"a list, each {_holds(of['items'])}"
    return _simple(of)


def _simple(of: dict[str, Any]) -> str:
    if "format" in of:
        return _FORMATS[of["format"]]
    if {"minimum", "maximum"} <= of.keys():
        return f"{_SIMPLE[of['type']]} from {of['minimum']:,} to {of['maximum']:,}"
    return _SIMPLE[of["type"]]


def _spoken(name: str) -> str:
    """A name such as `SuccessCriterion` in words."""
    return "".join(f" {each.lower()}" if each.isupper() else each for each in name).strip() or "the plan"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
