"""The exporters that are installed, each tried out in a process of its own."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from attrs import asdict

from ectcore.errors import PluginError
from ectcore.export import ExporterCheck, ExporterEntry, check_exporters, exporters, find, load, options_of
from ectcore.testing._process import NoAnswerError, answer, answered, started
from ectcore.testing.exporters import check_exporter


def check_installed(*names: str, plugins: bool = True) -> tuple[ExporterCheck, ...]:
    """What is wrong with each exporter that is installed, or with those of these names.

    The built-in ones are loaded. Every other is loaded and put through the kit in a
    process of its own, so that it can do no harm to this one; one that cannot be made
    without options is only loaded.

    Raises:
        UnknownNameError: there is no exporter of such a name.
        AmbiguousNameError: two distributions have an exporter of that name.

    >>> [check.fault for check in check_installed(plugins=False) if check.fault]
    []
    >>> [check.entry.name for check in check_installed("json")]
    ['json']
    """
    asked = {find(name, plugins=plugins).asked_as for name in names}
    entries = [entry for entry in exporters(plugins=plugins) if not asked or entry.asked_as in asked]
    strangers = [entry for entry in entries if not entry.builtin]
    own = [check for check in check_exporters(plugins=False) if check.entry in entries]
    with ThreadPoolExecutor() as pool:
        faults = pool.map(_fault_of, strangers)
        return (*own, *map(ExporterCheck, strangers, faults))


def _fault_of(entry: ExporterEntry) -> str:
    with started(f"{__name__}:answer_with_the_fault", (json.dumps(asdict(entry)),), str(Path.cwd()), {}) as process:
        try:
            fault: str = json.loads(answered(process, b""))
        except NoAnswerError as error:
            return f"exporter {entry} brings the program down: {error}"
    return fault


def answer_with_the_fault(entry: str) -> None:
    """In the other process: put the exporter through the kit."""
    answer(json.dumps(_examined(ExporterEntry(**{**json.loads(entry), "clashes": ()}))))


def _examined(entry: ExporterEntry) -> str:
    try:
        cls = load(entry)
    except PluginError as error:
        return str(error)
    if any(option.default is None for option in options_of(cls)):
        return ""
    report = check_exporter(cls)
    return "" if report.ok else f"exporter {entry} does not pass the kit: {'; '.join(map(str, report.failed))}"
