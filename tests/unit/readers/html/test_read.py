"""One phenomenon of pages a case: what is read of it."""

import subprocess
import sys

import pytest

from onrecord.readers import reader_for
from onrecord.readers.html import read

FILL = (
    "The ministry said on Tuesday that the bridge at Veld had been open to traffic since the early "
    "morning, and that nobody had been stopped at the gate of the port or of the customs house."
)
MORE = (
    "Three drivers who had waited there told a reporter that they had turned round before ten, and "
    "that none of them had seen the gate open at any hour of the day or of the night before it."
)


def page(body: str, head: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body><article><p>{FILL}</p>{body}"
        f"<p>{MORE}</p></article></body></html>"
    ).encode()


def between(body: str) -> str:
    """What is read of a body that stands between two paragraphs."""
    text = read(page(body)).text
    assert text.startswith(FILL)
    assert text.endswith(MORE)
    return text.removeprefix(FILL).removesuffix(MORE).strip()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>The g&#97;te &amp; b<b>ar</b>rier were shut.</p>", "The gate & barrier were shut."),
        ("<p>It was shut,<br>they said.</p>", "It was shut,\nthey said."),
        ("<p>It was shut.<br>\n<br>They said so.</p>", "It was shut.\n\nThey said so."),
        ("<p>It   was\n\tshut.</p>", "It was shut."),
        ("<p>It was <!-- not --> shut.</p>", "It was shut."),
        ("<p>It was <script>1 < 2</script>shut.</p>", "It was shut."),
        ("<p>It was shut.<template>Not this.</template></p>", "It was shut."),
        ("<p>It was shut.</p><p hidden>Not this.</p>", "It was shut."),
        ("<p>It was shut.</p><p style='Display : None'>Not this.</p>", "It was shut."),
        ("<p>It was <span hidden>not </span>shut.</p>", "It was shut."),
        ("<p>It was <a href='x>y'>shut</a>.</p>", "It was shut."),
        ("<p>It was <b><i>shut</b></i>.<p>They said so.", "It was shut.\n\nThey said so."),
        ("<p>It cost 5&nbsp;crowns, tele&shy;phoned.</p>", "It cost 5\xa0crowns, tele\xadphoned."),
        ("<p>AT&T said so &notit; 1 < 2 too.</p>", "AT&T said so ¬it; 1 < 2 too."),
    ],
)  # fmt: skip
def test_a_body_is_read(body: str, text: str) -> None:
    assert between(body) == text


def test_a_character_reference_has_the_bytes_that_spell_it() -> None:
    data = page("<p>The gate was sh&#117;t.</p>")
    document = read(data)
    at = document.text.index("shut")
    span = document.span(at, at + 4)
    assert span.raw is not None
    assert data[span.raw.start : span.raw.end] == b"sh&#117;t"
    letter = document.span(at + 2, at + 3).raw
    assert letter is not None
    assert data[letter.start : letter.end] == b"&#117;"


def test_cdata_is_text_in_xhtml_and_a_comment_in_html() -> None:
    body = "<p>The gate <![CDATA[& the <b>arrier ]]>was shut.</p>"
    assert "The gate & the <b>arrier was shut." in read(b"<?xml version='1.0'?>" + page(body)).text
    assert "The gate arrier ]]>was shut." in read(page(body)).text


def test_words_that_stand_twice_are_taken_where_their_neighbours_stand() -> None:
    data = page("<aside><p>“Nobody waits.”</p></aside><p>“Nobody waits.”</p>")
    document = read(data)
    at = document.text.index("“Nobody")
    raw = document.span(at, at + 15).raw
    assert document.text.count("Nobody waits") == 1
    assert raw is not None
    assert raw.start > data.index(b"</aside>")


@pytest.mark.parametrize(
    ("head", "data", "declared"),
    [
        ("<meta charset=windows-1251>", "Гейт «закрыт»", "windows-1251"),
        ('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', "закрыт", "koi8-r"),
        ("<!-- <meta charset=koi8-r> --><meta charset=utf-8>", "закрыт—", "utf-8"),
        ("<meta charset=utf-16>", "закрыт", "utf-8"),
    ],
)
def test_a_declared_encoding_is_followed(head: str, data: str, declared: str) -> None:
    written = page(f"<p>{data} it said then.</p>", head).decode()
    assert data in read(written.encode(declared)).text


def test_a_mark_outranks_the_declaration() -> None:
    data = b"\xef\xbb\xbf" + page("<p>закрыт it said then.</p>", "<meta charset=koi8-r>")
    assert "закрыт" in read(data).text


def test_a_declaration_against_the_bytes_is_a_problem() -> None:
    document = read(page("<p>закрыт</p>", "<meta charset=windows-1252>"))
    assert any("every byte fits UTF-8" in problem.what for problem in document.problems)


def test_what_is_given_outranks_what_the_page_says() -> None:
    head = "<meta property=og:site_name content=Courier><meta name=date content=2031-05-06>"
    document = read(page("", head), published="2031-05-07", publisher="Post", language="de")
    assert (document.published, document.publisher, document.language) == (
        "2031-05-07",
        "Post",
        "de",
    )


@pytest.mark.parametrize(
    ("head", "day", "basis"),
    [
        ('<meta name="date" content="6 May 2031">', "2031-05-06", "meta element"),
        ('<meta name="pubdate" content="20310506">', "2031-05-06", "meta element"),
        ('<time datetime="2031-05-06T23:00:00-05:00">Tuesday</time>', "2031-05-06", "time element"),
        ('<link rel="canonical" href="https://a.example/2031/may/06/x">', "2031-05-06", "address"),
        ('<meta name="date" content="05/06/2031">', None, None),
    ],
)
def test_a_day_of_publication_has_its_basis(head: str, day: str | None, basis: str | None) -> None:
    document = read(page("", head))
    assert document.published == day
    told = [p.what for p in document.problems if p.what.startswith("The day")]
    assert told == ([f"The day of publication, {day}, is from the page's {basis}."] if day else [])


def test_two_days_of_publication_are_told() -> None:
    head = "<meta name=date content=2031-05-06><link rel=canonical href=https://a.example/2031/05/09/x>"
    document = read(page("", head))
    assert document.published == "2031-05-06"
    assert any("two days of publication" in problem.what for problem in document.problems)


def test_a_language_that_the_words_gainsay_is_told() -> None:
    document = read(page("").replace(b"<html>", b"<html lang=de-DE>"))
    assert document.language == "de-DE"
    assert any("its words are en" in problem.what for problem in document.problems)


def test_a_saved_page_remembers_its_address() -> None:
    data = b"<!-- saved from url=(0027)https://courier.example/a/b -->" + page("")
    assert read(data).url == "https://courier.example/a/b"


def test_a_page_with_several_reports_is_told() -> None:
    words = f"{FILL} {MORE}"
    posts = "".join(f"<article><h2>Report {n}</h2><p>{n} {words}</p></article>" for n in range(3))
    document = read(f"<html><body>{posts}</body></html>".encode())
    assert FILL in document.text
    assert any("several reports" in problem.what for problem in document.problems)


def test_a_page_whose_text_is_hidden_until_a_script_shows_it_is_read() -> None:
    document = read(page("").replace(b"<body>", b"<body style='visibility:hidden'>"))
    assert FILL in document.text
    assert any("hidden" in problem.what for problem in document.problems)


def test_half_a_page_is_read() -> None:
    data = page("<p>It was shut.</p>")
    document = read(data[: data.index(b"It was shut") + 6] + b"<div class='a")
    assert document.text == f"{FILL}\n\nIt was"


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"<", "<"), (b"<p>No.", "No."), (b"No mark-up at all.", "No mark-up at all.")],
)
def test_what_is_hardly_a_page_is_read(data: bytes, text: str) -> None:
    assert read(data).text == text


@pytest.mark.parametrize("data", [b"", b"<html>", b"<p hidden></p>", b"<!-- No. -->"])
def test_a_page_without_text_is_a_problem(data: bytes) -> None:
    document = read(data)
    assert document.text == ""
    assert any("all of its text was taken" in problem.what for problem in document.problems)


@pytest.mark.parametrize("name", ["a.html", "a.HTM"])
def test_the_registry_knows_pages(name: str) -> None:
    assert reader_for(path=name).module == "onrecord.readers.html"
    assert (
        reader_for(media_type="application/xhtml+xml; charset=x").module == "onrecord.readers.html"
    )


def test_plain_text_brings_nothing_of_it_along() -> None:
    program = (
        "import sys; from onrecord.pipeline import read; read(b'No.'); "
        "print([m for m in sys.modules if m.split('.')[0] in ('lxml', 'trafilatura', 'urllib3')"
        " or m.startswith('onrecord.readers.html')])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert found.stdout.strip() == b"[]"


def test_no_socket_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        message = "a socket was opened"
        raise AssertionError(message)

    monkeypatch.setattr("socket.socket", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    assert FILL in read(page("<img src='https://a.example/x.png'><iframe src='//b.example'>")).text
