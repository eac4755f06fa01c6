"""What an outsider would see, and where."""
