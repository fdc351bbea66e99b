"""The page that leads to the pages of a folder."""

from collections.abc import Sequence

from onrecord.export.formats import Extra, Listed
from onrecord.export.html.templates import rendered

NAME, TEMPLATE = "index.html", "index.html.jinja"


def extras(listed: Sequence[Listed]) -> tuple[Extra, ...]:
    """The index of the folder's reports, in the order they were read in."""
    return (Extra(name=NAME, text=rendered(TEMPLATE, reports=listed)),)
