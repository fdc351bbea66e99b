"""brat standoff: the text as it is, and annotations beside it that brat and INCEpTION open.

A statement is its content; relations lead from it to its source, to its cue, to whatever else is
known of it and to the statement it is reported inside. What an entry was read as stands in a note.
Offsets are code points. brat keeps an annotation on one line, so a span is cut
where a line ends; a note then holds its real bounds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources

from onrecord.domain import Reading, Span, Statement, When
from onrecord.export.formats import Extra, FileFormat, Listed

CONFIGURATION = "annotation.conf"
"""The file in which brat looks for the names of its types; INCEpTION wants none."""

SPANS_NOTE = "spans "
"""How the note begins that holds the real bounds of what is cut where lines end."""


def write(reading: Reading) -> tuple[str, str]:
    """The text, and its annotations."""
    return (reading.document.text, "".join(f"{line}\n" for line in _Annotations(reading).lines()))


class _Annotations:
    """The annotations of one reading, numbered in their order."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.document.text
        self._statements = reading.statements
        self._first_mentions: dict[str, str | None] = {}
        self._counts = dict.fromkeys("TRA#", 0)
        self._spans: list[str] = []
        self._rest: list[str] = []

    def lines(self) -> list[str]:
        """One line an annotation: spans first, then what joins and describes them."""
        for entity in self._reading.entities:
            mentions = [self._annotate("Mention", (each,)) for each in entity.mentions]
            first = self._first_mentions[entity.id] = next(filter(None, mentions), None)
            for mention in filter(None, mentions):
                self._note(mention, f"{entity.kind} {entity.id} {_line(entity.name)}")
                if first and first != mention:
                    self._relate("Same_as", mention, first)
        made = {each.id: self._statement(each) for each in self._statements}
        for each in self._statements:
            inner, outer = made[each.id], made.get(each.within or "")
            if inner and outer:
                self._relate("Within", inner, outer)
        self._entries(made)
        return self._spans + self._rest

    def _statement(self, statement: Statement) -> str | None:
        """Annotates a statement; gives its content's id, null where that holds no words."""
        content = self._annotate("Statement", statement.content.spans)
        if content is None:
            return None
        values = {
            "Mode": statement.mode,
            "Polarity": statement.polarity,
            "Act": statement.cue.act,
            "Naming": statement.source.naming,
        }
        for name, value in values.items():
            self._rest.append(f"{self._next('A')}\t{name} {content} {value}")
        self._note(content, f"id {statement.id} confidence {statement.confidence:.2f}")
        for name, spans, note in _parts(statement):
            part = self._annotate(name, spans)
            if part:
                self._relate(f"Has_{name.lower()}", content, part)
                if note:
                    self._note(part, note)
        speaker = statement.source.speaker
        known = self._first_mentions.get(speaker.entity) if speaker else None
        if speaker and known:
            self._relate("Said_by", content, known)
            self._note(content, f"speaker {speaker.entity} confidence {speaker.confidence:.2f}")
        for span in statement.content.quoted:
            self._annotate("Verbatim", (span,))
        return content

    def _entries(self, statements: Mapping[str, str | None]) -> None:
        """Annotates figures, times, places and wording; those of a statement are tied to it."""
        for figure in self._reading.figures:
            told = (figure.kind, figure.hedge, figure.value, figure.low, figure.high, figure.unit)
            made = self._annotate("Figure", (figure.span,))
            self._told(made, f"figure {figure.id} {_known(told)}", statements, figure.statement)
        for time in self._reading.times:
            self._told(self._annotate("Time", (time.span,)), _when(time), {}, None)
        for place in self._reading.places:
            point = (place.name, place.latitude, place.longitude, place.gazetteer_id)
            self._told(self._annotate("Place", (place.span,)), _known(point), {}, None)
        for each in self._reading.wording:
            made = self._annotate("Wording", (each.span,))
            self._told(made, _known((each.kind, each.list)), statements, each.statement)

    def _told(
        self,
        made: str | None,
        note: str,
        statements: Mapping[str, str | None],
        statement: str | None,
    ) -> None:
        """Notes what an entry was read as, and on whose word it stands."""
        outer = statements.get(statement or "")
        if made:
            self._note(made, note)
        if made and outer:
            self._relate("On_word_of", made, outer)

    def _annotate(self, name: str, spans: Sequence[Span]) -> str | None:
        """Annotates the spans as one; gives its id, null where they hold no words."""
        lines = _cut(self._text, spans)
        if not lines:
            return None
        made = self._next("T")
        bounds = ";".join(f"{start} {end}" for start, end in lines)
        words = " ".join(self._text[start:end] for start, end in lines)
        self._spans.append(f"{made}\t{name} {bounds}\t{words}")
        real = [(span.start, span.end) for span in spans]
        if lines != real:
            self._note(made, SPANS_NOTE + " ".join(f"{start}..{end}" for start, end in real))
        return made

    def _note(self, target: str, words: str) -> None:
        self._rest.append(f"{self._next('#')}\tAnnotatorNotes {target}\t{words}")

    def _relate(self, name: str, one: str, other: str) -> None:
        self._rest.append(f"{self._next('R')}\t{name} Arg1:{one} Arg2:{other}")

    def _next(self, kind: str) -> str:
        self._counts[kind] += 1
        return f"{kind}{self._counts[kind]}"


def _parts(statement: Statement) -> Iterator[tuple[str, Sequence[Span], str]]:
    """What is known of a statement: a type's name, the spans, and a note if there is one."""
    yield "Source", statement.source.spans, ""
    yield "Cue", statement.cue.spans, ""
    yield "Reason", statement.source.reason, ""
    yield "Condition", statement.condition, ""
    for each in statement.channel:
        yield "Channel", each.spans, _known((each.medium, each.name))
    if statement.addressee:
        yield "Addressee", statement.addressee.spans, statement.addressee.entity or ""
    if statement.said_on:
        yield "Said_on", (statement.said_on.span,), _when(statement.said_on)


def _when(when: When) -> str:
    return _known((when.value, when.earliest, when.latest, when.basis))


def _known(values: Iterable[object]) -> str:
    """The values in a row on one line, a dash for each that is null."""
    return " ".join("-" if each is None else _line(str(each)) for each in values)


def _line(words: str) -> str:
    return " ".join(words.split())


def _cut(text: str, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The stretches of the spans, cut where lines end: brat wants each on one line, and apart."""
    made: list[tuple[int, int]] = []
    for span in spans:
        at = span.start
        # splitlines knows every end that brat's reader (codecs) and INCEpTION's (Java) may know.
        for line in text[span.start : span.end].splitlines(keepends=True):
            words = len(line.rstrip("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
            if words and made and made[-1][1] == at:
                made[-1] = (made[-1][0], at + words)
            elif words:
                made.append((at, at + words))
            at += len(line)
    return made


def _extras(_listed: Sequence[Listed]) -> tuple[Extra, ...]:
    text = (resources.files(__package__) / "brat.conf").read_text(encoding="utf-8")
    return (Extra(name=CONFIGURATION, text=text),)


FORMAT = FileFormat(
    name="brat",
    media_type="text/plain",
    suffixes=(".txt", ".ann"),
    render=write,
    extras=_extras,
)
