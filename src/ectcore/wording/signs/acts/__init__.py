"""What is done once, and what says that it is done."""
