"""A page: the text whole and in order, its voices nested, and nothing in it that could run."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from full_reading import full_reading
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import REPORT, reading_of

from onrecord.domain import Figure, Leftover, Problem, Reading, Wording
from onrecord.export.html import FORMAT
from onrecord.export.html.page import write
from onrecord.export.html.templates import visible

VOID = {"meta", "rect", "br", "input"}


class Page(HTMLParser):
    """The page as a browser takes it: its text by element, its ids and its links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.voices: list[tuple[str, list[str]]] = []  # words, and the statements around them
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts = 0
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        assert not [name for name in known if name.startswith("on")]
        self.scripts += tag == "script"
        if "id" in known:
            self.ids.append(known["id"])
        if "href" in known:
            self.links.append(known["href"])
        assert "src" not in known
        assert "style" not in known
        if tag not in VOID:
            self.open.append((tag, known))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if not self._in("text") or self._in("number") or self._in("gap"):
            return
        self.text.append(data)
        around = [a["data-s"] for _, a in self.open if "say" in a.get("class", "").split()]
        self.voices.append((data, around))

    def _in(self, name: str) -> bool:
        return any(name in attrs.get("class", "").split() for _, attrs in self.open)


def page_of(reading: Reading) -> Page:
    return Page(write(reading)[0])


# White space among the control characters: between paragraphs the page leaves it out, inside one
# it shows a picture of it.
BLANKS = "".join(c for c in map(chr, range(0xA0)) if c.isspace())
PICTURES = str.maketrans("", "", visible(BLANKS))


def squeezed(text: str) -> str:
    return "".join(text.translate(PICTURES).split())


def test_the_text_is_whole_and_in_order() -> None:
    reading = reading_of(REPORT)
    assert squeezed("".join(page_of(reading).text)) == squeezed(reading.document.text)


def test_a_claim_inside_a_claim_is_nested() -> None:
    voices = page_of(reading_of(REPORT)).voices
    (locked,) = [around for words, around in voices if words == "the gate was locked"]
    (told,) = [around for words, around in voices if words == "had told"]
    assert told == ["2"]
    assert locked == ["2", "3"]


def test_every_link_leads_to_one_place_on_the_page() -> None:
    page = page_of(full())
    assert len(page.ids) == len(set(page.ids))
    assert {each.removeprefix("#") for each in page.links if each} <= set(page.ids)
    assert all(each.startswith("#") for each in page.links)


def test_verbatim_words_and_a_paraphrase_are_told_apart() -> None:
    found = re.findall('class="m-verbatim">(.*?)<', write(reading_of(REPORT))[0], re.DOTALL)
    assert found == ["Underlined", "open and safe", "We stay.", "We wait."]


def test_a_pronoun_is_marked_and_untinted() -> None:
    page = write(reading_of(REPORT))[0]
    (she,) = re.findall(r'<section class="person p(\d)"[^>]*>\s*<h3>.*?<bdi>She</bdi>\s*(.*)', page)
    assert she[0] == "0"
    assert "not resolved" in she[1]


def full() -> Reading:
    """A reading with something of what later stages find."""
    reading = reading_of(REPORT)
    span = reading.document.span
    figure = Figure(
        id="f" * 32, span=span(163, 165), value="12", low=None, high=None, kind="count",
        confidence=0.5,
    )  # fmt: skip
    return replace(
        reading,
        figures=(figure,),
        wording=(Wording(span=span(20, 30), kind="label", statement=reading.statements[0].id),),
        leftovers=(Leftover(span=span(0, 4), kind="name"),),
        problems=(Problem(what="A mark is open.", where=span(5, 12), remedy="Close it."),),
    )


def test_what_comes_to_exist_is_shown() -> None:
    page = write(full())[0]
    for words in ("Figures (1)", "Wording (1)", "A mark is open.", "Close it.", "m-figure"):
        assert words in page


def test_who_is_meant_and_what_shows_it() -> None:
    page = write(full_reading())[0]
    assert "as described by Veld Post: Senator" in page
    assert 'title="she → Mira Voss 0.90"' in page
    assert "not resolved; candidates: Tom Rell, Ivo Rell" in page
    assert "unnamed: not cleared to speak" in page
    (shown,) = re.findall(r'she → Mira Voss 0\.90</bdi>, by <a class="shows" href="#(w-\d+)"', page)
    assert re.search(rf'id="{shown}"[^>]*>Mira Voss<', page)


def test_dots_lead_to_the_words_and_back() -> None:
    page = write(full_reading())[0]
    dots = dict(re.findall(r'<a class="dot" id="(dot-\d+)" href="#(w-\d+)"', page))
    assert len(dots) == 2
    words = re.findall(r'<a class="m-place" id="(w-\d+)" href="#(dot-\d+)"', page)
    assert len(words) == 3
    for dot, target in dots.items():
        assert (target, dot) in words
    assert "GeoNames" in page
    assert "Natural Earth" in page


def test_every_link_of_a_full_page_leads_somewhere() -> None:
    for excerpts in (False, True):
        page = Page(write(full_reading(), excerpts=excerpts)[0])
        assert len(page.ids) == len(set(page.ids))
        assert {each.removeprefix("#") for each in page.links if each} <= set(page.ids)


def test_no_other_words_stand_in_marks() -> None:
    page = Page(write(full_reading())[0])
    after = write(full_reading())[0].partition('<div class="after">')[2]
    assert page.text
    assert not re.search("[“”]", after)


def test_what_no_person_reviewed_and_what_shares_are_not() -> None:
    page = write(reading_of(REPORT))[0]
    assert "No person has reviewed this." in page
    assert "not a measure of bias or truth" in page


EVIL = (
    "{S1 </title><script>alert(1)</script>} {Q1 said} {C1 “<img src=x onerror=alert(2)>”}. "
    "{S2 \u202eevil\u2066} {Q2 said} {C2 </style>\u202e &amp; \x00\x1b[2J </script>}."
)


def test_markup_and_marks_of_direction_in_a_report_do_nothing() -> None:
    reading = reading_of(EVIL)
    reading = replace(
        reading, document=replace(reading.document, title="</title><script>1</script>")
    )
    page = page_of(reading)
    assert page.scripts == 1
    assert squeezed("".join(page.text)) == squeezed(visible(reading.document.text))
    assert not re.search("[\x00\x1b\u202e\u2066]", write(reading)[0])


@given(st.text())
def test_what_is_shown_is_as_long_as_what_is_read(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(st.from_type(Reading))
@settings(max_examples=25)
def test_any_reading_has_a_sound_page(reading: Reading) -> None:
    text = reading.document.text
    assert squeezed("".join(page_of(reading).text)) == squeezed(visible(text))
    assert write(reading) == write(reading)


def test_excerpts_leave_out_what_is_far_from_every_entry() -> None:
    far = "Far words stand here. " * 30
    marked = (
        f"Head\n\n{far}Near words. {{S1 Ana}} {{Q1 said}} {{C1 no}}. After it. {far}\n\n{far}\n"
    )
    reading = reading_of(marked)
    assert FORMAT.excerpts
    (short,), (whole,) = FORMAT.excerpts(reading), FORMAT.render(reading)
    text = reading.document.text
    at, end = text.index("Ana"), text.index("no.") + 2
    shown = "".join(Page(short).text).strip()
    start = text.index(shown)
    assert 80 <= at - start <= 90
    assert 80 <= start + len(shown) - end <= 90
    assert short.count("Far words stand here.") < 20 < whole.count("Far words stand here.")
    assert "[…]" in short
    assert "Only excerpts are shown" in short
    assert "Only excerpts" not in whole
    assert len(short) < len(whole)
