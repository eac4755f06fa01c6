"""The same bytes from every Python that is here, with the lowest and the newest versions of what ectcore needs.

python .ci/everywhere.py
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
NAMES = ("python3.11", "python3.12", "python3.13", "python3.14")
OF_PYENV = Path.home() / ".pyenv" / "versions"


def pythons() -> Iterator[str]:
    """Every Python that may be here: by its name, and those that pyenv keeps."""
    yield from NAMES
    yield from (str(each) for each in sorted(OF_PYENV.glob("3.1[1-9].*/bin/python")))


def version_of(python: str) -> str:
    """The version of a Python, or nothing where it is not there."""
    try:
        ran = subprocess.run([python, "--version"], capture_output=True, check=False, text=True)
    except FileNotFoundError:
        return ""
    return ran.stdout.strip() if ran.returncode == 0 else ""


def outputs(python: Path | str) -> str:
    """The digests of all that the commands write."""
    command = [python, ROOT / "tools" / "outputs.py", ROOT / "examples"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def of_fresh(place: Path, python: str, *constraints: str) -> str:
    """The digests, by the Python of a fresh environment that has ectcore alone."""
    subprocess.run([python, "-m", "venv", place], check=True)
    of_it = place / "bin" / "python"
    install = [of_it, "-m", "pip", "install", "-q", "--disable-pip-version-check", *constraints, ROOT]
    subprocess.run(install, check=True, stderr=subprocess.DEVNULL)
    return outputs(of_it)


def main() -> None:
    """Compare them all with what this Python writes, and say what was compared."""
    expected = outputs(sys.executable)
    found = {version: python for python in pythons() if (version := version_of(python))}
    with TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as threads:
        lowest = Path(folder, "lowest.txt")
        with lowest.open("w", encoding="utf-8") as file:
            subprocess.run([sys.executable, ROOT / "tools" / "lowest.py"], check=True, stdout=file)
        asked = [
            (version, words, threads.submit(of_fresh, Path(folder, f"{version}-{words}"), python, *constraints))
            for version, python in sorted(found.items())
            for words, constraints in (("newest", ()), ("lowest", ("--constraint", str(lowest))))
        ]
        same = [(version, words, answer.result() == expected) for version, words, answer in asked]
    for version, words, alike in same:
        print(f"{version}, {words} versions: {'the same bytes' if alike else 'DIFFERENT'}")
    sys.exit(0 if all(alike for *_, alike in same) else 1)


if __name__ == "__main__":
    main()
