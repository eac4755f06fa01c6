"""What makes a step an action."""
