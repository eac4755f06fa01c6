"""How long an induction takes, and what falls due in it.

Figures are those of the statutory induction guidance in its edition of April 2024; each
function names its paragraph. Terms are full-time terms, to one decimal place, as they are
recorded (Register early career teachers, `NumberOfTermsValidation`). What is counted in
school days needs the school's own calendar: where it does not say, the answer is None.

An induction of which no employment is entered is served at full time from its start on.
Posts that are held at once add up, to full time at most.

A progress review and a formal assessment are acts of the induction tutor. They are apart
from the plan reviews of mentor and ECT.

spells  the spells of employment, and the time that they make
length  how many terms it takes, and what absence adds
terms   the terms served and to come, each with what falls due
"""

from ectcore.induction.length import TERMS_OF_A_YEAR, Absent, absences, terms_required
from ectcore.induction.spells import spells
from ectcore.induction.terms import InductionTerm, Statutory, expected_end, induction_terms, terms_served

__all__ = [
    "TERMS_OF_A_YEAR",
    "Absent",
    "InductionTerm",
    "Statutory",
    "absences",
    "expected_end",
    "induction_terms",
    "spells",
    "terms_required",
    "terms_served",
]
