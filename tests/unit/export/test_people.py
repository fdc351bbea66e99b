"""Who is cited: as the report words it, pronouns marked."""

from readings import REPORT, reading_of

from onrecord.export.people import people


def test_sources_in_the_same_words_are_one_and_pronouns_are_not_resolved() -> None:
    found = [
        (each.name, len(each.statements), each.resolved) for each in people(reading_of(REPORT))
    ]
    assert found == [
        ("Colonel Tarr", 1, True),
        ("Hale", 1, True),
        ("Moro", 1, True),
        ("She", 1, False),
        ("The ministry", 2, True),
    ]


def test_nobody_named_is_nobody() -> None:
    (nobody,) = people(reading_of("It {Q1 is said} {C1 that the vault was empty}."))
    assert (nobody.name, nobody.resolved) == (None, True)
