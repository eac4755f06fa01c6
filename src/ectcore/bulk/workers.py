"""What runs the work: processes of this machine, or a Dask cluster."""

import errno
import gc
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Any, Final

from ectcore.bulk.run import Workers
from ectcore.errors import PluginError
from ectcore.export import nowhere

_AHEAD_OF_EACH: Final = 3
"""How many chunks are under way for each worker: one at work, one waiting, one coming back."""


_SECONDS_TO_ANSWER: Final = 10


@contextmanager
def processes(number: int) -> Iterator[Workers]:
    """So many processes of this machine, which end with this one however it ends.

    Raises:
        ChildProcessError: one of them was ended from outside.
    """
    executor = ProcessPoolExecutor(number, get_context(_way()), initializer=_begin, initargs=gc.get_threshold()[:1])
    try:
        for _ in range(number):
            executor.submit(os.getpid)  # they begin now, while there is one thread and no lock to be copied
        yield Workers(executor=executor, ahead=_AHEAD_OF_EACH * number)
    except BrokenExecutor as error:
        words = "a worker process was ended from outside; the same command completes the folder"
        raise ChildProcessError(errno.ECHILD, words, "a worker") from error
    finally:
        executor.shutdown(cancel_futures=True)


def _way() -> str:
    """How a process is begun: anew, or on Linux as a copy of this one, which is safe while it has a single thread.

    A copy has imported and compiled all that this one has, which takes as long as making a thousand plans.
    """
    threads = Path("/proc/self/task")
    return "fork" if threads.is_dir() and len(list(threads.iterdir())) == 1 else "spawn"


def _begin(garbage_threshold: int) -> None:
    """Look for garbage as seldom as the parent, leave words and interruptions to it, and end with it."""
    sys.stdout = nowhere()
    gc.set_threshold(garbage_threshold)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    """A worker whose parent was killed would wait for work for good."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


@contextmanager
def dask_cluster(address: str) -> Iterator[Workers]:
    """The workers of a running Dask cluster, which need not see this disk.

    Raises:
        OSError: nobody answers at the address.
        PluginError: the extra `dask` is not installed.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        msg = "a Dask cluster needs the extra dask (pip install 'ectcore[dask]')"
        raise PluginError(msg) from error
    try:
        connected = distributed.Client(address, timeout=_SECONDS_TO_ANSWER)
    except (OSError, ValueError) as error:
        words = "no Dask cluster answers there; an address looks like tcp://host:8786"
        raise ConnectionError(errno.ECONNREFUSED, words, address) from error
    with connected as client:
        threads = sum(client.nthreads().values())
        executor: Executor = client.get_executor(pure=False)
        yield Workers(executor=executor, ahead=_AHEAD_OF_EACH * max(threads, 1), same_disk=False)
