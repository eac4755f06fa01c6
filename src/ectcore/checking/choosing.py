"""Rules by their codes, and the page of a rule."""

from collections.abc import Iterable

from ectcore.errors import UnknownNameError
from ectcore.linting.rule import PARTS, Rule
from ectcore.rules import RULES


def select(rules: Iterable[Rule], chosen: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules of which the code, the family or the name is chosen (all, where none is), less the ignored.

    Raises:
        UnknownNameError: no rule has that code, family or name.

    >>> [rule.code for rule in select(RULES, chosen=["S001", "T001"], ignored=["T"])]
    ['S001']
    """
    known = tuple(rules)
    chosen, ignored = tuple(chosen), tuple(ignored)
    for code in (*chosen, *ignored):
        if not any(_is_of(rule, code) for rule in known):
            raise UnknownNameError("rule", code, [rule.code for rule in known])
    return tuple(
        rule
        for rule in known
        if (not chosen or any(_is_of(rule, code) for code in chosen))
        and not any(_is_of(rule, code) for code in ignored)
    )


def explain(code: str, rules: Iterable[Rule] = RULES) -> str:
    """The page of a rule: what should be so, why, how to put it right, and examples.

    Raises:
        UnknownNameError: no rule has that code or name.

    >>> explain("S001").splitlines()[0]
    'S001 target-is-stated (error)'
    """
    known = {name: rule for rule in rules for name in (rule.code, rule.name)}
    if code not in known:
        raise UnknownNameError("rule", code, list(known))
    rule = known[code]
    lines = [f"{rule.code} {rule.name} ({rule.severity.value})", "", rule.summary]
    for heading in PARTS:
        lines += ["", heading, f"  {rule.part(heading)}"]
    if rule.bad:
        lines += ["", "Found, for example, in", *(f"  - {example.title}" for example in rule.bad)]
    return "\n".join(lines)


def _is_of(rule: Rule, code: str) -> bool:
    return code in (rule.code, rule.family, rule.name)
