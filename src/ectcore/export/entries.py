"""Which exporters there are: read from the metadata of what is installed, without importing any."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from attrs import evolve, frozen

from ectcore.errors import AmbiguousNameError, UnknownNameError
from ectcore.export.contract import GROUP

BUILT_IN: Final = {
    "markdown": "ectcore_export.markdown:MarkdownExporter",
    "json": "ectcore_export.json:JsonExporter",
    "icalendar": "ectcore_export.icalendar:ICalendarExporter",
    "docx": "ectcore_export.docx:DocxExporter",
    "html": "ectcore_export.html:HtmlExporter",
    "text": "ectcore_export.text:TextExporter",
    "csv": "ectcore_export.csv:CsvExporter",
    "jsonl": "ectcore_export.jsonl:JsonLinesExporter",
}
"""The exporters that come along, so that they are found without metadata too; their names are reserved."""

_OURS: Final = "ectcore"


@frozen(kw_only=True)
class ExporterEntry:
    """An exporter that is installed, not yet imported.

    Attributes:
        name: what it is called.
        target: where it is: module, colon, class.
        distribution: what it was installed with.
        version: the version of that; empty where it is not known.
        builtin: whether it comes along with ectcore.
        clashes: the other distributions for whose sake the bare name does not lead here.

    >>> find("json").builtin
    True
    """

    name: str
    target: str
    distribution: str
    version: str = ""
    builtin: bool = False
    clashes: tuple[str, ...] = ()

    @property
    def asked_as(self) -> str:
        """The name by which it is reached: the bare one, or distribution:name where that clashes."""
        return f"{self.distribution}:{self.name}" if self.clashes else self.name

    def __str__(self) -> str:
        """The exporter as a message names it."""
        return f"{self.name!r} of {self.distribution} {self.version}".rstrip()


def exporters(*, plugins: bool = True) -> tuple[ExporterEntry, ...]:
    """Every exporter that is installed, the built-in ones first; no module of theirs is imported.

    >>> [entry.name for entry in exporters(plugins=False)]
    ['markdown', 'json', 'icalendar', 'docx', 'html', 'text', 'csv', 'jsonl']
    """
    found = [entry for entry in _installed() if plugins or _canonical(entry.distribution) == _OURS]
    version = next((entry.version for entry in found if _canonical(entry.distribution) == _OURS), "")
    own = [_built_in(name, version) for name in BUILT_IN]
    strangers = [entry for entry in found if entry.name not in BUILT_IN or _canonical(entry.distribution) != _OURS]
    strangers.sort(key=lambda entry: (entry.name, entry.distribution))
    return (*own, *(evolve(entry, clashes=tuple(_rivals(entry, (*own, *strangers)))) for entry in strangers))


def find(name: str, /, *, plugins: bool = True) -> ExporterEntry:
    """The exporter of that name, or of that distribution:name.

    Raises:
        UnknownNameError: none has that name.
        AmbiguousNameError: two distributions have an exporter of that name, and it is not reserved.
    """
    if name in BUILT_IN:
        return _built_in(name)
    distribution, _, bare = name.rpartition(":")
    known = exporters(plugins=plugins)
    claims = [
        entry
        for entry in known
        if entry.name == bare and _canonical(distribution) in ("", _canonical(entry.distribution))
    ]
    if not claims:
        raise UnknownNameError("exporter", name, tuple(entry.asked_as for entry in known))
    if len(claims) > 1:
        owners = " and ".join(f"{entry.distribution} {entry.version}".rstrip() for entry in claims)
        choices = " or ".join(repr(f"{entry.distribution}:{entry.name}") for entry in claims)
        msg = f"{name!r} is an exporter of {owners}; ask for {choices}"
        raise AmbiguousNameError(msg)
    (found,) = claims
    return found


def _built_in(name: str, version: str = "") -> ExporterEntry:
    return ExporterEntry(name=name, target=BUILT_IN[name], distribution=_OURS, version=version, builtin=True)


def _rivals(entry: ExporterEntry, others: Iterable[ExporterEntry]) -> Iterator[str]:
    for other in others:
        if other is not entry and other.name == entry.name:
            yield other.distribution


def _installed() -> list[ExporterEntry]:
    from importlib.metadata import distributions, entry_points  # noqa: PLC0415 - 28 ms that `import ectcore` need not take

    try:
        return [_entry(point.name, point.value, point.dist) for point in entry_points(group=GROUP)]
    except Exception:  # noqa: BLE001 - whatever the metadata of somebody's distribution holds
        return list(_one_by_one(distributions()))


def _one_by_one(installed: Iterable[Any]) -> Iterator[ExporterEntry]:
    """The entries of each distribution by itself, so that one whose metadata cannot be read hides no other."""
    seen: set[str] = set()
    for distribution in installed:
        nameless = _entry("", "", distribution)
        if _canonical(nameless.distribution) in seen:
            continue
        seen.add(_canonical(nameless.distribution))
        try:
            points = [(point.name, point.value) for point in distribution.entry_points if point.group == GROUP]
        except Exception:  # noqa: BLE001 - as above; shown by the name of the distribution if it means to be an exporter
            points = (
                [(nameless.distribution, "")] if GROUP in (distribution.read_text("entry_points.txt") or "") else []
            )
        yield from (evolve(nameless, name=name, target=target) for name, target in points)


def _entry(name: str, target: str, distribution: Any) -> ExporterEntry:  # noqa: ANN401 - its type lives in importlib.metadata
    facts = distribution.metadata
    return ExporterEntry(
        name=name, target=target, distribution=facts.get("Name") or "unknown", version=facts.get("Version") or ""
    )


def _canonical(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()
