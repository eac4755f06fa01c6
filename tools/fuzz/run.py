"""Coverage-guided fuzzing of the readers, with Atheris (pip install atheris; Linux and macOS).

    python tools/fuzz/run.py                       each reader for three minutes; a line of the table for each
    python tools/fuzz/run.py --seconds 600 plan    the readers that are named, for so long
    python tools/fuzz/run.py --again FILE plan     one input, such as a finding

What it makes and finds goes into a folder of its own: --folder, by itself one that goes away again.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_DONE: Final = re.compile(r"Done (\d+) runs")
_COVERED: Final = re.compile(r"cov: (\d+) ft: (\d+)")
_SLOWEST: Final = 20
"""For how many seconds one input may keep a reader busy; it is slowed tenfold by what counts the coverage."""


def fuzz(name: str, arguments: list[str]) -> None:
    """Fuzz one reader in this process, with the arguments of libFuzzer."""
    import atheris  # noqa: PLC0415 - a tool that only who fuzzes has

    with atheris.instrument_imports(include=["ectcore", "ectcore_export", "icalendar", "targets"]):
        from targets import TARGETS  # noqa: PLC0415 - what is imported here is instrumented

        for seed in TARGETS[name].seeds:  # and what is imported when it is needed
            TARGETS[name].read(seed)
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name].read)
    atheris.Fuzz()


def campaign(name: str, seconds: int, folder: Path) -> str:
    """A line of Markdown's table that says how fuzzing one reader went; its findings are in the folder."""
    from targets import TARGETS  # noqa: PLC0415 - not before it may be instrumented

    target = TARGETS[name]
    corpus, found, words = folder / name, folder / f"{name}-found", folder / f"{name}.dict"
    for each in (corpus, found):
        each.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in target.words))
    limits = [f"-max_total_time={seconds}", f"-timeout={_SLOWEST}", f"-max_len={target.longest}", "-rss_limit_mb=3000"]
    files = [f"-artifact_prefix={found}/", f"-dict={words}", str(corpus)]
    command = [sys.executable, __file__, "--within", name, "--", *limits, *files]
    done = subprocess.run(command, capture_output=True, check=False, cwd=folder)
    said = done.stderr.decode(errors="replace")
    (folder / f"{name}.log").write_text(said)
    runs, covered = _DONE.findall(said), _COVERED.findall(said)
    edges, features = covered[-1] if covered else ("0", "0")
    fault = "nothing" if done.returncode == 0 and runs else f"{name}.log, {', '.join(sorted(_names(found)))}"
    return f"| `{name}` | {int(runs[-1] if runs else 0):,} | {int(edges):,} | {int(features):,} | {fault} |"


def _names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02X}" for byte in word.encode())


def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="the readers; all of them unless named")
    parser.add_argument("--seconds", type=int, default=180)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--again", type=Path, metavar="FILE")
    parser.add_argument("--within", metavar="NAME", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.within:
        fuzz(asked.within, asked.names)
    from targets import TARGETS  # noqa: PLC0415 - not before it may be instrumented

    names = asked.names or list(TARGETS)
    if asked.again:
        data = asked.again.read_bytes()
        for name in names:
            TARGETS[name].read(data)
        return
    with TemporaryDirectory() as temporary:
        folder = (asked.folder or Path(temporary)).absolute()
        print("| reader | runs | edges | features | found |\n|---|---|---|---|---|", flush=True)
        for name in names:
            print(campaign(name, asked.seconds, folder), flush=True)


if __name__ == "__main__":
    main()
