import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.spans import RawRange
from onrecord.text.decoding import Decoded, decode
from onrecord.text.encodings import encoding_named

MULTI = ("gb18030", "shift_jis", "euc-kr", "big5", "euc-jp", "big5-hkscs", "shift_jisx0213")
STATEFUL = ("iso-2022-jp", "iso-2022-kr", "hz", "utf-7")
ANY_LABEL = (
    *MULTI,
    *STATEFUL,
    "utf-8",
    "utf-16",
    "utf-16-be",
    "utf-32",
    "latin1",
    "koi8-r",
    "cp037",
)


def assert_tied(data: bytes, decoded: Decoded, codec: str) -> None:
    """Every character's bytes, sliced out and decoded again, give the character or were broken."""
    assert decoded.raw_map is not None
    end = 0
    for at, character in enumerate(decoded.text):
        raw = decoded.raw_map.range(at, at + 1)
        assert raw is not None
        assert end <= raw.start < raw.end <= len(data)
        end = raw.end if raw.start >= end else end
        again = data[raw.start : raw.end].decode(codec, "replace")
        assert character in (again, "\ufffd")


def whats(decoded: Decoded) -> str:
    return " ".join(trouble.what for trouble in decoded.troubles)


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        # marks
        (b"\xef\xbb\xbfRain fell.", "Rain fell.", "utf-8"),
        (b"\xff\xfeR\0a\0", "Ra", "utf-16le"),
        (b"\xfe\xff\0R\0a", "Ra", "utf-16be"),
        (b"\xff\xfe\0\0R\0\0\0", "R", "utf-32le"),
        (b"\0\0\xfe\xff\0\0\0R", "R", "utf-32be"),
        (b"\x84\x31\x95\x33R\xb5\xe7", "R电", "gb18030"),
        # kept as they are
        (b"one\r\ntwo\rthree\nfour", "one\r\ntwo\rthree\nfour", "utf-8"),
        ("ten\u00a0km 🚒 up".encode(), "ten\u00a0km 🚒 up", "utf-8"),
        (b"the bell\0 rang twice before noon", "the bell\0 rang twice before noon", "utf-8"),
        ("a\ufeffb \ufffd".encode(), "a\ufeffb \ufffd", "utf-8"),
        # undeclared
        ("“No,” Pell said. Già.".encode(), "“No,” Pell said. Già.", "utf-8"),
        ("Pell said no.".encode("utf-16-le"), "Pell said no.", "utf-16le"),
        ("Pell — “no”.".encode("utf-16-be"), "Pell — “no”.", "utf-16be"),
        (
            "Он не придёт, и мы это знаем.".encode("utf-16-le"),
            "Он не придёт, и мы это знаем.",
            "utf-16le",
        ),
        ("“No,” said Pell’s aide.".encode("cp1252"), "“No,” said Pell’s aide.", "windows-1252"),
        ("Le préfet a démenti.".encode("latin-1"), "Le préfet a démenti.", "windows-1252"),
    ],
)
def test_undeclared_bytes_are_read_and_tied(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert_tied(data, decoded, {"windows-1252": "cp1252"}.get(encoding, encoding))


@pytest.mark.parametrize(
    ("data", "text", "count", "raw"),
    [
        (b"a \xff b \xc3\xa9", "a \ufffd b é", 1, (2, 3)),
        (b"caf\xc3\xa9 \xe2\x80", "café \ufffd", 1, (6, 8)),  # cut inside a character
        (b"the end\xe2\x80", "the end\ufffd", 1, (7, 9)),
        (b"\xc3\xa9\xed\xa0\x80\xed\xb0\x80", "é\ufffd\ufffd", 2, (2, 5)),  # CESU: two surrogates
        (b"\xc3\xa9\xf0\x9f\x92x\xf0\x9f\x92\x80", "é\ufffdx\U0001f480", 1, (2, 5)),
        (b"\xc3\xa9\xc0\xaf\xc3\xa9", "é\ufffd\ufffdé", 2, (2, 3)),  # overlong
        (b"\xff\xfeR\0\x3d\xd8a\0", "R\ufffda", 1, (4, 6)),  # a lone surrogate in UTF-16
        (b"\xff\xfeR\0a\0b", "Ra\ufffd", 1, (6, 7)),
        (b"\xff\xfe\0\0R\0\0\0\xff\xff\xff\xff\0\xd8\0\0a\0", "R\ufffd\ufffd\ufffd", 3, (8, 12)),
        (b"\xff\xfe\0\0\xfd\xff\0\0\xff\xff\xff\xff", "\ufffd\ufffd", 1, (8, 12)),
    ],
)
def test_broken_bytes_become_one_replacement_with_their_range(
    data: bytes, text: str, count: int, raw: tuple[int, int]
) -> None:
    decoded = decode(data)
    told = [trouble for trouble in decoded.troubles if "U+FFFD" in trouble.what]
    assert decoded.text == text
    assert len(told) == 1
    assert told[0].what.startswith(f"{count} sequence")
    assert told[0].where is not None
    assert told[0].where.raw == RawRange(start=raw[0], end=raw[1])
    assert text[told[0].where.start : told[0].where.end] == told[0].where.exact


@pytest.mark.parametrize("data", [b"caf\xc3\xa9 \xe2\x80", b"\xff\xfeR\0\x3d\xd8", b"\xff\xfeR\0a"])
def test_a_cut_file_is_told_as_cut(data: bytes) -> None:
    assert "end inside a character" in whats(decode(data))


def test_a_few_broken_bytes_leave_utf_8_what_it_is() -> None:
    data = "“Nobody rang,” said Venn’s aide — café".encode() + b" \xe9 \x93 "
    assert decode(data).encoding == "utf-8"


def test_each_guess_is_told_and_certainty_is_not() -> None:
    assert "windows-1252" in whats(decode(b"\x93We stay,\x94 she said."))
    assert "utf-16le" in whats(decode("We stay.".encode("utf-16-le")))
    assert decode("“We stay.”".encode()).troubles == ()


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "gbk", "shift_jis", "iso8859-7"])
def test_bytes_that_fit_nothing_are_never_read_as_letters(codec: str) -> None:
    text = {
        "gbk": "他说电没有了。",
        "shift_jis": "橋は閉じた。",
        "iso8859-7": "Η γέφυρα έκλεισε χθες.",
    }
    decoded = decode((text.get(codec, "Мост закрыт, сказал он.") * 3).encode(codec))
    assert decoded.encoding == "utf-8"
    assert "\ufffd" in decoded.text
    assert "neither UTF-8 nor UTF-16 nor windows-1252" in whats(decoded)


@pytest.mark.parametrize(
    ("label", "text", "name"),
    [
        ("latin1", "“Désolé”", "windows-1252"),
        ("ISO-8859-1", "Désolé", "windows-1252"),
        (" Windows-1251 ", "Мост закрыт", "windows-1251"),
        ("x-sjis", "橋は閉じた①", "cp932"),
        ("gb2312", "鎔 他说 €", "gb18030"),
        ("gb18030", "他说🚒電 a", "gb18030"),
        ("ks_c_5601-1987", "다리 똠방", "cp949"),
        ("big5", "橋已關閉 x", "big5hkscs"),
        ("euc-jp", "橋は 閉じた ｱ 丂", "euc_jp"),
        ("unicode", "Pell’s 🚒", "utf-16le"),
    ],
)
def test_declared_labels_are_followed_as_the_web_follows_them(
    label: str, text: str, name: str
) -> None:
    encoding = encoding_named(label)
    assert encoding is not None
    data = text.encode(encoding.codec)
    decoded = decode(data, declared=label)
    assert (decoded.text, decoded.encoding, decoded.troubles) == (text, name, ())
    assert_tied(data, decoded, encoding.codec)


@pytest.mark.parametrize(
    "label", ["nonsense", "rot13", "hex", "idna", "a\0b", "", "é", "unicode_escape"]
)
def test_an_unknown_label_is_told_and_the_bytes_decide(label: str) -> None:
    decoded = decode("Già.".encode(), declared=label)
    assert decoded.text == "Già."
    assert "is unknown" in whats(decoded)


def test_a_mark_outranks_a_declaration() -> None:
    assert decode(b"\xff\xfeR\0", declared="utf-8").text == "R"


def test_a_declaration_that_the_bytes_contradict_is_told() -> None:
    assert "every byte fits UTF-8" in whats(decode("Già.".encode(), declared="latin1"))


@pytest.mark.parametrize("label", STATEFUL)
def test_stateful_encodings_are_read_but_not_tied(label: str) -> None:
    text = "다리 Pell" if label == "iso-2022-kr" else "水 Pell said no."
    decoded = decode(text.encode(label), declared=label)
    assert decoded.text == text
    assert decoded.raw_map is None
    assert "nothing is tied" in whats(decoded)


@pytest.mark.parametrize(
    "codec", ["gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "shift_jisx0213"]
)
def test_every_pair_of_bytes_is_read_as_python_reads_it(codec: str) -> None:
    """All two-byte sequences with a lead byte above ASCII that spell something whole."""
    for lead in range(0x80, 0x100):
        for trail in range(0x100):
            data = bytes((lead, trail))
            if data in {codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE}:
                continue
            try:
                text = data.decode(codec)
            except UnicodeDecodeError:
                continue
            decoded = decode(data, declared=codec)
            assert decoded.text == text
            assert decoded.raw_map is not None
            assert decoded.raw_map.range(0, len(text)) == RawRange(start=0, end=2)


def test_two_characters_from_one_code_share_its_bytes() -> None:
    decoded = decode(b"a\x88\x62b", declared="big5")
    assert decoded.text == "aÊ̄b"
    assert decoded.raw_map is not None
    assert [decoded.raw_map.range(at, at + 1) for at in range(4)] == [
        RawRange(start=0, end=1),
        RawRange(start=1, end=3),
        RawRange(start=1, end=3),
        RawRange(start=3, end=4),
    ]


def test_a_broken_pair_gives_up_one_byte_only() -> None:
    decoded = decode(b"a\x81 b\xb5\xe7\xb5", declared="gb18030")
    assert decoded.text == "a\ufffd b电\ufffd"
    assert "2 sequences" in whats(decoded)
    assert "end inside a character" in whats(decoded)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0\\r\xa8f"
        + bytes(range(256)) * 9,
        b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0>\0\x01\0\0\0" + bytes(range(0, 256, 3)) * 5,
        b"PK\x03\x04\x14\0\0\0\x08\0" + bytes((i * 97) % 256 for i in range(2000)),
        b"\0" * 1000,
    ],
)
def test_what_is_no_text_is_read_and_told(data: bytes) -> None:
    assert "does not look like text" in whats(decode(data))


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t "])
def test_an_empty_file_is_told(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text.strip() == ""
    assert "There is no text" in whats(decoded)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_utf_8_comes_back_and_every_character_is_tied(text: str) -> None:
    data = text.encode()
    decoded = decode(data, declared="utf-8")
    skipped = text.startswith("\ufeff")
    assert decoded.text == text[skipped:]
    assert_tied(data, decoded, "utf-8")


@given(st.text(max_size=40).filter(lambda text: not text.startswith("\ufeff")))
def test_utf_16_comes_back_and_every_character_is_tied(text: str) -> None:
    data = codecs.BOM_UTF16_LE + text.encode("utf-16-le", "surrogatepass")
    decoded = decode(data)
    if decoded.encoding == "utf-16le":
        assert decoded.text == data[2:].decode("utf-16-le", "surrogatepass").encode(
            "utf-16-le", "surrogatepass"
        ).decode("utf-16-le", "replace")
        assert_tied(data, decoded, "utf-16-le")


@given(st.binary(max_size=80), st.one_of(st.none(), st.sampled_from(ANY_LABEL)))
def test_no_bytes_are_refused(data: bytes, label: str | None) -> None:
    decoded = decode(data, declared=label)
    assert not any("\ud800" <= character <= "\udfff" for character in decoded.text)
    decoded.text.encode("utf-8")
    if decoded.raw_map is not None and decoded.text:
        whole = decoded.raw_map.range(0, len(decoded.text))
        assert whole is not None
        assert whole.end == len(data)
        assert all(decoded.raw_map.range(at, at + 1) is not None for at in range(len(decoded.text)))


@given(st.binary(max_size=80))
def test_broken_utf_8_breaks_where_the_web_says(data: bytes) -> None:
    """One U+FFFD a maximal subpart, but one for a whole surrogate in three bytes."""
    decoded = decode(b"\xef\xbb\xbf" + data)
    expected = data
    for lead in range(0xA0, 0xC0):
        for trail in range(0x80, 0xC0):
            expected = expected.replace(bytes((0xED, lead, trail)), b"\xff")
    assert decoded.text == expected.decode("utf-8", "replace")


def test_ascii_is_one_run_and_fast() -> None:
    data = b"The ministry said the road was open, and nobody had asked it why.\n" * 76_000
    started = time.perf_counter()
    decoded = decode(data)
    took = time.perf_counter() - started
    assert decoded.raw_map is not None
    assert len(decoded.raw_map.runs) == 1
    assert took < 0.5  # seconds; 0.03 on an idle machine
