"""The kit for exporters: what the contract asks, tried out on one, without Hypothesis.

In a test of your own::

    @pytest.mark.parametrize("check", EXPORTER_CHECKS, ids=str)
    def test_it_passes_the_kit(check):
        check.run(AgendaExporter()).raise_if_failed()
"""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from attrs import frozen

from ectcore.errors import UnknownNameError
from ectcore.testing._exporter_checks import CHECKS
from ectcore.testing._exporter_subject import NotRunError, Subject

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class ResultStatus(Enum):
    """How a check ended; EXPECTED is a failure that its author knows of."""

    PASSED = "passed"
    FAILED = "failed"
    EXPECTED = "expected"
    SKIPPED = "skipped"


@frozen
class KitResult:
    """How one check ended.

    Attributes:
        check: its name.
        status: how it ended.
        reason: why it failed, or was not run; empty where it passed.
    """

    check: str
    status: ResultStatus
    reason: str = ""

    def __str__(self) -> str:
        """The result in a line."""
        return f"{self.check}: {self.status.value}{f': {self.reason}' if self.reason else ''}"

    def raise_if_failed(self) -> None:
        """Nothing where the check passed, or failed as expected.

        Raises:
            AssertionError: it failed, or could not be run.
        """
        if self.status in (ResultStatus.FAILED, ResultStatus.SKIPPED):
            raise AssertionError(str(self))


@frozen
class KitReport:
    """How the checks of the kit ended.

    Attributes:
        results: one for each that was come to, in order.
        asked: how many checks the kit has.
    """

    results: tuple[KitResult, ...]
    asked: int

    @property
    def passed(self) -> tuple[KitResult, ...]:
        """Those that passed."""
        return self._of(ResultStatus.PASSED)

    @property
    def failed(self) -> tuple[KitResult, ...]:
        """Those that failed, though nobody expected it; or passed, though somebody expected a failure."""
        return self._of(ResultStatus.FAILED)

    @property
    def expected(self) -> tuple[KitResult, ...]:
        """Those that failed as expected."""
        return self._of(ResultStatus.EXPECTED)

    @property
    def skipped(self) -> tuple[KitResult, ...]:
        """Those that could not be run."""
        return self._of(ResultStatus.SKIPPED)

    @property
    def ran(self) -> int:
        """How many checks ran."""
        return len(self.results) - len(self.skipped)

    @property
    def ok(self) -> bool:
        """Whether every check of the kit ran and none failed against expectation."""
        return not self.failed and self.ran == self.asked

    def raise_if_failed(self) -> None:
        """Nothing where all is well.

        Raises:
            AssertionError: a check failed, or fewer ran than the kit has; the message has all of them.
        """
        if not self.ok:
            raise AssertionError(str(self))

    def __str__(self) -> str:
        """How many of the checks ran, and each that did not pass in a line."""
        told = (str(each) for each in self.results if each.status is not ResultStatus.PASSED)
        return "\n".join((f"{self.ran} of {self.asked} checks ran, {len(self.passed)} passed", *told))

    def _of(self, status: ResultStatus) -> tuple[KitResult, ...]:
        return tuple(each for each in self.results if each.status is status)


@frozen
class KitCheck:
    """One thing that the contract asks.

    Attributes:
        name: what it is called.
        asks: what it asks, as a sentence.
        faults_of: what is wrong with an exporter.
    """

    name: str
    asks: str
    faults_of: Callable[[Subject], Iterable[str]]

    def __str__(self) -> str:
        """The name."""
        return self.name

    def run(self, exporter: object, *, expected_failures: Mapping[str, str] = _NONE) -> KitResult:
        """How the check ends for the exporter, or for its class with all options as they are by themselves."""
        return self.result(Subject(exporter), expected_failures)

    def result(self, subject: Subject, expected_failures: Mapping[str, str]) -> KitResult:
        """How the check ends; a subject remembers what came of running it."""
        try:
            reason = "; ".join(self.faults_of(subject))
        except NotRunError as error:
            return KitResult(self.name, ResultStatus.SKIPPED, str(error))
        if self.name not in expected_failures:
            return KitResult(self.name, ResultStatus.FAILED if reason else ResultStatus.PASSED, reason)
        if reason:
            return KitResult(self.name, ResultStatus.EXPECTED, f"{expected_failures[self.name]} ({reason})")
        return KitResult(self.name, ResultStatus.FAILED, "it passes now; it is no longer to be expected to fail")


EXPORTER_CHECKS: Final = tuple(
    KitCheck(each.__name__, (each.__doc__ or "").strip().partition("\n")[0], each) for each in CHECKS
)
"""The checks of the kit, in their order."""


def check_exporter(exporter: object, *, expected_failures: Mapping[str, str] = _NONE) -> KitReport:
    """What the kit finds of an exporter, or of its class with all options as they are by themselves.

    `expected_failures` has the names of checks that are known to fail, each with the reason.

    Raises:
        UnknownNameError: there is no check of such a name.

    >>> class Titles:
    ...     api_version = 1
    ...     media_type = "text/plain; charset=utf-8"
    ...     suffix = ".txt"
    ...
    ...     def export(self, plan, /):
    ...         return plan.title
    >>> report = check_exporter(Titles)
    >>> print(report.failed[0])
    gives_bytes: failed: it gave str, where bytes belong
    >>> report.ok
    False
    """
    names = [check.name for check in EXPORTER_CHECKS]
    for name in expected_failures:
        if name not in names:
            raise UnknownNameError("check", name, names)
    subject = Subject(exporter)
    return KitReport(tuple(check.result(subject, expected_failures) for check in EXPORTER_CHECKS), len(CHECKS))
