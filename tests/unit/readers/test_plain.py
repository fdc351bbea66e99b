import hashlib

from hypothesis import given
from hypothesis import strategies as st

from onrecord.readers.plain import read

REPORT = """\
Bridge at Veld open again, ministry says

By Orla Venn

The ministry said on Tuesday that the bridge at Veld had been open to traffic since the morning.

What the drivers saw

“Nothing crossed,” said one of the drivers who were there, and who did not want to be named.
"""


def test_a_report_is_read_with_what_is_known_of_it() -> None:
    data = b"\xef\xbb\xbf" + REPORT.encode()
    document = read(data, path="veld.txt", published="2031-05-06", publisher="Example News")
    assert document.text == REPORT
    assert document.raw_sha256 == hashlib.sha256(data).hexdigest()
    assert document.id == document.raw_sha256[:32]
    assert document.text_sha256 == hashlib.sha256(REPORT.encode()).hexdigest()
    assert document.title == "Bridge at Veld open again, ministry says"
    assert [part.kind for part in document.sections] == [
        "headline",
        "byline",
        "body",
        "subhead",
        "body",
    ]
    assert (document.path, document.media_type, document.language) == (
        "veld.txt",
        "text/plain",
        "en",
    )
    assert (document.published, document.publisher) == ("2031-05-06", "Example News")
    assert document.problems == ()


def test_a_headline_over_two_wrapped_lines_is_a_title_of_one() -> None:
    headline = "Bridge at Veld open again and nobody is\ntold of it"
    body = "The ministry said that the bridge at Veld\nhad been open since early in the morning."
    document = read(f"{headline}\n\n{body}\n\n{body}".encode())
    assert document.title == "Bridge at Veld open again and nobody is told of it"


def test_a_report_without_a_headline_has_no_title() -> None:
    assert read(b"Nothing.").title is None


def test_a_language_given_is_taken_in_place_of_the_words() -> None:
    assert read(REPORT.encode(), language="de").language == "de"


def test_a_declared_encoding_is_followed_and_trouble_kept() -> None:
    document = read("Он сказал «нет».".encode("cp1251") + b"\x98", declared="windows-1251")
    assert document.text == "Он сказал «нет».\ufffd"
    assert len(document.problems) == 1


def test_a_path_keeps_no_surrogates() -> None:
    assert read(b"No.", path="caf\udce9.txt").path == "caf\ufffd.txt"


def test_an_empty_file_is_a_document_with_a_problem() -> None:
    document = read(b"")
    assert (document.text, document.sections) == ("", ())
    assert len(document.problems) == 1


@given(st.binary(max_size=200))
def test_every_character_but_white_space_is_tied_to_its_bytes(data: bytes) -> None:
    document = read(data)
    for at, character in enumerate(document.text):
        if character.isspace():
            continue
        raw = document.span(at, at + 1).raw
        assert raw is not None
        assert 0 <= raw.start < raw.end <= len(data)
    covered = {at for part in document.sections for at in range(part.start, part.end)}
    assert all(at in covered or c.isspace() for at, c in enumerate(document.text))
    assert read(data) == document
