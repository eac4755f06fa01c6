"""How far a long run has come: on a terminal only, and only where rich is installed."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

Advance = Callable[[], None]


@contextmanager
def progress(about: int) -> Iterator[Advance]:
    """What is to be called for each row done; `about` is how many there are, 0 where nobody knows."""
    if not sys.stderr.isatty():
        yield _nothing
        return
    try:
        rich: Any = import_module("rich.progress")
        console: Any = import_module("rich.console")
    except ImportError:
        yield _nothing
        return
    columns = (rich.BarColumn(), rich.MofNCompleteColumn(), rich.TimeRemainingColumn())
    with rich.Progress(*columns, console=console.Console(stderr=True), transient=True) as shown:
        task = shown.add_task("rows", total=about or None)
        yield lambda: shown.advance(task)


def _nothing() -> None:
    """Show nothing."""
