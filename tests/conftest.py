"""No test reaches a network: whatever reaches beyond this machine fails the test it runs in."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from unplugged import unplug

settings.register_profile("onrecord", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("onrecord")


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    unplug(patch)
    yield
    patch.undo()
