"""Rules applied to a document: findings."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Final

from attrs import evolve, has

from ectcore.checking.able import Able, who_is_able
from ectcore.checking.nameless import nameless
from ectcore.checking.placing import Shown, acknowledged, placed
from ectcore.linting.circumstances import IN_WORDS, Circumstances, Judged
from ectcore.linting.rule import Rule
from ectcore.linting.walk import parts
from ectcore.model.draft import Draft
from ectcore.model.finding import Finding
from ectcore.model.plan import ActionPlan
from ectcore.rules import RULES
from ectcore.wording.drafts import target_of
from ectcore.wording.words.names import MARK, Names

_NOTHING_KNOWN: Final = Circumstances()

_NO_NAMES: Final = Names(())
_REMEMBERED: Final = 1024
"""How many plans' findings a checker remembers before it forgets them all (the project's own)."""


class Checker:
    """Rules and circumstances made ready for any number of documents.

    Of a plan, the rules that come along are shown all but the names of its people and its school, so that plans
    which differ by these alone are judged once. What a rule of somebody else's looks at nobody knows: where there is
    one it is shown the plan as it is, and nothing is remembered.

    >>> from ectcore.rules.exemplar import circumstances, plan
    >>> checker = Checker(circumstances())
    >>> checker(plan())
    ()
    """

    def __init__(self, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES) -> None:
        """Keep the rules, and what is known beside the documents."""
        self._about, every = about, tuple(rules)
        self._strange = frozenset(rule for rule in every if rule not in RULES)
        self._first = who_is_able(tuple(rule for rule in every if "judged" not in rule.needs))
        self._then = who_is_able(tuple(rule for rule in every if "judged" in rule.needs))
        self._known: dict[Hashable, tuple[Finding, ...]] = {}

    def __call__(self, document: object) -> tuple[Finding, ...]:
        """What the rules find in a document, in the document's order."""
        if not isinstance(document, ActionPlan):
            shown = self._shown(document)
            return self._found(shown, shown, _NO_NAMES)
        bare = nameless(document)
        if self._strange:
            return self._found(self._shown(bare.plan()), self._shown(document), bare.names)
        findings = self._known.get(bare.key)
        if findings is None:
            shown = self._shown(bare.plan())
            findings = self._found(shown, shown, _NO_NAMES)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[bare.key] = findings
        return tuple([_named(finding, bare.names) for finding in findings])

    def _shown(self, document: object) -> Shown:
        judged, about = _told(document, self._about)
        return Shown(parts(judged), about)

    def _found(self, own: Shown, others: Shown, names: Names) -> tuple[Finding, ...]:
        """What is found where the rules that come along are shown one thing and others another."""
        first = self._first(own.about)
        findings = list(self._findings(own, others, names, first))
        judged = Judged(codes=first.codes, findings=tuple(findings))
        told = _after(own, judged)
        told_others = told if others is own else _after(others, judged)
        findings += self._findings(told, told_others, names, self._then(told.about))
        return tuple([acknowledged(finding, others.about.plan) for finding in findings])

    def _findings(self, own: Shown, others: Shown, names: Names, able: Able) -> Iterator[Finding]:
        strange = self._strange
        for (path, bare), (_, part) in zip(own.parts, others.parts, strict=True):
            apt = able.of(part)
            wanting = apt.wants(bare, own.about) if apt.wants else ()
            for rule in apt.rules if wanting or strange else apt.always:
                if strange and rule in strange:
                    for flaw in rule.judge(part, others.about):
                        yield placed(rule, flaw, path, others)
                elif rule.want is None or rule.want in wanting:
                    for flaw in rule.judge(bare, own.about):
                        yield _named(placed(rule, flaw, path, own), names)


def check(
    document: object, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES
) -> tuple[Finding, ...]:
    """What the rules find in a document, in the document's order.

    A rule that needs to know what `about` does not tell is silent: see `unjudged`.

    Raises:
        TypeError: it is no value of the model, such as the bytes of a file that was not decoded.

    >>> from ectcore.rules.exemplar import circumstances, plan
    >>> check(plan(), circumstances())
    ()
    >>> [finding.code for finding in check(evolve(plan(), targets=(), reviews=()))]
    ['PLAN001', 'REV001']
    """
    return _checker(about, rules)(document)


def _checker(about: Circumstances, rules: Iterable[Rule]) -> Checker:
    """The checker of the rules that come along is kept for the next document, with what it remembers."""
    if rules is not RULES:
        return Checker(about, rules)
    known, checker = _LAST[0]
    if checker is None or known is not about:
        checker = Checker(about)
        _LAST[0] = (about, checker)
    return checker


_LAST: Final[list[tuple[Circumstances, Checker | None]]] = [(_NOTHING_KNOWN, None)]


def unjudged(
    document: object, about: Circumstances = _NOTHING_KNOWN, rules: Iterable[Rule] = RULES
) -> Mapping[str, tuple[Rule, ...]]:
    """The rules that could not judge, by what it is that they were not told.

    Raises:
        TypeError: it is no value of the model.

    >>> from ectcore.rules.exemplar import plan
    >>> [rule.code for rule in unjudged(plan())["the day"]]
    ['REV002']
    """
    judged, about = _told(document, about)
    types = {type(part) for _, part in parts(judged)}
    wants: dict[str, tuple[Rule, ...]] = defaultdict(tuple)
    for rule in rules:
        for need in rule.needs:
            if rule.applies_to in types and need in IN_WORDS and getattr(about, need) is None:
                wants[IN_WORDS[need]] += (rule,)
    return dict(wants)


def _told(document: object, about: Circumstances) -> tuple[object, Circumstances]:
    """What the rules are shown, and what they are told: of a draft, the target that it is."""
    if isinstance(document, ActionPlan):
        return document, evolve(about, plan=document)
    if isinstance(document, Draft):
        return target_of(document), evolve(about, draft=document)
    if not has(type(document)):
        msg = f"a {type(document).__name__} is no document; give a plan, a target or another value of the model"
        raise TypeError(msg)
    return document, about


def _after(shown: Shown, judged: Judged) -> Shown:
    """What those rules are shown that need to know what others found."""
    return shown._replace(about=evolve(shown.about, judged=judged))


def _named(finding: Finding, names: Names) -> Finding:
    """The finding with the names again, where it quotes one."""
    if MARK not in finding.message and MARK not in finding.fix:
        return finding
    return evolve(finding, message=names.shown(finding.message), fix=names.shown(finding.fix))
