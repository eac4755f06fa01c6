"""What was done to drafts so that they could be read, each thing said once."""

from collections.abc import Iterable, Iterator
from typing import Final

from ectcore.reading.forms.boxes import Place, Remark

_NAMED_AT_MOST: Final = 5


def notices(remarks: Iterable[Remark]) -> Iterator[str]:
    """Each remark with the places that it is made of.

    >>> list(notices(Remark(Place("row", number), "year", "left unknown") for number in (2, 4, 5)))
    ['rows 2, 4 and 5, year: left unknown']
    """
    places: dict[tuple[str, str], list[Place]] = {}
    for remark in remarks:
        places.setdefault((remark.box, remark.reason), []).append(remark.place)
    for (box, reason), where in places.items():
        yield f"{listed(where)}{', ' * bool(box)}{box.replace('_', ' ')}: {reason}"


def listed(places: list[Place]) -> str:
    """Places as people say them, five at most and then how many more.

    >>> listed([Place("line", number) for number in range(1, 9)])
    'lines 1, 2, 3, 4, 5 and 3 more'
    """
    if len(places) == 1:
        return str(places[0])
    numbers = [f"{place.number:,}" for place in places]
    shown, more = numbers[:_NAMED_AT_MOST], len(numbers) - _NAMED_AT_MOST
    *first, last = [*shown, f"{more:,} more"] if more > 0 else shown
    return f"{places[0].noun}s {', '.join(first)} and {last}"
