"""What is asked of references, and of what they lead to."""
