"""What an exporter has to be."""

import re
from collections.abc import Iterator
from typing import ClassVar, Final, Protocol, TypeVar, runtime_checkable

from ectcore.errors import EctcoreError
from ectcore.export.options import options_of
from ectcore.model.field import quoted
from ectcore.model.plan import ActionPlan

Summary_contra = TypeVar("Summary_contra", contravariant=True)

GROUP: Final = "ectcore.exporters"
"""The entry-point group in which exporters are declared."""

API_VERSION: Final = 1
"""The version of the contract that this ectcore speaks."""

ACCEPTED_VERSIONS: Final = (1,)
"""The versions of the contract that are taken: the newest and, once there is one, the one before it."""

_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,8}")
_MEDIA_TYPE: Final = re.compile(r"[a-z]+/[a-z0-9.+-]+(?:; ?[a-z0-9-]+=[a-zA-Z0-9.+-]+)*")


@runtime_checkable
class Exporter(Protocol):
    """Something that writes an action plan in some format: a frozen attrs class whose fields are its options.

    It is pure: the same plan gives the same bytes on any machine, at any time.

    Attributes:
        api_version: the version of this contract that it is written for.
        media_type: what it writes, such as "text/calendar; charset=utf-8" (RFC 6838).
        suffix: what names of its files end in, such as ".ics".

    >>> class Titles:
    ...     api_version = 1
    ...     media_type = "text/plain; charset=utf-8"
    ...     suffix = ".txt"
    ...
    ...     def export(self, plan: ActionPlan, /) -> bytes:
    ...         return plan.title.encode()
    >>> isinstance(Titles(), Exporter)
    True
    """

    api_version: ClassVar[int]
    media_type: ClassVar[str]
    suffix: ClassVar[str]

    def export(self, plan: ActionPlan, /) -> bytes:
        """The plan as the contents of a file."""


@runtime_checkable
class CohortExporter(Protocol[Summary_contra]):
    """An exporter that can write the numbers of a whole run too."""

    def export_cohort(self, summary: Summary_contra, /) -> bytes:
        """The numbers of a run (`CohortSummary`) as the contents of a file."""


def faults_of(candidate: object) -> Iterator[str]:
    """What keeps something from being the class of an exporter, all of it."""
    if not isinstance(candidate, type):
        yield f"{quoted(candidate)} is not a class; an exporter is a class whose fields are its options"
        return
    yield from _version_faults(getattr(candidate, "api_version", None))
    for name, pattern, example in (("media_type", _MEDIA_TYPE, "text/plain"), ("suffix", _SUFFIX, ".txt")):
        value = getattr(candidate, name, None)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            yield f"its {name} is {quoted(value)}, where something like {example!r} belongs"
    if not callable(getattr(candidate, "export", None)):
        yield "it has no method export"
    yield from _option_faults(candidate)


def _version_faults(version: object) -> Iterator[str]:
    if type(version) is not int:
        yield f"its api_version is {quoted(version)}, where a whole number belongs, now {API_VERSION}"
    elif version not in ACCEPTED_VERSIONS:
        known = " and ".join(map(str, ACCEPTED_VERSIONS))
        yield f"it is written for version {version} of the exporter contract, and this ectcore knows version {known}"


def _option_faults(candidate: type) -> Iterator[str]:
    try:
        options_of(candidate)
    except (EctcoreError, NameError, TypeError) as error:
        yield f"the types of its options cannot be read: {error}"
