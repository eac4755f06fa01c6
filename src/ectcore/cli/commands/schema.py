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
    """Print the JSON Schema (2020-12) of that kind of document; without NAME, the kinds."""
    write_text("\n".join(KINDS) if name is None else json.dumps(schema(name), ensure_ascii=True, indent=2), output)
