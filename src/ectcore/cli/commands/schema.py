"""`ectcore schema`: the JSON Schema of a kind of document."""

import json

import click

from ectcore.cli.known import output
from ectcore.cli.streams import write_text
from ectcore.codec import KINDS, schema


@click.command("schema")
@click.argument("name", required=False)
@output
def command(*, name: str | None, output: str | None) -> None:
    """Print the JSON Schema (2020-12) of that kind of document; without NAME, the kinds.

    What no schema can say, ectcore still asks for: that no id stands twice, for one, and that a
    whole number is written without a decimal point (1, not 1.0).
    """
    write_text("\n".join(KINDS) if name is None else json.dumps(schema(name), ensure_ascii=True, indent=2), output)
