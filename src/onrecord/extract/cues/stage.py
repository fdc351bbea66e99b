"""The stage that reads what a saying does, with the words round its cue."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.domain import Draft, Polarity, Span, Statement
from onrecord.extract.cues.clause import CONTENT, SOURCE, Clause, Clauses
from onrecord.extract.cues.condition import conditions
from onrecord.extract.cues.grammar import WORD, read_cue
from onrecord.extract.cues.vocabulary import listed

_NOBODY = re.compile(r"\A(?:no\b|nobody\b|none\b|neither\b|no-one\b)", re.IGNORECASE)
_ASKING = re.compile(
    r"[\"“‘'\s]*(?:(?:and|but|so|then)\s+)?(?:do|does|did|has|have|had|will|would|can|could|"
    r"should|is|are|was|were|who|what|why|"
    r"when|where|how|which|whose)\b",
    re.IGNORECASE,
)
# The saying itself hangs in the air: `If he says`, `Should they ask`.
_SUPPOSED = re.compile(
    rf"(?:\A|[,;:–—]\s*|\b(?:and|but|that|only|even)\s+)[\"“‘]?(?P<if>if|unless|should|were|"
    rf"had)\s+(?:\w+\s+){{0,3}}"
    rf"(?P<source>{SOURCE}+)?\s*(?:\w+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(r"\b(?:may|might)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_QUESTION = re.compile(
    r"\?|\A(?:how|why|what|who|whom|whose|when|where|which|about|for)\b", re.IGNORECASE
)
_TO_DO = re.compile(r"(?:[\w’'.-]+\s+){1,7}?(?:not\s+)?to\s+[a-z]+\b")
_LETTER = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_FIRM = frozenset({"denied", "declined", "questioned"})


def acts(draft: Draft) -> Draft:
    """The draft with each statement's act, polarity and condition, by the words round its cue.

    Comes after `nesting`: what is said within a statement lends it no condition.
    """
    clauses = Clauses(draft)
    return replace(draft, statements=tuple(_read(draft, clauses, s) for s in draft.statements))


def _read(draft: Draft, clauses: Clauses, statement: Statement) -> Statement:
    clause = clauses.of(statement)
    words = " ".join(s.exact for s in statement.cue.spans)
    opening = _opening(statement)
    before = _before(clause) if clause else ""
    read = read_cue(words, before=before, opening=opening, wanted=_wanted(statement, opening))
    polarity: Polarity = read.polarity
    if _NOBODY.match(_source(statement)) and polarity == "asserted":
        polarity = "denied"
    found = tuple(_conditions(draft, clauses, statement, opening))
    supposed = False
    if clause is not None:
        if polarity == "asserted" and clause.asks and _ASKING.match(clause.words):
            polarity = "questioned"
        supposed = _SUPPOSED.search(clause.words[: clause.cue]) is not None
        if not supposed:
            found += tuple(_beside(draft, clause, found))
        possible = _POSSIBLE.search(f"{before} {words[: read.end]}".rsplit(" ", 1)[0] + " ")
        supposed = supposed or possible is not None
    if polarity == "asserted" and (found or supposed):
        polarity = "conditional"
    return replace(
        statement,
        cue=replace(statement.cue, lemma=read.lemma, act=read.act),
        polarity=polarity,
        condition=tuple(sorted(found, key=lambda span: span.start)),
    )


def _source(statement: Statement) -> str:
    return statement.source.spans[0].exact if statement.source.spans else ""


def _opening(statement: Statement) -> str:
    """The first word of the content that follows the cue, in small letters."""
    end = statement.cue.spans[-1].end if statement.cue.spans else 0
    after = [s for s in statement.content.spans if s.start >= end]
    words = (after or statement.content.spans)[0].exact
    if words[:1] in "\"“‘«'":
        return ""
    found = [w.lower() for w in _LETTER.findall(words[:40])]
    return found[1] if found[:1] == ["not"] and len(found) > 1 else (found[0] if found else "")


def _wanted(statement: Statement, opening: str) -> bool:
    """Whether the content is what somebody is to do: `asked both sides to wait`."""
    words = statement.content.spans[0].exact
    return (
        statement.cue.lemma == "ask"
        and opening not in ("whether", "if")
        and not _QUESTION.search(words)
        and _TO_DO.match(words) is not None
    )


def _before(clause: Clause) -> str:
    """The auxiliaries and negations that stand directly before the cue."""
    words = clause.words[max(0, clause.cue - 60) : clause.cue]
    words = re.split(rf"[{CONTENT}{SOURCE},;:.–—]", words)[-1].replace("’", "'")
    kept: list[str] = []
    for word in reversed(WORD.findall(words)):
        if word.lower() not in listed("auxiliaries"):
            break
        kept.insert(0, word)
    return " ".join(kept)


def _conditions(
    draft: Draft, clauses: Clauses, statement: Statement, opening: str
) -> Iterator[Span]:
    """The conditions in the content itself, without what is said within it."""
    spans = statement.content.spans
    for i, span in enumerate(spans):
        words = list(span.exact)
        for a, b in clauses.inside(statement, span.start, span.end):
            words[a - span.start : b - span.start] = SOURCE * (min(b, span.end) - a)
        for start, end in conditions("".join(words)):
            asked = i == 0 and opening == "if" and start == 0 and _asks(statement)
            if not asked:
                yield draft.document.span(span.start + start, span.start + end)


def _asks(statement: Statement) -> bool:
    """Whether a content that opens with `if` is a question, not a condition."""
    after = statement.cue.spans and statement.content.spans[0].start >= statement.cue.spans[0].end
    return bool(after) and not statement.content.spans[0].exact.startswith("If")


def _beside(draft: Draft, clause: Clause, found: tuple[Span, ...]) -> Iterator[Span]:
    """The conditions in the telling: `If the frost holds, X said`; `X would call it Y if Z`."""
    if found:
        return
    cue = " " * (clause.end - clause.cue)
    words = clause.words[: clause.cue] + cue + clause.words[clause.end :]
    for start, end in conditions(words, outside=True):
        if clause.opens or start > clause.cue:
            yield draft.document.span(clause.start + start, clause.start + end)
