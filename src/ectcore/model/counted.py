"""How people say a number of things."""


def counted(number: int, noun: str) -> str:
    """A number of things, one of which is in the singular.

    >>> counted(1, "row"), counted(1_200, "row"), counted(0, "row")
    ('1 row', '1,200 rows', '0 rows')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
