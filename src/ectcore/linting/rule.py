"""How a rule is declared: a function, its page, its examples."""

import re
from collections.abc import Callable, Collection, Hashable, Iterator
from functools import cache
from importlib import import_module
from inspect import cleandoc, signature
from operator import attrgetter
from types import UnionType
from typing import Any, Final, Protocol, TypeVar, get_type_hints

from attrs import field, fields, frozen

from ectcore.errors import InvalidValueError, nearest
from ectcore.linting.circumstances import Circumstances
from ectcore.model.fault import fault_of
from ectcore.model.field import RuleCode, quoted
from ectcore.model.finding import Criterion, Severity
from ectcore.model.place import Path

P_contra = TypeVar("P_contra", contravariant=True)

PARTS: Final = ("Why it matters", "How to put it right", "Source")
"""The headings under a rule's first sentence, in this order."""


@frozen(kw_only=True)
class Flaw:
    """What a rule found in the part that it was shown.

    Attributes:
        message: what is wrong, in one sentence to a mentor, quoting the words that decided it.
        fix: what would put it right.
        at: the way from the part to the place within it; empty for the part itself.

    >>> Flaw(message="“soon” is no day.", fix="Name the day.", at=("due", "words")).at
    ('due', 'words')
    """

    message: str
    fix: str
    at: Path = ()


@frozen
class Example:
    """One change that turns a worked exemplar into something that the rule flags.

    Attributes:
        title: what is wrong after the change.
        change: makes the bad part out of the good one.

    >>> from attrs import evolve
    >>> empty = Example("nothing is said", lambda target: evolve(target, statement=""))
    >>> empty.title
    'nothing is said'
    """

    title: str
    change: Callable[[Any], Any]


class Judge(Protocol[P_contra]):
    """The function of a rule: it yields what it finds in a part.

    >>> from ectcore.rules import RULES
    >>> judge: Judge[Any] = next(iter(RULES)).judge
    >>> judge.__name__
    'target_is_stated'
    """

    __name__: str
    __qualname__: str

    def __call__(self, part: P_contra, about: Circumstances, /) -> Iterator[Flaw]:
        """What is wrong with the part."""


Wants = Callable[[Any, Circumstances], Collection[Hashable]]
"""Tells what a part is wanting."""


@frozen(kw_only=True, eq=False)
class Rule:
    """A rule as it was declared with `rule`.

    Attributes:
        code: its code: the family and three digits; never reused.
        severity: how much its findings matter.
        criterion: the letter that it speaks for, if it speaks for one.
        needs: the circumstances without which it cannot judge.
        bad: examples of what it flags, each one change away from the exemplar.
        judge: the function.
        applies_to: what it applies to: the type of the function's first parameter.
        want: what a part has to be wanting for the rule to find anything; None where it looks at every part.
        wants: tells what a part is wanting; the same for all rules that have a want.

    >>> from ectcore.rules import RULES
    >>> first = next(rule for rule in RULES if rule.code == "S001")
    >>> first.family, first.name, first.severity.value
    ('S', 'target-is-stated', 'error')
    """

    code: str
    severity: Severity
    criterion: Criterion | None
    needs: tuple[str, ...]
    bad: tuple[Example, ...]
    judge: Judge[Any] = field(repr=False)
    applies_to: type
    want: Hashable | None = None
    wants: Wants | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """The function's name with hyphens."""
        return self.judge.__name__.replace("_", "-")

    @property
    def family(self) -> str:
        """The letters of its code."""
        return self.code.rstrip("0123456789")

    @property
    def summary(self) -> str:
        """What should be so, in a sentence."""
        return self._page[0]

    @property
    def source(self) -> str:
        """Where it stands that this is asked for."""
        return self.part("Source")

    @property
    def _page(self) -> tuple[str, dict[str, str]]:
        return _page_of(self.judge.__doc__ or "")

    def part(self, heading: str) -> str:
        """What the page says under that heading."""
        return self._page[1].get(heading, "")

    def __reduce__(self) -> tuple[Callable[[str, str], "Rule"], tuple[str, str]]:
        """Pickled by the place where it is declared, so that it can go to a worker."""
        module, name = place = self.judge.__module__, self.judge.__qualname__
        try:
            found = _declared(module, name)
        except AttributeError:
            found = None
        if found is not self:
            msg = f"cannot pickle rule {self.code}, which is not what {module} has as {name}"
            raise TypeError(msg)
        return _declared, place

    def can_judge(self, about: Circumstances) -> bool:
        """Whether all is known that the rule needs."""
        return all(getattr(about, need) is not None for need in self.needs)


def rule(
    *,
    code: str,
    severity: Severity,
    bad: tuple[Example, ...],
    criterion: Criterion | None = None,
    needs: tuple[str, ...] = (),
) -> Callable[[Judge[Any]], Rule]:
    """Declare a rule: the decorated function yields a `Flaw` for each fault of a part.

    The function's name is the rule's name, the type of its first parameter is what it
    applies to, its docstring is its page: what should be so, then "Why it matters:",
    "How to put it right:" and "Source:".

    Raises:
        InvalidValueError: the code is none, something is needed that is no circumstance, or the
            first parameter does not say by its type what the rule applies to: all of it.

    >>> from ectcore.model.target import Target
    >>> @rule(code="R900", severity=Severity.ADVICE, bad=())
    ... def target_serves_the_school_plan(target: Target, about: Circumstances) -> Iterator[Flaw]:
    ...     '''The target serves the school's plan.'''
    ...     if "reading" not in target.statement:
    ...         yield Flaw(message="The target does not speak of reading.", fix="Say what it does for reading.")
    >>> target_serves_the_school_plan.name
    'target-serves-the-school-plan'
    """

    def declare(judge: Judge[Any]) -> Rule:
        applies_to = _type_of_part(judge)
        if faults := list(_faults(code, needs, applies_to)):
            noun = f"{Rule.__name__} {judge.__name__}"
            raise InvalidValueError(noun, faults)
        return Rule(
            code=code, severity=severity, criterion=criterion, needs=needs, bad=bad, judge=judge, applies_to=applies_to
        )

    return declare


def _declared(module: str, name: str) -> Rule:
    rule: Rule = attrgetter(name)(import_module(module))
    return rule


def _type_of_part(judge: Judge[Any]) -> Any:  # noqa: ANN401 - whatever is written there
    """The type of the first parameter; None where it has none."""
    first = next(iter(signature(judge, follow_wrapped=False).parameters), "")
    return get_type_hints(judge).get(first)


def _faults(code: str, needs: tuple[str, ...], applies_to: object) -> Iterator[str]:
    if fault := _fault_of_code(code):
        yield f"code: {fault}"
    for need in needs:
        if need not in _CIRCUMSTANCES:
            yield f"needs: {quoted(need)} is no circumstance; {nearest(need, _CIRCUMSTANCES)}"
    if not isinstance(applies_to, type | UnionType):
        yield "the first parameter has no type that says what the rule applies to; write one, such as Target"


_fault_of_code: Final = fault_of(RuleCode)
_CIRCUMSTANCES: Final = tuple(each.name for each in fields(Circumstances))


@cache
def _page_of(docstring: str) -> tuple[str, dict[str, str]]:
    """The first sentence of a rule's page, and its sections by their headings."""
    summary, *sections = re.split(rf"^({'|'.join(PARTS)}):$", cleandoc(docstring), flags=re.MULTILINE)
    bodies = zip(sections[::2], sections[1::2], strict=True)
    return _joined(summary), {heading: _joined(body) for heading, body in bodies}


def _joined(text: str) -> str:
    return " ".join(text.split())
