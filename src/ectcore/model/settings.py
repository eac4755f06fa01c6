"""The thresholds of the rules: each with its source, or marked as the project's own."""

from typing import Annotated

from attrs import frozen

from ectcore.model.field import Between, Minutes, Ordinal, Week
from ectcore.model.value import Value


@frozen(kw_only=True)
class Settings(Value):
    """What a school may set differently.

    Attributes:
        most_targets: how many targets should be worked on at once, at most. Three, as a limit or
            a recommendation, is the norm of the planning forms in use.
        most_targets_in_all: how many targets a plan should have at most, however they are spread.
            Planning forms and guides that go beyond three go up to five.
        most_steps_a_week: how many of the ECT's own steps should fall due in one week, at most.
            Weekly records of targets in use have room for three.
        fewest_steps: how many action steps make a way to a target (the project's own: with
            one step there is nothing to follow up between).
        minutes_a_week: how much time a week the ECT has to act on what was agreed. UCL's
            programme handbook plans a 50-minute meeting in a 60-minute slot and 45 minutes
            of study in 60: that leaves 25.
        minutes_a_week_in_year_2: the same in Year 2, where UCL's programme has 20 meetings for the
            39 of Year 1: of 25 minutes a week, 13 are left.
        slot_minutes: how long the slot for a mentor meeting is: 60 minutes (the same).
        weeks_to_first_review: after how many teaching weeks a plan is first reviewed at the
            latest (the project's own: about the length of an autumn half-term and a half; the
            planning forms in use review after two weeks to a half-term).
        weeks_between_meetings: how many teaching weeks lie between two mentor meetings at most:
            the guidance says "regularly" (April 2024, 5.7); weekly in Year 1 and fortnightly in
            Year 2 is practice, so two, and one more for a meeting that fell away.

    >>> Settings(most_targets=2).minutes_a_week
    25
    """

    most_targets: Annotated[int, Between(1, 20)] = 3
    most_targets_in_all: Annotated[int, Between(1, 20)] = 5
    most_steps_a_week: Ordinal = 3
    fewest_steps: Ordinal = 2
    minutes_a_week: Minutes = 25
    minutes_a_week_in_year_2: Minutes = 13
    slot_minutes: Minutes = 60
    weeks_to_first_review: Week = 10
    weeks_between_meetings: Week = 3
