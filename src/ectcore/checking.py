"""Rules applied to a document: findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import evolve, frozen

from ectcore.errors import UnknownNameError
from ectcore.linting.circumstances import IN_WORDS, Circumstances, Judged
from ectcore.linting.rule import PARTS, Flaw, Rule
from ectcore.linting.walk import parts
from ectcore.model.draft import Draft
from ectcore.model.finding import Criterion, Finding, Severity
from ectcore.model.people import Person
from ectcore.model.place import Path, pointer, spoken
from ectcore.model.plan import ActionPlan
from ectcore.rules import RULES
from ectcore.wording.drafts import box, target_of

_NOTHING_KNOWN: Final = Circumstances()
_Parts = list[tuple[Path, Any]]


@frozen(kw_only=True)
class Verdict:
    """What is so of a target, and the reasons.

    Attributes:
        criteria: of each letter, and of the action steps, whether it is met.
        findings: what was found.
    """

    criteria: Mapping[Criterion, bool]
    findings: tuple[Finding, ...]


def judge(draft: Draft, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES) -> Verdict:
    """Which letters a draft meets: those for which no finding of severity warning or error speaks.

    >>> verdict = judge(Draft(target="Improve behaviour in 9G"))
    >>> len(verdict.criteria)
    6
    """
    findings = check(draft, about, rules)
    unmet = {finding.criterion for finding in findings if finding.severity is not Severity.ADVICE}
    return Verdict(criteria={criterion: criterion not in unmet for criterion in Criterion}, findings=findings)


def check(
    document: object, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """What the rules find in a document, in the document's order.

    A rule that needs to know what `about` does not tell is silent: see `unjudged`.

    >>> from ectcore.rules.exemplar import circumstances, plan
    >>> check(plan(), circumstances())
    ()
    >>> [finding.code for finding in check(evolve(plan(), targets=(), reviews=()))]
    ['PLAN001', 'REV001']
    """
    judged, about = _placed(document, about)
    found = list(parts(judged))
    asked = tuple(rules)
    first = [rule for rule in asked if "judged" not in rule.needs]
    findings = list(_findings(found, about, first))
    codes = frozenset(rule.code for rule in first if rule.can_judge(about))
    about = evolve(about, judged=Judged(codes=codes, findings=tuple(findings)))
    findings += _findings(found, about, [rule for rule in asked if "judged" in rule.needs])
    return tuple(_acknowledged(finding, document) for finding in findings)


def unjudged(
    document: object, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES
) -> Mapping[str, tuple[Rule, ...]]:
    """The rules that could not judge, by what it is that they were not told.

    >>> from ectcore.rules.exemplar import plan
    >>> [rule.code for rule in unjudged(plan())["the day"]]
    ['REV002']
    """
    judged, about = _placed(document, about)
    types = {type(part) for _, part in parts(judged)}
    wants: dict[str, tuple[Rule, ...]] = defaultdict(tuple)
    for rule in rules:
        for need in rule.needs:
            if rule.applies_to in types and need in IN_WORDS and getattr(about, need) is None:
                wants[IN_WORDS[need]] += (rule,)
    return dict(wants)


def select(rules: Iterable[Rule], chosen: Iterable[str] = (), ignored: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules whose codes begin with a chosen one (all, where none is), less the ignored.

    Raises:
        UnknownNameError: no rule's code begins so.

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


def _placed(document: object, about: Circumstances) -> tuple[object, Circumstances]:
    """What the rules are shown, and what they are told: of a draft, the target that it is."""
    if isinstance(document, ActionPlan):
        return document, evolve(about, plan=document)
    if isinstance(document, Draft):
        return target_of(document), evolve(about, draft=document)
    return document, about


def _findings(found: _Parts, about: Circumstances, rules: Iterable[Rule]) -> Iterator[Finding]:
    able = [rule for rule in rules if rule.can_judge(about)]
    judging = {
        kind: [rule for rule in able if issubclass(kind, rule.applies_to)] for kind in {type(part) for _, part in found}
    }
    for path, part in found:
        for rule in judging[type(part)]:
            for flaw in rule.judge(part, about):
                yield _finding(rule, flaw, (*path, *flaw.at), found, about)


def _finding(rule: Rule, flaw: Flaw, path: Path, found: _Parts, about: Circumstances) -> Finding:
    shown = box(path) if about.draft else path
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        criterion=rule.criterion,
        pointer=pointer(shown),
        where=spoken(shown, f"the {_noun(found[0][1])}"),
        item=_item(path, found),
        message=flaw.message,
        fix=flaw.fix,
        source=rule.source,
    )


def _noun(document: object) -> str:
    return {"ActionPlan": "plan"}.get(type(document).__name__, type(document).__name__.lower())


def _item(path: Path, found: _Parts) -> str | None:
    within = [
        part
        for at, part in found
        if at and path[: len(at)] == at and hasattr(part, "id") and not isinstance(part, Person)
    ]
    return within[-1].id if within else None


def _acknowledged(finding: Finding, document: object) -> Finding:
    for acknowledgement in document.acknowledgements if isinstance(document, ActionPlan) else ():
        if (acknowledgement.code, acknowledgement.item) == (finding.code, finding.item):
            return evolve(finding, acknowledged=acknowledgement.reason)
    return finding
