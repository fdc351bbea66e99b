"""onrecord needs no network: it loads no client of one, and reading opens no connection."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from unplugged import NetworkForbiddenError

from onrecord.export import FORMATS

REPORT = min((Path(__file__).parents[1] / "examples").glob("*.txt"))

# Run in a process of its own: what it loads and what it reaches for are its own, too.
PROGRAM = """
import sys

def forbid(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        sys.exit(f"it reached for the network: {event} {arguments}")

sys.addaudithook(forbid)
from onrecord.cli import main
main(sys.argv[1:], standalone_mode=False)
print(*sys.modules, file=sys.stderr)
"""

CLIENTS = frozenset(
    [
        "ssl",
        "http.client",
        "urllib.request",
        "ftplib",
        "smtplib",
        "requests",
        "urllib3",
        "httpx",
        "aiohttp",
        "huggingface_hub",
        "tokenizers",
        "transformers",
        "torch",
        "onnx",
    ]
)


PAGE = """<html lang="en"><title>Gate shut</title><article><h1>Gate shut</h1>
<p>“We had no warning,” Orla Venn said on Monday. The ministry denied that the gate was shut.</p>
<p>It rained all the night, and nobody could say when the road would be open again.</p></article>
<img src="http://news.example/a.png"><script src="http://news.example/b.js"></script></html>
"""
# The library that chooses a page's main text brings these along, and is never asked to fetch.
BROUGHT_ALONG = frozenset(["ssl", "http.client", "urllib.request", "urllib3"])


def clients_loaded(*arguments: str | Path) -> frozenset[str]:
    """The clients of a network that `onrecord` loads; it fails where it reaches for one."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    return CLIENTS & set(done.stderr.split())


@pytest.mark.weights
@pytest.mark.parametrize("name", ["text", *FORMATS])
def test_reading_a_report_loads_no_client_of_a_network(name: str, tmp_path: Path) -> None:
    output = tmp_path / f"out.{name}"
    assert clients_loaded("read", REPORT, "--format", name, "--output", output) == set()
    assert output.exists()


@pytest.mark.weights
def test_reading_a_page_reaches_for_no_network(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    assert clients_loaded("read", page, "--output", tmp_path / "out") <= BROUGHT_ALONG


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("news.example", 443)])
def test_the_suite_is_unplugged(address: tuple[str, int]) -> None:
    with socket.socket() as one, pytest.raises(NetworkForbiddenError):
        one.connect(address)
    with pytest.raises(NetworkForbiddenError):
        socket.create_connection(address)
    with pytest.raises(NetworkForbiddenError):
        socket.getaddrinfo(*address)


def test_this_machine_stays_in_reach() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as one,
    ):
        assert one.getpeername() == server.getsockname()
