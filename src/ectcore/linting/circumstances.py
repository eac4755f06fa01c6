"""What is known beside the document itself when it is judged."""

from datetime import date
from typing import Final

from attrs import field, frozen

from ectcore.model.calendar import SchoolCalendar
from ectcore.model.draft import Draft
from ectcore.model.finding import Finding
from ectcore.model.framework import Framework
from ectcore.model.induction import Induction
from ectcore.model.plan import ActionPlan
from ectcore.model.programme import Programme
from ectcore.model.records import Records
from ectcore.model.settings import Settings


@frozen(kw_only=True)
class Judged:
    """What the rules found that judged first.

    Attributes:
        codes: the codes of the rules that judged.
        findings: what they found.

    >>> Judged(codes=frozenset({"S001"}), findings=()).findings
    ()
    """

    codes: frozenset[str]
    findings: tuple[Finding, ...]


def _or_usual(settings: Settings | None) -> Settings:
    return Settings() if settings is None else settings


@frozen(kw_only=True)
class Circumstances:
    """What is known beside the document; None means that it is not known.

    Attributes:
        as_of: the day on which it is judged.
        calendar: the school's calendar.
        programme: the programme that the ECT follows.
        frameworks: the frameworks that codes may refer to.
        records: the records of the ECT's sessions.
        induction: the ECT's induction.
        previous_plan: the plan before this one.
        settings: the thresholds; where they are not known, the usual ones.
        plan: the plan in which the part stands that is judged; `check` fills it in.
        draft: the draft as which the target was typed that is judged; `check` fills it in.
        judged: what the other rules found; `check` fills it in.

    >>> about = Circumstances(as_of=date(2026, 9, 1), settings=Settings(most_targets=2))
    >>> about.calendar is None
    True
    """

    as_of: date | None = None
    calendar: SchoolCalendar | None = None
    programme: Programme | None = None
    frameworks: tuple[Framework, ...] | None = None
    records: Records | None = None
    induction: Induction | None = None
    previous_plan: ActionPlan | None = None
    settings: Settings = field(default=None, converter=_or_usual)
    plan: ActionPlan | None = None
    draft: Draft | None = None
    judged: Judged | None = None


IN_WORDS: Final = {
    "as_of": "the day",
    "calendar": "a school calendar",
    "programme": "the programme",
    "frameworks": "the frameworks",
    "records": "the session notes",
    "induction": "the induction",
    "previous_plan": "the plan before",
    "plan": "the plan it stands in",
}
"""What each circumstance is called when it is missing."""
