"""What a clause shows: a practice, a measure, a bound, a burden; one thing to find a module."""
