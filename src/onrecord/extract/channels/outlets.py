"""Which medium a name is of: listed, or told by its shape, or by the noun beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.domain import Medium
from onrecord.extract.channels.names import names
from onrecord.extract.channels.runs import Run, Token, bare_end
from onrecord.extract.channels.vocabulary import listed
from onrecord.text.wordlists import word_lists

_LONGEST = 6  # words of a medium's name
_KINDS: tuple[Medium, ...] = ("agency", "broadcast", "press")
# What may follow a platform's name and belongs to it: its page, a post on it.


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A medium in a phrase: `tokens` up to its end, what it is, and its name, null for none."""

    tokens: tuple[Token, ...]
    medium: Medium
    name: tuple[int, int] | None


def outlet(run: Run) -> Outlet | None:
    """The medium that a noun phrase names; null where it names none that is known to be one."""
    for found in (_listed(run), _described(run), _shaped(run)):
        if found is not None:
            return found
    return None


def _listed(run: Run) -> Outlet | None:
    """The first listed name in the phrase, with the show or page of it that follows."""
    tokens = run.tokens
    lead = "The " if run.article is not None and run.article.word.lower() == "the" else ""
    for i in range(len(tokens)):
        for length in range(min(_LONGEST, len(tokens) - i), 0, -1):
            part = tokens[i : i + length]
            name = _joined(part)
            medium = names().get(name) or (names().get(lead + name) if i == 0 else None)
            if medium is not None and _may_lead(tokens[:i]):
                end = _with_nouns(tokens, i + length, medium)
                return Outlet(tokens=tuple(tokens[:end]), medium=medium, name=_extent(part))
    return None


def _may_lead(before: Sequence[Token]) -> bool:
    """Whether words may stand before a medium's name: whose it is, what it is."""
    return not before or before[-1].owner or not before[-1].capital


def _with_nouns(tokens: Sequence[Token], at: int, medium: Medium) -> int:
    """Where the phrase of a name that ends before `at` ends: its page, its show."""
    nouns = listed("platform_nouns") if medium == "social" else listed("shows")
    if medium != "social" and tokens[at - 1].owner:
        return _show_end(tokens, at)
    end = at
    while end < len(tokens) and tokens[end].word in nouns:
        end += 1
    return end


def _described(run: Run) -> Outlet | None:
    """A phrase with a noun for a medium: the Orsk news agency, state television."""
    tokens = run.tokens
    shapes = _shapes()
    for medium in _KINDS:
        for i in range(len(tokens)):
            for length in (3, 2, 1):
                part = tokens[i : i + length]
                if len(part) < length or _joined(part).lower() not in shapes[f"{medium}_nouns"]:
                    continue
                if tokens[i].capital and length == 1:
                    continue
                after = _capitals(tokens[i + length :])
                if tokens[i + length : i + length + 1] and not after:
                    continue  # a radio operator is no radio
                if _is_medium(run, tokens[:i], part, after):
                    end = i + length + len(after)
                    name = _extent(after) if after else None
                    if name is None and tokens[i].capital:
                        name = _extent(tokens[: i + length])
                    return Outlet(tokens=tuple(tokens[:end]), medium=medium, name=name)
    return None


def _is_medium(
    run: Run, before: Sequence[Token], noun: Sequence[Token], after: Sequence[Token]
) -> bool:
    """Whether a noun stands for a medium: alone, only some do."""
    low = _joined(noun).lower()
    if low not in _shapes()["press_with_name"]:
        return True
    owned = any(t.low in _shapes()["media_owners"] for t in before)
    return bool(after) or owned or (low == "paper" and run.fixed)


def _shaped(run: Run) -> Outlet | None:
    """A name that ends, or begins, as media's names do: the Veld Herald, Radio Mar."""
    head = _capitals(run.tokens)
    if not head:
        return None
    shapes = _shapes()
    for i, token in enumerate(head):
        if token.low.capitalize() in shapes["broadcast_openings"] and (i + 1 < len(head)):
            end = _show_end(run.tokens, _name_end(head, i))
            return Outlet(
                tokens=tuple(run.tokens[:end]),
                medium="broadcast",
                name=_extent(head[i : _name_end(head, i)]),
            )
    end = next((i + 1 for i, t in enumerate(head) if t.owner), len(head))
    for first in (0, end):  # behind a possessive: Norland's Veld Herald
        part = head[first : end if first == 0 else len(head)]
        if part and (medium := _ending(part, article=run.article is not None or first > 0)):
            close = _show_end(run.tokens, first + len(part))
            return Outlet(tokens=tuple(run.tokens[:close]), medium=medium, name=_extent(part))
    return None


def _ending(part: Sequence[Token], *, article: bool) -> Medium | None:
    shapes = _shapes()
    for medium in _KINDS:
        for length in (2, 1):
            ending = _joined(part[-length:])
            if len(part) < length or ending not in shapes[f"{medium}_endings"]:
                continue
            alone = len(part) == length
            if medium == "press" and not article and (alone or ending in shapes["press_doubtful"]):
                continue
            if medium != "press" and alone:
                continue
            return medium
    return None


def _name_end(head: Sequence[Token], i: int) -> int:
    """Where a name that begins at `i` ends: at its possessive, else with the capitals."""
    return next((j + 1 for j in range(i + 1, len(head)) if head[j].owner), len(head))


def _show_end(tokens: Sequence[Token], at: int) -> int:
    """Where the show of a medium ends, whose name ends before `at`."""
    if at and at < len(tokens) and tokens[at - 1].owner:
        end = at
        while end < len(tokens):
            end += 1
            if tokens[end - 1].low in listed("shows"):
                break
        return end
    return at


def _capitals(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words in front that have names' capital letters, with what joins them."""
    end = 0
    for i, token in enumerate(tokens):
        if token.capital:
            end = i + 1
        elif token.low not in ("of", "the", "for", "and", "de", "la", "al", "el"):
            break
    return tokens[:end]


def _joined(tokens: Sequence[Token]) -> str:
    if not tokens:
        return ""
    return " ".join([*(t.word for t in tokens[:-1]), tokens[-1].bare])


def _extent(tokens: Sequence[Token]) -> tuple[int, int]:
    """Where a name lies, without the possessive ending of its last word."""
    return tokens[0].start, bare_end(tokens[-1])


def _shapes() -> Mapping[str, frozenset[str]]:
    return word_lists("shapes.toml", package=__package__)
