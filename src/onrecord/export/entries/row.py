"""An entry beside statements as views show it, and on whose word its characters stand."""

from bisect import bisect_right
from dataclasses import dataclass

from onrecord.domain import Reading, Span
from onrecord.export.summary import UNSURE_BELOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The report's words, what was read in them, more about it in a few words each.

    `spans` are where it stands: every mention of a place, else the words of one entry. `statement`
    is the id of the statement on whose word it stands, null in the outlet's own voice.
    """

    spans: tuple[Span, ...]
    words: str
    read: str
    details: tuple[str, ...] = ()
    statement: str | None = None


def sureness(confidence: float) -> str:
    """How sure the program is, in a word and a number: "sure 0.88"."""
    return f"{'unsure' if confidence < UNSURE_BELOW else 'sure'} {confidence:.2f}"


class Voicing:
    """Whose words the characters of one reading are."""

    def __init__(self, reading: Reading) -> None:
        self._voices = reading.voices
        self._starts = [each.start for each in reading.voices]

    def at(self, offset: int) -> str | None:
        """The id of the innermost statement whose content holds it; null for the outlet."""
        index = bisect_right(self._starts, offset) - 1
        return self._voices[index].statement if index >= 0 else None
