"""What an exporter is given is a plan, or it says that it is none."""

import pytest

from ectcore import Target, exporter, exporters


@pytest.mark.parametrize("name", [each.name for each in exporters(plugins=False)])
@pytest.mark.parametrize("other", [None, "plan.json", b"{}", Target(id="t", statement="Greet 7M")])
def test_what_is_no_plan_is_told_what_is_expected(name, other):
    with pytest.raises(TypeError, match="ActionPlan"):
        exporter(name).export(other)
