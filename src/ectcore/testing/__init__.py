"""For those who build on the library: documents to test with.

`ectcore.testing.strategies` needs Hypothesis, which comes with the extra `test`.
"""
