"""The situation's page, as people meet it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from situations import readings, told
from test_pages import WAYS, violations, width

from onrecord.export.situation import Told, page

pytestmark = pytest.mark.browser

Open = Callable[..., Any]

LEAST = 24
"""CSS pixels of a target, as WCAG 2.2 (2.5.8) asks for."""


def busy() -> Told:
    """The situation by hand, with many points on one lane and many a day far away."""
    given = told()
    thread = given.situation.threads[0]
    first = thread.lanes[1].points[0]
    many = [
        replace(first, earliest=f"2031-03-{day:02}", latest=f"2031-03-{day:02}")
        for day in (1, 1, 1, 2, 3, 5, 8, 13, 13, 21, 28)
    ]
    far = [replace(first, earliest=day, latest=day) for day in ("1987-01-01", "2077-01-01", None)]
    lanes = (replace(thread.lanes[0], points=(*many, *far)), *thread.lanes[1:])
    threads = (replace(thread, lanes=lanes, subject="Gate" * 40), *given.situation.threads)
    return Told(replace(given.situation, threads=threads), given.readings.values())


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "situation.html"
    path.write_text(page(busy()), encoding="utf-8")
    return path


@pytest.mark.parametrize("way", WAYS)
def test_it_is_accessible_and_fits_every_way(opened: Open, written: Path, way: str) -> None:
    shown = opened(written, **WAYS[way])
    assert shown.locator("h1").is_visible()
    assert shown.locator(".lane .voice").first.is_visible()
    if way != "no script":
        assert violations(shown) == []
        assert width(shown) <= WAYS[way]["viewport"]["width"]


@pytest.mark.parametrize("way", ["desktop", "phone"])
def test_marks_are_large_enough_and_cover_no_other(opened: Open, written: Path, way: str) -> None:
    shown = opened(written, **WAYS[way])
    boxes = [each.bounding_box() for each in shown.locator(".mark .hit").all()]
    assert len(boxes) > 20
    for number, one in enumerate(boxes):
        assert min(one["width"], one["height"]) >= LEAST
        assert one["x"] >= 0
        assert one["x"] + one["width"] <= WAYS[way]["viewport"]["width"]
        for other in boxes[number + 1 :]:
            across = abs(one["x"] - other["x"])
            down = abs(one["y"] - other["y"])
            assert across >= LEAST or down >= LEAST


def test_a_mark_is_one_click_from_its_words_and_they_lead_back(
    opened: Open, tmp_path: Path
) -> None:
    path = tmp_path / "situation.html"
    path.write_text(page(told()), encoding="utf-8")
    shown = opened(path, java_script_enabled=False)
    mark = shown.locator(".mark").nth(1)
    mark.click()
    words = shown.locator(".told:target")
    assert words.inner_text() == "open"
    assert words.is_visible()
    words.click()
    assert shown.locator(".mark:target").count() == 1


def test_the_keyboard_reaches_marks_in_the_order_of_the_lanes(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "situation.html"
    path.write_text(page(told()), encoding="utf-8")
    shown = opened(path)
    shown.locator(".mark").first.focus()
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.id") == "p-2"
    shown.keyboard.press("Enter")
    assert shown.evaluate("location.hash").startswith("#w-1-")


def test_every_report_of_the_situation_is_there(opened: Open, written: Path) -> None:
    shown = opened(written)
    assert shown.locator("ol.reports li").count() == len(readings())
