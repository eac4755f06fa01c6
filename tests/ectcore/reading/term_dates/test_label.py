"""What labels of real calendars say: those of a school's days, and those of all that happens on them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.model.calendar import BreakKind
from ectcore.reading.calendar import read_calendar
from ectcore.reading.term_dates.label import Sense, sense_of_label

OF_SCHOOL_DAYS = {
    Sense.TERM_STARTS: """
        Term starts
        Autumn term starts
        Autumn Term 2026 begins
        Start of term
        Start of Autumn Term
        Start of summer term 2 (Term 6)
        Term 1 (Autumn) starts
        Autumn term: school opens
        Beginning of Spring Term
        Spring Term commences
        First day of term
        First day of Autumn Term for pupils
        First day back
        First day back for all students
        Back to school
        School opens
        School re-opens
        School reopens for all pupils
        School reopens after half term
        Pupils return
        Pupils return to school
        All pupils return
        Children return to school after the summer holiday
        Students back in school
        Academy opens to students
        Lessons resume
        Lessons start at 8.45am
        New academic year starts
        School year begins
        Staff and pupils return
        Years 8-11 and 13 return
        Years 7, 12 start
        Autumn Term – First Day
        First day (Summer Term)
        Pupils’ first day
        Start Term 3
        Opens
        Re-open Monday 4 January 2027
        Open for term: Wednesday 2nd September
        Return after half term
        Back after Easter
        Children start back after the Easter break
        Return of all pupils
        All other students return – normal timetable
    """,
    Sense.TERM_ENDS: """
        Term ends
        End of term
        End of Autumn Term
        End of term 2 (1.30pm)
        Autumn Term ends at 1pm
        Last day of term
        Last day of term – non-uniform day
        Last day of the Summer Term for pupils
        Last day before half-term
        Last day before Christmas holiday
        Last school day of the year
        School closes
        School closes for Easter
        School closes for half term at 3.15pm
        School closes at 1.30pm for the Christmas holidays
        School breaks up
        Pupils break up for summer
        We break up for half-term
        Break up for Christmas
        Students finish at 12.30pm
        Academy closes to students
        End of school year
        Spring Term - Last Day
        Children's last day
        Close for half term: Friday 23 October
        Closes for Christmas holidays at 1.30pm
        Finish for Easter
        Last Day – students finish 12:30
        School closes early for Christmas
    """,
    BreakKind.INSET: """
        INSET
        INSET day
        Inset Day 1
        INSET Day (Safeguarding)
        Staff INSET day
        Trust INSET day: closed to pupils
        School closed for INSET
        In-service training day
        In-Service Day
        Staff training
        Staff training day
        Staff Training Day (disaggregated)
        Disaggregated INSET
        Teacher training day
        Teacher Training Day - school closed to pupils
        Training day
        Training Day 3
        Whole school training day
        School closed for staff training
        Non-pupil day
        Non pupil day
        Pupil-free day
        PD day
        P.D. Day
        CPD day
        TD day
        T.D. Day (no pupils)
        Staff development day
        Teacher development day
        Professional development day
        Staff professional development
        Staff day
        Staff only day
        Occasional day
        INSET day (pupils return on Tuesday)
        Autumn term begins (INSET day)
        INSET 9am - 3pm
    """,
    BreakKind.HALF_TERM: """
        Half term
        Half-term
        October half term
        October Half-Term Holiday
        Autumn half-term break
        Half term week
        Half Term (school closed)
        Spring half term (one week)
        Whitsun half term
        May half-term
        School closed for half term
        Half term begins
    """,
    BreakKind.HOLIDAY: """
        Christmas holiday
        Christmas Holidays (2 weeks)
        Easter break
        Easter Holidays
        Easter vacation
        Summer holiday
        Summer hols
        School holidays
        School holiday
        Eid holiday
        Wakes week holiday
        Spring Break
        Winter break
        School closed for Christmas holiday
        Mid-term break
    """,
    BreakKind.BANK_HOLIDAY: """
        Bank holiday
        Bank Holiday Monday
        Early May bank holiday
        Late May Bank Holiday
        Bank Holiday (May Day)
        May Day
        May Day Bank Holiday - school closed
        Good Friday
        Easter Monday
        Christmas Day
        New Year’s Day
        Public holiday
        King's coronation bank holiday
        School closed for bank holiday
    """,
    BreakKind.CLOSURE: """
        School closed
        School closed – polling day
        Polling day - school closed
        School closed due to local elections
        School closure
        Closed to pupils
        Closed for pupils
        No school
        No school for pupils
        Academy closed to students
    """,
    Sense.SCHOOL_DAY: """
        School day
        School days
        Term day
        Day 99 (Week 21)
        Day 1
        Week A
        Week 12
        Pupils return after INSET
        School reopens after the bank holiday
    """,
    Sense.TERM: """
        Autumn Term
        Autumn term 2026
        Term 1
        Term 6 (Summer)
        Michaelmas Term
        Lent term
        Summer Term (provisional)
        Autumn term 1st half
        First half of Autumn term
    """,
}

OF_OTHER_THINGS = """
    Football training
    Netball club starts
    Applications close
    Art exhibition opens
    Football training day
    First aid training
    First aid training day
    Prefect training
    Mental health first aider training
    Parent governor training
    Bikeability training
    Twilight INSET
    Staff training evening
    Twilight training session
    Twilight staff training
    Evening staff INSET
    INSET twilight
    School closes early at 2pm
    School closes at 1pm for staff training
    Early closure 1.30pm
    Staff training 3.30pm - 5pm
    Staff training (4pm)
    Last day – Year 11
    Last day (Y13)
    Term ends (Year 11)
    Nursery children start
    Term ends for Nursery
    First day of Spring
    Last day of the holidays
    Start of the Christmas holidays
    End of half term
    INSET requests due
    Closing date
    Sixth form closed
    No school for Year 11
    School closed to Year 9
    Autumn term Year 7 reports
    Year 6 half-term project
    World Book Day closes in May
    End of half term report
    Christmas holidays begin
    World Teachers' Day
    Thank a Teacher Day
    Clubs start
    After-school clubs start
    After school football begins
    Breakfast club reopens
    Music lessons start
    Swimming lessons begin
    Guitar lessons end
    Exams start
    GCSE exams begin
    Mock exams finish
    A level results day
    Year 11 last day
    Last day for Year 11
    Year 11 students finish
    Year 10 start work experience
    Students start work experience
    Year 6 pupils return from residential
    School trip returns
    School trip to York starts
    School play opens
    School fair opens at 2pm
    School library reopens
    School office closes
    School open day
    Open evening
    Sixth form open evening
    Admissions open
    Secondary school applications close
    Sixth form applications close
    Booking opens for parents' evening
    Ski trip payment closes
    Options forms: last day to return
    Last day to order Christmas lunches
    Last day of the book fair
    Library amnesty ends
    End of term concert
    End of term assembly
    End of year exams
    Start of term service
    Back to School sale
    Staff return
    Term starts for staff
    Holiday club
    Half term holiday club
    October half-term camp
    Half-termly reviews due
    Reports home before half term
    Homework for half term
    Holiday request forms due
    Coffee break for Macmillan
    Break the Rules Day
    Breakfast with Santa
    Christmas Day lunch
    May Day dance
    Good Friday service
    No School Uniform Day
    Road closure on Mill Lane
    Swimming pool closed
    Library closed
    Autumn term parents' evening
    Summer term clubs
    Autumn term fees due
    Last week of term
    Term dates published by council
    Sports day
    Founder's birthday
    Non-uniform day
    World Book Day
    School photographs
    Staff v pupils football match
    School day trip to London
    Year 7 settling-in evening
    Training for new lunchtime supervisors
"""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


LABELS = [(label, sense) for sense, labels in OF_SCHOOL_DAYS.items() for label in _lines(labels)]


@pytest.mark.parametrize(("label", "sense"), LABELS)
def test_what_a_school_calls_its_days_is_understood(label: str, sense: BreakKind | Sense) -> None:
    assert sense_of_label(label) is sense
    assert sense_of_label(label.upper()) is sense


@pytest.mark.parametrize("label", _lines(OF_OTHER_THINGS))
def test_what_happens_at_a_school_says_nothing_of_its_days(label: str) -> None:
    assert sense_of_label(label) is None
    assert sense_of_label(label.upper()) is None


def test_a_half_term_that_is_told_leaves_the_term_whole() -> None:
    table = (
        b"label,starts,ends\nAutumn term starts,2 September 2026,\nSchool closes for half term,23 October 2026,\n"
        b"October half term,24 October 2026,1 November 2026\nEnd of Autumn term,18 December 2026,\n"
        b"Spring term starts,4 January 2027,\nFebruary half term,13 February 2027,21 February 2027\n"
        b"Pupils return after half term,22 February 2027,\nEnd of Spring Term,25 March 2027,\n"
    )
    terms = [(each.starts, each.ends) for each in read_calendar(table).terms]
    assert terms == [(date(2026, 9, 2), date(2026, 12, 18)), (date(2027, 1, 4), date(2027, 3, 25))]


def test_a_half_term_that_is_not_told_leaves_two_half_terms() -> None:
    table = (
        b"label,starts\nAutumn term starts,2 September 2026\nSchool closes for half term,23 October 2026\n"
        b"Pupils return after half term,2 November 2026\nEnd of Autumn term,18 December 2026\n"
    )
    assert [each.starts for each in read_calendar(table).terms] == [date(2026, 9, 2), date(2026, 11, 2)]


YEAR = "label,starts,ends\nAutumn term,2 September 2026,18 December 2026\nINSET,1 September 2026,\n"


@given(st.lists(st.sampled_from(_lines(OF_OTHER_THINGS)), max_size=5))
def test_ordinary_events_change_nothing_of_a_calendar(events: list[str]) -> None:
    rows = "".join(f'"{label}",5 October 2026,\n' for label in events)
    assert read_calendar((YEAR + rows).encode()) == read_calendar(YEAR.encode())


@given(st.text(max_size=60), st.sampled_from(["netball ", "clubs ", "concert "]))
def test_any_label_has_a_sense_or_none(label: str, before: str) -> None:
    assert sense_of_label(label) in {None, *Sense, *BreakKind}
    assert sense_of_label(f"{before}{label}"[:20_000]) in {None, *Sense, *BreakKind}
