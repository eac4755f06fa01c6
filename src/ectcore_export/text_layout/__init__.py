"""A school's own text layout: names between braces, and sections that repeat.

    template   a file to its text
    parsing    the text to its pieces; all that is wrong with it
    filling    the pieces, and what a plan says, to the text of the plan

The marks are those of Mustache (mustache.github.io, its manual), without partials and lambdas.
"""
