"""What reading the published pages costs, as a ratio to what a plain Markdown parser takes to parse them.

    python benchmarks/reading.py [SHARED] [ROUNDS]

Both read the same texts in one process, in turn; the figure is the median of the ratios,
round by round. SHARED is the folder whose `data/sessions` holds the pages.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from markdown_it import MarkdownIt

from ectcore.frameworks import codes_in
from ectcore.reading.session import read_session

MOST = 3.0
NEXT_TO_THE_PROJECT = Path(__file__).parents[2] / "shared"


def seconds(work: Callable[[str], object], pages: list[str]) -> float:
    """How long it takes to do that work on every page."""
    start = time.perf_counter()
    for page in pages:
        work(page)
    return time.perf_counter() - start


def main(shared: Path, rounds: int) -> None:
    """Print the ratio, and what stands behind it."""
    pages = [page.read_text(encoding="utf-8") for page in sorted((shared / "data" / "sessions").rglob("*.md"))]
    if not pages:
        sys.exit(f"there are no pages under {shared}")
    parse = MarkdownIt().parse
    taken = [(seconds(parse, pages), seconds(read_session, pages), seconds(codes_in, pages)) for _ in range(rounds)]
    ratio = median(own / theirs for theirs, own, _ in taken)
    codes = median(of_codes / theirs for theirs, _, of_codes in taken)
    each = median(own for _, own, _ in taken) / len(pages) * 1000
    print(f"{len(pages)} pages, {each:.1f} ms each: {ratio:.2f} x markdown-it-py, at most {MOST} (codes: {codes:.2f})")


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if sys.argv[1:] else NEXT_TO_THE_PROJECT,
        int(sys.argv[2]) if sys.argv[2:] else 5,
    )
