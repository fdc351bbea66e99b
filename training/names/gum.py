"""GUM (Zeldes 2017) from its dependency files, which hold entities and coreference in MISC.

The published dev and test documents are for judging: `training_documents` leaves them out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.names.extents import is_title, name_extent, phrase_extent
from training.names.texts import Marked, Marks, outermost

# The published dev and test documents (splits.md of the corpus) by genre and name.
JUDGED = frozenset(
    {
        "academic_exposure", "academic_librarians", "academic_discrimination", "academic_eegimaa",
        "bio_byron", "bio_emperor", "bio_dvorak", "bio_jespersen",
        "conversation_grounded", "conversation_risk", "conversation_lambada",
        "conversation_retirement", "court_loan", "court_negligence", "court_insanity",
        "court_mitigation", "essay_evolved", "essay_tools", "essay_fear", "essay_system",
        "fiction_beast", "fiction_lunre", "fiction_falling", "fiction_teeth",
        "interview_cyclone", "interview_gaming", "interview_hill", "interview_libertarian",
        "letter_arendt", "letter_wiki", "letter_attorney", "letter_mandela",
        "news_homeopathic", "news_iodine", "news_nasa", "news_sensitive",
        "podcast_bangladesh", "podcast_wrestling", "podcast_bezos", "podcast_multitasking",
        "reddit_macroeconomics", "reddit_pandas", "reddit_escape", "reddit_monsters",
        "speech_impeachment", "speech_inauguration", "speech_austria", "speech_newzealand",
        "textbook_governments", "textbook_labor", "textbook_chemistry", "textbook_union",
        "vlog_portland", "vlog_radiology", "vlog_london", "vlog_studying",
        "voyage_athens", "voyage_coron", "voyage_oakland", "voyage_vavau",
        "whow_joke", "whow_overalls", "whow_cactus", "whow_mice",
    }
)  # fmt: skip
# Left out of training beside them, for two news documents are few to choose on: ours.
CHOSEN_ON = frozenset({"news_korea", "news_election", "news_crane", "interview_peres"})

_SPOKEN = ("conversation", "vlog")  # unlike news, and the corpus names no licence of these texts

_BRACKET = re.compile(r"(?P<close>\d+)\)|\((?P<open>[^()]+)(?P<both>\))?")
_CELLS = 10  # of a CoNLL-U line
_FIELDS = 7  # number, kind, state, salience, centering, heads, link; then an article, if known
_KINDS = ("person", "organization", "place")
_NO_NAMES = ("time",)
_NOUNS = ("NOUN", "ADJ", "PROPN")  # the Director; an age or a number is no phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    word: str
    tag: str  # Penn
    part: str  # universal
    head: int  # the token it depends on, -1 for none
    relation: str
    entities: str
    space: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entity:
    number: int
    kind: str
    start: int
    end: int
    head: int
    named: bool  # its head is a proper noun
    known: bool  # an encyclopedia's article is given


def training_documents(folder: Path) -> Iterator[Marks]:
    """The documents to learn from."""
    for path in sorted(folder.glob("dep/*.conllu")):
        genre = _short(path).split("_")[0]
        if genre not in _SPOKEN and _short(path) not in JUDGED | CHOSEN_ON:
            yield read(path)


def judged_documents(folder: Path, *, genres: Sequence[str] = ("news",)) -> Iterator[Marks]:
    """The published dev and test documents of these genres."""
    for path in sorted(folder.glob("dep/*.conllu")):
        if _short(path) in JUDGED and _short(path).split("_")[0] in genres:
            yield read(path)


def chosen_on(folder: Path) -> Iterator[Marks]:
    """The documents that this project held back to choose on."""
    for path in sorted(folder.glob("dep/*.conllu")):
        if _short(path) in CHOSEN_ON:
            yield read(path)


def _short(path: Path) -> str:
    return path.stem.removeprefix("GUM_")


def read(path: Path) -> Marks:
    """One document with its mentions."""
    tokens = list(_tokens(path.read_text(encoding="utf-8").splitlines()))
    words = [t.word for t in tokens]
    entities = list(_entities(tokens))
    entities = _single(entities)
    drawn = [_marked(entity, tokens, words) for entity in entities]
    first = [m for m in drawn if m]
    taken = {i for m in first for i in range(m.start, m.end)}
    others = [e for e, m in zip(entities, drawn, strict=True) if not m]  # Mayor Holm is a name only
    within = [_inner_name(entity, tokens, words, taken) for entity in others]
    inner = [m for m in within if m]
    taken |= {i for m in inner for i in range(m.start, m.end)}
    common = [e for e, m in zip(others, within, strict=True) if not m]
    nouns = [m for e in common if (m := _noun(e, tokens, words, taken))]
    return Marks(
        name=path.stem,
        source="gum",
        tokens=tuple(words),
        spaces=tuple(t.space for t in tokens),
        mentions=outermost([*first, *inner, *nouns]),
    )


def _tokens(lines: Sequence[str]) -> Iterator[_Token]:
    space, joined_until, after_joined = "", 0, " "
    seen = before = 0  # tokens, and those of the sentences before
    for line in lines:
        if line.startswith("# newpar"):
            space = "\n\n" if space else ""
        cells = line.split("\t")
        if len(cells) != _CELLS or "." in cells[0]:
            continue
        fields = dict(f.partition("=")[::2] for f in cells[9].split("|"))
        after = "" if fields.get("SpaceAfter") == "No" else " "
        if "-" in cells[0]:  # `daughter's`, as written, of two words
            joined_until, after_joined = int(cells[0].split("-")[1]), after
            continue
        at = int(cells[0])
        before = seen if at == 1 else before
        seen += 1
        yield _Token(
            word=cells[1],
            tag=cells[4],
            part=cells[3],
            head=before + int(cells[6]) - 1 if cells[6] != "0" else -1,
            relation=cells[7],
            entities=fields.get("Entity", ""),
            space=space,
        )
        space = "" if at < joined_until else after_joined if at == joined_until else after
        joined_until = joined_until if at < joined_until else 0


def _entities(tokens: Sequence[_Token]) -> Iterator[_Entity]:
    pending: dict[int, list[tuple[str, int, bool]]] = {}
    for at, token in enumerate(tokens):
        for found in _BRACKET.finditer(token.entities):
            if found["open"]:
                number, kind, *rest = found["open"].split("-", _FIELDS)
                known = len(rest) == _FIELDS - 1
                pending.setdefault(int(number), []).append((kind, at, known))
            number_of = int(found["close"] or found["open"].split("-")[0])
            if found["close"] or found["both"]:
                kind, start, known = pending[number_of].pop()
                head = _head(tokens, start, at + 1)
                yield _Entity(
                    number=number_of + 1,
                    kind=kind,
                    start=start,
                    end=at + 1,
                    head=head,
                    named=tokens[head].part == "PROPN",
                    known=known,
                )


def _single(entities: Sequence[_Entity]) -> list[_Entity]:
    """Without the names that only join others: `Veld and Dar`, whose head is that of `Veld`."""
    shortest: dict[int, int] = {}
    for entity in entities:
        size = entity.end - entity.start
        shortest[entity.head] = min(size, shortest.get(entity.head, size))
    return [e for e in entities if not e.named or e.end - e.start == shortest[e.head]]


def _head(tokens: Sequence[_Token], start: int, end: int) -> int:
    """The token that the others hang on; of `director General Ada Holm` the last of the name."""
    free = [i for i in range(start, end) if not start <= tokens[i].head < end]
    head = free[0] if free else end - 1
    if tokens[head].part == "PROPN":
        return head
    flat = [
        i
        for i in range(head + 1, end)
        if tokens[i].head == head and tokens[i].relation == "flat" and tokens[i].word.istitle()
    ]
    return flat[-1] if flat else head


def _marked(entity: _Entity, tokens: Sequence[_Token], words: Sequence[str]) -> Marked | None:
    """The entity's mention as a name or pronoun, where it is one."""
    head = tokens[entity.head]
    if head.tag in ("PRP", "PRP$") and entity.kind in _KINDS:
        return Marked(start=entity.head, end=entity.head + 1, role="pronoun", chain=entity.number)
    if not entity.named or entity.kind in _NO_NAMES:
        return None
    kind = entity.kind if entity.kind in _KINDS else "other"
    if kind == "person" and head.tag == "NNPS":
        kind = "group"
    extent = name_extent(words, (entity.start, entity.end), entity.head, kind=kind)
    if extent is None or is_title(words[slice(*extent)]):
        return None
    return Marked(start=extent[0], end=extent[1], role=f"name-{kind}", chain=entity.number)


def _noun(
    entity: _Entity, tokens: Sequence[_Token], words: Sequence[str], taken: set[int]
) -> Marked | None:
    head = tokens[entity.head]
    if head.part not in _NOUNS or entity.kind not in _KINDS:
        return None
    if head.part == "PROPN" and not is_title([head.word]):
        return None
    start, end = phrase_extent(words, (entity.start, entity.end), entity.head, taken=taken)
    return Marked(start=start, end=end, role=f"noun-{entity.kind}", chain=entity.number)


def _inner_name(
    entity: _Entity, tokens: Sequence[_Token], words: Sequence[str], taken: set[int]
) -> Marked | None:
    """The name before a common noun that completes it: `Orlo` of the Orlo news agency."""
    if not entity.known or entity.named or entity.kind not in _KINDS:
        return None
    here = range(entity.start, entity.head)
    proper = [i for i in here if tokens[i].part == "PROPN" and i not in taken]
    if not proper:
        return None
    where = (entity.start, entity.head)
    extent = name_extent(words, where, proper[-1], kind=entity.kind)
    if extent is None or is_title(words[slice(*extent)]) or taken & set(range(*extent)):
        return None
    return Marked(start=extent[0], end=extent[1], role=f"name-{entity.kind}", chain=entity.number)
