"""What is asked of a programme."""
