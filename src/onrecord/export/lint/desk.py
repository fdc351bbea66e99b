"""A reading as the rules look at it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import attrgetter

from onrecord.domain import Reading, Section, Source, Span, Statement
from onrecord.export.people import Sources
from onrecord.text.excerpts import Excerpts
from onrecord.text.quotations import Quotation, quotations
from onrecord.text.wordlists import pronouns

_START = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a rule found: the stretch `start..end` of the text (code points), and what it is."""

    start: int
    end: int
    what: str


class Desk:
    """One reading, with what more than one rule asks for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.document.text
        self.excerpts = Excerpts(self.text)
        self._sources = Sources(reading, self.excerpts)

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """The statements by their ids."""
        return {each.id: each for each in self.reading.statements}

    @cached_property
    def marks(self) -> tuple[Quotation, ...]:
        """The text's outermost quotations."""
        return tuple(each for each in quotations(self.text).found if each.level == 0)

    def section(self, offset: int) -> Section | None:
        """The last section that begins at or before an offset; null where there is none."""
        i = bisect_right(self.reading.sections, offset, key=_START) - 1
        return self.reading.sections[i] if i >= 0 else None

    def teller(self, source: Source) -> str | None:
        """Who a source is, in one form for all its mentions; null where that is not known.

        An entity by its id, else the source's own words; a pronoun that is not resolved could be
        anybody.
        """
        if source.speaker is not None:
            return source.speaker.entity
        words = (self._sources.name(source) or "").casefold()
        return words if words and not is_pronoun(words) else None

    def is_source(self, span: Span) -> bool:
        """Whether a stretch lies in the source of a statement."""
        i = bisect_right(self._source_starts, span.start) - 1
        return i >= 0 and self._source_reach[i] >= span.end

    @cached_property
    def _source_spans(self) -> list[Span]:
        found = (span for each in self.reading.statements for span in each.source.spans)
        return sorted(found, key=_START)

    @cached_property
    def _source_starts(self) -> list[int]:
        return [span.start for span in self._source_spans]

    @cached_property
    def _source_reach(self) -> list[int]:
        """How far the sources go that begin up to each one."""
        return list(accumulate((span.end for span in self._source_spans), max))


def folded(words: Iterable[str]) -> str:
    """Words in one form: small letters, single spaces, straight apostrophes, no dot at the end."""
    joined = " ".join(" ".join(words).casefold().replace("’", "'").split())
    return joined.strip(' .,;:!?…—–-"“”«»')


def is_pronoun(words: str) -> bool:
    """Whether words are a pronoun and nothing else."""
    return words.casefold() in pronouns()
