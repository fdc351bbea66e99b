"""The day that a page's own words for a moment name."""

import re
from datetime import date
from typing import Final

_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|(\d{4})(\d{2})(\d{2})(?!\d)")
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_WORDED: Final = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH},?[\s-]+(\d{{4}})(?!\d)"
    rf"|{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_IN_ADDRESS: Final = re.compile(
    rf"/((?:19|20)\d\d)[/-](\d{{1,2}}|{'|'.join(_MONTHS)})[/-](\d{{1,2}})(?![\d])"
    r"|[/-]((?:19|20)\d\d)(\d{2})(\d{2})(?!\d)",
    re.IGNORECASE,
)
_FIRST_YEAR: Final = 1990  # no page is older


def day_of(written: str) -> str | None:
    """The day as YYYY-MM-DD, as written (no time zone is reckoned); null where none is plain.

    A day in figures is read year first only: which of 5/6/2031 is the month, nobody can tell.
    """
    if found := _ISO.match(written.strip()):
        year, month, day = (part for part in found.groups() if part)
        return _checked(year, month, day)
    if found := _WORDED.search(written):
        day, month, year, us_month, us_day, us_year = found.groups()
        return _checked(year or us_year, month or us_month, day or us_day)
    return None


def day_in_address(url: str) -> str | None:
    """The day that an address names, as YYYY-MM-DD; null where it names none."""
    found = _IN_ADDRESS.search(url.partition("//")[2])
    if found is None:
        return None
    year, month, day = (part for part in found.groups() if part)
    return _checked(year, month, day)


def _checked(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        found = date(int(year), number, int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= _FIRST_YEAR else None
