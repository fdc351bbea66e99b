"""News agencies that a report names: what was told to one, or told by one."""

from collections.abc import Iterable, Iterator

from onrecord.compare.words import folded, is_capital, listed, printed, tokens
from onrecord.domain import Reading, Span
from onrecord.text.agencies import AGENCY_NOUNS, may_name_agency

Name = tuple[str, ...]


def agencies(reading: Reading) -> frozenset[Name]:
    """The names, folded, of the agencies among a report's channels and sources."""
    return frozenset(filter(None, _names(reading)))


def _names(reading: Reading) -> Iterator[Name]:
    for statement in reading.statements:
        for channel in statement.channel:
            if channel.medium == "agency" and channel.name:
                yield _bare(folded(channel.name))
        yield _called(statement.source.spans)


def _called(spans: Iterable[Span]) -> Name:
    """The name in `the agency AFN`, `Orsk News Agency`; empty where it is no agency's."""
    source = " ".join(span.exact for span in spans)
    if not may_name_agency(source):  # of most sources that is all there is to do
        return ()
    words = tokens(source)
    if AGENCY_NOUNS.isdisjoint(word.casefold() for word in words) or len(words) > _LONGEST:
        return ()
    return _bare(folded(" ".join(word for word in words if is_capital(word))))


_LONGEST = 6  # words of a source that is an agency and nothing more: "the state news agency Orsk"


def _bare(name: Name) -> Name:
    return tuple(word for word in name if word not in listed("agency"))


def agencies_in(sentence: str, known: frozenset[Name]) -> frozenset[str]:
    """Those of the known agencies whose names stand in a sentence."""
    if not known:
        return frozenset()
    said = f" {' '.join(printed(sentence))} "
    return frozenset(" ".join(name) for name in known if f" {' '.join(name)} " in said)
