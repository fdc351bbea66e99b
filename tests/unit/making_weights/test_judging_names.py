"""How names are judged, on a hand-made document."""

from onrecord.domain.entities import EntityKind
from onrecord.domain.mentions import Mention, MentionForm
from training.names.judging import Counts, Judged, led_back, names


def mention(
    start: int, end: int, form: MentionForm, kind: EntityKind, antecedent: int | None = None
) -> Mention:
    return Mention(start=start, end=end, form=form, kind=kind, score=1.0, antecedent=antecedent)


FOUND = (
    mention(0, 4, "name", "person"),
    mention(10, 14, "name", "place"),
    mention(20, 23, "noun", "person", 0),
    mention(30, 33, "pronoun", "person", 2),
    mention(40, 43, "pronoun", "person", 1),
    mention(50, 53, "pronoun", "person"),
)
JUDGED = Judged(
    gold=frozenset({(0, 4, "person"), (10, 14, "organization"), (60, 64, "person")}),
    chains={(0, 4): 1, (10, 14): 2, (60, 64): 3},
    pronouns={(30, 33): 1, (40, 43): 1, (50, 53): 1},
    found=FOUND,
)


def test_a_name_is_right_where_place_and_kind_are() -> None:
    assert names([JUDGED], ["person"]) == Counts(right=1, predicted=1, gold=2)
    every = names([JUDGED], ["person", "place", "organization"])
    assert every == Counts(right=1, predicted=2, gold=3)
    assert every.f1 == 40.0


def test_a_pronoun_is_followed_back_to_a_name() -> None:
    assert led_back([JUDGED]) == {"right": 1, "wrong": 1, "none": 1}


def test_nothing_judged_is_no_error() -> None:
    assert names([], ["person"]).f1 == 0.0
    assert not led_back([])
