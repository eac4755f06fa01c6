"""The exporters that come along: strangers to ectcore, by the same door as anyone's.

They import only what `ectcore` makes public. Each is found by its entry point.
"""
