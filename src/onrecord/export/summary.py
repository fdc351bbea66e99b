"""A reading in a few numbers: how many statements, by whom, and whose words the text is."""

from collections import Counter
from dataclasses import dataclass

from onrecord.domain import Document, Reading
from onrecord.export.people import people

UNSURE_BELOW = 0.5
"""Calibrated confidence below which a statement is likelier wrong than right."""

NOBODY = "no source named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayer:
    """Somebody a report gives statements of, as it names them; no name: it names nobody."""

    name: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Whose words a text is, in characters that are no white space.

    `own` is the outlet's own voice, `reported` what others say in the outlet's wording, `verbatim`
    what stands as they said it.
    """

    own: int
    reported: int
    verbatim: int

    @property
    def whole(self) -> int:
        """All of the text."""
        return self.own + self.reported + self.verbatim


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a reading comes to. `within` counts the statements reported inside another one.

    `quotations` and `numbers` are those among the leftovers: seen, and in no entry.
    """

    statements: int
    direct: int
    mixed: int
    indirect: int
    within: int
    sayers: tuple[Sayer, ...]
    shares: Shares
    quotations: int
    numbers: int


def summarize(reading: Reading) -> Summary:
    """The reading's summary; sayers with most statements first, then by their first statement."""
    modes = Counter(each.mode for each in reading.statements)
    left = Counter(each.kind for each in reading.leftovers)
    return Summary(
        statements=len(reading.statements),
        direct=modes["direct"],
        mixed=modes["mixed"],
        indirect=modes["indirect"],
        within=sum(each.within is not None for each in reading.statements),
        sayers=_sayers(reading),
        shares=_shares(reading),
        quotations=left["quotation"],
        numbers=left["number"],
    )


def title(document: Document) -> str:
    """What a report is called: its title, else its file's name."""
    path = document.path or document.url or "standard input"
    return document.title or path.replace("\\", "/").rpartition("/")[2] or path


def percent(part: int, whole: int) -> str:
    """The share in whole percent; none and all are said of nothing else."""
    share = round(100 * part / whole)
    if share == 0 and part:
        return "under 1 %"
    if share == 100 and part < whole:  # noqa: PLR2004  all of it
        return "over 99 %"
    return f"{share} %"


def counted(number: int, what: str) -> str:
    """The number and what it counts, in the plural where it is not one: "3 statements"."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def size(words: str) -> int:
    """How many characters of the words are no white space."""
    return len("".join(words.split()))


def _sayers(reading: Reading) -> tuple[Sayer, ...]:
    found = [Sayer(name=p.name, statements=len(p.statements)) for p in people(reading)]
    return tuple(sorted(found, key=lambda each: -each.statements))


def _shares(reading: Reading) -> Shares:
    own = reported = verbatim = 0
    for voice in reading.voices:
        part = size(reading.document.text[voice.start : voice.end])
        if voice.statement is None:
            own += part
        elif voice.verbatim:
            verbatim += part
        else:
            reported += part
    return Shares(own=own, reported=reported, verbatim=verbatim)
