"""Whether names are found and pronouns led back to them, measured as the project judges itself.

A name is right where its first character, its last and its kind are. Of `he` and `she`, it counts
how many lead, antecedent by antecedent, to a name of the right person.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.domain.mentions import Mention
from onrecord.tagger.names import NamesTagger
from onrecord.tagger.names.labels import kind
from training.names.texts import Marks
from training.names.windows import laid_out

MAIN: Final = ("person", "organization", "place")
_HE_SHE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_CHAIN = 50  # antecedents followed at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Right, predicted and gold ones."""

    right: int
    predicted: int
    gold: int

    @property
    def f1(self) -> float:
        """F1 in percent."""
        return 200 * self.right / max(1, self.predicted + self.gold)

    def line(self, name: str) -> str:
        """The figures as printed."""
        precision = 100 * self.right / max(1, self.predicted)
        recall = 100 * self.right / max(1, self.gold)
        shares = f"P {precision:5.1f}  R {recall:5.1f}  F1 {self.f1:5.1f}"
        return f"{name:<28}{shares}  of {self.gold}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A document's gold, by characters, and what was found in it."""

    gold: frozenset[tuple[int, int, str]]  # names: start, end, kind
    chains: dict[tuple[int, int], int]  # of the names
    pronouns: dict[tuple[int, int], int]  # of he and she, with a name before them in their chain
    found: tuple[Mention, ...]


def judge(marks: Marks, tagger: NamesTagger) -> Judged:
    """One document read."""
    text, starts, ends = laid_out(marks)
    where = [(int(starts[m.start]), int(ends[m.end - 1])) for m in marks.mentions]
    pairs = list(zip(where, marks.mentions, strict=True))
    chains: dict[tuple[int, int], int] = {}
    pronouns = {}
    for span, mention in pairs:
        if mention.role.startswith("name-"):
            chains[span] = mention.chain
        elif text[slice(*span)].lower() in _HE_SHE and mention.chain in chains.values():
            pronouns[span] = mention.chain
    return Judged(
        gold=frozenset((*span, kind(m.role)) for span, m in pairs if span in chains),
        chains=chains,
        pronouns=pronouns,
        found=tagger.mentions(text),
    )


def names(judged: Sequence[Judged], kinds: Iterable[str]) -> Counts:
    """Typed names of these kinds, exactly placed."""
    wanted = frozenset(kinds)
    right = predicted = gold = 0
    for one in judged:
        here = {m for m in one.gold if m[2] in wanted}
        given = {(m.start, m.end, m.kind) for m in one.found if m.form == "name"}
        given = {m for m in given if m[2] in wanted}
        right, predicted = right + len(here & given), predicted + len(given)
        gold += len(here)
    return Counts(right=right, predicted=predicted, gold=gold)


def led_back(judged: Sequence[Judged]) -> Counter[str]:
    """What becomes of each he and she: `right`, `wrong` (another's name), `none`."""
    out: Counter[str] = Counter()
    for one in judged:
        by_place = {(m.start, m.end): m for m in one.found}
        for span, chain in sorted(one.pronouns.items()):
            name = _name_behind(by_place.get(span), one.found)
            if name is None:
                out["none"] += 1
                continue
            met = {c for (a, b), c in one.chains.items() if a < name.end and name.start < b}
            out["right" if chain in met else "wrong"] += 1
    return out


def _name_behind(mention: Mention | None, found: Sequence[Mention]) -> Mention | None:
    """The first name on the way back from a mention."""
    for _ in range(_CHAIN):
        if mention is None or mention.form == "name":
            return mention
        mention = None if mention.antecedent is None else found[mention.antecedent]
    return None
