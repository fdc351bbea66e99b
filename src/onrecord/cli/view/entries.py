"""What a reading holds beside statements: figures with their claimants, times, places, wording."""

from collections.abc import Sequence

from onrecord.cli.view.page import Page
from onrecord.cli.view.statements import MARGIN, Lines
from onrecord.domain import Reading
from onrecord.export.entries import Row, tables
from onrecord.export.entries.wording import NO_PARTY, called
from onrecord.export.summary import NOBODY

OWN_VOICE = "in the outlet's own voice"


def put_entries(page: Page, reading: Reading) -> None:
    """Adds a list of each kind of entry that the reading has."""
    shown = _Entries(page, reading)
    for each in tables(reading, shown.lines.excerpts):
        shown.put(each.title, each.rows)
    wording = called(reading, shown.lines.excerpts)
    if wording:
        page.put(("Wording", "bold"))
        page.blank()
    for party in wording:
        shown.put(party.entity.name if party.entity else NO_PARTY, party.rows)


class _Entries:
    """What all entries of one reading are shown with."""

    def __init__(self, page: Page, reading: Reading) -> None:
        self.lines = Lines(page, reading)
        self._page = page
        self._statements = {each.id: each for each in reading.statements}

    def put(self, title: str, rows: Sequence[Row]) -> None:
        self._page.put((title, "bold"))
        self._page.blank()
        for each in rows:
            self._put_row(each)
        self._page.blank()

    def _put_row(self, row: Row) -> None:
        at = self.lines.paragraph(min((each.start for each in row.spans), default=0))
        rest = " " * MARGIN
        label = f"{f'¶{at}':{MARGIN - 1}} "
        more = f" ({len(row.spans)} times)" if len(row.spans) > 1 else ""
        read = "" if row.read == row.words else f" — {row.read}"
        self._page.put((row.words, "bold"), more, read, first=label, rest=rest)
        facts = (*row.details, self._claimant(row.statement))
        self._page.put((" · ".join(facts), "dim"), first=rest, rest=rest)

    def _claimant(self, statement: str | None) -> str:
        known = self._statements.get(statement or "")
        if known is None:
            return OWN_VOICE
        name = self.lines.sources.name(known.source)
        return f"source: {name}" if name else NOBODY
