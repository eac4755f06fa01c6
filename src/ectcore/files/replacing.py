"""One file put in the place of another, and what files are called until they are whole."""

import os
import time
from pathlib import Path
from typing import Final

TEMPORARY: Final = ".ectcore-*.tmp"
"""What the temporary files look like that a killed program may leave behind."""

_HELD_BY_ANOTHER: Final = (5, 32)
"""Windows: access denied, sharing violation; a virus scanner or a syncing folder holds the file for a moment."""

_PAUSES: Final = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""How long to wait before each new try, in seconds."""


def replace(source: str | Path, target: str | Path) -> None:
    """Put a file in the place of another, which is lost; a file that is held for a moment is waited for.

    Raises:
        OSError: it cannot be put there.
    """
    for pause in _PAUSES:
        try:
            os.replace(source, target)  # noqa: PTH105 - Path takes as long as writing
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            time.sleep(pause)
        else:
            return
    os.replace(source, target)  # noqa: PTH105 - as above
