"""What is asked of the plan as a whole: challenging, and yet manageable."""
