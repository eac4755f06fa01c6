"""An exporter run in other processes: other hash seed, time zone, locale and folder, and at another time."""

import json
import pickle
import sys
import time
from collections.abc import Sequence
from hashlib import sha256
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from tempfile import TemporaryDirectory
from typing import Final

from ectcore.export import Exporter
from ectcore.model.plan import ActionPlan
from ectcore.testing._exporter_subject import Outcome, run
from ectcore.testing._process import answer, answered, started

_SECONDS_AHEAD: Final = 400 * 86_400
_TARGET: Final = f"{__name__}:answer_with_digests"
_WEST: Final = {"TZ": "WEST+12", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
_EAST: Final = {"TZ": "EAST-14", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"}
"""It is never the same day in both: they are 26 hours apart."""


def digests_elsewhere(exporter: Exporter, plans: Sequence[ActionPlan]) -> tuple[list[str], ...]:
    """What comes of each plan at two ends of the world, as digests.

    Raises:
        NoAnswerError: another process came to no good end.
    """
    handed = pickle.dumps((exporter, plans))
    module = type(exporter).__module__
    named = (module, getattr(sys.modules.get(module), "__file__", None) or "")
    with (
        TemporaryDirectory() as there,
        started(_TARGET, (*named, "0"), there, _WEST) as west,
        started(_TARGET, (*named, str(_SECONDS_AHEAD)), there, _EAST) as east,
    ):
        return json.loads(answered(west, handed)), json.loads(answered(east, handed))


def digest(outcome: Outcome) -> str:
    """What came of giving a plan to an exporter, as a digest."""
    return sha256(outcome.seen.encode("utf-8", "backslashreplace")).hexdigest()


def answer_with_digests(module: str, file: str, ahead: str) -> None:
    """In the other process: run what is handed over, with a clock that is so many seconds ahead."""
    _set_the_clock(int(ahead))
    _import(module, file)
    exporter, plans = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - handed over by the kit
    answer(json.dumps([digest(run(exporter, plan)) for plan in plans]))


def _set_the_clock(ahead: int) -> None:
    told, told_ns = time.time, time.time_ns
    time.time = lambda: told() + ahead
    time.time_ns = lambda: told_ns() + ahead * 10**9


def _import(module: str, file: str) -> None:
    """The module of the exporter under its own name, from its file where the name does not lead there."""
    try:
        import_module(module)
    except ImportError:
        spec = spec_from_file_location(module, file)
        if spec is None or spec.loader is None:
            raise
        sys.modules[module] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[module])
