"""Which accounts a situation is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.compare.subjects import place_name, whereabouts
from onrecord.compare.told import Told
from onrecord.compare.words import folded
from onrecord.domain import Aspect, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The words that a subject or a place must hold, and the aspect; null for any."""

    about: str | None = None
    aspect: Aspect | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is asked for in particular."""
        return self.about is None and self.aspect is None

    def takes(self, told: Told) -> bool:
        """Whether an account is asked for."""
        entry, place = told.account.entry, told.account.place
        if self.aspect and not (isinstance(entry, State) and entry.aspect == self.aspect):
            return False
        if not self.about:
            return True
        words = [told.account.about, *whereabouts(told)]
        if isinstance(entry, State):
            words += (span.exact for span in entry.subject.spans)
        if place is not None:
            words += place_name(place), place.span.exact
        return self.holds(words)

    def holds(self, words: Iterable[str]) -> bool:
        """Whether all the words that are asked for are among these."""
        asked = set(folded(self.about or ""))
        return not asked or asked <= {each for some in words for each in folded(some)}
