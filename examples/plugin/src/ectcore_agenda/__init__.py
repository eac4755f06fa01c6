"""Agendas of plan reviews, for people who live in their inbox."""
