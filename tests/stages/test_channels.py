import re
import time
from typing import Any

import pytest
from drafts import stated_at
from numbered import exact, numbered, rows

from onrecord.domain import Statement
from onrecord.extract.channels import channels
from onrecord.extract.channels.names import names
from onrecord.extract.cues import acts
from onrecord.extract.nesting import nesting

TABLES = ("channels_own.toml", "channels_unseen.toml")
STAGES = (acts, channels)
ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)


def bare(words: str) -> str:
    return ARTICLE.sub("", words)


def told(statement: Statement) -> list[dict[str, str]]:
    return [
        {"words": bare(exact(c.spans)), "medium": c.medium, **({"name": c.name} if c.name else {})}
        for c in statement.channel
    ]


@pytest.mark.parametrize("row", rows(*TABLES), ids=lambda row: row["name"])
def test_channels_and_addressees(row: dict[str, Any]) -> None:
    for number, statement in numbered(row["marked"], STAGES).items():
        for wanted in row.get("channel", {}).get(number, []):
            wanted["words"] = bare(wanted["words"])
        if number in row.get("channel", {}):
            assert told(statement) == row["channel"][number]
        if number in row.get("addressee", {}):
            heard = exact(statement.addressee.spans) if statement.addressee else ""
            assert bare(heard) == bare(row["addressee"][number])


def test_the_tables_are_large_enough() -> None:
    assert [len(rows(table)) for table in TABLES] >= [60, 60]


def outlets(medium: str) -> list[str]:
    return sorted(name for name, kind in names().items() if kind == medium)


TELLINGS = (
    "{S1 PARTY} {Q1 told} OUTLET {C1 that the road was open}.",
    "{C1 “It is over,”} {S1 a spokesman for PARTY} {Q1 told} OUTLET in Lund.",
    "In an interview with OUTLET, {S1 PARTY} {Q1 denied} {C1 the raid}.",
    "{S1 OUTLET} {Q1 reported} {C1 that {S2 PARTY} {Q2 said} {C2 it had won}}.",
)
PARTIES = ("Norland", "the Veld Front", "Al-Qadir", "Østby")


def read_with(marked: str, outlet: str, party: str) -> dict[str, object]:
    """What is told of each statement, with the outlet's name taken out again."""

    def without(words: str | None) -> str:
        return re.sub(r"\bthe ", "", words or "", flags=re.IGNORECASE).replace(
            bare(outlet), "OUTLET"
        )

    found = numbered(marked.replace("OUTLET", outlet).replace("PARTY", party), STAGES)
    return {
        number: [(without(exact(c.spans)), c.medium, without(c.name)) for c in each.channel]
        for number, each in found.items()
    }


@pytest.mark.parametrize("medium", ["agency", "broadcast", "press"])
@pytest.mark.parametrize("marked", TELLINGS)
def test_exchanging_outlets_and_parties_changes_nothing_but_the_names(
    marked: str, medium: str
) -> None:
    every = outlets(medium)
    first = read_with(marked, every[0], PARTIES[0])
    for i, outlet in enumerate(every):
        assert (outlet, read_with(marked, outlet, PARTIES[i % len(PARTIES)])) == (outlet, first)


def test_spans_are_the_words_of_the_text() -> None:
    marked = "{C1 “É tarde,”} {S1 Zoë} {Q1 told} AFP by phone from Veld, {Q2 adding} {C2 no}."
    found = numbered(marked, STAGES)
    assert [exact(c.spans) for c in found["1"].channel] == ["AFP", "phone"]
    assert found["2"].channel == found["1"].channel
    assert found["2"].addressee == found["1"].addressee
    assert all(s.raw is not None for c in found["1"].channel for s in c.spans)


@pytest.mark.parametrize(
    "hostile",
    ["in a ", "on the X ", "told the ", "speaking to ", "AFP’s ", "and in the letter of "],
)
def test_hostile_repetition_is_read_in_linear_time(hostile: str) -> None:
    text = f"he said {hostile * (200_000 // len(hostile))} no."
    draft = nesting(stated_at(text, [((3, 7), (len(text) - 3, len(text) - 1))]))
    began = time.process_time()
    channels(acts(draft))
    assert time.process_time() - began < 10
