"""Files that are whole or not there, and what they are called.

whole      written whole or not at all, at once or bit by bit
ours       the files of a folder that one run at a time has for itself
replacing  one file put in the place of another
names      names that are safe on every system
"""

from ectcore.files.names import MOST_NAME_BYTES, safe_name
from ectcore.files.ours import for_one_run, sweep, write_ours
from ectcore.files.replacing import TEMPORARY
from ectcore.files.whole import Bytes, Outlet, whole_file, write_whole

__all__ = [
    "MOST_NAME_BYTES",
    "TEMPORARY",
    "Bytes",
    "Outlet",
    "for_one_run",
    "safe_name",
    "sweep",
    "whole_file",
    "write_ours",
    "write_whole",
]
