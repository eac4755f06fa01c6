"""How a rule is declared and what it is told, knowing no rule."""
