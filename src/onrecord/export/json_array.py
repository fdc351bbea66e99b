"""JSON: one indented array of contract objects, for reading by eye."""

import json

from onrecord.domain.reading import Reading
from onrecord.export.formats import Format
from onrecord.export.record import to_record

INDENT = 2


def write(reading: Reading) -> str:
    """One indented element of the array, keys sorted, on a new line."""
    text = json.dumps(
        to_record(reading), ensure_ascii=False, allow_nan=False, sort_keys=True, indent=INDENT
    )
    # Strings hold no bare newline, so every one here is the layout's. textwrap.indent would also
    # indent after U+2028 inside a string.
    return f"\n{text}".replace("\n", "\n" + " " * INDENT)


FORMAT = Format(
    name="json",
    media_type="application/json",
    head="[",
    separator=",",
    tail="\n]\n",
    render=write,
)
