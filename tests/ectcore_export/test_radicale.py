"""Calendar files in a real CalDAV server: an export, then an update and a cancellation, while clocks change."""

import re
import socket
import subprocess
import sys
import time as clock
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time, timedelta
from http.client import HTTPConnection, HTTPException
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve, frozen
from icalendar import Calendar

from ectcore import ActionPlan, FollowUp, Meeting, Person, PlanReview, ReviewStatus, Revision
from ectcore_export.icalendar import ICalendarExporter

PLAN = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ect=Person(id="ect-014", display_name="Siân Żółć; née O'Brien, \\New"),
    meeting=Meeting(on=date(2026, 7, 14)),
    reviews=tuple(
        PlanReview(id=f"r-{number}", on=on, starts_at=time(15, 45), minutes=45, where="Room 12, Block B; main site")
        for number, on in enumerate(
            (date(2026, 10, 23), date(2026, 10, 30), date(2027, 3, 26), date(2027, 4, 2), date(2027, 6, 11)), 1
        )
    ),
    follow_up=(FollowUp(id="f-1", what="Send the script", on=date(2026, 9, 8)),),
)
"""Clocks go back on 25 October 2026 and forward on 28 March 2027."""

FIRST = {
    "r-1": datetime(2026, 10, 23, 14, 45, tzinfo=UTC),
    "r-2": datetime(2026, 10, 30, 15, 45, tzinfo=UTC),
    "r-3": datetime(2027, 3, 26, 15, 45, tzinfo=UTC),
    "r-4": datetime(2027, 4, 2, 14, 45, tzinfo=UTC),
    "r-5": datetime(2027, 6, 11, 14, 45, tzinfo=UTC),
}
QUERY = """<?xml version="1.0"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">{}</C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>"""
SPAN = '<C:time-range start="{:%Y%m%dT%H%M%SZ}" end="{:%Y%m%dT%H%M%SZ}"/>'
MINUTE = timedelta(minutes=1)


@frozen
class Server:
    port: int

    def ask(self, verb, path, body="", **headers):
        link = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            link.request(verb, path, body, {"Authorization": "Basic dTp1"} | headers)  # u:u, which it takes from anyone
            answer = link.getresponse()
            return answer.status, answer.read()
        finally:
            link.close()

    def events(self, *span):
        """What it has, or has between two moments, by UID."""
        asked = QUERY.format(SPAN.format(*span) if span else "")
        status, body = self.ask("REPORT", "/u/plan/", asked.encode(), Depth="1", **{"Content-Type": "application/xml"})
        assert status == 207
        found = ET.fromstring(body).iter("{urn:ietf:params:xml:ns:caldav}calendar-data")
        events = [event for each in found for event in Calendar.from_ical(each.text).events]
        assert len({str(event["UID"]) for event in events}) == len(events)
        return {str(event["UID"]): event for event in events}

    def put(self, plan, item):
        """The event of the item, where a client of CalDAV puts it; its UID."""
        data = ICalendarExporter(detail="full", only=item).export(plan)
        uid = re.search(rb"\r\nUID:(.+)\r\n", data)[1].decode()
        status, body = self.ask("PUT", f"/u/plan/{uid}.ics", data, **{"Content-Type": "text/calendar; charset=utf-8"})
        assert status in (201, 204), body
        return uid


@pytest.fixture
def server(tmp_path):
    for _ in range(3):  # another program may take the port first
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with running(port, tmp_path) as process:
            if answers(Server(port), process):
                yield Server(port)
                return
    pytest.fail("Radicale does not start")


@contextmanager
def running(port, folder):
    options = ("--config", "", "--auth-type", "none", "--logging-level", "critical", "--server-hosts")
    command = (sys.executable, "-m", "radicale", *options, f"127.0.0.1:{port}")
    process = subprocess.Popen((*command, "--storage-filesystem-folder", folder), stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


def answers(server, process):
    until = clock.monotonic() + 20
    while clock.monotonic() < until and process.poll() is None:
        with suppress(OSError, HTTPException):
            return server.ask("MKCALENDAR", "/u/plan/")[0] == 201
        clock.sleep(0.03)
    return False


def assert_at(server, uids, instants):
    """Each event takes place at its own instant and not a minute before, as the server counts time."""
    for item, instant in instants.items():
        assert uids[item] in server.events(instant, instant + MINUTE), item
        assert uids[item] not in server.events(instant - MINUTE, instant), item


def test_a_server_of_calendars_takes_the_plan_then_an_update_and_a_cancellation(server):
    uids = {item: server.put(PLAN, item) for item in (*FIRST, "f-1")}
    assert set(server.events()) == set(uids.values())
    assert_at(server, uids, FIRST)

    first, second, third, *others = PLAN.reviews
    changed = evolve(
        PLAN,
        reviews=(
            evolve(first, on=date(2026, 11, 6)),
            evolve(second, status=ReviewStatus.CANCELLED),
            evolve(third, on=date(2027, 4, 9), starts_at=time(8)),
            *others,
        ),
        history=(Revision(number=1, changed_on=date(2026, 9, 14), items=("r-1", "r-2", "r-3")),),
    )
    assert {item: server.put(changed, item) for item in ("r-1", "r-2", "r-3")}.items() <= uids.items()

    moved = {"r-1": datetime(2026, 11, 6, 15, 45, tzinfo=UTC), "r-3": datetime(2027, 4, 9, 7, tzinfo=UTC)}
    assert_at(server, uids, FIRST | moved)
    for item in moved:
        assert uids[item] not in server.events(FIRST[item], FIRST[item] + MINUTE)
    events = {item: server.events()[uid] for item, uid in uids.items()}
    assert len(server.events()) == len(uids)
    assert {item: (event.sequence, event["STATUS"], len(event.walk("VALARM"))) for item, event in events.items()} == {
        "r-1": (1, "CONFIRMED", 1),
        "r-2": (1, "CANCELLED", 0),
        "r-3": (1, "CONFIRMED", 1),
        "r-4": (0, "CONFIRMED", 1),
        "r-5": (0, "CONFIRMED", 1),
        "f-1": (0, "CONFIRMED", 0),
    }
    assert events["r-4"]["SUMMARY"] == "Action plan review 4: Siân Żółć; née O'Brien, \\New"
    assert (events["f-1"].start, events["f-1"].end) == (date(2026, 9, 8), date(2026, 9, 9))


def test_the_whole_file_makes_a_calendar_of_the_server(server):
    data = ICalendarExporter(ladder=(7, 1), feed=True).export(PLAN)
    status, body = server.ask("PUT", "/u/whole/", data, **{"Content-Type": "text/calendar; charset=utf-8"})
    assert status == 201, body
    status, body = server.ask("GET", "/u/whole/")
    expected = Calendar.from_ical(data)
    assert {str(event["UID"]): event.start for event in Calendar.from_ical(body).events} == {
        str(event["UID"]): event.start for event in expected.events
    }
    assert len(expected.events) == 16
