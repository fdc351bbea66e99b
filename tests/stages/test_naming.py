import pytest

from onrecord.extract.naming import naming

SOURCES = {
    "": "none",
    "  ": "none",
    "Mira Voss": "named",
    "Senator Mira Voss, who left in May": "named",
    "the Kremna foreign minister's spokesman": "role",
    "spokeswoman Ana Rell": "named",
    "Norvex": "named",
    "She": "role",
    "it": "role",
    "the harbour master": "role",
    "The minister": "role",
    "the 62-year-old": "role",
    "They": "group",
    "we": "group",
    "the rebels": "group",
    "Doctors": "group",
    "drivers": "group",
    "villagers": "group",
    "a source": "unnamed",
    "Officials": "unnamed",
    "critics": "group",
    "two aides": "unnamed",
    "people familiar with the talks": "unnamed",
    "a person close to the deal": "unnamed",
    "a senior official, who asked not to be named": "unnamed",
}


@pytest.mark.parametrize(("words", "expected"), SOURCES.items(), ids=repr)
def test_how_a_source_is_given(words: str, expected: str) -> None:
    assert naming(words) == expected
