"""The statements of a reading, below those who make them."""

from onrecord.cli.view.page import Page
from onrecord.cli.view.statements import MARGIN, Lines
from onrecord.domain import Reading
from onrecord.export.facts import described, standing
from onrecord.export.nested import start
from onrecord.export.people import Person, people
from onrecord.export.summary import NOBODY, counted

ROLES = " " * MARGIN


def put_speakers(page: Page, reading: Reading) -> None:
    """Adds everybody who says something, with every statement, by their first statements."""
    lines = Lines(page, reading)
    known = {each.id: each for each in reading.statements}
    for person in people(reading):
        _put_head(page, person, lines, reading.document.publisher)
        for each in person.statements:
            outer = known.get(each.within or "")
            inside = None
            if outer is not None:
                name = lines.sources.name(outer.source) or NOBODY
                inside = f"inside a statement of {name} (¶{lines.paragraph(start(outer))})"
            lines.put_alone(each, inside)


def _put_head(page: Page, person: Person, lines: Lines, publisher: str | None) -> None:
    known = (standing(person), counted(len(person.statements), "statement"))
    page.put((person.name or NOBODY, "bold"), (f" · {' · '.join(filter(None, known))}", "dim"))
    roles = described(person, publisher, lines.excerpts)
    if roles:
        page.put((roles, "dim"), first=ROLES, rest=ROLES)
    page.blank()
