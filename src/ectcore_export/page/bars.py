"""Numbers as bars, with the table behind them."""

from collections.abc import Iterator, Sequence
from typing import Final

from ectcore_export.page.markup import NOTHING, Html, element, joined
from ectcore_export.page.pieces import table

_WIDTH: Final = 760
_ROW: Final = 42
_LONGEST: Final = 100
_HIGH: Final = 170
_BELOW: Final = 24
_RIGHT: Final = 40
_MOST_LABELS: Final = 14
_VALUE: Final = 60

Numbers = Sequence[tuple[str, int]]


def rows_of_bars(title: str, numbers: Numbers) -> Html:
    """A bar for each, one under the other."""
    most = max((number for _, number in numbers), default=0)
    height = _ROW * len(numbers)
    bars = (each for place, (label, number) in enumerate(numbers) for each in _bar(place, label, number, most))
    return _picture(title, numbers, height, bars)


def columns(title: str, numbers: Numbers) -> Html:
    """A column for each, side by side, such as week after week."""
    most = max((number for _, number in numbers), default=0)
    wide = (_WIDTH - _RIGHT) / max(len(numbers), 1)
    every = -(-len(numbers) // _MOST_LABELS)
    bars = (
        each
        for place, (label, number) in enumerate(numbers)
        for each in _column(place, label if place % every == 0 else "", number, most, wide)
    )
    return _picture(title, numbers, _HIGH + _BELOW, bars)


def with_table(picture: Html, caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Html:
    """A picture, and the table behind it to open."""
    if not rows:
        return NOTHING
    behind = element("details", element("summary", "The same as a table"), table(caption, headings, rows))
    return joined([picture, behind])


def _picture(title: str, numbers: Numbers, height: int, bars: Iterator[Html]) -> Html:
    told = "; ".join(f"{label}: {number:,}" for label, number in numbers[:_MOST_LABELS])
    ids = f"{title.lower().replace(' ', '-')}"
    svg = element(
        "svg",
        element("title", title, id=f"{ids}-title"),
        element("desc", told, id=f"{ids}-desc"),
        *bars,
        viewBox=f"0 0 {_WIDTH} {height}",
        role="img",
        aria_labelledby=f"{ids}-title {ids}-desc",
    )
    frame = element("div", svg, class_="scroll", tabindex=0, role="region", aria_label=f"{title}, may scroll")
    return element("figure", frame)


def _bar(place: int, label: str, number: int, most: int) -> Iterator[Html]:
    at = place * _ROW
    wide = round(number / most * (_WIDTH - _VALUE), 1) if most else 0
    shown = label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"
    yield element("text", shown, x=0, y=at + 14)
    yield element("rect", x=0, y=at + 20, width=wide, height=14, rx=2, class_="bar")
    yield element("text", f"{number:,}", x=wide + 6 if number else 0, y=at + 32, class_="value")


def _column(place: int, label: str, number: int, most: int, wide: float) -> Iterator[Html]:
    high = round(number / most * (_HIGH - 20), 1) if most else 0
    left = place * wide
    yield element(
        "rect", x=round(left + wide * 0.1, 1), y=_HIGH - high, width=round(wide * 0.8, 1), height=high, class_="bar"
    )
    if label and number:
        yield element("text", f"{number:,}", x=round(left + wide * 0.1, 1), y=_HIGH - high - 5, class_="value")
    if label:
        yield element("text", label, x=round(left + wide * 0.1, 1), y=_HIGH + 16, class_="month")
