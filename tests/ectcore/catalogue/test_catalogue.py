import csv
import re
import runpy
from importlib.resources import files
from pathlib import Path

import pytest
from attrs import evolve

from ectcore import catalogue
from ectcore.catalogue.facts import facts_of
from ectcore.codec import encode
from ectcore.errors import AmbiguousNameError, UnknownNameError
from ectcore.model.session import Season
from ectcore.reading.session import read_session

SEED = "data/seed/module-5-week-7-mentor-session.txt"


@pytest.mark.parametrize("name", catalogue.names())
def test_every_programme_is_named_after_its_id_and_stands_in_canonical_form(name: str) -> None:
    programme = catalogue.load(name)
    assert programme.id == name
    assert encode(programme) == files(catalogue).joinpath(f"{name}.json").read_bytes()
    assert programme.source
    assert programme.licence


@pytest.mark.parametrize("name", catalogue.names())
def test_every_session_is_found_by_its_name_and_where_modules_have_numbers_by_its_place(name: str) -> None:
    programme = catalogue.load(name)
    for year in programme.years:
        for module in year.modules:
            for session in module.sessions:
                assert catalogue.session(f"{name}/{session.id}") is session
                assert session.module is not None
                assert (session.module.number, session.module.part) == (module.number, module.part)
                assert (session.year, session.term, session.provider) == (year.number, module.term, programme.provider)
                if module.number is not None and session.week is not None:
                    place = {"year": year.number, "module": module.number, "week": session.week, "part": module.part}
                    assert programme.session(**place) is session


@pytest.mark.parametrize(
    ("name", "sessions"), [("ucl-2020", 59), ("ambition-2020", 36), ("edt-2020", 57), ("teach-first-2020", 46)]
)
def test_the_four_programmes_have_all_their_sessions(name: str, sessions: int) -> None:
    assert len(list(catalogue.load(name).sessions())) == sessions


def test_the_catalogue_has_198_sessions_one_a_page() -> None:
    assert sum(len(list(catalogue.load(name).sessions())) for name in catalogue.names()) == 198


@pytest.mark.parametrize("name", catalogue.names())
def test_weeks_stand_in_order_within_a_module_and_years_in_order_of_terms(name: str) -> None:
    terms = list(Season)
    for year in catalogue.load(name).years:
        places = [(terms.index(module.term), module.half or 0) for module in year.modules if module.term]
        assert places == sorted(places)
        for module in year.modules:
            weeks = [session.week for session in module.sessions if session.week is not None]
            assert weeks == sorted(set(weeks))


def test_the_modules_of_ucl_are_the_nine_of_its_handbook_on_twelve_pages() -> None:
    modules = list(catalogue.load("ucl-2020").modules())
    assert [(module.number, module.part) for module in modules] == [
        (1, None), (2, None), (3, 1), (3, 2), (4, None), (5, None),
        (6, None), (7, None), (8, 1), (8, 2), (8, 3), (9, None),
    ]  # fmt: skip
    assert {module.number: module.standards for module in modules}[3] == ("ts-2011:4", "ts-2011:5")


@pytest.mark.parametrize(("year", "module", "parts"), [(1, 3, "part=1 or part=2"), (2, 8, "part=2 or part=3")])
def test_of_a_module_in_parts_a_part_is_asked_for_by_name(year: int, module: int, parts: str) -> None:
    ucl = catalogue.load("ucl-2020")
    with pytest.raises(AmbiguousNameError, match=parts):
        ucl.session(year=year, module=module, week=3)
    assert ucl.session(year=year, module=module, week=3, part=2).id == f"y{year}-m{module}.2-w3"


@pytest.mark.parametrize("name", catalogue.names())
def test_a_bundled_session_has_no_prose_but_our_own(name: str) -> None:
    for session in catalogue.load(name).sessions():
        if (name, session.id) != ("ucl-2020", "y1-m5-w7"):
            assert session == facts_of(session)
            assert "the page has" in session.source


def test_every_session_whose_page_is_there_equals_what_reading_the_page_gives(shared: Path) -> None:
    root = shared / "data" / "sessions"
    bundled = {(each.provider, each.id): each for name in catalogue.names() for each in catalogue.load(name).sessions()}
    pages = sorted(root.rglob("*.md"))
    assert len(pages) == 149
    for page in pages:
        path = page.relative_to(root).as_posix()
        read = facts_of(read_session(page.read_text(encoding="utf-8"), source=path))
        ours = bundled[read.provider, read.id]
        if read.id == "y1-m5-w7" and read.provider == "UCL":
            assert (ours.known_minutes, read.known_minutes) == (50, 5)
            assert "handed out" in ours.source
        else:
            assert evolve(ours, source=path) == read, path
            assert ours.source.startswith(path)


def test_of_the_other_pages_the_facts_are_those_of_the_index(shared: Path) -> None:
    index = (shared / "data" / "sessions-index.csv").read_text(encoding="utf-8").splitlines()
    rows = {(f"{row['provider']}/{row['module']}", row["term"], int(row["week"])): row for row in csv.DictReader(index)}
    indexed = [
        each
        for name in catalogue.names()
        for each in catalogue.load(name).sessions()
        if each.source.startswith("an index")
    ]
    assert len(indexed) == 49
    for each in indexed:
        path = each.source.split(", ")[1].partition("-mentor-materials.md")[0]
        folder, _, page = path.rpartition("/")
        row = rows[folder, page.partition("-")[0], int(page.rpartition("-")[2])]
        assert each.topics == tuple(row["topics"].split(" | "))
        assert each.minutes == (int(row["minutes"]) if row["minutes"] else None)
        assert not (shared / "data" / "sessions" / f"{path}-mentor-materials.md").exists()


def test_the_files_are_what_the_builder_makes_of_the_pages(shared: Path) -> None:
    builder = runpy.run_path(str(Path(__file__).parents[3] / "tools" / "build_catalogue.py"))
    for name, content in builder["build"](shared).items():
        assert files(catalogue).joinpath(name).read_bytes() == content, name


def test_the_bundled_session_has_the_facts_of_the_seed(shared: Path) -> None:
    bundled = catalogue.session("ucl-2020/y1-m5-w7")
    read = read_session((shared / SEED).read_text(encoding="utf-8"))
    for fact in (
        "id",
        "title",
        "topics",
        "year",
        "module",
        "week",
        "minutes",
        "elements",
        "completes_year",
        "statements",
    ):
        assert getattr(bundled, fact) == getattr(read, fact), fact
    assert bundled.research_summary.state is read.research_summary.state
    assert len(bundled.learning_intentions) == len(read.learning_intentions)
    for ours, theirs in zip(bundled.steps, read.steps, strict=True):
        assert (ours.label, ours.kinds, ours.minutes) == (theirs.label, theirs.kinds, theirs.minutes)
        kinds = [[(each.kind, each.heading) for each in step.activities] for step in (ours, theirs)]
        assert kinds[0] == kinds[1]


def test_no_sentence_of_the_page_is_in_the_catalogue(shared: Path) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.casefold())
        return set(zip(*(words[start:] for start in range(8)), strict=False))

    page = runs((shared / SEED).read_text(encoding="utf-8"))
    ours = runs(files(catalogue).joinpath("ucl-2020.json").read_text(encoding="utf-8"))
    assert len(page) > 300
    assert page & ours <= runs("Review of Year 1 and planning for Year 2")


def test_an_unknown_programme_is_told_with_the_nearest_name() -> None:
    with pytest.raises(UnknownNameError, match="'ucl-2021' is not a programme; did you mean 'ucl-2020'"):
        catalogue.load("ucl-2021")


@pytest.mark.parametrize("name", ["../codec/x", "", "ucl-2020.json", "__init__"])
def test_a_name_is_never_a_path(name: str) -> None:
    with pytest.raises(UnknownNameError):
        catalogue.load(name)


def test_an_unknown_session_is_told_with_the_nearest_name() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'ucl-2020/y1-m5-w7'"):
        catalogue.session("ucl-2020/y1-m5-w8")
    with pytest.raises(UnknownNameError, match="'y1-m5-w7' is not a programme"):
        catalogue.session("y1-m5-w7")
