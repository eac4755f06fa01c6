"""How much work it is: what it costs, how long it lasts, errands."""
