"""The programmes that come along, built from the published pages and the index of all sessions.

    python tools/build_catalogue.py [SHARED]

SHARED is the folder whose `data` holds `sessions`, the published pages (DFE-Digital/
support-for-early-career-teachers-static at b7ada2b), and `sessions-index.csv`, facts of all
198. What goes into the files are facts: titles, labels, kinds, minutes, codes. Of a page that
is not there the index gives title, topics and minutes. The session of module 5, week 7 of UCL
stands beside this script, in our own words.
"""

import csv
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from attrs import evolve

from ectcore.catalogue.facts import facts_of
from ectcore.codec import decode, encode
from ectcore.model.programme import Module, Programme, Year
from ectcore.model.session import ModulePlace, Season, Session
from ectcore.reading.place import facts_of_path, session_id
from ectcore.reading.session import read_session

HERE: Final = Path(__file__).parent
PACKAGE: Final = HERE.parent / "src" / "ectcore" / "catalogue"
SEED: Final = HERE / "ucl-2020-y1-m5-w7.json"
PUBLISHED: Final = "DFE-Digital/support-for-early-career-teachers-static, b7ada2b"
LICENCE: Final = (
    "The pages: Crown copyright, Open Government Licence v3.0 except where otherwise stated. "
    "Descriptions here: ectcore's own, MIT"
)
PROVIDERS: Final = {
    "ucl-2020": ("ucl", "UCL"),
    "ambition-2020": ("ambition-institute", "Ambition Institute"),
    "edt-2020": ("education-development-trust", "Education Development Trust"),
    "teach-first-2020": ("teach-first", "Teach First"),
}
STANDARDS: Final[Mapping[str, Mapping[int, str]]] = {
    "ucl-2020": {1: "17", 2: "23", 3: "45", 4: "6", 5: "8", 6: "17", 7: "23", 8: "456", 9: "8"},
}
"""The Teachers' Standards that UCL's modules are about (its Programme Handbook; the audits of modules 6 to 9)."""

SEEDS: Final = {"ucl-2020": " and of the page for module 5, week 7, as it was handed out"}

_Row = Mapping[str, str]


def programme(name: str, shared: Path) -> Programme:
    """The programme of that name, from the pages and the index in the folder."""
    folder, provider = PROVIDERS[name]
    index = (shared / "data" / "sessions-index.csv").read_text(encoding="utf-8").splitlines()
    rows = sorted((row for row in csv.DictReader(index) if row["provider"] == folder), key=_order)
    years = sorted({int(row["year"]) for row in rows})
    return Programme(
        id=name,
        title="Early Career Teacher programme",
        provider=provider,
        edition="2020-2024",
        source=f"Facts of {provider}'s published mentor pages ({PUBLISHED}){SEEDS.get(name, '')}",
        licence=LICENCE,
        years=tuple(
            Year(number=year, modules=tuple(_modules(name, [row for row in rows if int(row["year"]) == year], shared)))
            for year in years
        ),
    )


def _order(row: _Row) -> tuple[int, int, int, str, int]:
    term = [season.value for season in Season].index(row["term"])
    return int(row["year"]), term, _half(row) or 0, row["module"], int(row["week"])


def _half(row: _Row) -> int | None:
    title = row["module_title"].casefold().replace("-", " ")
    return 1 if title.startswith("first half") else 2 if title.startswith("second half") else None


def _modules(name: str, rows: Iterable[_Row], shared: Path) -> Iterator[Module]:
    by_module: dict[str, list[_Row]] = {}
    for row in rows:
        by_module.setdefault(row["module"], []).append(row)
    for of_module in by_module.values():
        facts = facts_of_path(_path(of_module[0]))
        number = int(facts["module"]) if "module" in facts else None
        yield Module(
            title=facts["module_title"],
            number=number,
            part=int(facts["part"]) if "part" in facts else None,
            term=Season(facts["term"]),
            half=_half(of_module[0]),
            standards=tuple(f"ts-2011:{digit}" for digit in STANDARDS.get(name, {}).get(number or 0, "")),
            sessions=tuple(_session(row, shared) for row in of_module),
        )


def _path(row: _Row) -> str:
    return f"{row['provider']}/{row['module']}/{row['term']}-week-{row['week']}-mentor-materials.md"


def _session(row: _Row, shared: Path) -> Session:
    path = _path(row)
    page = shared / "data" / "sessions" / path
    if not page.exists():
        return _of_index(row, path)
    session = facts_of(read_session(page.read_text(encoding="utf-8"), source=path))
    seed = decode(SEED.read_bytes(), Session)
    if session.provider == seed.provider and session.id == seed.id:
        return seed
    return evolve(session, source=f"{path}: the page has what is done in the steps")


def _of_index(row: _Row, path: str) -> Session:
    facts = facts_of_path(path)
    topics = tuple(row["topics"].split(" | "))
    summed = "; the minutes are the sum of its headings'" if row["minutes"] else ""
    return Session(
        id=session_id(facts),
        title=topics[0],
        topics=topics,
        provider=facts["provider"],
        year=int(facts["year"]),
        module=ModulePlace(
            number=int(facts["module"]) if "module" in facts else None,
            part=int(facts["part"]) if "part" in facts else None,
            title=facts["module_title"],
        ),
        term=Season(facts["term"]),
        week=int(facts["week"]),
        minutes=int(row["minutes"]) if row["minutes"] else None,
        source=f"an index of the published pages, {path}{summed}; the page has the steps",
    )


def build(shared: Path) -> dict[str, bytes]:
    """The files of the catalogue, by their names."""
    return {f"{name}.json": encode(programme(name, shared)) for name in PROVIDERS}


def main(shared: Path) -> None:
    """Write the files into the package, and say what they hold."""
    for name, content in build(shared).items():
        (PACKAGE / name).write_bytes(content)
        sessions = len(list(decode(content, Programme).sessions()))
        sys.stdout.write(f"{name}: {sessions} sessions, {len(content):,} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else HERE.parent.parent / "shared")
