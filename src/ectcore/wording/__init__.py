"""What prose says: clauses, acts, bounds, measures, phrases of time; the only text heuristics."""
