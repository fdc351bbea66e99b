"""A report as words, with what joins each to the one before: what names are made of."""

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'‘ʼ`][^\W_]+)*",
)
_OWNER = re.compile(r"[’'ʼ]s$", re.IGNORECASE)
_CAPITAL_WITHIN = 3  # letters: d'Ivoire, al-Hol
_ENDS = frozenset(".!?…:\n\r•")
_SKIPPED = " \t\u00a0\"'“”‘’«»()[]*_"
_GAP = 12  # characters between two words that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word at `start..end` (code points), its possessive ending aside.

    `gap` is what stands between it and the word before (cut where it is long); `owns` tells that
    it had a possessive ending, `opens` that a sentence, a line or a quotation may begin with it.
    """

    start: int
    end: int
    text: str
    gap: str
    owns: bool
    opens: bool

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it is written as a name."""
        first = self.text[:_CAPITAL_WITHIN]
        return not first.islower() and any(c.isupper() for c in first)

    @property
    def shouted(self) -> bool:
        """Whether it is all capitals, and more than one."""
        return len(self.text) > 1 and self.text.isupper()


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; hyphens part them."""
    out: list[Word] = []
    before = 0
    for found in _WORD.finditer(text):
        word, end = found.group(), found.end()
        owner = _OWNER.search(word)
        if owner is not None:
            word, end = word[: owner.start()], end - len(owner.group())
        gap = text[max(before, found.start() - _GAP) : found.start()]
        out.append(
            Word(
                start=found.start(),
                end=end,
                text=word,
                gap=gap,
                owns=owner is not None,
                opens=_opens(out[-1].text if out else "", gap),
            )
        )
        before = found.end()
    return tuple(out)


def _opens(previous: str, gap: str) -> bool:
    if not previous or "\n" in gap or "\r" in gap:
        return True
    bare = gap.strip(_SKIPPED)
    if bare == "." and (len(previous) <= 2 or (previous[0].isupper() and len(previous) <= 4)):  # noqa: PLR2004
        return False  # an initial, a title, St.
    return bare[-1:] in _ENDS if bare else "“" in gap or '"' in gap
