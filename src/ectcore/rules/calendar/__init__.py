"""What is asked of the days of a plan, where the school's calendar is known."""
