"""The frameworks that targets and sessions refer to, as data; their codes found and resolved."""

from ectcore.frameworks.built_in import built_in_frameworks
from ectcore.frameworks.case import framework_of_case
from ectcore.frameworks.codes import Codes, codes_in
from ectcore.frameworks.resolving import resolve

__all__ = ["Codes", "built_in_frameworks", "codes_in", "framework_of_case", "resolve"]
