"""What there is: frozen values, one file a noun.

The model refuses only what is meaningless (negative minutes, a review before its
meeting, two items of one id). All else, however unwise, can be written down: to judge
it is the work of `ectcore.rules`. Unknown is `None` and never zero.
"""
