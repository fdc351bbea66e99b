"""The words beside a point: with whoever does it, where its verb comes before its thing."""

from dataclasses import replace
from typing import Literal

import pytest
from readings import reading_of

from onrecord.compare import situation
from onrecord.domain import State, Subject
from onrecord.export.situation import Told

Aspect = Literal["control", "force", "passage", "supply"]

# text, subject, verb, aspect and value of the state -> the words shown.
SHOWN: dict[str, tuple[str, str, str, Aspect, str, str]] = {
    "who-took-it": (
        "Militiamen took the mill on Sunday.",
        "the mill", "took", "control", "held",
        "Militiamen took the mill",
    ),
    "nobody-did": (
        "No side has taken the mill.",
        "the mill", "taken", "control", "held",
        "No side has taken the mill",
    ),
    "behind-that": (
        "{S1 Orr} {Q1 said} {C1 that the brigade had left the mill}.",
        "the mill", "left", "control", "withdrawn",
        "the brigade had left the mill",
    ),
    "behind-a-comma": (
        "Rain fell in Oum, and then the brigade shelled the mill.",
        "the mill", "shelled", "force", "shelling",
        "shelled the mill",
    ),
    "behind-if": (
        "{S1 Orr} {Q1 vowed} {C1 to go if its navy shelled the mill again}.",
        "the mill", "shelled", "force", "shelling",
        "its navy shelled the mill",
    ),
    "of-two": (
        "The brigade and the police took the mill.",
        "the mill", "took", "control", "held",
        "took the mill",
    ),
    "who-is-told-before": (
        "The men who took the mill were fed.",
        "the mill", "took", "control", "held",
        "took the mill",
    ),
    "passive": (
        "On Sunday the mill was taken by the brigade.",
        "the mill", "taken", "control", "held",
        "the mill was taken",
    ),
    "a-seized-way": (
        "Troops took the ford.",
        "the ford", "took", "passage", "seized",
        "Troops took the ford",
    ),
    "goods": (
        "Orr vowed to halt shipments.",
        "shipments", "halt", "supply", "cut",
        "halt shipments",
    ),
    "too-much": (
        "The nine hundred men of the ninth upland brigade from Oum took the mill.",
        "the mill", "took", "control", "held",
        "took the mill",
    ),
    "another-voice": (
        "{S1 Orr} {Q1 said} {C1 took the mill}.",
        "the mill", "took", "control", "held",
        "took the mill",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "subject", "verb", "aspect", "value", "shown"), SHOWN.values(), ids=SHOWN
)
def test_the_words_of_a_point(  # noqa: PLR0913, PLR0917  one row of the table
    text: str, subject: str, verb: str, aspect: Aspect, value: str, shown: str
) -> None:
    reading = reading_of(text)
    document = reading.document
    words = document.span(at := document.text.index(verb), at + len(verb))
    thing = document.span(at := document.text.index(subject), at + len(subject))
    inside = (
        s.id for s in reading.statements for span in s.content.spans if span.end > words.start
    )
    state = State(
        id="s",
        subject=Subject(spans=(thing,)),
        aspect=aspect,
        value=value,  # type: ignore[arg-type]
        spans=(words,),
        polarity="asserted",
        statement=next(inside, None),
        confidence=0.9,
    )
    reading = replace(reading, states=(state,))
    told = Told(situation([reading]), [reading])
    (thread,) = told.situation.threads
    assert told.words(thread.lanes[0].points[0].account) == shown
