"""Every line marked `# wrong` must be refused by the type checker, and no other."""

from datetime import date

import ectcore
from ectcore import (
    ActionPlan,
    Criterion,
    Due,
    Meeting,
    Person,
    Target,
    Template,
    built_in_frameworks,
    catalogue,
    check,
    decode,
    exporter,
    generate,
    with_weekday,
)

meeting = Meeting(on="2026-07-14")  # wrong
target = Target(id="target-1", statement="Begin the starter at once", steps=["rehearse"])  # wrong
due = Due(date(2026, 10, 2))  # wrong
plan = ActionPlan(id="x", ect="Aisha", meeting=meeting)  # wrong
plan.title = "Another"  # wrong
session = catalogue.load("ucl-2020").session(year=1, modul=5, week=7)  # wrong
number: int = decode(b"{}", ActionPlan).title  # wrong
for finding in check(plan):
    finding.letter  # wrong
    assert finding.criterion is Criterion.SPECIFIC or finding.criterion is None or finding.criterion.value
page: str = exporter("markdown").export(plan)  # wrong
person = Person(id="ect-014", display_name="Aisha Rahman")
with_weekday("no")  # wrong
with_weekday(date(2026, 10, 2), 3)  # wrong
with_weekday(date(2026, 10, 2), x=4)  # wrong
catalogue.load(1)  # wrong
catalogue.load("ucl-2020", 2)  # wrong
catalogue.load("ucl-2020", three=4)  # wrong
catalogue.names("ucl-2020")  # wrong
built_in_frameworks("x")  # wrong
built_in_frameworks(takes=1)  # wrong
day: str = with_weekday(date(2026, 10, 2))
template = Template(id="y2", revision=1, changed_on=date(2026, 7, 1))
generate([{"staff_id": "ect-014"}], template, exporters=[exporter("json")], rules=["REV"])  # wrong
generate([{"staff_id": 14}], template, exporters=[exporter("json")])  # wrong
ectcore.ActionPan  # wrong
ectcore.plans_of_nobody(3)  # wrong
