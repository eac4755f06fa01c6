import subprocess
import sys
from types import ModuleType

import pytest
from attrs import evolve

from ectcore.rules import FAMILIES, RULES, by_code


def test_rules_are_imported_when_they_are_first_looked_at() -> None:
    asked = (
        "import sys; from ectcore import RULES, check; "
        "before = [name for name in sys.modules if name.startswith('ectcore.rules.')]; "
        "print(before, len(RULES) > 12)"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True).stdout
    assert told == "[] True\n"


def test_every_file_of_a_rule_is_found_and_listed_by_its_code() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes)) == len(RULES)
    assert codes == sorted(codes, key=lambda code: (FAMILIES.index(code.rstrip("0123456789")), code))
    assert all(rule in RULES for rule in RULES)
    assert None not in RULES


def test_a_code_is_used_once() -> None:
    first, second = ModuleType("first"), ModuleType("second")
    rule = next(iter(RULES))
    vars(first)["rule"], vars(second)["rule"] = rule, evolve(rule, bad=())
    assert by_code([first, first]) == (rule,)
    with pytest.raises(ValueError, match=f"{rule.code} is the code of both"):
        by_code([first, second])
