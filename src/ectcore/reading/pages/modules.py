"""Which module a path means: numbers and titles that pages leave out, for four published programmes.

Source: the paths and module pages of DFE-Digital/support-for-early-career-teachers-static at
b7ada2b; the numbers are those that the pages use in their own words ("In this final session of
Module 5", "Introducing module 9"). Ambition Institute and Teach First number no modules.
"""

from collections.abc import Mapping
from typing import Final

PROVIDERS: Final[Mapping[str, str]] = {
    "ambition-institute": "Ambition Institute",
    "education-development-trust": "Education Development Trust",
    "teach-first": "Teach First",
    "ucl": "UCL",
}

_UCL: Final = (
    (1, 1, "enabling-pupil-learning", ""),
    (1, 2, "engaging-pupils-in-learning", ""),
    (1, 3, "developing-quality-pedagogy", ""),
    (1, 4, "making-productive-use-of-assessment", ""),
    (1, 5, "fulfilling-professional-responsibilities", ""),
    (2, 6, "inquiry-into-enabling-pupil-learning", ""),
    (2, 7, "inquiry-into-engaging-pupils-in-learning", ""),
    (2, 8, "inquiry-into-developing-quality-pedagogy-and-making-productive-use-of-assessment", ""),
    (2, 9, "fulfilling-professional-responsibilities", ""),
)
_EDT: Final = (
    (1, 1, "establishing-a-positive-climate-for-learning", ""),
    (1, 2, "how-pupils-learn", ""),
    (1, 3, "developing-effective-classroom-practice", ""),
    (1, 4, "the-importance-of-subject-and-curriculum-knowledge", ""),
    (1, 5, "assessment-feedback-and-questioning", "Assessment, feedback and questioning"),
    (1, 6, "a-people-profession", ""),
    (2, 7, "embedding-a-positive-climate-for-learning", ""),
    (2, 8, "how-pupils-learn-making-it-stick", "How pupils learn - making it stick"),
    (
        2,
        9,
        "enhancing-classroom-practice-grouping-and-tailoring",
        "Enhancing classroom practice - grouping and tailoring",
    ),
    (2, 10, "revisiting-the-importance-of-subject-and-curriculum-knowledge", ""),
    (2, 11, "deepening-assessment-feedback-and-questioning", "Deepening assessment, feedback and questioning"),
    (2, 12, "continuing-your-professional-development", ""),
)
_TEACH_FIRST: Final = (
    (
        1,
        0,
        "how-can-you-create-an-effective-learning-environment",
        "How can you create an effective learning environment?",
    ),
    (1, 0, "how-do-pupils-learn", "How do pupils learn?"),
    (1, 0, "what-makes-classroom-practice-effective", "What makes classroom practice effective?"),
    (
        1,
        0,
        "how-can-you-use-assessment-and-feedback-to-greatest-effect",
        "How can you use assessment and feedback to greatest effect?",
    ),
    (1, 0, "how-can-you-support-all-pupils-to-succeed", "How can you support all pupils to succeed?"),
    (
        2,
        0,
        "how-can-you-develop-pupils-intrinsic-motivation",
        "Revisit how to develop pupils\u2019 intrinsic motivation",
    ),
    (
        2,
        0,
        "how-can-you-support-pupils-to-develop-subject-specific-skills",
        "Revisit how you support pupils to develop subject-specific skills",
    ),
    (
        2,
        0,
        "how-can-you-use-meaningful-and-memorable-explanations",
        "Revisit how to use meaningful and memorable explanations",
    ),
    (
        2,
        0,
        "how-can-you-anticipate-and-address-common-misconceptions-in-your-subject-or-phase",
        "Revisit how to anticipate and address common misconceptions in your subject or phase",
    ),
    (
        2,
        0,
        "how-can-you-use-structured-talk-to-develop-pupils-literacy",
        "Revisit how to use structured talk to develop pupils\u2019 literacy",
    ),
    (2, 0, "how-can-you-develop-a-coherent-curriculum", "Revisit how to develop a coherent curriculum"),
)

MODULES: Final[Mapping[tuple[str, int, str], tuple[int, str]]] = {
    (provider, year, slug): (number, title)
    for provider, modules in (("ucl", _UCL), ("education-development-trust", _EDT), ("teach-first", _TEACH_FIRST))
    for year, number, slug, title in modules
}
"""By provider, year and name in the path: the module's number, 0 for none, and its title where the name is not it."""
