"""A run in numbers: a thing found of a plan is found of one that is counted."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ectcore import CohortSummary, Criterion, State
from ectcore.bulk.cohort import Tally
from ectcore.bulk.delivering import Delivered
from ectcore_export.html import HtmlExporter

CODES = ["S001", "T001", "REV002"]


@st.composite
def delivered(draw: st.DrawFn) -> Delivered:
    """A row; one that was rejected has no plan, and nothing was found of it."""
    state = draw(st.sampled_from(State))
    has_plan = state is not State.REJECTED
    return Delivered(
        row=2,
        state=state,
        plan="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93" if has_plan else None,
        place="",
        problems=(),
        failure="",
        codes=tuple((code, 1) for code in draw(st.sets(st.sampled_from(CODES)))) if has_plan else (),
        unmet=frozenset(draw(st.sets(st.sampled_from(Criterion)))) if has_plan else frozenset(),
        counts=False,
        mentor=None,
        reviews=(date(2026, 10, 2),) if has_plan else (),
    )


@given(st.lists(delivered(), max_size=8))
def test_what_was_found_was_found_of_plans_that_are_counted(rows: list[Delivered]) -> None:
    tally = Tally(with_reviews=True)
    for row in rows:
        tally.add(row)
    summary = tally.summary()
    assert summary.plans == sum(row.plan is not None for row in rows)
    assert all(number <= summary.plans for number in (*summary.findings.values(), *summary.unmet.values()))


def test_no_share_on_the_page_is_more_than_all() -> None:
    summary = CohortSummary(
        rows={State.WRITTEN: 1, State.FAILED: 2}, findings={"T001": 3}, unmet={Criterion.TIME_BOUND: 3}
    )
    page = HtmlExporter().export_cohort(summary).decode()
    assert summary.plans == 3
    assert set(re.findall(r"(\d+)%</td>", page)) == {"0", "100"}
