"""What a reading holds beside statements, as tables: figures, places, times, states, wording."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.domain import Figure, Reading, Span

GAP = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry: its words, what is made of them, its statement's number, its paragraph's."""

    words: str
    reading: str
    statement: int | None
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All entries of one kind. `anchor` is the table's name in links."""

    anchor: str
    title: str
    rows: tuple[Row, ...]


def tables(
    reading: Reading, numbers: Mapping[str, int], starts: Sequence[int]
) -> tuple[Table, ...]:
    """The tables that have rows. `starts` are those of the text's paragraphs."""
    made = {
        ("figures", "Figures"): ((e.statement, (e.span,), _figure(e)) for e in reading.figures),
        ("places", "Places"): ((None, (e.span,), _place_name(e.name)) for e in reading.places),
        ("times", "Times"): ((None, (e.span,), f"{e.value} ({e.basis})") for e in reading.times),
        ("states", "How things stand, on somebody's word"): (
            (e.statement, e.spans, f"{e.aspect}: {e.value}, {e.polarity}") for e in reading.states
        ),
        ("wording", "Wording"): (
            (e.statement, (e.span,), e.kind.replace("-", " ")) for e in reading.wording
        ),
    }

    def rows(found: Iterator[tuple[str | None, Sequence[Span], str]]) -> Iterator[Row]:
        for statement, spans, read in found:
            yield Row(
                words=GAP.join(" ".join(span.exact.split()) for span in spans),
                reading=read,
                statement=numbers.get(statement) if statement else None,
                paragraph=max(bisect_right(starts, min((s.start for s in spans), default=0)), 1),
            )

    filled = (
        Table(anchor=anchor, title=title, rows=tuple(rows(found)))
        for (anchor, title), found in made.items()
    )
    return tuple(each for each in filled if each.rows)


def _figure(figure: Figure) -> str:
    low, high = figure.low or "…", figure.high or "…"
    value = figure.value or (f"{low} to {high}" if figure.low or figure.high else "no value")
    hedge = figure.hedge or ""
    of_what = GAP.join(" ".join(span.exact.split()) for span in figure.of_what)
    return " ".join(filter(None, (hedge, value, figure.unit, of_what)))


def _place_name(name: str | None) -> str:
    return name or "not resolved"
