"""The program `ectcore`, which `python -m ectcore` is too."""

import sys
from contextlib import suppress
from importlib import import_module


def main() -> None:
    """Run the command line; whoever interrupts it while it is still being imported is told no more than later."""
    try:
        import_module("ectcore.cli").main()
    except KeyboardInterrupt:
        with suppress(AttributeError, OSError):  # standard error may be closed
            sys.stderr.write("ectcore: interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
