"""`ectcore completion`: a completion script for a shell."""

import click
from click.shell_completion import get_completion_class

from ectcore.cli.known import output
from ectcore.cli.streams import write_text

SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@output
@click.pass_context
def command(ctx: click.Context, *, shell: str, output: str | None) -> None:
    """Print a script that completes commands and options in that SHELL.

    For bash, for example: ectcore completion bash -o ~/.ectcore-completion, then source that file.
    """
    completion = get_completion_class(shell)
    if completion is None:
        msg = f"this version of click has no completion for {shell}; with click 8.5 or newer it has"
        raise click.UsageError(msg, ctx)
    made = completion(ctx.find_root().command, {}, "ectcore", "_ECTCORE_COMPLETE")
    write_text(made.source_template % made.source_vars(), output)  # made.source() starts bash, to ask its version
