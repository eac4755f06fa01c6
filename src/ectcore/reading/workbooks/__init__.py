"""The sheets of a workbook, how much room they take, and how their numbers are shown."""
