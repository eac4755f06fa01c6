"""Targets out of any school's table or form: encodings, headings, rows, boxes."""
