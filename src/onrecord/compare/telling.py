"""Who tells: the chain of voices that an account comes through, as a report names them."""

from collections.abc import Sequence
from functools import lru_cache

from onrecord.compare.words import is_pronoun, listed, tokens
from onrecord.domain import Reading, Statement, Teller
from onrecord.text.excerpts import Excerpts

OUTLET = "the outlet"
"""What an outlet is called that no name is known of."""

NOBODY = "nobody named"
"""What stands for the voice of a statement that gives no source."""

UNKNOWN = "somebody not named: {}"
"""What a voice is called that a pronoun alone stands for, where nothing tells for whom."""


class Tellers:
    """The voices of one reading."""

    def __init__(self, reading: Reading, excerpts: Excerpts) -> None:
        publisher = reading.document.publisher
        self._excerpts = excerpts
        self._statements = {each.id: each for each in reading.statements}
        self._names = {each.id: each.name for each in reading.entities}
        self._outlet = Teller(name=publisher or OUTLET, statement=None, named=bool(publisher))
        self._made: dict[str, Teller] = {}

    def chain(self, statement: str | None) -> tuple[Statement, ...]:
        """The statements that something stands in, the outermost first."""
        found: dict[str, Statement] = {}
        while statement is not None and statement not in found and statement in self._statements:
            found[statement] = self._statements[statement]
            statement = found[statement].within
        return tuple(reversed(found.values()))

    def voices(self, chain: Sequence[Statement]) -> tuple[Teller, ...]:
        """The outlet, then those whose word each statement stands on."""
        return (self._outlet, *map(self._teller, chain))

    def _teller(self, statement: Statement) -> Teller:
        if statement.id not in self._made:
            source = statement.source
            name = source.speaker and self._names.get(source.speaker.entity)
            words = self._excerpts.of(source.spans)
            named = bool(name) or source.naming == "named"
            self._made[statement.id] = Teller(
                name=name or (UNKNOWN.format(words) if is_pronoun(words) else words) or NOBODY,
                statement=statement.id,
                named=named or (source.naming == "role" and definite(words)),
            )
        return self._made[statement.id]


@lru_cache(1 << 12)
def definite(words: str) -> bool:
    """Whether a role tells one apart from others: the interior ministry, not a shepherd or she."""
    low = [word.casefold() for word in tokens(words)]
    if not low or low[0] in ("a", "an", "one", "another"):
        return False
    return not is_pronoun(words) and low[0] not in listed("pointing")
