"""The same bytes from every Python that is here, with the lowest and the newest versions of what ectcore needs.

python .ci/everywhere.py
"""

import difflib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAMES = ("python3.11", "python3.12", "python3.13", "python3.14")
OF_PYENV = Path.home() / ".pyenv" / "versions"
VERSIONS = {"lowest": "lowest-direct", "newest": "highest"}


def version_of(python: str) -> str:
    """The version of a Python, or nothing where it is not there."""
    try:
        ran = subprocess.run([python, "--version"], capture_output=True, check=False, text=True)
    except FileNotFoundError:
        return ""
    return ran.stdout.strip() if ran.returncode == 0 else ""


def outputs(python: str, versions: str) -> list[str]:
    """The digests of all that the commands write, by that Python in an environment with ectcore alone."""
    alone = ("--isolated", "--no-project", "--python", python, "--resolution", VERSIONS[versions])
    of_it = [sys.executable, "-m", "uv", "run", "-q", *alone, "--with-editable", f"{ROOT}[docx]"]
    command = [*of_it, "python", ROOT / "tools" / "outputs.py", ROOT / "examples"]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()


def main() -> None:
    """Compare them all with the first, and say what was compared."""
    kept = (str(each) for each in sorted(OF_PYENV.glob("3.1[1-9].*/bin/python")))
    found = {version: python for python in (*NAMES, *kept) if (version := version_of(python))}
    tried = list(product(sorted(found), VERSIONS))
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        written = list(threads.map(lambda each: outputs(found[each[0]], each[1]), tried))
    for (version, words), lines in zip(tried, written, strict=True):
        print(f"{version}, {words} versions: {'DIFFERENT' if lines != written[0] else 'the same bytes'}")
        print("\n".join(difflib.unified_diff(written[0], lines, n=0, lineterm="")), end="")
    sys.exit(0 if all(lines == written[0] for lines in written) else 1)


if __name__ == "__main__":
    main()
