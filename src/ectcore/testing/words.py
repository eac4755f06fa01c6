"""What people write in plans, and what breaks the programs that read them; all of it made up here."""

from typing import Any, Final

from ectcore.model.field import Email, Id, Name, NoteLink, RuleCode, StatementCode, Trn, UniqueId, Urn
from ectcore.model.people import Person, School
from ectcore.model.plan import Commitment, Meeting
from ectcore.model.records import AgreedAction, Note
from ectcore.model.review import FollowUp, PlanReview, Remark
from ectcore.model.session import Session, Step
from ectcore.model.target import ActionStep, Due, SuccessCriterion, Target

PEOPLE: Final = (
    "Aisha Rahman",
    "Siân Gruffydd",
    "Llŷr ap Huw",
    "Caoimhe Ní Dhónaill",
    "Seán Ó Briain",
    "Łukasz Wiśniewski",
    "Małgorzata Żółć",
    "Zoë O'Neill-Smith",
    "Nguyễn Thị Hà",
)

TARGETS: Final = (
    "By the October half-term, pupils in 8C begin the starter within two minutes of the bell in four lessons of five.",
    "I will ask at least one hinge question before independent work in each Year 9 science lesson until Christmas.",
    "By 12 December 2026, every pupil in the Year 4 group reads 90 words a minute, as timed by the class teacher.",
    "From September, give whole-class feedback on one piece of writing a week and leave ten minutes to act on it.",
    "Raise the share of 10Y2 homework handed in on time from 60% to 85% by the end of the spring term.",
    "Mathematics: model two worked examples with the visualiser before pupils practise; mentor to count on each visit.",
    "Be better at behaviour.",
    "Siarad llai, holi mwy: pupils talk for a third of each Welsh lesson by 1 March.",
)

STEPS: Final = (
    "Script the entry routine with the mentor and rehearse it twice before Monday.",
    "Watch Mr Ó Briain settle 8C, and write down the exact words he uses.",
    "Plan three hinge questions for the lesson on forces; bring them to the next meeting.",
    "Read pages 12 to 19 of the school's behaviour policy, then agree on two phrases to use.",
    "Ask the SENCO how Żaneta's plan changes the seating.",
)

CRITERIA: Final = (
    "Four of five starters begin within two minutes, as counted by the mentor on a visit.",
    "24 of 30 exit tickets show the method used without help.",
    "Pupils can say why they were asked the question.",
)

REASONS: Final = (
    "Five minutes were lost at the start of most lessons in week 3, and the ECT asked to begin with routines.",
    "Pupils with EAL hardly spoke in paired work before Easter.",
)

MOMENTS: Final = ("by October half-term", "within six weeks", "end of Autumn 2", "next Friday", "ASAP", "ongoing")

ROLES: Final = (
    "Year 4 class teacher",
    "Teacher of science (11 to 16)",
    "Early Years Foundation Stage",
    "Athro Cymraeg",
)

SAID: Final[dict[tuple[type, str], tuple[str, ...]]] = {
    (Person, "id"): ("ect-014", "m-2", "T/0417"),
    (Person, "display_name"): PEOPLE,
    (School, "name"): ("St Brigid's Catholic Primary School", "Ysgol y Bryn", "The Łódź Street Academy (11 to 18)"),
    (Meeting, "focus"): ("Review of Year 1", "Planning for Year 2: behaviour & routines"),
    (Meeting, "role"): ROLES,
    (Commitment, "text"): ("Netball club on Wednesdays", "Duke of Edinburgh's Award", "Moving house"),
    (Target, "statement"): TARGETS,
    (Target, "why"): REASONS,
    (SuccessCriterion, "text"): CRITERIA,
    (ActionStep, "text"): STEPS,
    (Due, "words"): MOMENTS,
    (PlanReview, "where"): ("Room 12, Block B; main site", "Swyddfa'r pennaeth"),
    (PlanReview, "agenda"): ("Look at the counts of starters.\nDecide about target 2.",),
    (FollowUp, "what"): ("Send the script by e-mail", "Ring the appropriate body about the move to 0.8"),
    (Remark, "text"): ("Pupils in 7B now ask their own questions about sources.", "Scripting with the mentor"),
    (Note, "text"): ("Starter took 6 min. Two latecomers.\nTry the timer on the board.",),
    (AgreedAction, "text"): STEPS,
    (Session, "title"): ("Review of Year 1", "Questions that make pupils think"),
    (Step, "label"): ("Review", "Theory to Practice", "Next Steps"),
}
"""What people put into a field, by its class and name."""

CODED: Final[dict[Any, tuple[str, ...]]] = {
    Id: ("target-1", "target-2", "step-1", "step-2", "criterion-1", "review-1", "review-2", "y1-m5-w7", "n1", "0"),
    Name: (*PEOPLE, "${display_name}", "+6 weeks"),
    UniqueId: ("1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",),
    StatementCode: ("ts-2011:7", "ts-2011:8a", "ecf-2019:4.9", "ecf-2019:8k", "ittecf-2025:1.1"),
    NoteLink: ("y1-m5-w3#n1", "y1-m5-w7#n1"),
    RuleCode: ("T001", "STEP001", "PRIV999"),
    Email: ("a.rahman@school.example", "siân@ysgol.example"),
    Trn: ("1234567", "0000000"),
    Urn: ("123456",),
}
"""What is often found in a field of that type."""

HOSTILE: Final = (
    "# A heading",
    "* one\n* two\n\n1. three",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```\n---\n~~~",
    "<script>alert(1)</script> &amp; <!-- -->",
    "[link](javascript:alert(1)) ![](x) `code` **bold** _it_ \\",
    '=HYPERLINK("https://example.org")',
    "+1-1@SUM(A1)",
    "END:VEVENT\nBEGIN:VALARM\\n;,:",
    "${display_name} $$ ${ {0} %s %(x)d {{ }}",
    "\u202eright to left\u202c שלום مرحبا",
    "👩🏽‍🏫 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "Z\u0351\u036b\u0343 e\u0301 \u200b\u00ad\u00a0\u2060",
    " \t leading and trailing \t \n",
    "\n\n\n",
    "../../etc/passwd",
    "NULL null None NaN true 1e999",
    '"quoted", \'so\' \\" \\u0000',
)
"""Texts that trip Markdown, HTML, spreadsheets, calendar files, templates and terminals."""
