"""Pages in Chromium: left out, with one line that says so, where there is none.

`ONRECORD_CHROMIUM` names the program; else the first of the usual names found on PATH is taken.
"""

import importlib.util
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

SETTING = "ONRECORD_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome")

Open = Callable[..., Any]


def chromium() -> str | None:
    """Where Chromium is, null where there is none or nothing that could drive it."""
    if not all(map(importlib.util.find_spec, ("playwright", "axe_playwright_python"))):
        return None
    named = os.environ.get(SETTING)
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if chromium() is None:
        left_out = [each for each in items if each.get_closest_marker("browser")]
        items[:] = [each for each in items if not each.get_closest_marker("browser")]
        config.hook.pytest_deselected(items=left_out)


def pytest_report_collectionfinish() -> str:
    found = chromium()
    if found:
        return f"browser tests: in {found}"
    return f"browser tests: left out, for want of Chromium (set {SETTING}) or of playwright and axe"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  only where there is one

    with sync_playwright() as driver:
        # In a container the sandbox is the container.
        launched = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:  # noqa: ANN401  playwright may not be there
    """Opens a file in a fresh window; every request, message and error of it fails the test."""
    contexts, troubles = [], []

    def open_file(path: Path, *, fragment: str = "", **how: Any) -> Any:  # noqa: ANN401
        how.setdefault("viewport", {"width": 1280, "height": 900})
        context = browser.new_context(**how)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda sent: sent.url != path.as_uri() and troubles.append(sent.url))
        page.on("console", lambda message: troubles.append(message.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri() + fragment)
        return page

    yield open_file
    for each in contexts:
        each.close()
    assert troubles == []
