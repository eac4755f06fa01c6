"""The induction programmes that come along, as data: one document a programme.

A programme is a file of this package, named after the programme's id; to add one is to
add the file.
"""

from functools import lru_cache
from importlib.resources import files

from ectcore.codec import decode
from ectcore.errors import UnknownNameError
from ectcore.model.programme import Programme
from ectcore.model.session import Session

__all__ = ["load", "names", "session"]


def names() -> tuple[str, ...]:
    """The names of the programmes that come along, sorted.

    >>> "ucl-2020" in names()
    True
    """
    return _names()


def load(name: str) -> Programme:
    """The programme of that name.

    Raises:
        UnknownNameError: no such programme comes along.

    >>> load("ucl-2020").provider
    'UCL'
    """
    return _loaded(name)


def session(name: str) -> Session:
    """The session of that name: the programme's, a slash, the session's id.

    Raises:
        UnknownNameError: there is no such programme, or it has no such session.

    >>> session("ucl-2020/y1-m5-w7").known_minutes
    50
    """
    programme, _, wanted = name.partition("/")
    by_id = {each.id: each for each in load(programme).sessions()}
    if wanted not in by_id:
        raise UnknownNameError("session", name, [f"{programme}/{each}" for each in by_id])
    return by_id[wanted]


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    found = (file.name for file in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in found if name.endswith(".json")))


@lru_cache(maxsize=32)
def _loaded(name: str) -> Programme:
    if name not in names():
        raise UnknownNameError("programme", name, names())
    return decode(files(__name__).joinpath(f"{name}.json").read_bytes(), Programme)
