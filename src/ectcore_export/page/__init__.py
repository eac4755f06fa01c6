"""A page to look at: a plan, or a cohort, as one file of HTML.

    markup    elements, and texts that are never taken for markup
    notes     findings as numbered notes, and the words in the texts that caused them
    pieces    what the sections of a page are made of
    target    a target as a section
    plan      the body of a plan
    timeline  targets, steps and plan reviews as a picture over terms and holidays
    cohort    the body of a cohort
    bars      numbers as bars, with the table behind them
    sheet     a body to the whole file, with its style

Nothing is loaded from elsewhere and no script runs.
"""
