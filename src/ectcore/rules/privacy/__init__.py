"""What is asked of what others may read."""
