"""Days as a school counts them: phrases of time to dates, school days, teaching weeks."""

from ectcore.school_calendar.meaning import resolve_phrase as resolve_phrase
