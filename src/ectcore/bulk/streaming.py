"""Chunks of rows through any executor, the results in order, and never more at a time than asked."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from itertools import islice
from typing import TypeVar

Row = TypeVar("Row")
Sent = TypeVar("Sent")
Result = TypeVar("Result")


def chunks(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of that size, the last one shorter.

    >>> list(chunks("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    left = iter(rows)
    while chunk := list(islice(left, size)):
        yield chunk


def in_order(
    task: Callable[[Sequence[Sent]], Sequence[Result]],
    chunked: Iterable[Sequence[Row]],
    sent: Callable[[Row], Sent],
    executor: Executor | None,
    ahead: int,
) -> Iterator[tuple[Row, Result]]:
    """Each row with what the task made of it, in the order of the rows, whatever the number of workers.

    Args:
        task: makes a result of what is sent of each row of a chunk; for other processes it has to be importable.
        chunked: the chunks, taken as they are needed.
        sent: what the task is given of a row.
        executor: what runs the tasks; None runs them here and now.
        ahead: how many chunks are under way at most.
    """
    if executor is None:
        for chunk in chunked:
            yield from zip(chunk, task([*map(sent, chunk)]), strict=True)
        return
    under_way: deque[tuple[Sequence[Row], Future[Sequence[Result]]]] = deque()
    try:
        for chunk in chunked:
            under_way.append((chunk, executor.submit(task, [*map(sent, chunk)])))
            if len(under_way) >= ahead:
                yield from _next(under_way)
        while under_way:
            yield from _next(under_way)
    finally:
        for _, future in under_way:
            future.cancel()


def _next(under_way: deque[tuple[Sequence[Row], "Future[Sequence[Result]]"]]) -> Iterator[tuple[Row, Result]]:
    chunk, future = under_way.popleft()
    return zip(chunk, future.result(), strict=True)
