"""A plan's targets and steps as a flat table, and back again.

columns  the columns, and what each says of a target, a criterion, a step, a support, an outcome
rows     targets to rows, and rows to targets
cells    a cell that no spreadsheet takes for a formula
"""
