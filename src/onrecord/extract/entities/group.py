"""Names that are one's, and of what kind their bearer is."""

from collections import Counter
from collections.abc import Iterable

from onrecord.domain import EntityKind
from onrecord.extract.entities.forms import Form, is_body
from onrecord.extract.entities.names import Name


class Group:
    """Names that are one's: in the report's order once all are joined."""

    def __init__(self) -> None:
        self.names: list[Name] = []
        self.forms: set[Form] = set()
        self.titles: set[str] = set()
        self.located = False
        self.tagged_person = False
        self._votes: Counter[EntityKind] = Counter()
        self._upper = False
        self._standing = 0  # names behind `in` or `at`
        self._articled = 0  # names behind `the`

    def take(self, names: Iterable[Name], *, shortened: bool = False) -> None:
        """Adds names to those that are its bearer's.

        `shortened`: they are a person's surname or first name; that the tagger called it a place
        tells nothing of the person.
        """
        for name in names:
            self.names.append(name)
            self.forms.add(name.form)
            if name.title:
                self.titles.add(name.title)
            single = len(name.form) == 1
            person = name.kind == "person"
            if name.kind != "unknown" and (person or not shortened):
                placed = single and name.setting.located and person
                self._votes["place" if placed else name.kind] += 1 + _is_sure(name)
            self.located = self.located or name.setting.located
            self.tagged_person = self.tagged_person or person
            self._standing += name.setting.located or name.setting.at
            self._articled += name.setting.article
            self._upper = self._upper or (single and name.upper and name.end - name.start > 1)

    @property
    def kind(self) -> EntityKind:
        """The kind that titles, then the name's own words, then the tagger's votes tell."""
        if self.titles:
            return "person"
        if any(map(is_body, self.forms)):
            return "organization"
        if not self._votes:
            return "organization" if self._upper else "unknown"
        kind, most = max(self._votes.items(), key=lambda vote: vote[1])
        if self.single and self._votes["person"] == most:
            return self._kind_of_single(kind, most)
        return kind

    def _kind_of_single(self, kind: EntityKind, most: int) -> EntityKind:
        """A person's kind, unless as many votes, or where the name stands, speak against it.

        Nobody stands only ever behind `at` or `the`.
        """
        even = sum(votes == most for votes in self._votes.values()) > 1
        placed = len(self.names) in (self._standing, self._articled)
        return "unknown" if even or placed else kind

    @property
    def single(self) -> bool:
        """Whether its names are of one word each."""
        return all(len(form) == 1 for form in self.forms)

    @property
    def articled(self) -> bool:
        """Whether a name stands behind `the`: the League."""
        return self._articled > 0

    @property
    def form(self) -> Form:
        """The form of the first name that was taken."""
        return self.names[0].form

    @property
    def fullest(self) -> Name:
        """The name with the most words, of these the one with the most letters, then the first."""
        return max(self.names, key=lambda n: (len(n.form), sum(map(len, n.form)), -n.start))


def _is_sure(name: Name) -> bool:
    """Whether a place stands where a place does."""
    told = name.setting.located or (name.setting.led_to and not name.setting.article)
    return name.kind == "place" and told
