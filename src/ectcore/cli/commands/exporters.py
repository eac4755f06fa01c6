"""`ectcore exporters`: the formats that there are, and what can be asked of one."""

import click

from ectcore.cli.exits import CANNOT, FINE
from ectcore.cli.known import output
from ectcore.cli.streams import write_text
from ectcore.export import ExporterEntry, exporters, find, load, muted, options_of
from ectcore.testing import check_installed


@click.command("exporters")
@click.argument("name", required=False)
@click.option("--check", "checked", is_flag=True, help="Try out each, or that of NAME, and say what is broken and why.")
@output
@click.pass_context
def command(ctx: click.Context, *, name: str | None, checked: bool, output: str | None) -> int:
    """List the exporters, or explain the one of that NAME; with --check, try them out, or that one."""
    plugins: bool = ctx.obj["plugins"]
    if checked:
        looked_over = check_installed(*filter(None, [name]), plugins=plugins)
        lines = [f"{_line(each.entry)}  {f'broken: {each.fault}' if each.fault else 'fine'}" for each in looked_over]
        write_text("\n".join(lines), output)
        return CANNOT if any(each.fault or each.entry.clashes for each in looked_over) else FINE
    if name is None:
        write_text("\n".join(_line(entry) for entry in exporters(plugins=plugins)), output)
        return FINE
    with muted():
        page = _page(find(name, plugins=plugins))
    write_text("\n".join(page), output)
    return FINE


def _line(entry: ExporterEntry) -> str:
    clash = f"  (the name clashes with {', '.join(entry.clashes)})" if entry.clashes else ""
    return f"{entry.asked_as:20} {entry.distribution} {entry.version}  {entry.target}{clash}"


def _page(entry: ExporterEntry) -> list[str]:
    made = load(entry)
    summary = (made.__doc__ or "").strip().partition("\n")[0]
    lines = [f"{entry.asked_as} ({f'{entry.distribution} {entry.version}'.rstrip()})", ""]
    lines += [summary, f"Writes {made.media_type}; files end in {made.suffix}."]
    options = options_of(made)
    if options:
        lines += ["", "Options, given as -O NAME=VALUE:"]
    for option in options:
        default = "needed" if option.default is None else f"default {option.default or 'none'}"
        lines += [f"  {option.name}: {option.type} ({default})", *([f"      {option.help}"] if option.help else [])]
    return lines
