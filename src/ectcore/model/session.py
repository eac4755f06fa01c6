"""A mentor session: what it is for and what is done in it, step by step."""

from enum import Enum

from attrs import frozen

from ectcore.model.field import Count, Id, Line, Minutes, Name, Ordinal, ProgrammeYear, StatementCode, Text, Week
from ectcore.model.value import Value


class Season(Enum):
    """A term of the school year.

    >>> Season("summer")
    <Season.SUMMER: 'summer'>
    """

    AUTUMN = "autumn"
    SPRING = "spring"
    SUMMER = "summer"


class StepKind(Enum):
    """What a step of a session is for, whatever its label says.

    >>> Step(label="Review and Plan", kinds=(StepKind.REVIEW, StepKind.PLAN)).kinds[1].value
    'plan'
    """

    REVIEW = "review"
    PLAN = "plan"
    THEORY_TO_PRACTICE = "theory_to_practice"
    OBSERVE = "observe"
    FEEDBACK = "feedback"
    ACTION_PLANNING = "action_planning"
    NEXT_STEPS = "next_steps"
    OTHER = "other"


class ActivityKind(Enum):
    """What is done in an activity: the session elements of UCL's programme handbook, 4.3.

    >>> ActivityKind("rehearsal")
    <ActivityKind.REHEARSAL: 'rehearsal'>
    """

    ACTION_PLANNING = "action_planning"
    ANALYSE_ARTEFACTS = "analyse_artefacts"
    COLLABORATIVE_PLANNING = "collaborative_planning"
    DISCUSS_WITH_COLLEAGUE = "discuss_with_colleague"
    DISCUSS_WITH_MENTOR = "discuss_with_mentor"
    DISCUSS_WITH_PUPILS = "discuss_with_pupils"
    INDEPENDENT_PLANNING = "independent_planning"
    LEARNING_LOG = "learning_log"
    OBSERVE_A_COLLEAGUE = "observe_a_colleague"
    PRACTICAL_EXERCISE = "practical_exercise"
    REFLECTION = "reflection"
    REHEARSAL = "rehearsal"
    SCRIPTING = "scripting"
    SELF_ASSESSMENT = "self_assessment"
    SHARING_OF_PRACTICE = "sharing_of_practice"


class SummaryState(Enum):
    """Whether a session has a research and practice summary: to say that there is none is not silence.

    >>> ResearchSummary().state
    <SummaryState.NOT_MENTIONED: 'not_mentioned'>
    """

    PRESENT = "present"
    STATED_ABSENT = "stated_absent"
    NOT_MENTIONED = "not_mentioned"


@frozen(kw_only=True)
class ResearchSummary(Value):
    """What a session says of the research behind it.

    Attributes:
        state: present, said to be absent, or not mentioned.
        text: the summary, or the words that say that there is none.

    >>> ResearchSummary(state=SummaryState.STATED_ABSENT, text="There is no summary for this session.").state.value
    'stated_absent'
    """

    state: SummaryState = SummaryState.NOT_MENTIONED
    text: Text = ""


@frozen(kw_only=True)
class Activity(Value):
    """Something that mentor and ECT can do in a step; a suggestion, not a checklist.

    Attributes:
        text: what to do.
        kind: the session element that it is, where the page says so.
        minutes: how long it takes, where that is stated.
        heading: the heading that it stands under within the step.

    >>> Activity(text="Rehearse the explanation", kind=ActivityKind.REHEARSAL, minutes=10).minutes
    10
    """

    text: Text
    kind: ActivityKind | None = None
    minutes: Minutes | None = None
    heading: Line = ""


@frozen(kw_only=True)
class Step(Value):
    """A part of a session, with a label and often a time of its own.

    Attributes:
        label: what the page calls it, such as "Theory to Practice"; a label may occur twice.
        kinds: what it is for; a merged label ("Review and Plan") gives two.
        minutes: how long it takes, where that is stated; unknown is None and not 0.
        guidance: what the page says about the step as a whole.
        activities: what can be done in it, in order.

    >>> Step(label="Next Steps", minutes=5).activities
    ()
    >>> Step(label="Next Steps").minutes is None
    True
    """

    label: Line
    kinds: tuple[StepKind, ...] = ()
    minutes: Minutes | None = None
    guidance: Text = ""
    activities: tuple[Activity, ...] = ()


@frozen(kw_only=True)
class ModulePlace(Value):
    """The module that a session belongs to, as its page names it.

    Attributes:
        number: the module's number, where modules are numbered.
        part: which part, where a module stands in parts whose weeks start anew.
        title: what the module is called.

    >>> ModulePlace(number=3, part=2, title="Classroom talk").part
    2
    """

    number: Ordinal | None = None
    part: Ordinal | None = None
    title: Line = ""


@frozen(kw_only=True)
class Session(Value):
    """One mentor session as it is published: one page.

    Attributes:
        id: its id within the programme, such as "y1-m5-w7".
        title: what it is called.
        topics: the topics that stand within it; most often one.
        provider: who publishes it.
        year: the year of the programme.
        module: the module that it belongs to.
        term: the term that it is meant for.
        week: its week within the module or term; weeks may have gaps.
        minutes: its total length, where one is stated.
        elements: the session elements that it is tagged with.
        interaction: what kind of meeting the page says it is, such as "Observation".
        learning_intentions: what the ECT will learn or do.
        introduction: what the session is about.
        research_summary: the research behind it, in three states.
        guidance: what it says of all its steps together.
        steps: what is done, in order.
        resources: what is given to read beside the steps: further reading, cases.
        statements: the framework statements that it names.
        doubtful: what is written as a code of a framework and is none, such as 7.8 of the ECF.
        closing: what it says at the end.
        completes_year: the year of the programme that ends with it.
        remaining: what stands on the page and fits no field, in order.
        source: where these facts come from.

    >>> Session(id="y1-m5-w7", title="Review of Year 1", steps=(Step(label="Next Steps", minutes=5),)).known_minutes
    5
    """

    id: Id
    title: Line
    topics: tuple[Line, ...] = ()
    provider: Name | None = None
    year: ProgrammeYear | None = None
    module: ModulePlace | None = None
    term: Season | None = None
    week: Week | None = None
    minutes: Minutes | None = None
    elements: tuple[ActivityKind, ...] = ()
    interaction: Line = ""
    learning_intentions: tuple[Text, ...] = ()
    introduction: Text = ""
    research_summary: ResearchSummary = ResearchSummary()
    guidance: Text = ""
    steps: tuple[Step, ...] = ()
    resources: tuple[Text, ...] = ()
    statements: tuple[StatementCode, ...] = ()
    doubtful: tuple[Line, ...] = ()
    closing: Text = ""
    completes_year: ProgrammeYear | None = None
    remaining: tuple[Text, ...] = ()
    source: Line = ""

    @property
    def known_minutes(self) -> int | None:
        """The sum of the minutes that the steps state; None where none does."""
        stated = [step.minutes for step in self.steps if step.minutes is not None]
        return sum(stated) if stated else None

    @property
    def untimed_steps(self) -> Count:
        """How many steps do not say how long they take."""
        return sum(step.minutes is None for step in self.steps)
