"""The sheets of a workbook, and how its numbers are shown."""
