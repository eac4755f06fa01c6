"""The suite on every Python, and with the lowest versions of what ectcore needs.

nox                      all of it
nox -s tests-3.13
nox -s lowest
nox -s everywhere        the same bytes from all of them
"""

from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """The suite, with the newest versions."""
    session.install(".[test]")
    session.run("python", "-m", "pytest", "-q", *session.posargs)


@nox.session(python="3.11")
def lowest(session: nox.Session) -> None:
    """The suite, with the lowest versions that pyproject.toml allows for what ectcore itself needs."""
    constraints = Path(session.create_tmp()) / "lowest.txt"
    constraints.write_text(session.run("python", "tools/lowest.py", silent=True) or "", encoding="utf-8")
    session.install("--constraint", str(constraints), ".[test]")
    session.run("python", "-m", "pytest", "-q", *session.posargs)


@nox.session(python="3.11")
def everywhere(session: nox.Session) -> None:
    """What the commands write about the examples, by every Python that is here."""
    session.install(".")
    session.run("python", ".ci/everywhere.py")
