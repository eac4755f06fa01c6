"""The command line: the only place with a clock, an environment, a terminal, exit codes."""

from ectcore.cli.app import main

__all__ = ["main"]
