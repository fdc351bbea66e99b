"""One reading's accounts with the words around them: what laying reports side by side needs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.compare.agencies import agencies, agencies_in
from onrecord.compare.clauses import REACH, Numbers, Sentences
from onrecord.compare.counting import Definition, definition
from onrecord.compare.telling import Tellers
from onrecord.domain import Account, Figure, Reading, Report, Span, State, Statement
from onrecord.text.excerpts import Excerpts


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An account, the statements it stands in (outermost first), and its own clause.

    `before` and `after` are the words of its own voice in its sentence, up to the entry and from
    it. `counted` are a figure's words for what it counts; `agencies` are those named in the
    sentence, folded.
    """

    account: Account
    chain: tuple[Statement, ...]
    before: str
    after: str
    counted: str | None = None
    agencies: frozenset[str] = frozenset()

    @property
    def counts(self) -> Definition | None:
        """What a figure counts, by all its clause; null for a state. Made only for who asks."""
        if self.counted is None:
            return None
        return definition(self.counted, self.before, self.after)


def told(reading: Reading) -> tuple[Told, ...]:
    """Each state, and each figure that counts something, in the order of the text."""
    if not reading.states and not reading.figures:
        return ()
    return tuple(sorted(_Teller(reading).all(), key=lambda each: place_of(each.account.entry)))


def place_of(entry: State | Figure) -> tuple[int, int, str]:
    """Where an entry stands in its text, for an order that is always the same."""
    first = _anchor(entry)
    return first.start, first.end, entry.id


def _anchor(entry: State | Figure) -> Span:
    """The first of the words that an entry was read from, but for a state's subject."""
    if isinstance(entry, State):
        return min(entry.spans, key=lambda s: s.start) if len(entry.spans) > 1 else entry.spans[0]
    return entry.span


class _Teller:
    """The accounts of one reading."""

    def __init__(self, reading: Reading) -> None:
        document = reading.document
        self._reading, self._document = reading, document
        self._excerpts = Excerpts(document.text)
        self._tellers = Tellers(reading, self._excerpts)
        self._figures = {each.id: each for each in reading.figures}
        self._numbers = Numbers(reading)
        self._sentences = Sentences(reading)
        self._agencies = agencies(reading)
        self._report = report_of(reading)
        self._named: dict[int, frozenset[str]] = {}

    def all(self) -> Iterator[Told]:
        for state in self._reading.states:
            if state.spans:
                yield self._state(state)
        for figure in self._reading.figures:
            if figure.kind == "count" and (made := self._figure(figure)):
                yield made

    def _state(self, state: State) -> Told:
        subject, first = state.subject, _anchor(state)
        meant = subject.candidates if len(subject.candidates) == 1 else subject.spans
        chain = self._tellers.chain(state.statement)
        start, end = self._clause(first, chain)
        text = self._document.text
        return Told(
            account=self._account(
                state,
                chain,
                about=self._excerpts.of(meant),
                figures=tuple(self._figures[i] for i in state.figures if i in self._figures),
            ),
            chain=chain,
            before=text[max(start, first.start - REACH) : first.start],
            after=text[first.start : min(end, first.end + REACH)],
            agencies=self._agencies_near(first),
        )

    def _figure(self, figure: Figure) -> Told | None:
        chain = self._tellers.chain(figure.statement)
        counted = self._excerpts.of(figure.of_what)
        before, after = self._numbers.around(figure.span, self._clause(figure.span, chain))
        about = counted or " ".join(definition(counted, before, after).words)
        if not about:
            return None
        return Told(
            account=self._account(figure, chain, about=about, figures=()),
            chain=chain,
            before=before,
            after=after,
            counted=counted,
            agencies=self._agencies_near(figure.span),
        )

    def _account(
        self,
        entry: State | Figure,
        chain: Sequence[Statement],
        *,
        about: str,
        figures: tuple[Figure, ...],
    ) -> Account:
        places = self._reading.places
        at = entry.place
        return Account(
            report=self._report,
            voices=self._tellers.voices(chain),
            entry=entry,
            about=about,
            sentence=self._sentences.at(_anchor(entry)),
            said_on=chain[-1].said_on if chain else None,
            place=places[at] if at is not None and at < len(places) else None,
            figures=figures,
        )

    def _clause(self, span: Span, chain: Sequence[Statement]) -> tuple[int, int]:
        """The stretch of the sentence that is in the voice of the innermost statement."""
        sentence = self._sentences.at(span)
        start, end = sentence.start, sentence.end
        for each in chain[-1].content.spans if chain else ():
            if each.start <= span.start < each.end:
                return max(start, each.start), max(min(end, each.end), span.end)
        return start, max(end, span.end)

    def _agencies_near(self, span: Span) -> frozenset[str]:
        """The agencies that the sentence of a span names."""
        sentence = self._sentences.at(span)
        if (at := sentence.start) not in self._named:
            self._named[at] = agencies_in(sentence.exact, self._agencies)
        return self._named[at]


def report_of(reading: Reading) -> Report:
    """The report that a reading was made of."""
    document = reading.document
    return Report(
        id=document.id,
        outlet=document.publisher,
        title=document.title,
        link=document.url or document.path,
        published=document.published,
    )
