"""What is asked of an action step."""
