"""A name to an exporter: its module is imported now, and what it holds is looked over."""

from importlib import import_module
from traceback import format_exception_only
from typing import Any, cast

from attrs import frozen

from ectcore.errors import EctcoreError, InvalidValueError, PluginError
from ectcore.export.contract import Exporter, faults_of
from ectcore.export.entries import ExporterEntry, exporters, find
from ectcore.export.options import read_options


@frozen
class LoadedExporter:
    """An exporter that is ready, and where it comes from.

    Attributes:
        entry: where it comes from.
        exporter: the exporter with its options.

    >>> markdown = load_exporter("markdown", {})
    >>> markdown.entry.name, markdown.exporter.suffix
    ('markdown', '.md')
    """

    entry: ExporterEntry
    exporter: Exporter


@frozen
class ExporterCheck:
    """Whether an exporter that is installed can be loaded.

    Attributes:
        entry: which one.
        fault: why it cannot; empty where it can.
    """

    entry: ExporterEntry
    fault: str


def exporter(name: str, /, *, plugins: bool = True, **options: object) -> Exporter:
    """The exporter of that name, imported now.

    Options may be given as text, as on the command line.

    Raises:
        UnknownNameError: there is no exporter, or no option, of that name.
        AmbiguousNameError: two distributions have an exporter of that name.
        InvalidValueError: an option cannot have that value.
        PluginError: the exporter cannot be loaded, or keeps not to the contract.

    >>> exporter("markdown").suffix
    '.md'
    """
    return load_exporter(name, options, plugins=plugins).exporter


def load_exporter(name: str, options: dict[str, object], *, plugins: bool = True) -> LoadedExporter:
    """The exporter of that name with those options, and where it comes from; errors as for `exporter`."""
    entry = find(name, plugins=plugins)
    made = load(entry)
    values = read_options(made, options)
    try:
        return LoadedExporter(entry, made(**values))
    except (EctcoreError, KeyboardInterrupt):
        raise
    except (ValueError, TypeError) as error:
        raise InvalidValueError(made.__name__, [_said_to_people(error)]) from error
    except BaseException as error:
        msg = f"exporter {entry} cannot be made: {_said(error)}"
        raise PluginError(msg) from error


def load(entry: ExporterEntry) -> type[Exporter]:
    """The class of an exporter, imported now.

    Raises:
        PluginError: it cannot be imported, or keeps not to the contract.
    """
    try:
        found = _at(entry.target)
        faults = tuple(faults_of(found))
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        msg = f"exporter {entry} cannot be loaded: {_said(error)}"
        raise PluginError(msg) from error
    if faults:
        msg = f"exporter {entry} cannot be used: {'; '.join(faults)}"
        raise PluginError(msg)
    return cast(type[Exporter], found)


def check_exporters(*, plugins: bool = True) -> tuple[ExporterCheck, ...]:
    """Every exporter that is installed, loaded; what is wrong with those that cannot be."""
    return tuple(ExporterCheck(entry, _fault_of_loading(entry)) for entry in exporters(plugins=plugins))


def _fault_of_loading(entry: ExporterEntry) -> str:
    try:
        load(entry)
    except PluginError as error:
        return str(error)
    return ""


def _at(target: str) -> Any:  # noqa: ANN401 - a stranger's module may hold anything
    module, _, attribute = target.partition("[")[0].strip().partition(":")
    found: Any = import_module(module.strip())
    for name in filter(None, attribute.strip().split(".")):
        found = getattr(found, name)
    return found


def _said(error: BaseException) -> str:
    return " ".join(format_exception_only(error)[-1].split())


def _said_to_people(error: Exception) -> str:
    """The message alone; the validators of attrs put more behind it."""
    return str(error.args[0]) if error.args else type(error).__name__
