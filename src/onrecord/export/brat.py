"""brat standoff: the text as it is, and annotations beside it that brat and INCEpTION open.

A statement is its content; relations lead from it to its source, to its cue and to the statement it
is reported inside. Offsets are code points. brat keeps an annotation on one line, so a span is cut
where a line ends; a note then holds its real bounds.
"""

from collections.abc import Iterable, Sequence
from importlib import resources

from onrecord.domain import Reading, Span, Statement
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
        self._text = reading.document.text
        self._statements = reading.statements
        self._counts = dict.fromkeys("TRA#", 0)
        self._spans: list[str] = []
        self._rest: list[str] = []

    def lines(self) -> list[str]:
        """One line an annotation: spans first, then what joins and describes them."""
        made = {each.id: self._statement(each) for each in self._statements}
        for each in self._statements:
            inner, outer = made[each.id], made.get(each.within or "")
            if inner and outer:
                self._relate("Within", inner, outer)
        return self._spans + self._rest

    def _statement(self, statement: Statement) -> str | None:
        """Annotates a statement; gives its content's id, null where that holds no words."""
        content = self._annotate("Statement", statement.content.spans)
        if content is None:
            return None
        for name, value in (("Mode", statement.mode), ("Polarity", statement.polarity)):
            self._rest.append(f"{self._next('A')}\t{name} {content} {value}")
        self._note(content, f"id {statement.id} confidence {statement.confidence:.2f}")
        for name, spans in (("Source", statement.source.spans), ("Cue", statement.cue.spans)):
            part = self._annotate(name, spans)
            if part:
                self._relate(f"Has_{name.lower()}", content, part)
        for span in statement.content.quoted:
            self._annotate("Verbatim", (span,))
        return content

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
