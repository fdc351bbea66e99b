"""What is read a second time, alone: contents, and the parts of headlines without a cue."""

from collections.abc import Sequence

import pytest
from drafts import drafted, roles

from onrecord.domain import Fragment
from onrecord.domain.fragments import Role
from onrecord.extract.inner import inner

BODY = "\n\nThe mayor spoke to the council about the bridge on the day after the flood.\n"


class Reader:
    """A second reading that finds `X says Y` in what it is given, and keeps what that was."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Sequence[Sequence[Fragment]]:
        self.given += texts
        return [self._found(text) for text in texts]

    def _found(self, text: str) -> Sequence[Fragment]:
        who, says, _ = text.partition(" says ")
        if not says:
            return ()
        cue = len(who) + 1
        return (
            _fragment("source", 0, len(who)),
            _fragment("cue", cue, cue + 4, link=0),
            _fragment("content", cue + 5, len(text), link=1),
        )


def _fragment(role: Role, start: int, end: int, *, link: int | None = None) -> Fragment:
    return Fragment(role=role, start=start, end=end, score=0.9, link=link, link_score=0.9)


@pytest.mark.parametrize(
    ("title", "given", "found"),
    [
        (
            "{S1 Mayor} {Q1 says} {C1 bridge is safe}; union says it leaks",
            ["union says it leaks"],
            [("Mayor", "says", "bridge is safe"), ("union", "says", "it leaks")],
        ),
        (
            "{S1 Mayor} {Q1 says} {C1 bridge is safe}; {S2 union} {Q2 says} {C2 it leaks}",
            [],
            [("Mayor", "says", "bridge is safe"), ("union", "says", "it leaks")],
        ),
        (
            "{S1 Mayor} {Q1 says} {C1 “safe; union agrees”}",
            ["safe; union agrees"],
            [("Mayor", "says", "“safe; union agrees”")],
        ),
    ],
)
def test_each_part_of_a_headline_is_read_alone(
    title: str, given: list[str], found: list[tuple[str, str, str]]
) -> None:
    again = Reader()
    draft = inner(again)(drafted(title + BODY))
    assert again.given == given
    assert [roles(draft, parts) for parts in draft.parts] == found


def test_a_semicolon_in_the_text_parts_nothing() -> None:
    again = Reader()
    inner(again)(drafted("Bridge is safe" + BODY + "{S1 Rell} {Q1 left}; {C1 union says no}.\n"))
    assert again.given == ["union says no"]  # a content, for it has a cue
