"""What is remembered changes no result, is bounded, and can be shared by threads."""

import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.memory import MOST, Remembering


@given(st.lists(st.integers(0, 5)))
def test_each_value_has_its_own_result_in_whatever_order_they_are_met(order):
    values = [(number,) for number in range(6)]
    doubled = Remembering(lambda value: value[0] * 2)
    assert [doubled(values[number]) for number in order] == [number * 2 for number in order]


def test_a_value_is_known_by_what_it_is():
    asked = []
    remembering = Remembering(asked.append)
    one, equal = [1], [1]
    remembering(one), remembering(one), remembering(equal)
    assert len(asked) == 2


def test_what_is_asked_for_again_and_again_is_made_once_however_much_comes_between():
    asked = []
    remembering = Remembering(lambda value: asked.append(value[0]))
    often = (-1,)
    for number in range(MOST * 5):
        remembering((number,))
        remembering(often)
    assert asked.count(-1) == 1


def test_what_is_not_asked_for_again_is_forgotten():
    remembering = Remembering(len)
    values = [(number,) for number in range(MOST * 3)]
    for value in values:
        remembering.know(value, -1)
    assert sum(remembering.known(value) is not None for value in values) <= 2 * MOST
    assert [remembering(value) for value in values[:MOST]] == [1] * MOST


@pytest.fixture
def hasty_threads() -> Iterator[Executor]:
    """Four threads that take turns as often as they can, so that what one leaves half done another meets.

    They are hasty only once all of them run: CPython 3.11 refuses to trace two threads that start at the same
    moment, where an audit hook is heard between (as coverage and the watched exporters of other tests have it).
    """
    with ThreadPoolExecutor(4) as threads:
        _start(threads, 4)
        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        yield threads
        sys.setswitchinterval(interval)


def _start(threads: Executor, number: int) -> None:
    """Start so many threads of the pool, one after another."""
    leave = Event()
    for _ in range(number):
        runs = Event()

        def wait(runs: Event = runs) -> None:
            runs.set()
            leave.wait()

        threads.submit(wait)
        runs.wait()
    leave.set()


def test_threads_may_share_it(hasty_threads):
    remembering = Remembering(lambda value: value[0])

    def met(thread: int) -> bool:
        values = [(thread, number) for number in range(MOST * 20)]
        return all(remembering(value) == thread for value in values)

    assert all(hasty_threads.map(met, range(4)))
