"""The lines of a calendar file: folding beside that of icalendar, and texts that try to be lines."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import vText
from icalendar.parser import Contentline, Contentlines

from ectcore import encode
from ectcore.testing.words import HOSTILE
from ectcore_export.contentline import Words, content_line
from ectcore_export.icalendar import ICalendarExporter

EXPORT = """
import sys
from pathlib import Path
from ectcore import decode
from ectcore_export.icalendar import ICalendarExporter

assert False, "only without -O"
exporter = ICalendarExporter(detail="full", steps=True, ladder=(7,), feed=True)
for file in map(Path, sys.argv[1:]):
    file.with_suffix(".ics").write_bytes(exporter.export(decode(file.read_bytes())))
"""
CORPUS = (
    *HOSTILE,
    "a\nATTENDEE:mailto:a@b.example",
    "a\nEND:VEVENT\nBEGIN:VEVENT\nX-EVIL:1",
    "a\\nX-EVIL:1\\NX-EVIL:2\\",
    "\u2028X-EVIL:1\u2029X-EVIL:2",
    ";VALUE=URI:http://a.example,b;c",
    '":";X="^n^\'',
    "\\" * 200,
    "ŵ" * 200,
    "👩‍🏫" * 40,
    " " * 300 + "x",
)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\\^;,\n"), max_size=300))
@example("\\" * 200)
@example("x" * 66 + "^^^^")
@example("x" * 65 + "\\\\\\\\")
@example("👩‍🏫" * 40)
def test_a_line_is_folded_where_icalendar_folds_it(text):
    value = Words(text)
    line = content_line(b"SUMMARY", value)
    assert line == Contentline(f"SUMMARY:{value.to_ical().decode()}").to_ical() + b"\r\n"
    assert all(len(piece) <= 75 and piece.decode() for piece in line.removesuffix(b"\r\n").split(b"\r\n"))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="N", include_characters="\\;,n\n")))
def test_a_text_is_escaped_as_icalendar_does_but_for_a_backslash_before_a_capital_n(text):
    assert Words(text).to_ical() == vText(text).to_ical()
    assert Words("\\N" + text).to_ical() == rb"\\N" + vText(text).to_ical()


def names(data):
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert all(piece.decode() for piece in data.removesuffix(b"\r\n").split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    return [line.partition(":")[0] for line in Contentlines.from_ical(data) if line]


def hostile_and_plain(plan_with, hostile):
    """The plan with that text wherever one can stand, and with a plain one; line breaks only where they can be."""
    line = "".join(hostile.splitlines()).replace("\t", " ")[:500]
    return (
        plan_with(lambda: hostile, lambda: line),
        plan_with(lambda: "plain" if hostile.strip() else "", lambda: "plain" if line.strip() else ""),
    )


@pytest.mark.parametrize("hostile", CORPUS, ids=range(len(CORPUS)))
def test_a_hostile_text_in_every_field_gives_the_lines_that_a_plain_one_gives(plan_with, hostile):
    exporter = ICalendarExporter(detail="full", steps=True, ladder=(7,), feed=True)
    evil, plain = (exporter.export(each) for each in hostile_and_plain(plan_with, hostile))
    assert names(evil) == names(plain)
    assert b"X-EVIL" not in {name.encode() for name in names(evil)}


def test_so_it_is_when_python_leaves_out_its_assertions(plan_with, tmp_path: Path):
    files = []
    for number, hostile in enumerate(CORPUS):
        for kind, plan in zip(("evil", "plain"), hostile_and_plain(plan_with, hostile), strict=True):
            files.append(tmp_path / f"{kind}-{number}.json")
            files[-1].write_bytes(encode(plan))
    subprocess.run([sys.executable, "-O", "-c", EXPORT, *files], check=True)
    for evil, plain in zip(files[::2], files[1::2], strict=True):
        assert names(evil.with_suffix(".ics").read_bytes()) == names(plain.with_suffix(".ics").read_bytes())
