"""What keeps the suite unplugged: nothing in it reaches beyond this machine."""

import ipaddress
import socket
from typing import Any

import pytest


class NetworkForbiddenError(AssertionError):
    """A test tried to reach something beyond this machine."""


def unplug(patch: pytest.MonkeyPatch) -> None:
    """Connections and look-ups of names beyond loopback raise NetworkForbiddenError from now on."""
    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, _kept_home(getattr(socket.socket, name)))
    patch.setattr(socket, "getaddrinfo", _looked_up_home(socket.getaddrinfo))


def _kept_home(connect: Any) -> Any:  # noqa: ANN401  a method of the standard library's
    def guarded(self: socket.socket, address: Any) -> Any:  # noqa: ANN401
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_home(address[0]):
            raise NetworkForbiddenError(f"A test reached for {address}: the suite runs unplugged.")
        return connect(self, address)

    return guarded


def _looked_up_home(look_up: Any) -> Any:  # noqa: ANN401  a function of the standard library's
    def guarded(host: Any, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        if host is not None and not _is_home(host):
            raise NetworkForbiddenError(f"A test looked up {host!r}: the suite runs unplugged.")
        return look_up(host, *arguments, **named)

    return guarded


def _is_home(host: str | bytes) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name in ("localhost", "")
