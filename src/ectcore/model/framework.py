"""The frameworks that targets and sessions refer to: their statements and codes."""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from ectcore.model.field import FrameworkKey, Line, Name, StatementCode, Text
from ectcore.model.value import Value, repeated


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
        statements: all its statements, in its own order; those that they stand under may be another framework's.

    Raises:
        InvalidValueError: two statements have one code, or a code begins with another key.

    >>> first = Statement(code="trust-2026:1", kind=StatementKind.STANDARD, label="Reading aloud")
    >>> Framework(key="trust-2026", title="Our priorities", statements=(first,)).statements[0].label
    'Reading aloud'
    """

    key: FrameworkKey
    title: Name
    edition: Line = ""
    statements: tuple[Statement, ...] = ()

    def contradictions(self) -> Iterator[str]:
        """Statements that could not be told apart, or that are another framework's."""
        for doubled in repeated(statement.code for statement in self.statements):
            yield f"two statements have the code {doubled!r}; every statement has its own"
        for code in (statement.code for statement in self.statements):
            if not code.startswith(f"{self.key}:"):
                yield f"the code {code!r} is another framework's; the codes of this one begin with '{self.key}:'"
