"""What persons are called by in a report: so that `Lincoln left` is no town."""

from collections.abc import Sequence

from onrecord.extract.places.names import Name, lists, tied
from onrecord.extract.places.words import Word

_NAMES = 4  # of one person, at the most


def called(words: Sequence[Word], names: Sequence[Name]) -> frozenset[str]:
    """What persons are called by alone: the outer words of names that no gazetteer has."""
    known = lists()
    taken = {
        i for name in names if name.last > name.first for i in range(name.first, name.last + 1)
    }
    other = known["body_names"] | known["kinds"] | known["bodies"] | known["directions"]
    out: set[str] = set()
    run: list[int] = []
    for i, word in enumerate(words):
        named = word.capital and i not in taken
        if named and run and tied(words, i):
            run.append(i)
            continue
        if run:
            out |= _outer(words, run, other)
        run = [i] if named else []
    return frozenset(out | _outer(words, run, other))


def _outer(words: Sequence[Word], run: Sequence[int], other: frozenset[str]) -> set[str]:
    """The last word of a person's name, and the first where people bear it and places do."""
    known = lists()
    if any(words[i].lower in other for i in run):
        return set()
    kept = [words[i] for i in run if words[i].lower not in known["titles"]]
    if kept and kept[0].opens and kept[0].lower in known["locative"]:
        kept = kept[1:]
    titled = len(kept) < len(run) and bool(kept)
    if not titled and not 1 < len(kept) <= _NAMES:
        return set()
    ends = {kept[-1].lower}
    if kept[0].lower in known["borne"]:
        ends.add(kept[0].lower)
    return ends
