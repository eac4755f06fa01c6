"""The formats that people name, with the options that they give."""

from collections.abc import Iterable, Iterator, Mapping

import click

from ectcore.checking import check
from ectcore.cli.streams import read_bytes
from ectcore.errors import UnknownNameError
from ectcore.export import (
    LoadedExporter,
    Option,
    OptionSource,
    export_plan,
    find,
    load,
    load_exporter,
    muted,
    options_of,
    told_what_is_known,
)
from ectcore.linting.circumstances import Circumstances
from ectcore.model.plan import ActionPlan


def writers(names: Iterable[str], options: Iterable[str], *, plugins: bool) -> tuple[LoadedExporter, ...]:
    """The exporters, each given those of the options that it knows; an option that none knows is refused."""
    given = dict(pair(option, "-O") for option in options)
    with muted():
        return tuple(_given(given, _known_options(tuple(dict.fromkeys(names)), plugins=plugins), plugins=plugins))


def _known_options(names: Iterable[str], *, plugins: bool) -> dict[str, dict[str, Option]]:
    return {name: {option.name: option for option in options_of(load(find(name, plugins=plugins)))} for name in names}


def _given(
    given: Mapping[str, str], known: Mapping[str, Mapping[str, Option]], *, plugins: bool
) -> Iterator[LoadedExporter]:
    for key in given:
        if not any(key in each for each in known.values()):
            raise UnknownNameError("option", key, sorted({name for each in known.values() for name in each}))
    for name, options in known.items():
        values: dict[str, object] = {
            key: read_bytes(value) if options[key].source is OptionSource.FILE else value
            for key, value in given.items()
            if key in options
        }
        yield load_exporter(name, values, plugins=plugins)


def files_of(asked: Iterable[LoadedExporter], options: Iterable[str]) -> Iterator[str]:
    """The files that the options name, of those that an exporter is given whole."""
    given = dict(pair(option, "-O") for option in options)
    for writer in asked:
        for option in options_of(type(writer.exporter)):
            if option.source is OptionSource.FILE and option.name in given:
                yield given[option.name]


def exported(writer: LoadedExporter, plan: ActionPlan, about: Circumstances, *, judged: bool) -> bytes:
    """The plan as the exporter writes it, told the school calendar and, where asked, the findings in the plan.

    Raises:
        ExportError: the exporter failed.
    """
    with muted():
        return export_plan(_told_by_host(writer, plan, about, judged=judged), plan)


def _told_by_host(writer: LoadedExporter, plan: ActionPlan, about: Circumstances, *, judged: bool) -> LoadedExporter:
    if all(option.source is not OptionSource.HOST for option in options_of(type(writer.exporter))):
        return writer
    return told_what_is_known(writer, calendar=about.calendar, findings=check(plan, about) if judged else None)


def pair(given: str, option: str) -> tuple[str, str]:
    """A key and its value out of `KEY=VALUE`."""
    key, sign, value = given.partition("=")
    if not sign:
        msg = f"{option} {given}: write KEY=VALUE"
        raise click.UsageError(msg)
    return key.strip(), value
