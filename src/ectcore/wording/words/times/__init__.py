"""The grammar of phrases of time, one file an aspect."""
