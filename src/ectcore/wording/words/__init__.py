"""Texts as words: what is known of each, the phrases of time, the clauses that they make."""
