"""What is asked of plan reviews and follow-up."""
