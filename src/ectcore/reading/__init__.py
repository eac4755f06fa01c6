"""Strangers' formats into the model: what people have, read as it stands.

A stranger's text is mended first (`mending`), then read as blocks, and only then
understood; what is understood by nobody is kept, and what is something else altogether is
refused with the reasons.
"""
