import pytest

from onrecord.readers import READERS, SUFFIXES, reader_for
from onrecord.readers.plain import MEDIA_TYPE, read


def test_each_media_type_and_suffix_has_one_reader() -> None:
    for keys in ("media_types", "suffixes"):
        claimed = [key for reader in READERS for key in getattr(reader, keys)]
        assert len(claimed) == len(set(claimed))
        assert all(key == key.lower() for key in claimed)
    assert {".txt", ".md"} <= SUFFIXES


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("report.txt", None),
        ("REPORT.TXT", None),
        (None, "text/plain; charset=utf-8"),
        (None, " Text/Plain"),
        ("report.unheard-of", "application/unheard-of"),
        (None, None),
    ],
)
def test_a_reader_is_found_by_media_type_then_suffix_then_the_first(
    path: str | None, media_type: str | None
) -> None:
    assert MEDIA_TYPE in reader_for(path=path, media_type=media_type).media_types


def test_a_reader_loads_its_module_s_read() -> None:
    assert reader_for(media_type="text/plain").load() is read
