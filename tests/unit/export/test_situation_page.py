"""The situation's page: it stands alone, nothing in it can run, and every mark leads to words."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from readings import reading_of
from situations import readings, report_of, told

from onrecord.domain import Situation, Thread
from onrecord.export.situation import Told, page

HOSTILE = "</title><script>alert(1)</script><a href='http://evil.example' onclick=x>“\x1b[31m\u202e"
VOID = {"meta", "br", "path", "rect", "line", "circle"}


class Parsed(HTMLParser):
    """The page as a browser takes it: ids, links, text by id, and what would load or run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marks: list[dict[str, str]] = []
        self.words: dict[str, str] = {}
        self.back: dict[str, str] = {}
        self.open: list[tuple[str, str | None]] = []
        self.scripts = 0
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        assert not [each for each in known if each.startswith("on") or each in ("src", "style")]
        self.scripts += tag == "script"
        if "id" in known:
            self.ids.append(known["id"])
            self.words[known["id"]] = ""
        if "href" in known:
            self.links.append(known["href"])
        if known.get("class") == "mark":
            self.marks.append(known)
        if "id" in known and "href" in known:
            self.back[known["id"]] = known["href"]
        if tag not in VOID:
            self.open.append((tag, known.get("id")))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, id_ in self.open:
            if id_:
                self.words[id_] += data


PAGE = page(told())
PARSED = Parsed(PAGE)


def test_every_link_leads_to_one_place_on_the_page() -> None:
    assert len(set(PARSED.ids)) == len(PARSED.ids)
    for each in PARSED.links:
        assert each.startswith("#")
        assert each[1:] in PARSED.ids


def test_every_point_has_a_mark_that_leads_to_its_very_words() -> None:
    points = [p for t in told().situation.threads for lane in t.lanes for p in lane.points]
    assert len(PARSED.marks) == len(points) == 6
    words = sorted(PARSED.words[each["href"][1:]] for each in PARSED.marks)
    assert words == ["blocked", "closed", "open", "open", "reopen", "working"]
    assert all(each["aria-label"] for each in PARSED.marks)


def test_the_words_lead_back_to_the_mark() -> None:
    for each in PARSED.marks:
        assert PARSED.back[each["href"][1:]] == f"#{each['id']}"


def test_the_page_makes_no_request_and_needs_no_script() -> None:
    assert "http:" not in PAGE
    assert "https:" not in PAGE
    assert "@import" not in PAGE
    assert not re.search(r"url\((?!#)", PAGE)
    assert PARSED.scripts == 1  # the pages' own, by its hash; nothing here waits for it
    assert "default-src 'none'" in PAGE


def test_it_says_that_nobody_reviewed_it_and_never_that_a_thing_goes_on() -> None:
    shown = re.sub(r"<[^>]*>", " ", PAGE)
    assert "No person has reviewed this." in shown
    assert "Last reported 2031-03-12." in shown
    assert " still " not in shown


def test_differing_accounts_stand_side_by_side_with_their_definitions() -> None:
    assert "Colonel Tarr" in PARSED.words["differs-1"]
    assert "The Front" in PARSED.words["differs-1"]
    assert "cannot both hold" in PARSED.words["differs-1"]
    assert "families here, people there" in PARSED.words["apart-1"]


def test_only_what_is_verbatim_stands_in_quotation_marks() -> None:
    assert "“The Ashek bridge is open”" in PARSED.words["differs-1"]
    assert "“the Ashek bridge was blocked" not in PARSED.words["differs-1"]


def test_each_text_is_whole_and_in_order() -> None:
    for number, each in enumerate(readings(), 1):
        shown = "".join(PARSED.words[f"report-{number}"].split())
        assert shown.endswith("".join(each.document.text.split()))


def test_the_map_leads_to_the_words() -> None:
    assert PARSED.back["dot-1"][1:] in PARSED.ids
    assert PARSED.words[PARSED.back["dot-1"][1:]] == "working"


def test_what_is_hostile_is_shown_and_does_nothing() -> None:
    given = told()
    situation = replace(
        given.situation,
        reports=tuple(
            replace(each, outlet=HOSTILE, title=HOSTILE, link=f"javascript:{HOSTILE}")
            for each in given.situation.reports
        ),
        threads=tuple(
            Thread(
                subject=HOSTILE,
                aspect=each.aspect,
                lanes=tuple(replace(lane, voice=HOSTILE) for lane in each.lanes),
            )
            for each in given.situation.threads
        ),
        differences=tuple(
            replace(each, subject=HOSTILE, reasons=(HOSTILE,))
            for each in given.situation.differences
        ),
    )
    written = page(Told(situation, given.readings.values()), about=HOSTILE)
    parsed = Parsed(written)
    assert parsed.scripts == 1
    assert all(each.startswith("#") for each in parsed.links)
    assert "\x1b" not in written
    assert "\u202e" not in written


def test_a_hostile_text_is_words_only() -> None:
    reading = reading_of(f"Gate {HOSTILE} shut\n\n“Open,” {{S1 Moro}} {{Q1 said}} {{C1 it is}}.\n")
    given = Told(Situation(reports=(report_of(reading),)), (reading,))
    assert Parsed(page(given)).scripts == 1


def test_a_report_without_points_is_listed_and_its_text_left_out() -> None:
    read = readings()
    given = Told(replace(told().situation, threads=(), differences=(), apart=(), reasons=()), read)
    parsed = Parsed(page(given))
    assert "That does not mean that none does" in page(given)
    assert not any(each.startswith("w-") for each in parsed.ids)
    assert {"report-1", "report-2", "report-3"} <= set(parsed.ids)


@pytest.mark.parametrize("about", [None, "the bridge"])
def test_the_page_is_the_same_every_time(about: str | None) -> None:
    assert page(told(), about=about) == page(told(), about=about)
