"""Whose it is to do or decide: the ECT's, pupils', parents', colleagues'."""
