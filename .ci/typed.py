"""Hold typing_tests/wrong.py to its marks: each marked line is refused, and no other."""

import re
import subprocess
import sys
from pathlib import Path

WRONG = Path("typing_tests/wrong.py")

run = subprocess.run(
    [sys.executable, "-m", "mypy", "--strict", str(WRONG)], capture_output=True, text=True, check=False
)
refused = {int(line) for line in re.findall(rf"^{re.escape(str(WRONG))}:(\d+): error", run.stdout, re.MULTILINE)}
marked = {number for number, line in enumerate(WRONG.read_text().splitlines(), 1) if line.endswith("# wrong")}
if refused != marked:
    sys.exit(f"refused but not marked: {refused - marked}; marked but not refused: {marked - refused}\n{run.stdout}")
print(f"{len(marked)} wrong lines refused")
