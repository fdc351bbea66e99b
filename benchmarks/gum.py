"""GUM's news and interviews: attributions with the chain of their sources, as plain values.

Dependencies, discourse relations and their signals are in `dep/`, coreference in `coref/`; both
count the same tokens. Offsets are code points of the text that is put together from the tokens.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Stretch = tuple[int, int]

_RELATION = re.compile(r"attribution-\w+:\d+->\d+:[^;|]*")
_SOURCE = re.compile(r"sem-atsrc-([\d,-]+)-")
_OPENED = re.compile(r"\((\w+)-(\d+)(?:-[^()]*)?")
_CLOSED = re.compile(r"(\w+)-(\d+)(?:-[^()]*)?\)")
_SINGLE = re.compile(r"\((\w+)-(\d+)(?:-[^()]*)?\)")


@dataclass(slots=True, kw_only=True)
class Token:
    """A token at `start..end`, the token it depends on (-1: none), and its sentence."""

    start: int
    end: int
    word: str
    part: str
    relation: str
    head: int
    sentence: int


@dataclass(slots=True, kw_only=True)
class Spoken:
    """A mention: tokens `first..last` (inclusive), its head, chain and type."""

    first: int
    last: int
    head: int
    chain: str
    kind: str


@dataclass(slots=True, kw_only=True)
class Text:
    """One document of GUM."""

    name: str
    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    mentions: list[Spoken] = field(default_factory=list)
    sources: list[tuple[int, ...]] = field(default_factory=list)
    unseen: bool = False


def texts(gum: Path) -> Iterator[Text]:
    """The news and interviews in a folder of GUM; `unseen` where GUM keeps them out of training."""
    for path in sorted(gum.glob("dep/GUM_*.conllu")):
        if path.stem.split("_")[1] not in ("news", "interview"):
            continue
        found = Text(name=path.stem)
        _read_tokens(found, path.read_text(encoding="utf-8"))
        coref = gum / "coref" / "gum" / "conll" / f"{path.stem}.conll"
        _read_mentions(found, coref.read_text(encoding="utf-8"))
        layout = (gum / "xml" / f"{path.stem}.xml").read_text(encoding="utf-8")
        found.unseen = 'partition="train"' not in layout[:2000]
        yield found


def _read_tokens(found: Text, table: str) -> None:
    out: list[str] = []
    length = base = sentence = skip = 0
    between = ""
    for line in table.splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            between = "\n\n" if out else ""
        elif not line:
            base, sentence = len(found.tokens), sentence + 1
        elif line[0].isdigit():
            number, word, _, part, _, _, head, relation, _, misc = line.split("\t")
            if "-" in number:
                last = int(number.partition("-")[2])
                skip = last if "SpaceAfter=No" not in misc else -last
                continue
            if "." in number:
                continue
            out.append(between)
            start = length + len(between)
            out.append(word)
            length = start + len(word)
            at = int(head)
            found.tokens.append(
                Token(
                    start=start,
                    end=length,
                    word=word,
                    part=part,
                    relation=relation,
                    head=base + at - 1 if at else -1,
                    sentence=sentence,
                )
            )
            inside = skip and int(number) < abs(skip)
            glued = "SpaceAfter=No" in misc or inside or (skip < 0 and int(number) == -skip)
            between = "" if glued else " "
            skip = 0 if int(number) >= abs(skip) else skip
            for relation_found in _RELATION.finditer(misc):
                if source := _SOURCE.search(relation_found.group()):
                    found.sources.append(_numbers(source[1]))
    found.text = "".join(out)


def _numbers(words: str) -> tuple[int, ...]:
    """`27-28` or `97,99-100`, counted from 1, as token numbers counted from 0."""
    out: list[int] = []
    for piece in words.split(","):
        first, _, last = piece.partition("-")
        out += range(int(first) - 1, int(last or first))
    return tuple(out)


def _read_mentions(found: Text, table: str) -> None:
    opened: dict[str, list[tuple[int, str]]] = {}
    rows = [line.split("\t") for line in table.splitlines() if line and line[0].isdigit()]
    for at, row in enumerate(rows):
        marks = row[2]
        for single in _SINGLE.finditer(marks):
            _add(found, at, at, single[2], single[1])
        rest = _SINGLE.sub("", marks)
        for closed in _CLOSED.finditer(rest):
            if opened.get(closed[2]):
                first, kind = opened[closed[2]].pop()
                _add(found, first, at, closed[2], kind)
        for mark in _OPENED.finditer(_CLOSED.sub("", rest)):
            opened.setdefault(mark[2], []).append((at, mark[1]))


def _add(found: Text, first: int, last: int, chain: str, kind: str) -> None:
    inside = range(first, last + 1)
    heads = (i for i in inside if found.tokens[i].head not in inside)
    found.mentions.append(
        Spoken(first=first, last=last, head=next(heads, last), chain=chain, kind=kind)
    )
