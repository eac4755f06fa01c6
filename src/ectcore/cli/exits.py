"""How a run ends."""

from typing import Final

FINE: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
CANNOT: Final = 3
INTERRUPTED: Final = 130
