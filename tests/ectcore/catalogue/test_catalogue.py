import re
from importlib.resources import files
from pathlib import Path

import pytest

from ectcore import catalogue
from ectcore.codec import encode
from ectcore.errors import UnknownNameError
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
def test_every_session_is_found_by_its_name_and_by_its_place(name: str) -> None:
    programme = catalogue.load(name)
    sessions = list(programme.sessions())
    assert sessions
    for year in programme.years:
        for module in year.modules:
            for session in module.sessions:
                assert catalogue.session(f"{name}/{session.id}") is session
                assert session.module is not None
                assert session.module.number == module.number
                place = {"year": year.number, "module": module.number, "week": session.week}
                assert programme.session(**place) is session


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
