"""Plans in a folder: one run at a time, nothing half-written, nothing lost, nothing removed.

FOLDER/990014/ect-014-f364c4cf.md    a folder for each school, a file for each plan and format
FOLDER/.ectcore/                     the lock, the templates as last used, the lists of their plans
"""

import os
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from attrs import frozen

from ectcore.bulk.listing import listed_in
from ectcore.bulk.making import Made
from ectcore.files import for_one_run, safe_name, sweep, whole_file, write_ours
from ectcore.model.template import Template

OWN: Final = ".ectcore"
"""The folder within the folder that keeps what the next run has to know."""

_DIGITS: Final = 8
"""How many digits made of a plan's id the name of its files ends in."""

_PLACE: Final = re.compile(r"((?:.*-)?[0-9a-f]{8})\.[a-z0-9]{1,8}")


@frozen
class OutputFolder:
    """A folder that this run has for itself.

    Attributes:
        path: where it is.
        is_new: whether it held nothing when the run began.
    """

    path: Path
    is_new: bool = False

    @property
    def own(self) -> Path:
        """The folder within it that keeps what the next run has to know."""
        return self.path / OWN

    @contextmanager
    def places(self, template: Template, known: Collection[int]) -> Iterator[BinaryIO]:
        """The list of that template's plans, to be written a line each, whole or not at all.

        Plans that were in it before and that the run has no row for stay in it.

        Args:
            template: the template.
            known: the hashes of the places of this run's plans, there by the end.
        """
        path = self._list_of(template)
        with whole_file(path) as file:
            yield file
            file.writelines(each.line() for each in listed_in(path) if hash(each.place) not in known)

    def made_for(self, template: Template) -> Mapping[int, str]:
        """The marks of whom that template's plans were made for, those that stand in the folder, by the id's hash."""
        standing = set(map(hash, self._standing()))
        found: dict[int, str] = {}
        for each in listed_in(self._list_of(template)):
            if each.marks and hash(each.place) in standing:
                found.setdefault(hash(each.plan), each.marks)
        return found

    def without_row(self, template: Template, known: Collection[int]) -> Iterator[str]:
        """The places of plans that stand in the folder and that no row stands for, in order.

        Args:
            template: the template of this run; the plans of others are left out.
            known: the hashes of the places of this run's plans.
        """
        if self.is_new:
            return
        of_others = self._of_others(template)
        for place in self._standing():
            if hash(place) not in known and place not in of_others:
                yield place

    def _standing(self) -> Iterator[str]:
        """The places of all plans in the folder, in order."""
        if not self.path.is_dir():
            return
        for folder in sorted(each.name for each in os.scandir(self.path) if each.is_dir() and each.name != OWN):
            found = map(_PLACE.fullmatch, os.listdir(self.path / folder))  # noqa: PTH208 - names are all it needs
            yield from sorted({f"{folder}/{match[1]}" for match in found if match})

    def _list_of(self, template: Template) -> Path:
        return self.own / f"{safe_name(template.id, template.id)}.places"

    def _of_others(self, template: Template) -> frozenset[str]:
        files = (file for file in self.own.glob("*.places") if file != self._list_of(template))
        return frozenset(each.place for file in files for each in listed_in(file))


@contextmanager
def output_folder(path: Path) -> Iterator[OutputFolder]:
    """The folder, made where it is missing, kept for this run, and swept of what a killed one left.

    Raises:
        BlockingIOError: another run is writing there.
        OSError: it cannot be made or written to.
    """
    own = OutputFolder(path).own
    own.mkdir(parents=True, exist_ok=True)
    with for_one_run(own / "lock"):
        sweep(path)
        yield OutputFolder(path, is_new=[each.name for each in path.iterdir()] == [OWN])


def without_name(place: str) -> str:
    """A place as it may be said where others read along: what its files are called may be somebody's name.

    >>> without_name("990014/Aisha-Rahman-267857fb")
    '990014/*267857fb.*'
    """
    return f"{place.rpartition('/')[0]}/*{place[-_DIGITS:]}.*"


def put_in_place(made: Made, folder: OutputFolder) -> bool:
    """Whether any file of the plan had to be written.

    Raises:
        OSError: one cannot be written; the others are whole or as they were. It tells no name.
    """
    school, _, name = made.place.partition("/")
    place = f"{folder.path}/{school}"
    try:
        written = [_put(place, f"{name}{file.suffix}", file.data, new=folder.is_new) for file in made.files]
    except OSError as error:
        raise OSError(error.errno, error.strerror, f"{folder.path}/{without_name(made.place)}") from None
    return any(written)


def _put(folder: str, name: str, data: bytes, *, new: bool) -> bool:
    try:
        return write_ours(folder, name, data, new=new)
    except FileNotFoundError:
        Path(folder).mkdir(parents=True, exist_ok=True)
        return write_ours(folder, name, data, new=new)
