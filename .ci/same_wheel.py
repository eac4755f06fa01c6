"""Two wheels hold the same files, and what a wheel of ours has to hold.

python .ci/same_wheel.py ONE.whl OTHER.whl
"""

import sys
from zipfile import ZipFile

NEEDED = (
    "ectcore/py.typed",
    "ectcore_export/py.typed",
    "licenses/LICENSE",
    "entry_points.txt",
    "catalogue/ucl-2020.json",
)


def contents(wheel: str) -> dict[str, int]:
    """The names of the files of a wheel, with the checksum of each."""
    with ZipFile(wheel) as files:
        return {each.filename: each.CRC for each in files.infolist()}


one, other = map(contents, sys.argv[1:3])
if one != other:
    sys.exit(f"they differ: {sorted(dict(one.items() ^ other.items()))}")
missing = [name for name in NEEDED if not any(path.endswith(name) for path in one)]
strange = [path for path in one if not path.startswith(("ectcore/", "ectcore_export/", "ectcore-"))]
if missing or strange:
    sys.exit(f"missing: {missing}; not ours: {strange}")
print(f"{len(one)} files, the same from the sdist")
