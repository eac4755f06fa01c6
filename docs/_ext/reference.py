"""The reference, made from the code each time the documentation is built; nothing of it is kept in the repository."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click
from sphinx.application import Sphinx

import ectcore
from ectcore.checking import check
from ectcore.cli.app import app as cli
from ectcore.codec import KINDS, schema
from ectcore.codec.schema import BEYOND_SCHEMA
from ectcore.export import exporters, load, options_of
from ectcore.linting.rule import PARTS, Example, Rule
from ectcore.linting.walk import changed, parts
from ectcore.rules import FAMILIES, RULES
from ectcore.rules.exemplar import circumstances, plan, programme, reviewed, session

_FOLDER: Final = "reference"
_ASKED: Final = {
    "S": "Specific",
    "M": "Measurable",
    "A": "Achievable",
    "R": "Relevant",
    "T": "Time-bound",
    "STEP": "Action steps",
    "PLAN": "The plan as a whole",
    "REV": "Reviews and follow-up",
    "SES": "Sessions",
    "PROG": "Programmes",
    "LINK": "References and notes",
    "IND": "Induction",
    "PRIV": "Privacy",
}


def setup(app: Sphinx) -> dict[str, Any]:
    """Write the pages before any is read."""
    app.connect("builder-inited", _write)
    return {"parallel_read_safe": True}


def _write(app: Sphinx) -> None:
    folder = Path(app.srcdir) / _FOLDER
    for path in folder.rglob("*.md"):
        path.unlink()
    for name, text in _pages():
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _pages() -> Iterator[tuple[str, str]]:
    yield "rules/index", _rules()
    for rule in RULES:
        yield f"rules/{rule.code}", _rule(rule)
    yield "exporters", _exporters()
    yield "commands", _commands()
    yield "schemas/index", _schemas()
    for name in KINDS:
        yield f"schemas/{name}", f"# {name}\n\n```json\n{json.dumps(schema(name), ensure_ascii=False, indent=2)}\n```\n"
    yield "api", _api()


def _toctree(names: Iterator[str] | list[str]) -> str:
    return "\n".join(["```{toctree}", ":hidden:", "", *names, "```", ""])


def _rules() -> str:
    lines = [
        "# The rules",
        "",
        "What is asked of a document. `ectcore rules CODE` says the same at the command line.",
        "",
    ]
    for family in FAMILIES:
        of_it = [rule for rule in RULES if rule.family == family]
        lines += [f"## {_ASKED[family]}", "", "| code | what should be so | |", "|---|---|---|"]
        lines += [f"| [{rule.code}]({rule.code}.md) | {rule.summary} | {rule.severity.value} |" for rule in of_it]
        lines.append("")
    return "\n".join([*lines, _toctree([rule.code for rule in RULES])])


def _rule(rule: Rule) -> str:
    spoken_for = f" It speaks for *{rule.criterion.value.replace('_', ' ')}*." if rule.criterion else ""
    lines = [f"# {rule.code}: {rule.name.replace('-', ' ')}", "", rule.summary, ""]
    lines += [f"A finding of this rule is {_a(rule.severity.value)}.{spoken_for}", ""]
    for heading in PARTS:
        lines += [f"## {heading}", "", rule.part(heading), ""]
    lines += ["## For example", ""]
    for example in rule.bad:
        lines += _example(rule, example)
    acknowledged = {"code": rule.code, "item": "target-1", "reason": "why it may stand", "by": "mentor"}
    lines += ["## To let it stand", "", "Write into the plan's `acknowledgements`, with the id of the item:", ""]
    lines += ["```json", json.dumps(acknowledged, indent=2), "```", ""]
    return "\n".join(lines)


def _a(severity: str) -> str:
    return {"error": "an error", "warning": "a warning", "advice": "advice"}[severity]


def _example(rule: Rule, example: Example) -> Iterator[str]:
    yield f"**{example.title[:1].upper()}{example.title[1:]}**"
    yield ""
    for finding in check(_spoilt(rule, example), circumstances()):
        if finding.code == rule.code:
            yield f"> {finding.where}: {finding.message}"
            yield ">"
            yield f"> *To put it right:* {finding.fix}"
            yield ""


def _spoilt(rule: Rule, example: Example) -> object:
    """The exemplar with the example's one change, in the first part that the rule applies to and then flags."""
    about = circumstances()
    for exemplar in (plan(), session(), reviewed(), programme(), about.induction, about.records):
        for path, part in parts(exemplar):
            if isinstance(part, rule.applies_to):
                return changed(exemplar, path, example.change)
    raise LookupError(rule.code)


def _exporters() -> str:
    lines = ["# The formats", "", "Given as `ectcore export plan.json -t NAME -O OPTION=VALUE`.", ""]
    for entry in exporters(plugins=False):
        made = load(entry)
        lines += [f"## {entry.name}", "", (made.__doc__ or "").strip().partition("\n")[0], ""]
        lines += [f"Writes `{made.media_type}`; files end in `{made.suffix}`.", ""]
        for option in options_of(made):
            lines.append(f"- `{option.name}` ({option.type}): {option.help or 'filled in by ectcore'}")
        lines.append("")
    return "\n".join(lines)


def _commands() -> str:
    lines = ["# The command line", "", "```text", _help(cli, "ectcore"), "```", ""]
    context = click.Context(cli, info_name="ectcore")
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        if command is not None:
            lines += [f"## ectcore {name}", ""]
            lines += ["```text", _help(command, f"ectcore {name}"), "```", ""]
            inner = getattr(command, "commands", {})
            for each in inner.values():
                lines += [f"### ectcore {name} {each.name}", "", "```text"]
                lines += [_help(each, f"ectcore {name} {each.name}"), "```", ""]
    return "\n".join(lines)


def _help(command: click.Command, name: str) -> str:
    return command.get_help(click.Context(command, info_name=name, terminal_width=96))


def _schemas() -> str:
    lines = [
        "# The schemas",
        "",
        "JSON Schema (2020-12) of each kind of document, as `ectcore schema` gives it.",
        "",
    ]
    lines += [f"- [{name}]({name}.md)" for name in KINDS]
    lines += ["", "A schema takes a little more than `decode` does, which refuses beside:", ""]
    lines += [f"- {fault}" for fault in BEYOND_SCHEMA]
    return "\n".join([*lines, "", _toctree(list(KINDS))])


def _api() -> str:
    lines = ["# The library", "", "What `ectcore` exports, and nothing else, is public.", ""]
    for name in sorted(ectcore.__all__, key=str.casefold):
        if not name.startswith("_"):
            directive = _directive(getattr(ectcore, name))
            lines += [f"## {name}", "", "```{eval-rst}", f".. {directive}:: ectcore.{name}", "   :no-index:", "```", ""]
    return "\n".join(lines)


def _directive(value: object) -> str:
    if isinstance(value, type):
        return "autoexception" if issubclass(value, BaseException) else "autoclass"
    return "autofunction" if callable(value) and hasattr(value, "__code__") else "autodata"
