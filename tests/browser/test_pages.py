"""Pages of the examples and of a long report, as people meet them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from full_reading import full_reading
from long_report import long_report
from readings import reading_of

from onrecord import Reading, read
from onrecord.export.formats import FileFormat, Listed
from onrecord.export.html import FORMAT

pytestmark = pytest.mark.browser

Open = Callable[..., Any]

EXAMPLES = Path(__file__).parents[2] / "examples"

REPORTS = [*sorted(EXAMPLES.glob("*.txt")), None]
WAYS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "wide": {"viewport": {"width": 1600, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "dark phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "no script": {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False},
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

WORDS = {"x": 120, "y": 13}
"""A place in the inner statement of NESTED, in CSS pixels: past its number, which is a link."""

NESTED = (
    "Gate shut\n\n{S1 Hale} {Q1 wrote} {C1 that {S2 Moro} {Q2 had told} him "
    "{C2 the gate was locked}}.\n\n{C3 “We stay,”} {S3 she} {Q3 said}.\n\n"
    "{S4 Ida Korsh} {Q4 said} {C4 that it was late}.\n"
)


@pytest.fixture(scope="module", params=REPORTS, ids=lambda each: each.stem[:24] if each else "long")
def report(request: pytest.FixtureRequest) -> Reading:
    path: Path | None = request.param
    return read(path) if path else read(long_report().encode(), publisher="Veld Evening Post")


def written(reading: Reading, folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(FORMAT.render(reading)[0], encoding="utf-8")
    return path


@pytest.fixture
def nested(tmp_path: Path) -> Path:
    return written(reading_of(NESTED), tmp_path)


@pytest.mark.weights
def test_a_page_is_accessible_and_fits(opened: Open, report: Reading, tmp_path: Path) -> None:
    page = opened(written(report, tmp_path))
    assert violations(page) == []
    for way in WAYS.values():
        page.set_viewport_size(way["viewport"])
        assert width(page) <= way["viewport"]["width"]


@pytest.mark.weights
def test_all_statements_stand_in_the_text_and_in_the_margin(
    opened: Open, report: Reading, tmp_path: Path
) -> None:
    page = opened(written(report, tmp_path), java_script_enabled=False)
    count = len(report.statements)
    assert count > 10
    assert page.locator(".text .number").count() == count
    assert page.locator(".note").count() == count
    assert page.locator(".person li").count() == count


@pytest.mark.parametrize("way", WAYS)
def test_a_page_by_hand_fits_every_way(opened: Open, nested: Path, way: str) -> None:
    page = opened(nested, **WAYS[way])
    assert page.locator("h1").is_visible()
    assert page.locator(".note").first.is_visible()
    if way != "no script":
        assert violations(page) == []
    assert way == "no script" or width(page) <= WAYS[way]["viewport"]["width"]


def test_keys_go_from_statement_to_statement(opened: Open, nested: Path) -> None:
    page = opened(nested)
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator(".note.on .ref").inner_text() == "2"
    assert page.locator(".note.on").evaluate("each => each === document.activeElement")
    assert page.evaluate("location.hash") == "#" + page.locator(".note.on").get_attribute("id")
    page.keyboard.press("k")
    assert page.locator(".note.on .ref").inner_text() == "1"
    assert page.locator(".text .on.m-source").inner_text() == "Hale"
    assert violations(page) == []
    page.keyboard.press("Escape")
    assert page.locator(".on").count() == 0
    page.locator("#keys").uncheck()
    page.keyboard.press("j")
    assert page.locator(".on").count() == 0


def test_a_click_pins_the_innermost_statement_and_another_lets_go(
    opened: Open, nested: Path
) -> None:
    page = opened(nested)
    page.locator(".text .say .say").click(position=WORDS)
    assert page.locator(".note.on .ref").inner_text() == "2"
    page.wait_for_timeout(700)  # a double click selects a word, and lets go of nothing
    page.locator(".text .say .say").click(position=WORDS)
    assert page.locator(".on").count() == 0
    page.locator(".text .m-cue").first.click()
    assert page.locator(".note.on .ref").inner_text() == "1"


def test_the_link_of_a_statement_opens_at_it(opened: Open, nested: Path) -> None:
    statement = reading_of(NESTED).statements[3]
    page = opened(nested, fragment=f"#s-{statement.id}")
    assert page.locator(".note.on .who").inner_text() == "Ida Korsh"
    without = opened(nested, fragment=f"#s-{statement.id}", java_script_enabled=False)
    assert without.locator(".note:target .who").inner_text() == "Ida Korsh"


def test_the_margin_is_beside_the_text_and_on_a_phone_below(opened: Open, nested: Path) -> None:
    for way, beside in (("desktop", True), ("phone", False)):
        page = opened(nested, **WAYS[way])
        text = page.locator("#para-2").bounding_box()
        note = page.locator(".note").first.bounding_box()
        assert (note["x"] >= text["x"] + text["width"]) is beside


def test_tab_reaches_the_links_in_the_order_of_the_text(opened: Open, nested: Path) -> None:
    page = opened(nested)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("number")


@pytest.mark.parametrize("way", ["desktop", "phone", "dark"])
def test_a_page_with_every_kind_of_entry_is_accessible(
    opened: Open, tmp_path: Path, way: str
) -> None:
    page = opened(written(full_reading(), tmp_path), **WAYS[way])
    assert violations(page) == []
    assert width(page) <= WAYS[way]["viewport"]["width"]


def test_a_dot_leads_to_its_words_and_these_lead_back(opened: Open, tmp_path: Path) -> None:
    page = opened(written(full_reading(), tmp_path))
    dot = page.locator("#dot-2")
    dot.focus()
    assert page.locator(".text .shown").inner_text() == "Dar"
    page.keyboard.press("Enter")
    assert page.locator(".text :target").inner_text() == "Dar"
    page.locator(".text :target").click()
    assert page.locator(".map :target").get_attribute("id") == "dot-2"


def test_what_shows_who_speaks_is_shown_while_a_link_points_at_it(
    opened: Open, tmp_path: Path
) -> None:
    page = opened(written(full_reading(), tmp_path))
    page.locator(".note .shows").last.hover()
    assert page.locator(".text .shown").inner_text() == "Mira Voss"


def test_what_a_report_holds_does_nothing(opened: Open, tmp_path: Path) -> None:
    evil = (
        "{S1 <script>alert(1)</script>} {Q1 said} "
        "{C1 “<img src=http://x.invalid/ onerror=alert(2)>”}. "
        "{S2 \u202eAna} {Q2 said} {C2 </style></script><svg onload=alert(3)>\u202e no}. The end."
    )
    page = opened(written(reading_of(evil), tmp_path))
    assert page.locator("main img, main svg, main script").count() == 0
    end = page.evaluate(
        """() => { const words = document.querySelector('#para-1').lastChild, range =
        document.createRange(); range.setStart(words, words.length - 4);
        range.setEnd(words, words.length - 1); return range.getBoundingClientRect().x -
        document.querySelector('#para-1').getBoundingClientRect().x; }"""
    )
    assert end > 0  # the last words still stand after the first
    assert "\u202e" not in page.content()


def test_a_page_in_print_shows_the_margin_and_no_links_to_follow(
    opened: Open, nested: Path
) -> None:
    page = opened(nested)
    page.emulate_media(media="print")
    assert page.locator(".note").first.is_visible()
    assert not page.locator("nav").is_visible()


def test_the_index_of_a_folder_is_accessible(opened: Open, tmp_path: Path) -> None:
    assert isinstance(FORMAT, FileFormat)
    rows = [
        Listed(stem=f"a {n} #%", title=f"Title <{n}>", publisher="Veld Post", published=None,
               statements=n)
        for n in range(3)
    ]  # fmt: skip
    (index,) = FORMAT.extras(rows)
    (tmp_path / index.name).write_text(index.text, encoding="utf-8")
    (tmp_path / "a 1 #%.html").write_text("<title>One</title>", encoding="utf-8")
    page = opened(tmp_path / index.name)
    assert violations(page) == []
    assert (
        page.locator("main a").nth(1).evaluate("each => each.href")
        == (tmp_path / "a 1 #%.html").as_uri()
    )


def violations(page: Any) -> list[str]:  # noqa: ANN401  playwright may not be there
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415

    options = {"runOnly": {"type": "tag", "values": TAGS}}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


def width(page: Any) -> int:  # noqa: ANN401
    return int(page.evaluate("document.documentElement.scrollWidth"))
