"""What can be asked of an exporter: its fields as options, and their values read from text."""

from collections.abc import Mapping
from typing import Any, get_type_hints

from attrs import NOTHING, Attribute, Factory, fields, frozen, has

from ectcore.errors import InvalidValueError, UnknownNameError
from ectcore.export.option_kinds import FINDINGS, OptionKind, OptionSource, kind_of, shown
from ectcore.model.calendar import SchoolCalendar
from ectcore.model.field import quoted
from ectcore.model.finding import Finding


@frozen(kw_only=True)
class Option:
    """Something that can be asked of an exporter.

    Attributes:
        name: what it is called.
        type: what it may be, in words.
        default: what it is when nobody asks, as it would be written; None where it has to be given.
        help: what it does; empty where its author does not say.
        source: whether its value is written down, is the contents of a file, or comes from ectcore itself.
    """

    name: str
    type: str
    default: str | None
    help: str
    source: OptionSource


def options_of(exporter: type) -> tuple[Option, ...]:
    """The options of the class of an exporter, in its own order.

    >>> from attrs import field, frozen
    >>> @frozen
    ... class Letter:
    ...     copies: int = field(default=1, metadata={"help": "how many"})
    >>> for option in options_of(Letter):
    ...     print(option.name, "=", option.default, "--", option.type, "--", option.help)
    copies = 1 -- a whole number -- how many
    """
    return tuple(_option(name, field, kind) for name, (field, kind) in _kinds(exporter).items())


def read_options(exporter: type, values: Mapping[str, object]) -> dict[str, object]:
    """Values for the options of an exporter, those that are written down turned into what the options hold.

    A value that is already of the right type stays as it is. A list is written with
    commas; the contents of a file come as bytes.

    Raises:
        UnknownNameError: there is no such option.
        InvalidValueError: a value is not what the option holds, or one without a default is left out.

    >>> from attrs import frozen
    >>> @frozen
    ... class Letter:
    ...     copies: int = 1
    ...     signed: bool = False
    >>> read_options(Letter, {"copies": "2", "signed": "yes"})
    {'copies': 2, 'signed': True}
    """
    kinds = _kinds(exporter)
    for name in values:
        if name not in kinds:
            raise UnknownNameError("option", name, tuple(kinds))
    faults = [
        f"{name} is not given; it is {kind.words}"
        for name, (field, kind) in kinds.items()
        if field.default is NOTHING and name not in values
    ]
    read: dict[str, object] = {}
    for name, value in values.items():
        try:
            read[name] = kinds[name][1].value(value)
        except (ValueError, LookupError):
            faults.append(f"{name}: {_culprit(value)} is not {kinds[name][1].words}")
    if faults:
        raise InvalidValueError(exporter.__name__, faults)
    return read


def host_options(
    exporter: type, *, calendar: SchoolCalendar | None = None, findings: tuple[Finding, ...] | None = ()
) -> dict[str, object]:
    """What ectcore itself fills in where it knows it: fields of the types SchoolCalendar and tuple[Finding, ...]."""
    given: dict[object, object] = {} if findings is None else {FINDINGS: findings}
    if calendar is not None:
        given[SchoolCalendar] = calendar
    return {name: given[kind.annotation] for name, (_, kind) in _kinds(exporter).items() if kind.annotation in given}


def _kinds(exporter: type) -> dict[str, tuple["Attribute[Any]", OptionKind]]:
    if not has(exporter):
        return {}
    types = get_type_hints(exporter)
    return {
        field.alias or field.name: (field, kind_of(types.get(field.name))) for field in fields(exporter) if field.init
    }


def _option(name: str, field: "Attribute[Any]", kind: OptionKind) -> Option:
    return Option(
        name=name,
        type=kind.words,
        default=_default(field.default),
        help=str(field.metadata.get("help", "")),
        source=kind.source,
    )


def _default(default: object) -> str | None:
    if default is NOTHING:
        return None
    return "" if isinstance(default, Factory) else shown(default)  # type: ignore[arg-type]


def _culprit(value: object) -> str:
    return "the contents of a file" if isinstance(value, bytes) else quoted(value)
