"""What acts and products cost, in minutes: the project's own estimates, meant to tell hours from days."""

from typing import Final

PRODUCTS: Final = {
    "scheme": 600, "sow": 600, "unit": 300, "curriculum": 1200, "policy": 240, "booklet": 120, "workbook": 120, "display": 120,
    "organiser": 90, "board": 90, "assembly": 60, "lesson": 45, "observation": 60, "video": 60, "club": 60, "workshop": 90,
    "ehcp": 30, "plan": 30, "resource": 30, "article": 30, "passport": 30, "profile": 30, "worksheet": 25, "quiz": 20, "test": 20,
    "model": 20, "exemplar": 20, "report": 15, "interview": 15, "criterion": 10, "criteria": 10, "essay": 10, "letter": 10, "paper": 10,
    "call": 10, "target": 10, "statement": 8, "paragraph": 6, "email": 4, "book": 4, "comment": 3, "conversation": 15, "visit": 60,
    "program": 4, "project": 10, "novel": 3000, "poster": 20, "flashcard": 3, "record": 3, "assessment": 10, "slide": 5, "question": 5, "card": 5, "standard": 10,
}  # fmt: skip
"""What one of them costs to make, mark or hold."""

PEOPLE: Final = {
    "pupil": 30, "child": 30, "children": 30, "student": 30, "learner": 30, "parent": 30, "family": 30, "carer": 30, "home": 30,
    "class": 5, "subject": 8, "colleague": 10, "teacher": 20, "group": 5,
}  # fmt: skip
"""How many there are where "every" stands before them."""

FOR_EACH: Final = {
    "ring": 10, "phone": 10, "call": 10, "interview": 10, "meet": 15, "visit": 60, "mark": 4, "write": 4, "hand": 4, "observe": 45,
    "conference": 10, "tutor": 30, "assess": 10, "test": 5, "plan": 20, "make": 15, "film": 15, "mentor": 30, "email": 3, "sign": 1, "teach": 1, "hear": 5, "read": 5, "speak": 2,
}  # fmt: skip
"""What one person costs, by the verb."""

VALUES: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100, "dozen": 12, "dozens": 36,
    "hundreds": 200,
}  # fmt: skip
"""Numbers in words."""
