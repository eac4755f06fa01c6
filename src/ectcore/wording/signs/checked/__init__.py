"""What two people would call the same way: all or none, a finished product, a stated result."""
