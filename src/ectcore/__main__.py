"""`python -m ectcore` is `ectcore`."""

from ectcore.cli import main

main()
