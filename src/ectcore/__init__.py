"""Action plans for England's early career teachers: the model, the checks, plans out to any format.

Everything public is here by name, loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ectcore import catalogue as catalogue
    from ectcore.bulk import CohortSummary as CohortSummary
    from ectcore.bulk import Made as Made
    from ectcore.bulk import MadeFile as MadeFile
    from ectcore.bulk import State as State
    from ectcore.bulk import generate as generate
    from ectcore.checking import Verdict as Verdict
    from ectcore.checking import check as check
    from ectcore.checking import explain as explain
    from ectcore.checking import judge as judge
    from ectcore.checking import unjudged as unjudged
    from ectcore.codec import decode as decode
    from ectcore.codec import encode as encode
    from ectcore.codec import read_json as read_json
    from ectcore.codec import schema as schema
    from ectcore.disclosing import Profile as Profile
    from ectcore.disclosing import disclosure as disclosure
    from ectcore.errors import AmbiguousNameError as AmbiguousNameError
    from ectcore.errors import DocumentError as DocumentError
    from ectcore.errors import EctcoreError as EctcoreError
    from ectcore.errors import ExportError as ExportError
    from ectcore.errors import InvalidValueError as InvalidValueError
    from ectcore.errors import PluginError as PluginError
    from ectcore.errors import Problem as Problem
    from ectcore.errors import UnknownNameError as UnknownNameError
    from ectcore.export import Exporter as Exporter
    from ectcore.export import ExporterEntry as ExporterEntry
    from ectcore.export import LoadedExporter as LoadedExporter
    from ectcore.export import exporter as exporter
    from ectcore.export import exporters as exporters
    from ectcore.frameworks import Codes as Codes
    from ectcore.frameworks import built_in_frameworks as built_in_frameworks
    from ectcore.frameworks import codes_in as codes_in
    from ectcore.frameworks import framework_of_case as framework_of_case
    from ectcore.frameworks import resolve as resolve
    from ectcore.identity import named_uuid as named_uuid
    from ectcore.induction import Absent as Absent
    from ectcore.induction import InductionTerm as InductionTerm
    from ectcore.induction import Statutory as Statutory
    from ectcore.induction import absences as absences
    from ectcore.induction import expected_end as expected_end
    from ectcore.induction import induction_terms as induction_terms
    from ectcore.induction import terms_required as terms_required
    from ectcore.induction import terms_served as terms_served
    from ectcore.linting.circumstances import Circumstances as Circumstances
    from ectcore.linting.circumstances import Judged as Judged
    from ectcore.linting.forms import Alike as Alike
    from ectcore.linting.forms import Formed as Formed
    from ectcore.linting.forms import all_show as all_show
    from ectcore.linting.forms import lines_show as lines_show
    from ectcore.linting.rule import Example as Example
    from ectcore.linting.rule import Flaw as Flaw
    from ectcore.linting.rule import Judge as Judge
    from ectcore.linting.rule import Rule as Rule
    from ectcore.linting.rule import rule as rule
    from ectcore.memory import Remembering as Remembering
    from ectcore.mentoring.agenda import Agenda as Agenda
    from ectcore.mentoring.agenda import AgendaItem as AgendaItem
    from ectcore.mentoring.agenda import agenda as agenda
    from ectcore.mentoring.carrying import carry_forward as carry_forward
    from ectcore.mentoring.closing import close_plan as close_plan
    from ectcore.mentoring.drafting import draft_plan as draft_plan
    from ectcore.mentoring.light import Light as Light
    from ectcore.mentoring.light import light as light
    from ectcore.mentoring.module_notes import ModuleNotes as ModuleNotes
    from ectcore.mentoring.module_notes import SessionNotes as SessionNotes
    from ectcore.mentoring.position import Position as Position
    from ectcore.mentoring.position import whats_next as whats_next
    from ectcore.mentoring.recalling import Bond as Bond
    from ectcore.mentoring.recalling import Recall as Recall
    from ectcore.mentoring.recalling import RecalledNote as RecalledNote
    from ectcore.mentoring.recalling import TargetRecall as TargetRecall
    from ectcore.mentoring.recalling import recall as recall
    from ectcore.mentoring.reviewing import record_review as record_review
    from ectcore.mentoring.templates import fill as fill
    from ectcore.model.calendar import Break as Break
    from ectcore.model.calendar import BreakKind as BreakKind
    from ectcore.model.calendar import SchoolCalendar as SchoolCalendar
    from ectcore.model.calendar import Term as Term
    from ectcore.model.counted import counted as counted
    from ectcore.model.day import day_of as day_of
    from ectcore.model.day import in_words as in_words
    from ectcore.model.day import with_weekday as with_weekday
    from ectcore.model.draft import Draft as Draft
    from ectcore.model.draft import DraftContext as DraftContext
    from ectcore.model.finding import Criterion as Criterion
    from ectcore.model.finding import Finding as Finding
    from ectcore.model.finding import Severity as Severity
    from ectcore.model.framework import Framework as Framework
    from ectcore.model.framework import Statement as Statement
    from ectcore.model.framework import StatementKind as StatementKind
    from ectcore.model.induction import Absence as Absence
    from ectcore.model.induction import Employment as Employment
    from ectcore.model.induction import Induction as Induction
    from ectcore.model.people import Person as Person
    from ectcore.model.people import Role as Role
    from ectcore.model.people import School as School
    from ectcore.model.people import Visibility as Visibility
    from ectcore.model.plan import Acknowledgement as Acknowledgement
    from ectcore.model.plan import ActionPlan as ActionPlan
    from ectcore.model.plan import Commitment as Commitment
    from ectcore.model.plan import Meeting as Meeting
    from ectcore.model.plan import Revision as Revision
    from ectcore.model.plan import standing as standing
    from ectcore.model.programme import Module as Module
    from ectcore.model.programme import Programme as Programme
    from ectcore.model.programme import Year as Year
    from ectcore.model.records import AgreedAction as AgreedAction
    from ectcore.model.records import Note as Note
    from ectcore.model.records import Progress as Progress
    from ectcore.model.records import Records as Records
    from ectcore.model.records import SessionRecord as SessionRecord
    from ectcore.model.review import FollowUp as FollowUp
    from ectcore.model.review import PlanReview as PlanReview
    from ectcore.model.review import Remark as Remark
    from ectcore.model.review import ReviewRecord as ReviewRecord
    from ectcore.model.review import ReviewStatus as ReviewStatus
    from ectcore.model.review import StepProgress as StepProgress
    from ectcore.model.review import YearReview as YearReview
    from ectcore.model.session import Activity as Activity
    from ectcore.model.session import ActivityKind as ActivityKind
    from ectcore.model.session import ModulePlace as ModulePlace
    from ectcore.model.session import ResearchSummary as ResearchSummary
    from ectcore.model.session import Season as Season
    from ectcore.model.session import Session as Session
    from ectcore.model.session import Step as Step
    from ectcore.model.session import StepKind as StepKind
    from ectcore.model.session import SummaryState as SummaryState
    from ectcore.model.settings import Settings as Settings
    from ectcore.model.target import ActionStep as ActionStep
    from ectcore.model.target import Decision as Decision
    from ectcore.model.target import Due as Due
    from ectcore.model.target import Measure as Measure
    from ectcore.model.target import Outcome as Outcome
    from ectcore.model.target import StartingPoint as StartingPoint
    from ectcore.model.target import SuccessCriterion as SuccessCriterion
    from ectcore.model.target import Support as Support
    from ectcore.model.target import Target as Target
    from ectcore.model.target import TargetOutcome as TargetOutcome
    from ectcore.model.template import Template as Template
    from ectcore.model.template import TemplateFollowUp as TemplateFollowUp
    from ectcore.model.template import TemplateReview as TemplateReview
    from ectcore.reading.calendar import read_calendar as read_calendar
    from ectcore.reading.drafts import Drafts as Drafts
    from ectcore.reading.drafts import read_drafts as read_drafts
    from ectcore.reading.frameworks import read_framework as read_framework
    from ectcore.reading.roster import Roster as Roster
    from ectcore.reading.roster import RosterRow as RosterRow
    from ectcore.reading.roster import read_roster as read_roster
    from ectcore.reading.session import read_session as read_session
    from ectcore.rules import RULES as RULES
    from ectcore.spreadsheet import safe_cell as safe_cell

_HOME = {
    "bulk": ("CohortSummary", "Made", "MadeFile", "State", "generate"),
    "checking": ("Verdict", "check", "explain", "judge", "unjudged"),
    "codec": ("decode", "encode", "read_json", "schema"),
    "disclosing": ("Profile", "disclosure"),
    "errors": (
        "AmbiguousNameError", "DocumentError", "EctcoreError", "ExportError", "InvalidValueError",
        "PluginError", "Problem", "UnknownNameError",
    ),
    "export": ("Exporter", "ExporterEntry", "LoadedExporter", "exporter", "exporters"),
    "frameworks": ("Codes", "built_in_frameworks", "codes_in", "framework_of_case", "resolve"),
    "identity": ("named_uuid",),
    "induction": (
        "Absent", "InductionTerm", "Statutory", "absences", "expected_end", "induction_terms", "terms_required",
        "terms_served",
    ),
    "linting.circumstances": ("Circumstances", "Judged"),
    "linting.forms": ("Alike", "Formed", "all_show", "lines_show"),
    "linting.rule": ("Example", "Flaw", "Judge", "Rule", "rule"),
    "memory": ("Remembering",),
    "mentoring.agenda": ("Agenda", "AgendaItem", "agenda"),
    "mentoring.carrying": ("carry_forward",),
    "mentoring.closing": ("close_plan",),
    "mentoring.drafting": ("draft_plan",),
    "mentoring.light": ("Light", "light"),
    "mentoring.module_notes": ("ModuleNotes", "SessionNotes"),
    "mentoring.position": ("Position", "whats_next"),
    "mentoring.recalling": ("Bond", "Recall", "RecalledNote", "TargetRecall", "recall"),
    "mentoring.reviewing": ("record_review",),
    "mentoring.templates": ("fill",),
    "model.calendar": ("Break", "BreakKind", "SchoolCalendar", "Term"),
    "model.counted": ("counted",),
    "model.day": ("day_of", "in_words", "with_weekday"),
    "model.draft": ("Draft", "DraftContext"),
    "model.finding": ("Criterion", "Finding", "Severity"),
    "model.framework": ("Framework", "Statement", "StatementKind"),
    "model.induction": ("Absence", "Employment", "Induction"),
    "model.people": ("Person", "Role", "School", "Visibility"),
    "model.plan": ("Acknowledgement", "ActionPlan", "Commitment", "Meeting", "Revision", "standing"),
    "model.programme": ("Module", "Programme", "Year"),
    "model.records": ("AgreedAction", "Note", "Progress", "Records", "SessionRecord"),
    "model.review": ("FollowUp", "PlanReview", "Remark", "ReviewRecord", "ReviewStatus", "StepProgress", "YearReview"),
    "model.session": (
        "Activity", "ActivityKind", "ModulePlace", "ResearchSummary", "Season", "Session", "Step", "StepKind",
        "SummaryState",
    ),
    "model.settings": ("Settings",),
    "model.target": (
        "ActionStep", "Decision", "Due", "Measure", "Outcome", "StartingPoint", "SuccessCriterion", "Support",
        "Target", "TargetOutcome",
    ),
    "model.template": ("Template", "TemplateFollowUp", "TemplateReview"),
    "rules": ("RULES",),
    "reading.drafts": ("Drafts", "read_drafts"),
    "reading.calendar": ("read_calendar",),
    "reading.frameworks": ("read_framework",),
    "reading.roster": ("Roster", "RosterRow", "read_roster"),
    "spreadsheet": ("safe_cell",),
    "reading.session": ("read_session",),
}  # fmt: skip
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = sorted(["catalogue", *_MODULE_OF])  # noqa: PLE0605 - computed from the table above, which a test holds to the imports


if not TYPE_CHECKING:  # a type checker that knew of it would take any name for one of ours

    def __getattr__(name: str) -> object:
        """The public name, loaded now."""
        if name == "catalogue":
            return import_module("ectcore.catalogue")
        if name not in _MODULE_OF:
            msg = f"module 'ectcore' has no attribute {name!r}"
            raise AttributeError(msg)
        value = globals()[name] = getattr(import_module(f"ectcore.{_MODULE_OF[name]}"), name)
        return value


def __dir__() -> list[str]:
    """The public names."""
    return __all__
