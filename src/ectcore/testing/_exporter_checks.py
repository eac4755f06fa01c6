"""What is asked of an exporter, one check a function; each gives what is wrong."""

import pickle
import re
from collections.abc import Callable, Iterator
from typing import Final

from attrs import fields, has

from ectcore.errors import EctcoreError
from ectcore.export import OptionSource, options_of, read_options
from ectcore.export.option_kinds import shown
from ectcore.testing._elsewhere import digest, digests_elsewhere
from ectcore.testing._exporter_plans import empty_plan, hostile_plan, hostile_plans, large_plan, ordinary_plan
from ectcore.testing._exporter_subject import NotRunError, Subject, run
from ectcore.testing._process import NoAnswerError
from ectcore.testing.words import HOSTILE

_CHARSET: Final = re.compile(r"; ?charset=([a-zA-Z0-9._-]+)")


def keeps_the_contract(subject: Subject) -> Iterator[str]:
    """It is a class with api_version, media_type, suffix, export and readable options."""
    yield from subject.faults


def cannot_be_changed(subject: Subject) -> Iterator[str]:
    """Its options stay what they are: it is a frozen class."""
    exporter = subject.exporter
    for name in _option_names(exporter).values():
        try:
            setattr(exporter, name, getattr(exporter, name))
        except AttributeError:
            continue
        yield f"its option {name} can be changed; make the class frozen"


def gives_bytes(subject: Subject) -> Iterator[str]:
    """Of an ordinary plan it gives bytes, and more than none."""
    outcome = subject.given(ordinary_plan())
    if outcome.error is not None:
        yield f"on an ordinary plan it raised {outcome.fault}"
    elif not isinstance(outcome.data, bytes):
        yield f"it gave {type(outcome.data).__name__}, where bytes belong"
    elif not outcome.data:
        yield "it gave no bytes at all"


def keeps_to_its_charset(subject: Subject) -> Iterator[str]:
    """What it gives is in the charset of its media type, if that names one."""
    declared = _CHARSET.search(str(getattr(subject.cls, "media_type", "")))
    data = subject.given(hostile_plan("".join(HOSTILE))).data
    if declared and isinstance(data, bytes):
        try:
            data.decode(declared[1])
        except (LookupError, UnicodeDecodeError) as error:
            yield f"its media type says charset={declared[1]}, but {error}"


def gives_the_same_twice(subject: Subject) -> Iterator[str]:
    """The same plan gives the same bytes again."""
    first, again = (subject.given(ordinary_plan()).seen for _ in range(2))
    if first != again:
        yield "the same plan gave other bytes the second time"


def gives_the_same_anywhere(subject: Subject) -> Iterator[str]:
    """The same plan gives the same bytes under another hash seed, time zone, locale and folder, at another time."""
    plans = (empty_plan(), ordinary_plan(), hostile_plan("".join(HOSTILE)))
    here = [digest(subject.given(plan)) for plan in plans]
    _pickled(subject)
    try:
        if any(there != here for there in digests_elsewhere(subject.exporter, plans)):
            yield "another process gave other bytes (hash seed, time zone, locale, folder, day)"
    except NoAnswerError as error:
        yield f"another process could not run it: {error}"


def asks_no_clock(subject: Subject) -> Iterator[str]:
    """Its package does not ask what time it is."""
    yield from dict.fromkeys(subject.deeds.clock)


def does_nothing_else(subject: Subject) -> Iterator[str]:
    """It writes no file, uses no network and starts no program."""
    yield from dict.fromkeys(subject.deeds.others)


def prints_nothing(subject: Subject) -> Iterator[str]:
    """It leaves standard output alone, where the host writes what it gives."""
    printed = subject.given(ordinary_plan()).printed
    if printed:
        yield f"it printed {printed[:40]!r}"


def leaves_the_plan_alone(subject: Subject) -> Iterator[str]:
    """The plan is afterwards what it was."""
    plan = ordinary_plan()
    subject.given(plan)
    if plan != ordinary_plan():
        yield "the plan is not what it was"


def can_be_pickled(subject: Subject) -> Iterator[str]:
    """It can be sent to another process with its options, and does the same there."""
    exporter = subject.exporter
    try:
        copy = pickle.loads(pickle.dumps(exporter))  # noqa: S301 - pickled a moment ago
    except Exception as error:  # noqa: BLE001 - pickle raises what it likes
        yield f"it cannot be pickled: {error}"
        return
    if has(type(exporter)) and copy != exporter:
        yield f"a pickled copy is another exporter: {copy!r}"


def takes_hostile_texts(subject: Subject) -> Iterator[str]:
    """It writes every text that a plan may have."""
    for text, plan in hostile_plans():
        outcome = subject.given(plan)
        if outcome.error is not None:
            yield f"on a plan with the text {text!r} it raised {outcome.fault}"


def takes_an_empty_plan(subject: Subject) -> Iterator[str]:
    """It writes a plan in which nothing has been filled in yet."""
    outcome = subject.given(empty_plan())
    if outcome.error is not None:
        yield f"on an empty plan it raised {outcome.fault}"


def takes_a_large_plan(subject: Subject) -> Iterator[str]:
    """It writes a plan of 60 targets."""
    outcome = subject.given(large_plan())
    if outcome.error is not None:
        yield f"on a large plan it raised {outcome.fault}"


def has_options_that_can_be_written(subject: Subject) -> Iterator[str]:
    """What its options hold can be written as -O NAME=VALUE and read again."""
    exporter = subject.exporter
    cls = type(exporter)
    named = _option_names(exporter)
    try:
        options = options_of(cls)
    except (EctcoreError, NameError, TypeError) as error:
        msg = f"the types of its options cannot be read: {error}"
        raise NotRunError(msg) from error
    for option in options:
        held = getattr(exporter, named[option.name])
        given = shown(held) if option.source is OptionSource.TEXT else held
        try:
            read = read_options(cls, {option.name: given, **_needed(exporter, named, option.name)})[option.name]
        except EctcoreError as error:
            yield str(error)
        else:
            if read != held:
                yield f"{option.name}: {held!r} is written as {given!r}, and that is read as {read!r}"


def fails_with_words(subject: Subject) -> Iterator[str]:
    """What it raises, when handed something that is no plan, is an exception that says why."""
    subject.given(ordinary_plan())
    error = run(subject.exporter, None).error
    if isinstance(error, SystemExit):
        yield "it ends the whole program (SystemExit); raise an exception instead"
    elif error is not None and not str(error).strip():
        yield f"it raised {type(error).__name__} without a word"


CHECKS: Final[tuple[Callable[[Subject], Iterator[str]], ...]] = (
    keeps_the_contract,
    cannot_be_changed,
    does_nothing_else,
    asks_no_clock,
    gives_bytes,
    keeps_to_its_charset,
    gives_the_same_twice,
    gives_the_same_anywhere,
    prints_nothing,
    leaves_the_plan_alone,
    can_be_pickled,
    takes_hostile_texts,
    takes_an_empty_plan,
    takes_a_large_plan,
    has_options_that_can_be_written,
    fails_with_words,
)


def _pickled(subject: Subject) -> None:
    try:
        pickle.dumps(subject.exporter)
    except Exception as error:
        msg = f"it cannot be sent to another process: {error}"
        raise NotRunError(msg) from error


def _option_names(exporter: object) -> dict[str, str]:
    """By the name of each option: that of its field."""
    cls = type(exporter)
    return {each.alias or each.name: each.name for each in fields(cls) if each.init} if has(cls) else {}


def _needed(exporter: object, named: dict[str, str], besides: str) -> dict[str, object]:
    return {alias: getattr(exporter, name) for alias, name in named.items() if alias != besides}
