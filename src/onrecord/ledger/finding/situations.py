"""The readings that may bear on a subject, by the words of what is told of it and where it is."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Select, select, union

from onrecord.domain import Aspect
from onrecord.errors import NoWordsError
from onrecord.ledger import blobs, log
from onrecord.ledger.finding.columns import FIGURE_INDEX, STATE_INDEX, matches
from onrecord.ledger.finding.where import current
from onrecord.ledger.finding.words import has_word, phrase
from onrecord.ledger.tables import FIGURES, READINGS, STATES
from onrecord.text.letters import unaccented


def bearing(
    connection: Connection, about: str | None, aspect: Aspect | None, as_of: str | None = None
) -> Sequence[int]:
    """The entries of the readings with a state, or a figure, that may be asked for; in order.

    The rarest word of `about` is in the subject of a state, its fuller words or its place, or in
    what a figure counts or its place; the others are there, too, or anywhere in the report, like a
    place that no list knows. With an aspect only states count. Raises NoWordsError.
    """
    until = log.last_until(connection, as_of)
    latest = select(READINGS.c.entry).where(current(connection, until))
    if about is None:
        told = _told(None, aspect)
        query = latest.where(READINGS.c.entry.in_(told)).order_by(READINGS.c.entry)
        return connection.execute(query).scalars().all()
    words = [word for word in about.split() if has_word(word)]
    if not words:
        raise NoWordsError(about)
    found = [
        set(connection.execute(latest.where(READINGS.c.entry.in_(_told(word, aspect)))).scalars())
        for word in words
    ]
    likely = min(filter(None, found), key=len, default=set())
    return [
        entry
        for entry in sorted(likely)
        if _has(
            connection,
            entry,
            [word for word, entries in zip(words, found, strict=True) if entry not in entries],
        )
    ]


def _told(word: str | None, aspect: Aspect | None) -> Select[Any] | CompoundSelect[Any]:
    """The readings with a state, or a figure, whose words hold this one."""
    states, figures = select(STATES.c.reading), select(FIGURES.c.reading)
    if aspect is not None:
        states = states.where(STATES.c.aspect == aspect)
    if word is not None:
        wanted = phrase(word)
        of_states = select(STATE_INDEX.c.rowid).where(matches("state_index", "subject", wanted))
        counted = matches("figure_index", "counted", f"{{of_what place}} : {wanted}")
        of_figures = select(FIGURE_INDEX.c.rowid).where(counted)
        states = states.where(STATES.c.key.in_(of_states))
        figures = figures.where(FIGURES.c.key.in_(of_figures))
    return states if aspect is not None else union(states, figures)


def _has(connection: Connection, entry: int, words: Sequence[str]) -> bool:
    """Whether the report has these words, too, wherever they stand."""
    if not words:
        return True
    query = select(READINGS.c.text_sha256).where(READINGS.c.entry == entry)
    name = connection.execute(query).scalar_one()
    text = _folded(blobs.fetch(connection, name).decode())
    return all(_folded(word) in text for word in words)


def _folded(words: str) -> str:
    return unaccented(words).casefold()
