"""What is asked of a session."""
