"""The report of mistakes names the first thing that went wrong with each statement."""

from collections import Counter

import pytest
from drafts import document
from marked import read_marked

from onrecord.domain import Draft, Fragment
from onrecord.domain.fragments import Role
from onrecord.extract.parts import parts
from training.mistakes import CLASSES, mistakes, report
from training.polnear import Article, Relation

GOLD = "{S1 Orla Venn} {Q1 said} {C1 the well is dry and the road is shut}, at noon."

# What the tagger gave: role, its words, and the index of what it is linked to.
Given = list[tuple[Role, str, int | None]]

FOUND: dict[str, tuple[Given, list[str]]] = {
    "all of it": (
        [
            ("source", "Orla Venn", None),
            ("cue", "said", 0),
            ("content", "the well is dry and the road is shut", 1),
        ],
        [],
    ),
    "nothing": ([], ["nothing seen"]),
    "no cue": ([("content", "the well is dry", None)], ["cue missed"]),
    "cue in the source": (
        [("source", "Orla Venn said", None)],
        ["cue taken for another part"],
    ),
    "no content": ([("cue", "said", None)], ["content missed"]),
    "no link": (
        [("cue", "said", None), ("content", "the well is dry", None)],
        ["content not linked"],
    ),
    "half of it": (
        [("cue", "said", None), ("content", "the well", 0)],
        ["bounds of the content", "a part of another one"],
    ),
    "no source": (
        [("cue", "said", None), ("content", "the well is dry and the road is shut", 0)],
        ["source missed"],
    ),
    "another source": (
        [
            ("source", "noon", None),
            ("cue", "said", 0),
            ("content", "the well is dry and the road is shut", 1),
        ],
        ["another source"],
    ),
}


def drafted(text: str, given: Given) -> Draft:
    fragments = tuple(
        Fragment(
            role=role,
            start=text.index(words),
            end=text.index(words) + len(words),
            score=1.0,
            link=link,
            link_score=1.0,
        )
        for role, words, link in given
    )
    return parts(Draft(document=document(text), fragments=fragments))


def article(marked: str) -> Article:
    read = read_marked(marked)
    relations = tuple(
        Relation(source=p.source, cue=p.cue, content=p.content) for p in read.statements.values()
    )
    return Article(name="one.txt", text=read.text, annotations=(relations,))


@pytest.mark.parametrize(("given", "kinds"), FOUND.values(), ids=FOUND)
def test_each_mistake_has_its_class(given: Given, kinds: list[str]) -> None:
    one = article(GOLD)
    assert [m.kind for m in mistakes(one, drafted(one.text, given))] == kinds


def test_what_nobody_said_is_a_class_of_its_own() -> None:
    one = article(GOLD + " The clock tells the time.")
    wrong = drafted(one.text, [("cue", "tells", None), ("content", "the time", 0)])
    kinds = Counter(m.kind for m in mistakes(one, wrong))
    assert kinds == {"nothing seen": 1, "nobody's statement": 1}


def test_the_report_counts_every_class_and_shows_examples() -> None:
    one = article(GOLD)
    lines = list(report(list(mistakes(one, drafted(one.text, []))), examples=2))
    assert all(any(line.startswith(kind) for line in lines) for kind in CLASSES)
    assert "{Orla Venn} [said] <the well is dry and the road is shut>" in "\n".join(lines)
