"""The stage that tells through what each statement came, and to whom it was said."""

from dataclasses import replace

from onrecord.domain import Addressee, Channel, Draft, Statement
from onrecord.extract.channels.carrying import carried
from onrecord.extract.channels.found import Found
from onrecord.extract.channels.reading import read_clause
from onrecord.extract.cues.clause import Clause, Clauses


def channels(draft: Draft) -> Draft:
    """The draft with each statement's channels, outermost first, and its addressee.

    They are read in the words round the cue, never in what is said. Comes after `nesting`, and
    after `acts` for what is added.
    """
    clauses = Clauses(draft)
    read = (_read(draft, clauses.of(statement), statement) for statement in draft.statements)
    return replace(draft, statements=tuple(carried(draft.document, read)))


def _read(draft: Draft, clause: Clause | None, statement: Statement) -> Statement:
    if clause is None:
        return statement
    found, heard = read_clause(clause)
    addressee = None
    if heard is not None:
        start, end = clause.start + heard[0], clause.start + heard[1]
        addressee = Addressee(spans=(draft.document.span(start, end),))
    return replace(
        statement,
        channel=tuple(_channel(draft, clause, each) for each in found),
        addressee=addressee,
    )


def _channel(draft: Draft, clause: Clause, found: Found) -> Channel:
    start, end = found.place
    name = None if found.name is None else clause.words[found.name[0] : found.name[1]]
    span = draft.document.span(clause.start + start, clause.start + end)
    return Channel(spans=(span,), medium=found.medium, name=name)
