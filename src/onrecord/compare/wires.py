"""Reports that carry the same wire: by the sentences they print, and by the agencies they name."""

from collections.abc import Hashable, Iterable, Sequence

from onrecord.compare.told import Told
from onrecord.compare.words import printed

_LONG = 8  # words of a sentence that no two reporters write alike by chance


class Groups:
    """Things that belong together, however many steps apart."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def tie(self, together: Iterable[str]) -> None:
        """Puts things into one group."""
        first, *rest = sorted(set(together))
        for each in rest:
            top, below = sorted((self._top(first), self._top(each)))
            if top != below:
                self._above[below] = top

    def all(self) -> tuple[tuple[str, ...], ...]:
        """The groups of two and more, sorted."""
        found: dict[str, set[str]] = {}
        for each in self._above:
            top = self._top(each)
            found.setdefault(top, {top}).add(each)
        return tuple(sorted(tuple(sorted(group)) for group in found.values()))

    def _top(self, thing: str) -> str:
        path = []
        while thing in self._above:
            path.append(thing)
            thing = self._above[thing]
        for each in path:
            self._above[each] = thing
        return thing


def same_print(all_told: Sequence[Told]) -> Groups:
    """The documents that print a sentence in the same words, of those that tell something."""
    groups = Groups()
    found: dict[Hashable, set[str]] = {}
    sentences = {
        (told.account.report.id, told.account.sentence.start): told.account.sentence.exact
        for told in all_told
    }
    for (document, _), sentence in sentences.items():
        words = printed(sentence)
        if len(words) >= _LONG:
            found.setdefault(words, set()).add(document)
    for documents in found.values():
        if len(documents) > 1:
            groups.tie(documents)
    return groups


def tie_by_agency(groups: Groups, topics: Iterable[tuple[Hashable, Told]]) -> None:
    """Adds the documents that tell the same thing through the same agency."""
    found: dict[Hashable, set[str]] = {}
    for topic, each in topics:
        for agency in each.agencies:
            found.setdefault((topic, agency), set()).add(each.account.report.id)
    for documents in found.values():
        if len(documents) > 1:
            groups.tie(documents)
