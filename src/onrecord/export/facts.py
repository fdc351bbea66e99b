"""What is known of a statement beside its words, in words for people."""

from collections.abc import Iterator

from onrecord.domain import Channel, Source, Statement
from onrecord.export.people import Person, Sources
from onrecord.text.excerpts import Excerpts

OUTLET = "the outlet"
"""What an outlet is called that no name is known of."""

_NAMINGS = {"role": "role", "group": "group", "unnamed": "unnamed"}


def facts(statement: Statement, sources: Sources) -> Iterator[str]:
    """A few words each: who is meant, denied, why unnamed, on what condition, how, to whom."""
    words = sources.excerpts.of
    yield from resolution(statement.source, sources)
    if statement.polarity != "asserted":
        yield statement.polarity
    if statement.source.naming == "unnamed":
        reason = words(statement.source.reason)
        yield f"unnamed: {reason}" if reason else "unnamed, no reason given"
    if statement.condition:
        yield f"condition: {words(statement.condition)}"
    yield from (_channel(each, sources.excerpts) for each in statement.channel)
    if statement.addressee:
        to = words(statement.addressee.spans)
        name = sources.named(statement.addressee.entity)
        yield f"to {to} → {name}" if name and name.casefold() not in to.casefold() else f"to {to}"
    if statement.said_on:
        when = words((statement.said_on.span,))
        value = statement.said_on.value
        yield f"said on {value}" if when == value else f"said on {value} ({when})"


def resolution(source: Source, sources: Sources) -> Iterator[str]:
    """How the speaker was found: "by name 0.97", "she → Mira Voss 0.90"; else the candidates."""
    name, speaker = sources.speaker(source), source.speaker
    if name and speaker:
        own = sources.excerpts.of(source.spans)
        how = "by name" if sources.by_name(source) or not own else f"{own} → {name}"
        yield f"{how} {speaker.confidence:.2f}"
    elif sources.candidates(source):
        yield f"not resolved; candidates: {', '.join(sources.candidates(source))}"


def standing(person: Person) -> str | None:
    """What a person is, in a word or two: the entity's kind, a role, a group, not resolved."""
    if person.entity is not None:
        return None if person.entity.kind == "unknown" else person.entity.kind
    if person.name is None:
        return None
    return _NAMINGS.get(person.naming) if person.resolved else "not resolved"


def described(person: Person, publisher: str | None, excerpts: Excerpts) -> str | None:
    """The person's roles in the outlet's words, and whose words these are; null for none."""
    roles = () if person.entity is None else person.entity.roles
    words = dict.fromkeys(filter(None, (excerpts.of((each,)) for each in roles)))
    return f"as described by {publisher or OUTLET}: {'; '.join(words)}" if words else None


def _channel(channel: Channel, excerpts: Excerpts) -> str:
    name = channel.name or excerpts.of(channel.spans)
    medium = channel.medium.replace("-", " ")
    plain = channel.medium == "other" or medium in name.casefold()
    return f"through {name}" if plain and name else f"through {name} ({medium})"
