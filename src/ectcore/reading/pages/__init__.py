"""A session page taken apart: text to blocks, blocks to parts, parts to what a session has."""
