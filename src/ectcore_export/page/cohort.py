"""The body of a cohort: where plans fall short, and when they are reviewed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from ectcore import RULES, CohortSummary, Criterion, counted, in_words
from ectcore_export.page.bars import columns, rows_of_bars, with_table
from ectcore_export.page.markup import Html, Piece, element, joined
from ectcore_export.page.pieces import section, table

_LETTERS: Final = {
    Criterion.SPECIFIC: "Specific",
    Criterion.MEASURABLE: "Measurable",
    Criterion.ACHIEVABLE: "Achievable",
    Criterion.RELEVANT: "Relevant",
    Criterion.TIME_BOUND: "Time-bound",
    Criterion.ACTION_STEPS: "Clear steps",
}
_COMMONEST: Final = 12
_BUSIEST: Final = 10


def cohort_body(summary: CohortSummary) -> Html:
    """The cohort in pictures, with the tables behind them; it names nobody but mentors, by their ids."""
    return joined(
        [
            element(
                "header",
                element("p", "Overview", class_="kind"),
                element("h1", "A cohort of action plans"),
                _figures(summary),
            ),
            element(
                "main",
                section("Where plans fall short", *_letters(summary)),
                section("What was found most often", *_rules(summary)),
                section("Plan reviews to come", *_weeks(summary)),
                section("Mentors with most reviews in a week", *_mentors(summary)),
            ),
            element("footer", element("p", "Numbers only: no name and no word of a plan.", class_="small")),
        ]
    )


def _figures(summary: CohortSummary) -> Html:
    told = [("plans", summary.plans), *((state.value, number) for state, number in summary.rows.items())]
    return element(
        "dl",
        *(element("div", element("dt", label), element("dd", f"{number:,}")) for label, number in told),
        class_="figures",
    )


def _share(number: int, summary: CohortSummary) -> str:
    return f"{number / summary.plans:.0%}" if summary.plans else ""


def _letters(summary: CohortSummary) -> Iterator[Piece]:
    numbers = [(name, summary.unmet.get(criterion, 0)) for criterion, name in _LETTERS.items()]
    yield element("p", "Plans in which a target does not meet the letter yet; what was acknowledged does not count.")
    rows = [[name, f"{number:,}", _share(number, summary)] for name, number in numbers]
    yield with_table(
        rows_of_bars("Plans short of a letter", numbers), "Plans by letter", ("Letter", "Plans", "Of all"), rows
    )


def _rules(summary: CohortSummary) -> Iterator[Piece]:
    summaries = {rule.code: rule.summary for rule in RULES}
    ranked = sorted(summary.findings.items(), key=lambda each: (-each[1], each[0]))
    rows = [[code, summaries.get(code, ""), f"{number:,}", _share(number, summary)] for code, number in ranked]
    yield with_table(
        rows_of_bars("Plans by rule", [(_rule(code, summaries), number) for code, number in ranked[:_COMMONEST]]),
        "Plans in which a rule found something",
        ("Rule", "What should be so", "Plans", "Of all"),
        rows,
    )


def _rule(code: str, summaries: Mapping[str, str]) -> str:
    return f"{code}: {summaries[code]}" if code in summaries else code


def _weeks(summary: CohortSummary) -> Iterator[Piece]:
    weeks: Counter[str] = Counter()
    for (week, _), number in summary.reviews.items():
        weeks[week] += number
    numbers = [(_monday(week), number) for week, number in _without_gaps(weeks).items()]
    rows = [[in_words(_first_day(week)), f"{number:,}"] for week, number in sorted(weeks.items())]
    yield with_table(columns("Reviews by week", numbers), "Plan reviews by week", ("Week of", "Reviews"), rows)


def _mentors(summary: CohortSummary) -> Iterator[Piece]:
    busiest = sorted(summary.reviews.items(), key=lambda each: (-each[1], each[0]))[:_BUSIEST]
    rows = [[mentor or "not yet named", in_words(_first_day(week)), f"{n:,}"] for (week, mentor), n in busiest]
    mentors = len({mentor for _, mentor in summary.reviews if mentor})
    if rows:
        yield element("p", f"{counted(mentors, 'mentor')} with reviews to come.")
        yield table("The fullest weeks of a mentor", ("Mentor", "Week of", "Reviews"), rows)


def _first_day(week: str) -> date:
    year, number = week.split("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def _monday(week: str) -> str:
    day = _first_day(week)
    return f"{day.day} {in_words(day).split()[1][:3]}"


def _without_gaps(weeks: Mapping[str, int]) -> Mapping[str, int]:
    """The weeks from the first to the last, those without a review too."""
    if not weeks:
        return {}
    first, last = (_first_day(week).toordinal() for week in (min(weeks), max(weeks)))
    found = {}
    for ordinal in range(first, last + 1, 7):
        year, number, _ = date.fromordinal(ordinal).isocalendar()
        found[f"{year}-W{number:02}"] = weeks.get(f"{year}-W{number:02}", 0)
    return found
