"""What is said to people beside the data: on standard error."""

import click

from ectcore.model.field import harmless


def say(words: str) -> None:
    """Say it, with nothing in it that a terminal would obey."""
    click.echo("\n".join(map(harmless, words.expandtabs().split("\n"))), err=True)
