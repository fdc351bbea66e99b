"""How often a source is resolved to whom it means, by kind of source.

    python -m benchmarks.speakers --corpora DIR           names by the shipped tagger
    python -m benchmarks.speakers --corpora DIR --gold    names and pronouns as GUM draws them

`DIR/litbank.tar.xz`: one story in ten read whole, each quotation whose speaker LitBank calls by a
name; it is fiction, so its figures are printed and hold no floor.

`DIR/gum`: each attribution in its news and interviews whose source has a named mention. A source is
resolved rightly where its speaker's entity holds a named mention of the source's chain.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from benchmarks.gum import Spoken, Text, texts
from benchmarks.litbank import Story, stories
from onrecord.domain import Draft, Mention
from onrecord.domain.entities import EntityKind
from onrecord.domain.parts import Parts
from onrecord.extract.entities import entities
from onrecord.extract.nesting import nesting
from onrecord.extract.speakers import speakers
from onrecord.extract.statements import statements
from onrecord.pipeline import read
from onrecord.readers import plain

FLOORS = Path(__file__).parent.parent / "eval" / "floors.json"
_KINDS: dict[str, EntityKind] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
}
_EVERY = 10  # one story in so many: all take ten times as long
_WORD = re.compile(r"[^\W\d_]+")
Finder = Callable[[Text], tuple[Mention, ...]]


def main() -> int:
    """Measures, prints, and returns 1 below a floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--gold", action="store_true", help="names as GUM draws them")
    parser.add_argument("--list", action="store_true", help="print what is not right")
    given = parser.parse_args()
    finder = gold_mentions if given.gold else _shipped()
    counts: Counter[tuple[str, str]] = Counter()
    for text in texts(given.corpora / "gum"):
        for kind, verdict, line in judged(text, finder):
            counts[kind, verdict] += 1
            if text.unseen:
                counts[f"{kind} (kept out of training)", verdict] += 1
            if given.list and line and verdict != "right":
                print(line)
    figures = dict(report(counts))
    if not given.gold:
        _print_fiction(given.corpora / "litbank.tar.xz")
    kept = json.loads(FLOORS.read_text(encoding="utf-8")).get("speakers", {})
    low = [] if given.gold else [k for k, v in kept.items() if figures.get(k, 0.0) < v]
    for name in low:
        print(
            f"{name}: {figures.get(name)} was reached, {kept[name]} is the floor.", file=sys.stderr
        )
    return bool(low)


def _print_fiction(archive: Path) -> None:
    """Prints how LitBank's quotations come out: rightly given, wrongly, or to nobody."""
    counts = Counter(
        verdict for story in stories(archive, every=_EVERY) for verdict in in_fiction(story)
    )
    total = sum(counts.values()) or 1
    shares = ", ".join(
        f"{verdict} {100 * counts[verdict] / total:.1f} %" for verdict in ("right", "wrong", "null")
    )
    given = 100 * counts["right"] / max(1, counts["right"] + counts["wrong"])
    print(f"fiction: of {total} quotations {shares}; of those given {given:.1f} % right")


def in_fiction(story: Story) -> Iterator[str]:
    """For each quotation whether its speaker is right, wrong, or null."""
    reading = read(story.text.encode("utf-8"), force_language="en")
    names = {e.id: {w.lower() for w in _WORD.findall(e.name)} for e in reading.entities}
    for quoted in story.quotations:
        spoken = next(
            (
                s.source.speaker
                for s in reading.statements
                if s.source.speaker
                and any(c.start < quoted.end and quoted.start < c.end for c in s.content.spans)
                and s.within is None
            ),
            None,
        )
        if spoken is None:
            yield "null"
        else:
            yield "right" if names[spoken.entity] & quoted.names else "wrong"


def judged(text: Text, finder: Finder) -> Iterator[tuple[str, str, str]]:
    """For each attribution: the kind of its source, the verdict, and a line for people."""
    named = named_chains(text)
    found = [m for s in text.sources if (m := source_mention(text, s)) and m.chain in named]
    found = list({(m.first, m.last): m for m in found}.values())
    draft = resolved(text, found, finder)
    spoken = {(s.start, s.end): x for x in draft.statements for s in x.source.spans}
    by_id = {e.id: e for e in draft.entities}
    for mention in found:
        kind = kind_of(text, mention)
        at = (text.tokens[mention.first].start, text.tokens[mention.last].end)
        statement = spoken.get(at)
        if statement is None:  # nothing in its sentence could be what it says
            continue
        speaker = statement.source.speaker
        entity = by_id[speaker.entity] if speaker else None
        heads = [text.tokens[m.head] for m in named[mention.chain]]
        right = entity is not None and any(
            s.start <= h.start and h.end <= s.end for s in entity.mentions for h in heads
        )
        verdict = "right" if right else "wrong" if entity else "null"
        wanted = {text.text[h.start : h.end] for h in heads}
        given = entity.name if entity else None
        line = f"{text.name} {kind} {verdict}: {statement.source.spans[0].exact!r} -> {given!r}, "
        line += f"{sorted(wanted)}"
        yield kind, verdict, line
        yield "all", verdict, ""


def resolved(text: Text, found: list[Spoken], finder: Finder) -> Draft:
    """The draft of a document with its attributions as statements, and their speakers."""
    document = plain.read(text.text.encode("utf-8"), language="en")
    assert document.text == text.text  # noqa: S101  offsets are the tokens'
    parts = tuple(p for m in found if (p := _parts(text, m)))
    draft = Draft(document=document, parts=parts, mentions=finder(text))
    draft = nesting(statements((0.0,) * 8)(draft))
    return speakers(entities(draft))


def _parts(text: Text, mention: Spoken) -> Parts | None:
    """Source, verb, and as content the longer rest of the sentence."""
    tokens = text.tokens
    verb = tokens[mention.head].head
    start, end = tokens[mention.first].start, tokens[mention.last].end
    near = [t for t in tokens if t.sentence == tokens[mention.head].sentence]
    cue = (tokens[verb].start, tokens[verb].end) if verb >= 0 else (end, end)
    if start <= cue[0] < end:
        cue = (end, end)
    left, right = min(start, cue[0]), max(end, cue[1])
    rests = [(near[0].start, left), (right, near[-1].end)]
    content = max(rests, key=lambda r: r[1] - r[0])
    if content[1] - content[0] < 1:
        return None
    marks = text.text[content[0] : content[1]]
    first = content[0] + len(marks) - len(marks.lstrip(" ,"))
    return Parts(
        source=((start, end),),
        cue=(cue,) if cue[0] < cue[1] else (),
        content=((first, content[1]),),
        basis="signature",
    )


def named_chains(text: Text) -> dict[str, list[Spoken]]:
    """The named mentions of each chain that has some."""
    out: dict[str, list[Spoken]] = {}
    for mention in text.mentions:
        if text.tokens[mention.head].part == "PROPN":
            out.setdefault(mention.chain, []).append(mention)
    return out


def source_mention(text: Text, tokens: tuple[int, ...]) -> Spoken | None:
    """The mention that a source's tokens are: the smallest that holds the first of them as head."""
    inside = [m for m in text.mentions if m.head in tokens and m.first <= tokens[-1]]
    return max(inside, key=lambda m: (m.last - m.first, -m.first), default=None)


def kind_of(text: Text, mention: Spoken) -> str:
    """Named, he or she, another pronoun, or a noun."""
    head = text.tokens[mention.head]
    if head.part == "PROPN":
        return "named"
    if head.part in ("PRON", "DET"):
        return "he, she" if head.word.lower() in ("he", "she", "his", "her") else "other pronoun"
    return "noun"


def gold_mentions(text: Text) -> tuple[Mention, ...]:
    """The names that GUM draws, cut to their proper nouns."""
    out = []
    for mention in text.mentions:
        if text.tokens[mention.head].part != "PROPN":
            continue
        first = last = mention.head
        while first > mention.first and text.tokens[first - 1].part == "PROPN":
            first -= 1
        while last < mention.last and text.tokens[last + 1].part == "PROPN":
            last += 1
        out.append(
            Mention(
                start=text.tokens[first].start,
                end=text.tokens[last].end,
                form="name",
                kind=_KINDS.get(mention.kind, "unknown"),
                score=1.0,
            )
        )
    return tuple(sorted(out, key=lambda m: (m.start, -m.end)))


def _shipped() -> Finder:
    shipped = import_module("onrecord.tagger.names").shipped
    return lambda text: shipped().mentions(text.text)


def report(counts: Counter[tuple[str, str]]) -> Iterator[tuple[str, float]]:
    """Prints and gives, by kind, the share that is right, and of those given a speaker."""
    for kind in sorted({kind for kind, _ in counts}):
        right, wrong, null = (counts[kind, v] for v in ("right", "wrong", "null"))
        share = round(100 * right / (right + wrong + null), 1)
        given = round(100 * right / (right + wrong or 1), 1)
        print(
            f"{kind:44} {share:5.1f} % of {right + wrong + null:3}; of those given {given:5.1f} %"
        )
        yield kind, share


if __name__ == "__main__":
    raise SystemExit(main())
