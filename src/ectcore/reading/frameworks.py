"""Frameworks with their official texts, out of a file of the user's own."""

from typing import Any

from ectcore.codec import read_json
from ectcore.frameworks.case import framework_of_case
from ectcore.model.framework import Framework
from ectcore.reading.mending import mend


def read_framework(data: bytes | str, key: str = "") -> Framework:
    """The framework in a CASE package (1EdTech, JSON): title, edition, statements with codes and texts.

    Args:
        data: the JSON text of the package.
        key: what the codes begin with, such as "ittecf-2024"; made of the title where empty.

    Raises:
        DocumentError: it is not JSON, or no CASE package: all of its faults.

    >>> read_framework('{"CFDocument": {"title": "Our own"}, "CFItems": []}').key
    'case-our-own'
    """
    return framework_of_case(_mended(read_json(data)), key)


def _mended(value: Any) -> Any:  # noqa: ANN401 - plain values of any kind
    """The same with every text such that the model can hold it."""
    if isinstance(value, str):
        return mend(value).text
    if isinstance(value, list):
        return [_mended(each) for each in value]
    if isinstance(value, dict):
        return {name: _mended(each) for name, each in value.items()}
    return value
