"""From runs of words to mentions: their kinds, and the earlier mention that each refers back to."""

from collections.abc import Sequence

import numpy as np

from onrecord.domain.entities import EntityKind
from onrecord.domain.mentions import Mention
from onrecord.tagger.encoder import Encoded
from onrecord.tagger.features import Features
from onrecord.tagger.linking import Targets, best_link
from onrecord.tagger.names.labels import form, kind
from onrecord.tagger.spanning import Run
from onrecord.text.wordlists import word_lists

_LISTS = "words.toml"


def linked(
    found: Sequence[Run[str]],
    before: Sequence[Mention],
    text: str,
    seen: Features,
    encoded: Sequence[Encoded],
) -> list[Mention]:
    """Mentions for the runs beyond those of `before`, linked to earlier ones in these frames."""
    out = [*before]
    targets = Targets(found, encoded)
    for run in found[len(before) :]:
        target, share = best_link(run, targets, encoded, link=0, backwards=True)
        start = int(seen.pieces.starts[run.first])
        end = int(seen.pieces.ends[_last(run, text, seen) - 1])
        antecedent = None if target is None else out[target]
        out.append(
            Mention(
                start=start,
                end=end,
                form=form(run.role),
                kind=_kind(run.role, text[start:end], antecedent),
                score=round(run.score, 2),
                antecedent=target,
                antecedent_score=0.0 if target is None else round(share, 2),
            )
        )
    return out[len(before) :]


def _last(run: Run[str], text: str, seen: Features) -> int:
    """The piece after the run's last, without small words that no name ends with."""
    last = run.last
    while form(run.role) == "name":
        first = int(np.searchsorted(seen.pieces.words, seen.pieces.words[last - 1]))
        word = text[seen.pieces.starts[first] : seen.pieces.ends[last - 1]]
        if first <= run.first or word not in word_lists(_LISTS, package=__package__)["never_last"]:
            break
        last = first
    return last


def _kind(role: str, words: str, antecedent: Mention | None) -> EntityKind:
    """A pronoun is of its antecedent's kind; `she` alone is a person's."""
    if form(role) != "pronoun":
        return kind(role)
    if words.lower() in word_lists(_LISTS, package=__package__)["personal"]:
        return "person"
    return "unknown" if antecedent is None else antecedent.kind
