"""What the tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import Phase, settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

PHASES = tuple(phase for phase in Phase if phase is not Phase.explain)  # explaining a failure takes minutes
settings.register_profile("repeatable", deadline=None, derandomize=True, max_examples=60, phases=PHASES)
settings.register_profile("soak", deadline=None, max_examples=1000, phases=PHASES)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published sessions and acceptance programs that stands beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip("the folder of shared data is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of examples that come with the project."""
    return ROOT / "examples"
