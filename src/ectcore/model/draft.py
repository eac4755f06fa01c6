"""A target as a school has it: boxes of a form, in the words that were typed."""

from attrs import frozen

from ectcore.model.field import Day, Id, Line, ProgrammeYear, Text
from ectcore.model.value import Value


@frozen(kw_only=True)
class DraftContext(Value):
    """What the meeting was about.

    Attributes:
        role: what the ECT teaches.
        year: the year of the programme.
        focus: what the meeting was about; empty where nothing was recorded.

    >>> DraftContext(role="Year 4 class teacher", year=1).focus
    ''
    """

    role: Line = ""
    year: ProgrammeYear | None = None
    focus: Line = ""


@frozen(kw_only=True)
class Draft(Value):
    """A target as typed, any box of which may be empty.

    Attributes:
        target: the target.
        id: what its table calls it.
        meeting_date: the day of the meeting.
        context: what the meeting was about.
        success: the box for success criteria.
        steps: the action steps, one each.
        by: the box for the date.
        review: the box for the review.
        support: the box for support.
        why: the box for the reason.

    >>> Draft(target="Improve behaviour in 9G", by="Easter").steps
    ()
    """

    target: Text
    id: Id | None = None
    meeting_date: Day | None = None
    context: DraftContext = DraftContext()
    success: Text = ""
    steps: tuple[Text, ...] = ()
    by: Text = ""
    review: Text = ""
    support: Text = ""
    why: Text = ""
