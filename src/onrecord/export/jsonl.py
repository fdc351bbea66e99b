"""JSON Lines: one contract object a line."""

import json

from onrecord.domain.reading import Reading
from onrecord.export.formats import Format
from onrecord.export.record import to_record


def write(reading: Reading) -> str:
    r"""One line, keys sorted, closed by "\n": the same bytes for the same reading.

    Only "\n" ends a line: U+2028, U+2029 and U+0085 stand in strings as they are, so that text
    tools find the words; split on "\n", not with `str.splitlines`.
    """
    return f"{compact(to_record(reading))}\n"


def compact(value: object) -> str:
    """A value as JSON on one line, keys sorted, without spaces."""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


FORMAT = Format(name="jsonl", media_type="application/jsonl", render=write)
