"""No test reaches a network: whatever reaches beyond this machine fails the test it runs in."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from unplugged import unplug

# What lands is judged on the same examples every time; at a desk each run looks for new ones.
settings.register_profile(
    "onrecord",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("onrecord")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    unplug(patch)
    yield
    patch.undo()
