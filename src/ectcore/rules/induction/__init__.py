"""What is asked of an induction: its roles and its length."""
