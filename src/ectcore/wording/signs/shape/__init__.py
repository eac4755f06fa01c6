"""How a target is built: its aim, the steps typed within it, what is only told, notes of days."""
