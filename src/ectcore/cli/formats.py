"""The formats that people name, with the options that they give."""

from collections.abc import Iterable, Iterator
from typing import Any

import click
from attrs import evolve

from ectcore.checking import check
from ectcore.cli.streams import read_bytes
from ectcore.errors import UnknownNameError
from ectcore.export import (
    LoadedExporter,
    OptionSource,
    find,
    host_options,
    load,
    load_exporter,
    options_of,
)
from ectcore.linting.circumstances import Circumstances
from ectcore.model.plan import ActionPlan


def writers(names: Iterable[str], options: Iterable[str], *, plugins: bool) -> tuple[LoadedExporter, ...]:
    """The exporters, each given those of the options that it knows; an option that none knows is refused."""
    given = dict(pair(option, "-O") for option in options)
    asked = tuple(dict.fromkeys(names))
    known = {name: {option.name: option for option in options_of(load(find(name, plugins=plugins)))} for name in asked}
    for key in given:
        if not any(key in each for each in known.values()):
            raise UnknownNameError("option", key, sorted({name for each in known.values() for name in each}))
    return tuple(
        load_exporter(
            name,
            {
                key: read_bytes(value) if known[name][key].source is OptionSource.FILE else value
                for key, value in given.items()
                if key in known[name]
            },
            plugins=plugins,
        )
        for name in asked
    )


def files_of(asked: Iterable[LoadedExporter], options: Iterable[str]) -> Iterator[str]:
    """The files that the options name, of those that an exporter is given whole."""
    given = dict(pair(option, "-O") for option in options)
    for writer in asked:
        for option in options_of(type(writer.exporter)):
            if option.source is OptionSource.FILE and option.name in given:
                yield given[option.name]


def told_by_host(
    writer: LoadedExporter, plan: ActionPlan, about: Circumstances, *, judged: bool = True
) -> LoadedExporter:
    """The exporter with what ectcore fills in: the school calendar and, where asked, the findings in the plan."""
    made = type(writer.exporter)
    if all(option.source is not OptionSource.HOST for option in options_of(made)):
        return writer
    options = host_options(made, calendar=about.calendar, findings=check(plan, about) if judged else None)
    exporter: Any = writer.exporter
    return evolve(writer, exporter=evolve(exporter, **options))


def pair(given: str, option: str) -> tuple[str, str]:
    """A key and its value out of `KEY=VALUE`."""
    key, sign, value = given.partition("=")
    if not sign:
        msg = f"{option} {given}: write KEY=VALUE"
        raise click.UsageError(msg)
    return key.strip(), value
