"""Causes as reports tell them, in the words for both sides."""

from collections.abc import Iterable, Iterator
from itertools import chain

from onrecord.compare.choosing import Choice
from onrecord.compare.clauses import Sentences
from onrecord.compare.told import Told, report_of
from onrecord.domain import Reading, Reason, Span, State, Statement
from onrecord.text.excerpts import Excerpts


def reasons(reading: Reading, told: Iterable[Told], chosen: Choice) -> Iterator[Reason]:
    """Each cause of a report in which one side is asked for, in the order of the text.

    `told` of a reason is the words for the effect, `because` those for the cause.
    """
    if not reading.causes:
        return
    states = {each.id: each for each in reading.states}
    sides: dict[str, State | Statement] = {**states, **{s.id: s for s in reading.statements}}
    wanted = {each.account.entry.id for each in told if chosen.takes(each)}
    excerpts, report = Excerpts(reading.document.text), report_of(reading)
    sentences = Sentences(reading)
    worded = (each for each in reading.causes if each.spans)
    for cause in sorted(worded, key=lambda each: (each.spans[0].start, each.id)):
        effect, because = sides.get(cause.effect), sides.get(cause.cause)
        asked = chosen.everything or not wanted.isdisjoint((cause.effect, cause.cause))
        if effect is None or because is None or not asked:
            continue
        yield Reason(
            report=report,
            cause=cause,
            told=excerpts.of(_words(effect)),
            because=excerpts.of(_words(because)),
            sentence=sentences.at(cause.spans[0]),
        )


def _words(side: State | Statement) -> tuple[Span, ...]:
    """The words of a state and its subject, in the order of the text; else what is stated."""
    if isinstance(side, Statement):
        return side.content.spans
    return tuple(sorted(set(chain(side.subject.spans, side.spans)), key=lambda s: (s.start, s.end)))
