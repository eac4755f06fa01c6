"""What can be asked of an exporter."""

from datetime import date
from enum import Enum
from typing import Annotated

import pytest
from attrs import field, frozen
from attrs.validators import lt

from ectcore import InvalidValueError, SchoolCalendar, UnknownNameError
from ectcore.export import OptionSource, host_options, options_of, read_options
from ectcore.model.finding import Finding


class Paper(Enum):
    A4 = "a4"
    A5 = "a5"


@frozen
class Letter:
    copies: Annotated[int, "of paper"] = field(default=1, validator=lt(10), metadata={"help": "how many"})
    signed: bool = False
    greeting: str = "Dear all"
    paper: Paper = Paper.A4
    margins: tuple[int, ...] = (2, 3)
    papers: tuple[Paper, ...] = ()
    scale: float = 1.0
    as_of: date | None = None
    logo: bytes | None = None
    calendar: SchoolCalendar | None = None
    findings: tuple[Finding, ...] = ()
    footers: tuple[str, ...] = field(factory=tuple)
    lookup: dict[str, int] | None = None
    fold: tuple[int, str] = (2, "top")
    pages: int | str = 1
    _secret: str = ""
    computed: int = field(init=False, default=0)


@frozen
class Needy:
    template: bytes
    name: str


def options():
    return {option.name: option for option in options_of(Letter)}


def test_the_options_are_the_fields_in_order():
    assert list(options()) == [
        *("copies", "signed", "greeting", "paper", "margins", "papers", "scale", "as_of", "logo", "calendar"),
        *("findings", "footers", "lookup", "fold", "pages", "secret"),
    ]


@pytest.mark.parametrize(
    ("name", "words", "default"),
    [
        ("copies", "a whole number", "1"),
        ("signed", "true or false", "false"),
        ("greeting", "a text", "Dear all"),
        ("paper", "one of a4, a5", "a4"),
        ("margins", "a list with commas, each a whole number", "2,3"),
        ("scale", "a number", "1.0"),
        ("as_of", "a date", ""),
        ("logo", "a file", ""),
        ("calendar", "the calendar of the school", ""),
        ("findings", "what the check of the plan found", ""),
        ("footers", "a list with commas, each a text", ""),
        ("lookup", "a value that only a program can give", ""),
        ("fold", "a value that only a program can give", "2,top"),
        ("pages", "a value that only a program can give", "1"),
        ("secret", "a text", ""),
    ],
)
def test_an_option_says_what_it_may_be_and_what_it_is_by_itself(name, words, default):
    assert (options()[name].type, options()[name].default) == (words, default)


def test_an_option_says_what_it_does_and_where_its_value_comes_from():
    assert options()["copies"].help == "how many"
    assert options()["signed"].help == ""
    sources = {option.name: option.source for option in options().values() if option.source is not OptionSource.TEXT}
    assert sources == {"logo": OptionSource.FILE, "calendar": OptionSource.HOST, "findings": OptionSource.HOST}


def test_an_option_without_a_default_has_to_be_given():
    assert [option.default for option in options_of(Needy)] == [None, None]
    with pytest.raises(InvalidValueError, match="template is not given; it is a file; name is not given; it is a text"):
        read_options(Needy, {})


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("copies", "2", 2),
        ("copies", " -2 ", -2),
        *(("signed", word, True) for word in ("true", "yes", "on", "Yes")),
        *(("signed", word, False) for word in ("false", "no", "off", "No")),
        ("greeting", " Hi, all ", " Hi, all "),
        ("paper", "A5", Paper.A5),
        ("margins", "1, 2,3", (1, 2, 3)),
        ("margins", "", ()),
        ("papers", "a4,a5", (Paper.A4, Paper.A5)),
        ("scale", "0.5", 0.5),
        ("as_of", "2026-10-02", date(2026, 10, 2)),
        ("as_of", "", None),
        ("logo", b"\x89PNG", b"\x89PNG"),
        ("logo", None, None),
        ("paper", Paper.A5, Paper.A5),
        ("margins", (1,), (1,)),
        ("calendar", SchoolCalendar(), SchoolCalendar()),
        ("lookup", {"a": 1}, {"a": 1}),
        ("secret", "7 x", "7 x"),
    ],
)
def test_a_text_is_read_as_what_the_option_holds_and_a_value_stays(name, text, value):
    read = read_options(Letter, {name: text})
    assert read == {name: value}
    assert type(read[name]) is type(value)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("copies", "two", "copies: 'two' is not a whole number"),
        ("copies", "1.5", "copies: '1.5' is not a whole number"),
        ("copies", "٣", "copies: '٣' is not a whole number"),
        ("copies", True, "copies: True is not a whole number"),
        ("copies", b"1", "copies: the contents of a file is not a whole number"),
        ("signed", "maybe", "signed: 'maybe' is not true or false"),
        ("signed", 1, "signed: 1 is not true or false"),
        ("paper", "a3", "paper: 'a3' is not one of a4, a5"),
        ("margins", "1,x", "margins: '1,x' is not a list with commas, each a whole number"),
        ("margins", (1, "x"), "margins: (1, 'x') is not a list with commas, each a whole number"),
        ("scale", "nan", "scale: 'nan' is not a number"),
        ("as_of", "20261002", "as_of: '20261002' is not a date"),
        ("as_of", "2026-02-30", "as_of: '2026-02-30' is not a date"),
        ("logo", "logo.png", "logo: 'logo.png' is not a file"),
        ("calendar", "autumn", "calendar: 'autumn' is not the calendar of the school"),
        ("lookup", "a=1", "lookup: 'a=1' is not a value that only a program can give"),
        ("fold", "2,3", "fold: '2,3' is not a value that only a program can give"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_what_would(name, text, reason):
    with pytest.raises(InvalidValueError) as caught:
        read_options(Letter, {name: text})
    assert caught.value.noun == "Letter"
    assert caught.value.faults == (reason,)


def test_all_values_that_do_not_fit_are_told_at_once():
    with pytest.raises(InvalidValueError) as caught:
        read_options(Letter, {"copies": "two", "signed": "maybe"})
    assert len(caught.value.faults) == 2


def test_an_unknown_option_tells_what_was_probably_meant():
    with pytest.raises(UnknownNameError, match=r"'copy' is not an option; did you mean 'copies'\?") as caught:
        read_options(Letter, {"copy": "2"})
    assert caught.value.kind == "option"


def test_a_class_that_is_none_of_attrs_has_no_options():
    assert options_of(object) == ()
    with pytest.raises(UnknownNameError, match="there are none"):
        read_options(object, {"copies": "2"})


def test_ectcore_itself_fills_in_the_calendar_and_the_findings():
    calendar = SchoolCalendar(name="Hill View")
    assert host_options(Letter, calendar=calendar) == {"calendar": calendar, "findings": ()}
    assert host_options(Letter) == {"findings": ()}
    assert host_options(Needy, calendar=calendar) == {}
