"""Which rules can judge what, settled once for all documents that are judged alike."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ectcore.linting.circumstances import Circumstances
from ectcore.linting.rule import Rule, Wants


class Able:
    """The rules that can judge where the same circumstances are known.

    Attributes:
        codes: their codes.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Keep the rules, in their order."""
        self._rules = tuple(rules)
        self._by_type: dict[type, tuple[tuple[Rule, ...], Wants | None]] = {}
        self.codes: Final = frozenset(rule.code for rule in self._rules)

    def of(self, part: object) -> tuple[tuple[Rule, ...], Wants | None]:
        """Those that apply to values of the part's type, and what tells what such a part is wanting, if any asks."""
        cls = part.__class__
        if cls not in self._by_type:
            kinds = {kind for kind in {rule.applies_to for rule in self._rules} if issubclass(cls, kind)}
            rules = tuple([rule for rule in self._rules if rule.applies_to in kinds])
            self._by_type[cls] = rules, next((rule.wants for rule in rules if rule.wants), None)
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
