"""Broken input is read as far as it goes, and the trouble is told."""

import time

import pytest
from promises import assert_kept

from onrecord import Reading, read

pytestmark = pytest.mark.weights

REPORT = "Ferry stops\n\n“The ferry is late,” Orla Venn said on Monday. It rained in Café Où.\n"
UTF_8 = REPORT.encode("utf-8")
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8

# name -> (bytes, what a Problem tells; null: no trouble at all)
BROKEN: dict[str, tuple[bytes, str | None]] = {
    "nothing": (b"", "There is no text"),
    "white space": (b" \n\t\r\n", "There is no text"),
    "a mark at the start only": (b"\xef\xbb\xbf", "There is no text"),
    "a mark at the start": (b"\xef\xbb\xbf" + UTF_8, None),
    "a picture": (PICTURE, "does not look like text"),
    "cut in a character": (UTF_8.rstrip()[:-2], "end inside a character"),
    "UTF-16": (REPORT.encode("utf-16"), None),
    "UTF-16 without a mark": (REPORT.encode("utf-16-le"), "read as"),
    "UTF-32": (REPORT.encode("utf-32"), None),
    "an old Windows encoding": (REPORT.encode("cp1252"), "read as"),
    "NULs": (UTF_8.replace(b"late", b"la\x00\x00te"), None),
    "only NULs": (b"\x00" * 1000, "does not look like text"),
    "broken bytes in the middle": (UTF_8.replace(b"late", b"la\xff\xfete"), "read as"),
    "half a page of marks": (("“" * 7 + " ‘’ " * 50 + REPORT).encode(), "no partner"),
    "never closed": (UTF_8.replace("”".encode(), b""), "never closed"),
    "another language": (
        "Der Minister sagte, dass die Brücke nicht mehr sicher sei und bald gesperrt wird. "
        "Wann sie wieder auf ist, weiß man noch nicht, aber es wird wohl ein Jahr dauern.".encode(),
        "does not read yet",
    ),
}


@pytest.mark.parametrize(("raw", "told"), BROKEN.values(), ids=BROKEN)
def test_broken_input_is_read_and_the_trouble_told(raw: bytes, told: str | None) -> None:
    reading = read(raw, published="2031-05-14")
    assert_kept(reading)
    wordings = [problem.what for problem in reading.problems]
    assert all(problem.remedy for problem in reading.problems)
    assert (wordings == []) if told is None else any(told in words for words in wordings)


@pytest.mark.parametrize(
    "name", ["a mark at the start", "UTF-16", "UTF-16 without a mark", "UTF-32", "NULs"]
)
def test_what_can_be_read_is_read(name: str) -> None:
    assert "Orla Venn" in sources(read(BROKEN[name][0]))


def sources(reading: Reading) -> list[str]:
    return [span.exact for s in reading.statements for span in s.source.spans]


@pytest.mark.parametrize(
    ("piece", "size"), [("“", 5_000_000), ("“ ", 1_000_000), ("' ", 1_000_000)]
)
def test_megabytes_of_opening_marks_are_read_in_a_minute(piece: str, size: int) -> None:
    raw = (piece * (size // len(piece.encode()))).encode()
    started = time.perf_counter()
    reading = read(raw)
    assert time.perf_counter() - started < 60  # seconds; 2 to 10 on a slow machine
    assert reading.statements == ()
    assert len(reading.voices) == 1
