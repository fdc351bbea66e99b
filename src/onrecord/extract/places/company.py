"""The words on both sides of a name: whether they tell that it is a place.

What is rarely anything but a place is taken wherever it stands, the rest in a place's company only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.places.names import Name, articled, lists
from onrecord.extract.places.persons import called
from onrecord.extract.places.words import Word

_WELL_KNOWN = 300_000  # people: a city of that size needs no company
_CHAIN = 12  # names of a list that are walked back over
_LEAVING = 8  # words between a verb of leaving and its `for`
_LARGE = frozenset(("country", "region", "continent", "wide", "area", "disputed", "water"))
_SMALL = frozenset(("crossing", "camp", "mountain", "site"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The words of a report, its names by their first and last words, and who is known as what.

    `persons` holds what persons are called by, `speakers` the stretches of sources.
    """

    text: str
    words: Sequence[Word]
    starts: dict[int, Name]
    ends: dict[int, Name]
    persons: frozenset[str]
    speakers: frozenset[tuple[int, int]]

    @staticmethod
    def of(
        text: str,
        words: Sequence[Word],
        names: Sequence[Name],
        speakers: frozenset[tuple[int, int]],
    ) -> "Company":
        """The company that a report's names keep."""
        return Company(
            text=text,
            words=words,
            starts={name.first: name for name in names},
            ends={name.last: name for name in names},
            persons=called(words, names),
            speakers=speakers,
        )

    def word(self, i: int) -> Word | None:
        """Word `i`, null outside the report."""
        return self.words[i] if 0 <= i < len(self.words) else None

    def before(self, name: Name, *, commas: str = ",(") -> str:
        """The small-lettered word before a name or before the list that it stands in, or ""."""
        i = name.first - 1
        for _ in range(_CHAIN):
            word = self.word(i)
            if word is None or self.words[i + 1].opens:
                return ""
            earlier = self.ends.get(i)
            gap = self.words[i + 1].gap
            mark = gap.strip()
            if word.lower in ("and", "or", "the", "both") and mark in ("", ","):
                i -= 1
            elif earlier is not None and (not mark or mark in commas):
                i = earlier.first - 1
            elif word.lower in lists()["directions"] and gap == " ":
                i -= 1
            else:
                return self._leading(i) if mark in ("", "“", '"', "‘") else ""
        return ""

    def _leading(self, i: int) -> str:
        """Word `i`; "to" for what means as much: `left the port for`, `the border with`."""
        word = self.words[i].lower
        earlier = [self.words[j].lower for j in range(max(i - _LEAVING, 0), i)]
        if word == "for" and lists()["leaving"] & set(earlier):
            return "to"
        if word == "with" and earlier[-1:] in (["border"], ["frontier"]):
            return "to"
        return word

    def after(self, name: Name) -> Word | None:
        """The word right after a name, null where more than a space parts them."""
        word = self.word(name.last + 1)
        if word is None or word.gap not in (" ", "\u00a0"):
            return None
        return word


def located(name: Name, company: Company) -> bool:
    """Whether the words around tell a place: in Split; Split, Croatia; the town of Split."""
    known = lists()
    if name.kinded or articled(company.words, name):
        return True
    if company.before(name) in known["locative"]:
        return True
    after = company.after(name)
    if after is not None and after.lower in known["kinds"]:
        return True
    if company.words[name.last].owns and large(name):
        return True
    return qualifier(name, company) is not None


def qualifier(name: Name, company: Company) -> Name | None:
    """The name right behind a comma that says where this one lies: `Paris, Texas`."""
    following = company.starts.get(name.last + 1)
    if following is None or not name.candidates:
        return None
    gap = company.words[following.first].gap
    if gap not in (", ", " (", ",\u00a0"):
        return None
    wholes = {(c.country, c.region) for c in following.candidates if c.kind == "region"}
    lands = {c.country for c in following.candidates if c.kind == "country"}
    lies = any(
        (c.country, c.region) in wholes or c.country in lands
        for c in name.candidates
        if c.kind not in ("country", "continent")
    )
    return following if lies else None


def well_known(name: Name) -> bool:
    """Whether a name is hardly ever anything but a place: of a country, a region, a large city."""
    if name.key in lists()["borne"]:
        return False
    return large(name) or any(
        c.kind in _SMALL or (c.population >= _WELL_KNOWN and not c.other)
        for c in name.candidates
        if not c.loose
    )


def large(name: Name) -> bool:
    """Whether a name may be a country's, a region's or a sea's."""
    return any(c.kind in _LARGE and not c.loose for c in name.candidates)


def listed(kept: Sequence[Name], known: set[str], company: Company) -> set[str]:
    """The keys of names that stand in a list beside one that is known to be a place."""
    keys = set(known)
    for order in (kept, tuple(reversed(kept))):
        before: Name | None = None
        for name in order:
            if before is not None and before.key in keys and _beside(before, name, company):
                keys.add(name.key)
            before = name
    return keys


def _beside(one: Name, other: Name, company: Company) -> bool:
    """Whether nothing but a comma parts two names, or `and` between two countries."""
    first, second = sorted((one, other), key=lambda n: n.first)
    words = company.words
    if second.first == first.last + 1:
        return words[second.first].gap == ", "
    between = words[first.last + 1].lower if second.first == first.last + 2 else ""
    return between in ("and", "or") and large(one) and large(other)
