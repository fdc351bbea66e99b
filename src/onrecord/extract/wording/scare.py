"""Scare quotes: marks that an outlet puts round a few words of its own, at arm's length.

Marks also quote, name, title and mention. Which is which is decided by numbered cases, each with
its why, over what `marks.py` gathers; what no case settles is at arm's length. The words are in
`words.toml`, the gold in `tests/cases/wording_*.toml`.
"""

import functools
import re
from collections.abc import Callable, Iterator

from onrecord.domain import Draft, Span
from onrecord.extract.wording.marked import InMarks, begins_in, choices, ends_in, of_mode, ours
from onrecord.extract.wording.marks import folded, in_marks
from onrecord.text.letters import CAPITALS

_SHORT = 3  # words: with a stop behind them, more than these are a sentence
_CAPITAL_BEFORE = re.compile(rf"(?P<name>[{CAPITALS}][\w.’'-]*)[ ,]\s*\Z")
_CAPITAL_AFTER = re.compile(rf"[ ][{CAPITALS}](?:\w+|\.)")
_COLON_BEFORE = re.compile(r"\A[^:]{1,40}:\s")
_COLON_AFTER = re.compile(r"\s*:")
_NAMED_AFTER = re.compile(r"\s*[–—-]\s+(?:\S+\s*){1,4}\Z")
_OR = re.compile(r"\bor\s+\Z", re.IGNORECASE)
_GLOSSED = re.compile(r"\s*[,.;:)]")
_BRACKET = re.compile(r"\(\s*(?:the\s+|an?\s+)?\Z")
_ARTICLES = frozenset({"a", "an", "the", "this", "these", "those"})
_ATTRIBUTE = re.compile(r"=\s*\Z")
_TITLED = re.compile(r"\s+(?:called|titled|entitled|named),?\s*\Z")
_ARTICLE = re.compile(r"\b(?:the|an?)\s+\Z", re.IGNORECASE)
_INDEFINITE = re.compile(r"\ban?\s+\Z", re.IGNORECASE)
_INFINITIVE = re.compile(r"\bto\s+\Z", re.IGNORECASE)
_FOLLOWING = re.compile(r"\s+([a-z][\w’'-]*)")
_POINTED = re.compile(r"\b(?:the|an?|its|their|this|that)\s+\Z", re.IGNORECASE)
_DETERMINED = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|[\w’'-]+[’']s)\s+\Z", re.IGNORECASE
)


def scare_quotes(draft: Draft) -> Iterator[Span]:
    """The words in such marks, without the marks, in the text's order.

    What is a title once is one all through the report.
    """
    marked = tuple(in_marks(draft))
    titles = {folded(each.words) for each in marked if _titled(each) is False}
    for found in marked:
        if is_distance(found) and folded(found.words) not in titles:
            yield draft.document.span(found.start, found.end)


def is_distance(found: InMarks) -> bool:
    """Whether the marks are the outlet's own distance; the first case that knows decides."""
    verdicts = (case(found) for case in _CASES)
    return next((verdict for verdict in verdicts if verdict is not None), True)


def _worded(found: InMarks) -> bool | None:
    """0. Numbers, bylines and what is left of mark-up have nothing to be doubted."""
    wordless = not any(any(map(str.isalpha, w)) for w in found.words)
    other = found.section == "byline" or _ATTRIBUTE.search(found.before)
    return False if wordless or other else None


def _doubted(found: InMarks) -> bool | None:
    """1. The outlet says that a name is doubtful, or gives a word twice: order, or “order”."""
    again = _OR.search(found.before)
    doubled = again and found.before[: again.start()].rstrip(" ,").lower().endswith(
        " ".join(found.words).lower()
    )
    return True if doubled or ends_in(found.before, ours("doubting")) else None


def _spoken(found: InMarks) -> bool | None:
    """2. A clause is speech: “we won”, “Out!”. American copy has a stop inside any marks."""
    low = {word.lower() for word in found.words} - _ARTICLES
    if low & of_mode("speaking") or set(found.stop) - set(",."):
        return False
    sentence = found.stop and (len(found.words) > _SHORT or found.words[0][0].isupper())
    return False if sentence and not found.reported else None


def _mentioned(found: InMarks) -> bool | None:
    """3. Words spoken of as words, written on something, or cried."""
    before = _ARTICLE.sub("", found.before)
    named = ends_in(before, of_mode("naming")) or ends_in(before, ours("mentioning"))
    return False if named or begins_in(found.after, of_mode("holders")) else None


def _glossed(found: InMarks) -> bool | None:
    """4. A translation or a definition: the tora, or “mother stone”; (the “Fund”)."""
    translated = _OR.search(found.before) and _GLOSSED.match(found.after)
    defined = _BRACKET.search(found.before) and found.after.lstrip()[:1] in (")", ",")
    return False if translated or defined else None


def _nickname(found: InMarks) -> bool | None:
    """5. A nickname stands among the names it belongs to, or beside them."""
    name = _CAPITAL_BEFORE.search(found.before)
    among = name is not None and name["name"].lower() not in ours("openers")
    if _CAPITAL_AFTER.match(found.after) and not _DETERMINED.search(found.before):
        return False if among or found.words[0][0].isupper() else None
    beside = among and found.before.endswith(", ") and found.words[0].lower() == "the"
    return False if beside else None


def _titled(found: InMarks) -> bool | None:
    """6. A title has capitals on every word of weight, and a work or a performance beside it.

    With neither, and no article before it, several capitals are a name of something; one alone, or
    one with an article, is a name at arm's length.
    """
    weighty = [w for w in found.words if w.lower() not in of_mode("small")]
    if not weighty or not all(w[0].isupper() or w[0].isdigit() for w in weighty):
        return None
    several = len(weighty) > 1
    if ends_in(_TITLED.sub("", found.before), ours("works")) or _work_after(several=several).match(
        found.after
    ):
        return False
    if ends_in(found.before, ours("performing")):
        return False
    return False if several and not _POINTED.search(found.before) else None


def _designated(found: InMarks) -> bool | None:
    """7. A name that somebody gave a place or a thing: once designated as a “safe zone”."""
    before = _ARTICLE.sub("", found.before)
    given = ends_in(before, ours("designating")) and not found.attributed
    return True if given and found.words[0].lower() not in _ARTICLES else None


def _verdict(found: InMarks) -> bool | None:
    """8. What something is said to be is a verdict, and somebody's: was “thin”, as a “bad joke”.

    In a paraphrase with an article, too; in the outlet's own voice that may be a doubtful name.
    """
    before = _ARTICLE.sub("", found.before) if found.reported else found.before
    if _DETERMINED.search(before) or not ends_in(before, of_mode("judging")):
        return None
    following = _FOLLOWING.match(found.after)
    done = (
        following and not found.reported and len(found.words) == 1 and found.words[0].endswith("ed")
    )
    qualifies = following and following[1] not in ours("stops")
    return None if done or qualifies else False  # were “invited” to the barracks: what was done


def _paraphrased(found: InMarks) -> bool | None:
    """9. In a paraphrase, marks are the outlet's round a name that the sentence points to.

    The “mutineers”, its “allies”, “Lisk”; but called him a “champion”, blamed it on “bad luck”.
    """
    if not found.reported:
        return None
    first = found.words[0]
    qualifies = first.lower().endswith(tuple(of_mode("qualifying")))
    named = not first.islower() or (len(found.words) == 1 and not qualifies)
    indefinite = _INDEFINITE.search(found.before)
    return None if not indefinite and (named or _DETERMINED.search(found.before)) else False


def _doing(found: InMarks) -> bool | None:
    """10. Several words of doing are somebody's: would “walk away”, ready to “open the gate”."""
    doing = ends_in(found.before, of_mode("modals")) or _INFINITIVE.search(found.before)
    return False if doing and len(found.words) > 1 else None


def _headlined(found: InMarks) -> bool | None:
    """11. A headline quotes what the body gives verbatim, and names its speaker beside a mark."""
    if found.section not in ("headline", "subhead"):
        return None
    named = _COLON_BEFORE.search(found.before) or _COLON_AFTER.match(found.after)
    return False if found.elsewhere or named or _NAMED_AFTER.match(found.after) else None


def _somebodys(found: InMarks) -> bool | None:
    """12. Where somebody says something, and no statement tells what, the marks may be his."""
    return False if found.attributed or found.beside else None


@functools.cache
def _work_after(*, several: bool) -> re.Pattern[str]:
    """Matches where a text begins with a work: , a play; behind several words without a comma."""
    works = choices(ours("works"))
    apposed = rf",\s+(?:an?|the|his|her|their|its)\s+(?:[\w-]+\s+){{0,3}}(?:{works})\b"
    return re.compile(rf"{apposed}|\s+(?:{works})\b" if several else apposed, re.IGNORECASE)


_CASES: tuple[Callable[[InMarks], bool | None], ...] = (
    _worded,
    _doubted,
    _spoken,
    _mentioned,
    _glossed,
    _nickname,
    _titled,
    _designated,
    _verdict,
    _paraphrased,
    _doing,
    _headlined,
    _somebodys,
)
