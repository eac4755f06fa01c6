"""Term dates out of tables and feeds: entries to the terms and breaks of a school year."""
