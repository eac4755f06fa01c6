"""The wheel out of the sdist is the wheel out of the repository, and holds our source, the licence, and nothing else.

python .ci/wheel.py OUT_OF_SDIST.whl OUT_OF_REPOSITORY.whl
"""

import sys
from pathlib import Path
from zipfile import ZipFile

SOURCE = Path(__file__).parents[1] / "src"
BESIDE = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE", "licenses/licences/WordNet-3.0.txt"}


def contents(wheel: str) -> dict[str, bytes]:
    """The files of a wheel by their names."""
    with ZipFile(wheel) as files:
        return {name: files.read(name) for name in files.namelist()}


def due() -> dict[str, bytes]:
    """The files of our source, whatever they are: modules, data, marks for type checkers."""
    files = (path for path in SOURCE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(SOURCE).as_posix(): path.read_bytes() for path in files}


one, other = map(contents, sys.argv[1:3])
if one != other:
    sys.exit(f"they differ: {sorted(dict(one.items() ^ other.items()))}")
ours = {name: data for name, data in one.items() if ".dist-info/" not in name}
if ours != due():
    sys.exit(f"not what stands in src: {sorted(dict(ours.items() ^ due().items()))}")
beside = {name.partition(".dist-info/")[2] for name in one.keys() - ours.keys()}
if beside != BESIDE:
    sys.exit(f"beside it: {sorted(beside ^ BESIDE)}")
print(f"{len(one)} files, the same from the sdist")
