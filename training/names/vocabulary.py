"""The word pieces that the names' encoder keeps of MiniLM's 30,522.

Every single character stays, so that any word is still cut into pieces; the rest are those that the
training texts use most, and then the commonest, for BERT's vocabulary is in order of frequency.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.tagger.wordpieces import CLS, MASK, SEP, UNK, WordPieces
from training.names.texts import Marks
from training.names.windows import laid_out

SIZE = 16_000  # pieces; their int8 rows take 6.2 MB
_OFTEN = 2  # times in the training texts, to be kept for that
_PADDING = "[PAD]"


def kept(full: Sequence[str], texts: Iterable[Marks], *, size: int = SIZE) -> tuple[str, ...]:
    """The pieces kept, in their old order, [PAD] first."""
    cut = WordPieces(full)
    used: Counter[int] = Counter()
    for marks in texts:
        used.update(cut(laid_out(marks)[0]).ids.tolist())
    special = {_PADDING, CLS, SEP, UNK, MASK}
    chosen = {
        i for i, piece in enumerate(full) if piece in special or len(piece.removeprefix("##")) == 1
    }
    for i, count in used.most_common():
        if count >= _OFTEN and len(chosen) < size:
            chosen.add(i)
    for i, piece in enumerate(full):
        if len(chosen) >= size:
            break
        if not piece.startswith("[unused"):
            chosen.add(i)
    return tuple(full[i] for i in sorted(chosen))
