"""A template and rows of a roster."""

from datetime import date

import pytest

from ectcore.model.target import ActionStep, Due, SuccessCriterion, Target
from ectcore.model.template import Template, TemplateReview


@pytest.fixture
def template() -> Template:
    return Template(
        id="year-2",
        revision=1,
        changed_on=date(2026, 7, 1),
        title="Plan of ${display_name}",
        targets=(
            Target(
                id="target-1",
                statement="${display_name} asks one hinge question a lesson",
                criteria=(SuccessCriterion(id="criterion-1", text="8 of 10 lessons have one"),),
                steps=(ActionStep(id="step-1", text="Write three"), ActionStep(id="step-2", text="Ask one")),
                due=Due(words="+7 weeks"),
            ),
        ),
        reviews=(TemplateReview(id="review-1", on="+3 weeks"), TemplateReview(id="review-2", on="+6 weeks")),
    )


@pytest.fixture
def rows() -> list[dict[str, str]]:
    return [
        {
            "staff_id": f"ect-{number}",
            "display_name": f"Ann {number}",
            "induction_start": "2026-09-02" if number % 7 else "2 September",
            "school_urn": f"{100_000 + number // 20}",
            "mentor_id": f"staff-{number // 2}",
        }
        for number in range(250)
    ]
