"""How many, how much, how long and how often."""
