"""A plan that uses every field, around texts of any kind; and strategies for such texts."""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from hypothesis import strategies as st

from ectcore import (
    Acknowledgement,
    ActionPlan,
    ActionStep,
    Commitment,
    Decision,
    Due,
    FollowUp,
    Measure,
    Meeting,
    Outcome,
    Person,
    PlanReview,
    Progress,
    Remark,
    ReviewStatus,
    Revision,
    Role,
    School,
    StartingPoint,
    SuccessCriterion,
    Support,
    Target,
    TargetOutcome,
    YearReview,
)

Source = Callable[[], str]

# Whatever means something to Markdown, HTML or iCalendar.
_PIECES = r"""
# ## ###### - + * 1. 2) 007) > --- === *** ___ ``` ~~~ ` ~ ~~ _ __ ** | || |--|--| :- :-: -: [ ] [x] [a](b) ![a](b)
[a]: b <b> </b> <b <!-- --> <?x ?> <![CDATA[ ]]> <http://a.bc> <a@b.cd> < > &amp; &#35; &#x41; &copy & \ \\ \| \n \N
\; http://a.bc https://a.bc/d//e www.a.bc a@b.cd mailto:a@b.cd //localhost RomansInSussex.co.uk e.g. $ $$ $x$ :smile:
{{x}} ${x} %s {0} ; , : " ' BEGIN:VEVENT END:VCALENDAR ATTENDEE:mailto:a@b.cd X-A=B a b 3.5 é 家 ŵ 👩‍🏫
"""
MARKS = ("e\u0301", "\u202e", "\u200b", "\u00ad")
BLANKS = (" ", "  ", "    ", "\t", "\u00a0", "\u3000")
LINE_ENDS = ("\n", "\n\n", "\u2028", "\u2029")
ANY = st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff")


@pytest.fixture(scope="session")
def lines() -> st.SearchStrategy[str]:
    """Any line of text."""
    piece = (
        st.sampled_from((*_PIECES.split(), *MARKS)) | st.sampled_from([each for each in BLANKS if each != "\t"]) | ANY
    )
    return st.lists(piece, max_size=9).map("".join).map(lambda line: line[:500])


@pytest.fixture(scope="session")
def texts() -> st.SearchStrategy[str]:
    """Any text."""
    piece = st.sampled_from((*_PIECES.split(), *MARKS)) | st.sampled_from(BLANKS) | st.sampled_from(LINE_ENDS) | ANY
    return st.lists(piece, max_size=12).map("".join)


@pytest.fixture(scope="session")
def plan_with() -> Callable[[Source, Source], ActionPlan]:
    """A plan that uses every field, with the next text and the next line wherever one can stand."""
    return _plan_with


class StandIns:
    """Words that stand in for texts: a plan written with them says where in a file each text belongs.

    Attributes:
        texts: each text that was taken, with a word for each of its pieces.
    """

    def __init__(self, piece: str, made: Callable[[str], str] = str) -> None:
        """Settle what of a text keeps its place in the file, and what it is there."""
        self._piece, self._made = re.compile(piece, re.DOTALL), made
        self._pieces: list[str] = []
        self.texts: list[str] = []

    def take(self, text: str) -> str:
        """The text itself; what stands in for it is remembered."""
        self.texts.append(self._piece.sub(self._word, text))
        return text

    def _word(self, found: re.Match[str]) -> str:
        self._pieces.append(self._made(found[0]))
        return f"w{len(self._pieces) - 1}w"

    def put_back(self, reading: Any) -> Any:
        """What a reader found, with the texts in the place of the words."""
        if isinstance(reading, str):
            return re.sub(r"w(\d+)w", lambda word: self._pieces[int(word[1])], reading)
        if isinstance(reading, dict):
            return {name: self.put_back(each) for name, each in reading.items()}
        return [self.put_back(each) for each in reading] if isinstance(reading, list) else reading


@pytest.fixture(scope="session")
def stand_ins_for() -> type[StandIns]:
    """Words to stand in for texts of which each such piece keeps its place in a file."""
    return StandIns


@pytest.fixture(scope="session")
def plan(plan_with: Callable[[Source, Source], ActionPlan]) -> ActionPlan:
    """The same with plain words, all different."""
    numbers = iter(range(1000))
    return plan_with(lambda: f"plain text {next(numbers)}", lambda: f"plain line {next(numbers)}")


def _plan_with(text: Source, line: Source) -> ActionPlan:
    return ActionPlan(
        id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
        title=line(),
        ect=Person(id="ect-014", display_name=line()),
        mentor=Person(id=line() or "mentor", email="mentor@school.example"),
        tutor=Person(id="tutor", display_name=line(), trn="1234567"),
        school=School(name=line(), urn="123456"),
        fte=0.6,
        for_year=2,
        meeting=Meeting(on=date(2026, 7, 14), focus=line(), role=line(), year=1, session="y1-m5-w7"),
        year_review=YearReview(
            successes=(Remark(text=text(), notes=("y1-m5-w3#n1",), statements=("ts-2011:4a",)), Remark(text=text())),
            approaches=(Remark(text=text()),),
            drawn_on=("y1-m5-w1", "y1-m5-w3"),
            summary=text(),
        ),
        targets=(
            Target(
                id="target-1",
                statement=text(),
                why=text(),
                criteria=(
                    SuccessCriterion(
                        id="c-1",
                        text=text(),
                        measure=Measure.PUPIL_VOICE,
                        baseline=line(),
                        goal=line(),
                        evidence=line(),
                        judged_by=Role.MENTOR,
                    ),
                    SuccessCriterion(id="c-2", text=text()),
                ),
                steps=(
                    ActionStep(
                        id="s-1",
                        text=text(),
                        due=Due(on=date(2026, 9, 11), words=line()),
                        effort_minutes=150,
                        helper=line(),
                    ),
                    ActionStep(
                        id="s-2",
                        text=text(),
                        owner=Role.MENTOR,
                        due=Due(words=line() or "soon"),
                        after=("s-1",),
                        progress=Progress.DONE,
                    ),
                    ActionStep(id="s-3", text=text(), due=Due(on=date(2026, 9, 18)), progress=Progress.DROPPED),
                    ActionStep(id="s-4", text=text(), progress=Progress.IN_PROGRESS),
                ),
                due=Due(on=date(2026, 10, 23), words=line()),
                support=(Support(text=text(), giver=Role.HEADTEACHER, agreed=True), Support(text=text(), agreed=False)),
                statements=("ts-2011:7a",),
                notes=("y1-m5-w3#n2",),
                starting_point=StartingPoint.NOT_YET,
                challenge=4,
                confidence=3,
                outcomes=(
                    TargetOutcome(
                        target="target-1",
                        outcome=Outcome.PARTLY_MET,
                        decision=Decision.CARRY_FORWARD,
                        evidence=text(),
                        reviewed_on=date(2026, 5, 1),
                    ),
                    TargetOutcome(target="target-1", outcome=Outcome.NOT_MET, decision=Decision.REVISE),
                ),
            ),
            Target(id="target-2", statement=text(), due=Due(words=line() or "soon")),
        ),
        reviews=(
            PlanReview(
                id="r-1",
                on=date(2026, 10, 2),
                starts_at=time(15, 30),
                minutes=45,
                status=ReviewStatus.HELD,
                where=line(),
                targets=("target-1",),
                agenda=text(),
                outcomes=(
                    TargetOutcome(target="target-1", outcome=Outcome.MET, decision=Decision.CLOSE, evidence=text()),
                    TargetOutcome(target="gone", outcome=Outcome.NOT_REVIEWED, decision=Decision.CONTINUE),
                ),
            ),
            PlanReview(
                id="r-2",
                on=date(2026, 12, 4),
                starts_at=time(8),
                where=line(),
                status=ReviewStatus.CANCELLED,
                agenda=text(),
            ),
            PlanReview(
                id="r-3", on=date(2027, 3, 5), attendees=(Role.ECT, Role.MENTOR, Role.INDUCTION_TUTOR), agenda=text()
            ),
            PlanReview(id="r-4", on=date(2027, 6, 25), starts_at=time(16), attendees=(), where=line()),
            PlanReview(id="r-5", on=date(2027, 7, 2), minutes=90),
        ),
        follow_up=(
            FollowUp(id="f-1", what=text(), who=Role.INDUCTION_TUTOR, on=date(2026, 7, 20), how=line()),
            FollowUp(id="f-2", what=text()),
        ),
        commitments=(Commitment(text=text(), minutes_a_week=60), Commitment(text=text())),
        acknowledgements=(
            Acknowledgement(code="STEP001", reason=line() or "fine", item="s-4", by=Role.MENTOR, on=date(2026, 7, 14)),
            Acknowledgement(code="PLAN002", reason="it is"),
            Acknowledgement(code="PLAN003", reason=line() or "fine", item="gone"),
        ),
        history=(Revision(number=1, changed_on=date(2026, 9, 7), items=("r-1",), note=line()),),
        previous="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e94",
    )
