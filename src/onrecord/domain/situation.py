"""The situation as told: what each voice reports of each thing, report beside report."""

from dataclasses import dataclass
from typing import Literal

from onrecord.domain.figures import Figure
from onrecord.domain.places import Place
from onrecord.domain.spans import Span
from onrecord.domain.states import Aspect, Cause, State
from onrecord.domain.times import When

Dated = Literal["as-of", "said", "published"]
"""What puts a point at its day: when it holds, when it was said, when the report appeared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The report that an account stands in.

    `id` is the document's, `link` its address, else its path; `published` is EDTF.
    """

    id: str
    outlet: str | None
    title: str | None
    link: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """One voice of a chain: `name` is the speaker's where one is resolved, else the source's words.

    `statement` is the id of the statement, null for the outlet. `named` is false where the words
    name nobody (residents, an official): two such are never taken for one voice across reports.
    """

    name: str
    statement: str | None
    named: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A state or a figure as one voice tells it in one report.

    `voices` is the chain, the outlet first, the one whose words they are last. `about` names what
    it is of: the words the subject is taken for, or what is counted. `sentence` holds the words.
    """

    report: Report
    voices: tuple[Teller, ...]
    entry: State | Figure
    about: str
    sentence: Span
    said_on: When | None = None
    place: Place | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An account at its day. `earliest` and `latest` are ISO 8601, null where open or unknown."""

    account: Account
    earliest: str | None
    latest: str | None
    dated: Dated | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What one voice reports of one subject, in order of day.

    Reports that carry the same wire count as one voice.
    """

    voice: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One subject in one aspect: a lane a voice. Nothing is carried from one day to the next."""

    subject: str
    aspect: Aspect
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Accounts of one thing at one time, by different voices, that cannot both hold.

    `aspect` is "figure" for numbers of the same counted thing. `reasons` say, in words for people,
    why they were laid side by side; which is right is nobody's to say here.
    """

    subject: str
    aspect: Aspect | Literal["figure"]
    points: tuple[Point, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Figures that look alike and are not laid against each other, and what keeps them apart."""

    subject: str
    points: tuple[Point, ...]
    definitions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A cause as one report tells it, with the accounts it ties where they are states."""

    report: Report
    cause: Cause
    told: str
    because: str
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What a number of reports tell, on whose word, and where accounts differ.

    `wires` are groups of documents (ids) that carry the same wire's text.
    """

    reports: tuple[Report, ...]
    threads: tuple[Thread, ...] = ()
    differences: tuple[Difference, ...] = ()
    apart: tuple[Apart, ...] = ()
    reasons: tuple[Reason, ...] = ()
    wires: tuple[tuple[str, ...], ...] = ()
