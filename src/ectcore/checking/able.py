"""Which rules can judge what, settled once for all documents that are judged alike."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Rule, Wants


class Apt(NamedTuple):
    """The rules that apply to values of one type.

    Attributes:
        rules: all of them, in their order.
        always: those of them that look at every such value, whatever it is wanting.
        wants: what tells what such a value is wanting, if any of them asks.
    """

    rules: tuple[Rule, ...]
    always: tuple[Rule, ...]
    wants: Wants | None


class Able:
    """The rules that can judge where the same circumstances are known.

    Attributes:
        codes: their codes.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Keep the rules, in their order."""
        self._rules = tuple(rules)
        self._by_type: dict[type, Apt] = {}
        self.codes: Final = frozenset(rule.code for rule in self._rules)

    def of(self, part: object) -> Apt:
        """Those that apply to values of the part's type."""
        cls = part.__class__
        if cls not in self._by_type:
            kinds = {kind for kind in {rule.applies_to for rule in self._rules} if issubclass(cls, kind)}
            rules = tuple([rule for rule in self._rules if rule.applies_to in kinds])
            always = tuple([rule for rule in rules if rule.want is None])
            self._by_type[cls] = Apt(rules, always, next((rule.wants for rule in rules if rule.wants), None))
        return self._by_type[cls]


class WhoIsAble:
    """Rules by the circumstances that are known."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Keep the rules, in their order."""
        self._rules = tuple(rules)
        self._needs = sorted({need for rule in self._rules for need in rule.needs})
        self._known: dict[tuple[bool, ...], Able] = {}

    def __call__(self, about: Circumstances) -> Able:
        """The rules that can judge under those circumstances."""
        known = tuple([getattr(about, need) is not None for need in self._needs])
        able = self._known.get(known)
        if able is None:
            able = self._known[known] = Able(rule for rule in self._rules if rule.can_judge(about))
        return able


@lru_cache(maxsize=16)
def who_is_able(rules: tuple[Rule, ...]) -> WhoIsAble:
    """Which of these rules can judge: settled once, however many checkers have the same rules."""
    return WhoIsAble(rules)
