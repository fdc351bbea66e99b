"""Fragments and links to statements in the making."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.domain import Draft, Fragment
from onrecord.domain.parts import Evidence, Parts, Stretches


def parts(draft: Draft) -> Draft:
    """The draft with one `Parts` for each cue that has a content.

    A cue that attributes nothing and a content that nothing attributes are no statement.
    """
    fragments = draft.fragments
    contents: dict[int, list[Fragment]] = {}
    for fragment in fragments:
        if fragment.role == "content" and fragment.link is not None:
            contents.setdefault(fragment.link, []).append(fragment)
    found = tuple(
        _joined(fragments, cue, contents[i]) for i, cue in enumerate(fragments) if i in contents
    )
    return replace(draft, parts=found)


def _joined(fragments: Sequence[Fragment], cue: Fragment, contents: Sequence[Fragment]) -> Parts:
    source = None if cue.link is None else fragments[cue.link]
    return Parts(
        source=((source.start, source.end),) if source else (),
        cue=((cue.start, cue.end),),
        content=tuple((c.start, c.end) for c in contents),
        evidence=Evidence(
            cue=cue.score,
            content=min(c.score for c in contents),
            source=source.score if source else 1.0,
            content_link=min(c.link_score for c in contents),
            source_link=cue.link_score,
        ),
    )


def with_rules(draft: Draft, found: Sequence[Parts]) -> Draft:
    """The draft with what a rule found; it stands against the tagger where they share words.

    A layout that says who speaks leaves nothing to learn.
    """
    said = sorted(stretch for rule in found for stretch in rule.content)
    kept = [p for p in draft.parts if not _overlaps(said, (*p.content, *p.cue))]
    return replace(draft, parts=tuple(sorted([*kept, *found], key=lambda p: p.start)))


def _overlaps(said: Sequence[tuple[int, int]], stretches: Stretches) -> bool:
    """Whether a stretch shares words with one of `said`, which are sorted and apart."""
    for start, end in stretches:
        before = bisect_left(said, (end,)) - 1
        if before >= 0 and said[before][1] > start:
            return True
    return False
