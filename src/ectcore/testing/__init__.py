"""For those who build on the library: documents to test with, and a kit for exporters.

`ectcore.testing.strategies` needs Hypothesis, which comes with the extra `test`; the kit
needs nothing more than the library.
"""

from ectcore.testing._installed import check_installed
from ectcore.testing.exporters import (
    EXPORTER_CHECKS,
    KitCheck,
    KitReport,
    KitResult,
    ResultStatus,
    check_exporter,
)

__all__ = ["EXPORTER_CHECKS", "KitCheck", "KitReport", "KitResult", "ResultStatus", "check_exporter", "check_installed"]
