"""What mentor and ECT do: the agenda of their meeting, the draft plan, plans from a template."""
