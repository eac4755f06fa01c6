"""The suite on every Python, and with the lowest versions of what ectcore needs.

nox -s tests-3.13        with the newest versions
nox -s lowest-3.11       with the lowest
nox -s dateutil          with each version of python-dateutil
"""

import nox

nox.options.default_venv_backend = "uv"

PYTHONS = ["3.11", "3.12", "3.13"]
WITH_PIP = ["--seed"]  # tests of plug-ins install some


def suite(session: nox.Session, *versions: str) -> None:
    """The suite, with those versions; installed as it stands, since uv keeps what it has once built."""
    session.install(*versions, "--editable", ".[test]")
    session.run("python", "-m", "pytest", "-q", *session.posargs)


@nox.session(python=PYTHONS, venv_params=WITH_PIP)
def tests(session: nox.Session) -> None:
    """With the newest versions."""
    suite(session, "--upgrade")


@nox.session(python=PYTHONS, venv_params=WITH_PIP)
def lowest(session: nox.Session) -> None:
    """With the lowest versions that pyproject.toml allows, of what ectcore needs and of what its tests do."""
    suite(session, "--resolution=lowest-direct")


@nox.session(venv_params=WITH_PIP)
@nox.parametrize("version", ["2.9.0.post0", "3.0.0", "4.0.0"])
def dateutil(session: nox.Session, version: str) -> None:
    """With each version of python-dateutil that may be there."""
    suite(session, f"python-dateutil=={version}")
