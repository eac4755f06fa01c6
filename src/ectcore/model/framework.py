"""The frameworks that targets and sessions refer to: their statements and codes."""

from enum import Enum

from attrs import frozen

from ectcore.model.field import Line, Name, StatementCode, Text
from ectcore.model.value import Value


class StatementKind(Enum):
    """What kind of statement a framework makes.

    >>> StatementKind("learn_that")
    <StatementKind.LEARN_THAT: 'learn_that'>
    """

    STANDARD = "standard"
    BULLET = "bullet"
    LEARN_THAT = "learn_that"
    LEARN_HOW = "learn_how"


@frozen(kw_only=True)
class Statement(Value):
    """One statement of a framework.

    Attributes:
        code: its code with the framework's key, such as "ecf-2019:4.9".
        kind: a Teachers' Standard, a bullet under one, "learn that", or "learn how to".
        label: what it is about, in the words of whoever made the file.
        text: its official text, where the file has it.
        parent: the code of the statement that it stands under.

    >>> Statement(code="ecf-2019:4.9", kind=StatementKind.LEARN_THAT, label="Homework").parent is None
    True
    """

    code: StatementCode
    kind: StatementKind
    label: Line = ""
    text: Text = ""
    parent: StatementCode | None = None


@frozen(kw_only=True, cache_hash=True)  # it holds hundreds of statements
class Framework(Value):
    """A framework in one edition.

    Attributes:
        key: what its codes begin with, such as "ts-2011".
        title: its name.
        edition: which edition, such as "2011, terminology of 2021".
        statements: all its statements, in its own order.

    >>> first = Statement(code="trust-2026:1", kind=StatementKind.STANDARD, label="Reading aloud")
    >>> Framework(key="trust-2026", title="Our priorities", statements=(first,)).statements[0].label
    'Reading aloud'
    """

    key: Name
    title: Name
    edition: Line = ""
    statements: tuple[Statement, ...] = ()
