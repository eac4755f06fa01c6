from collections.abc import Callable
from pathlib import Path

from attrs import evolve

from ectcore.codec import encode
from ectcore.model.review import PlanReview
from ectcore.rules.exemplar import plan

FEED = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260923\nSUMMARY:INSET day\nEND:VEVENT\nEND:VCALENDAR\n"
TABLE = b"date,event\n23/09/2026,INSET day\n"
CANONICAL = (
    b'{"schema": "ectcore/calendar/1", "breaks": [{"kind": "inset", "starts": "2026-09-23", "ends": "2026-09-23"}]}'
)


def test_a_calendar_is_told_as_json_as_a_table_or_as_a_feed(run: Callable) -> None:
    document = evolve(plan(), reviews=(PlanReview(id="review-1", on=plan().reviews[0].on.replace(day=23)),))
    Path("plan.json").write_bytes(encode(document))
    for name, data in (("dates.ics", FEED), ("dates.csv", TABLE), ("dates.json", CANONICAL)):
        Path(name).write_bytes(data)
        ran = run("check", "plan.json", "--calendar", name, "--select", "REV010", "--as-of", "2026-09-01")
        assert (ran.code, "INSET day" in ran.text) == (1, True)


def test_a_calendar_that_cannot_be_read_is_named_with_its_faults(run: Callable) -> None:
    Path("plan.json").write_bytes(encode(plan()))
    Path("dates.csv").write_text("date,event\nsoon,INSET\n")
    ran = run("check", "plan.json", "--calendar", "dates.csv")
    assert ran.code == 3
    assert "dates.csv: row 2, starts: 'soon' is no date" in ran.said
