"""Counts which words reports write with small letters: `tagger/veiling.py` takes others for names.

    python -m training.common --corpora ../shared/corpora --out common.txt

Of the articles of ABP every third is read, and PolNeAR's train part. A word is common that stands
there with small letters twenty times or more, and three times as often as with a capital inside a
sentence; words with other letters than a to z are left out.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training import abp
from training.polnear import articles

_EVERY = 3
_LEAST = 20
_MORE_OFTEN = 3
_WORD = re.compile(r"[^\W\d_]+")


def common(texts: Iterable[str]) -> list[str]:
    """The common words of some texts, in order."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for found in _WORD.finditer(text):
            word = found[0]
            if word[0].islower():
                small[word.lower()] += 1
            elif _is_inside(text, found.start()):
                capital[word.lower()] += 1
    return sorted(
        word
        for word, count in small.items()
        if count >= _LEAST and count >= _MORE_OFTEN * capital[word] and word.isascii()
    )


def _is_inside(text: str, start: int) -> bool:
    """Whether a word stands inside a sentence: after a small letter or a comma, and a space."""
    before = text[max(0, start - 2) : start]
    return len(before) > 1 and before[1] == " " and (before[0].islower() or before[0] == ",")


def main() -> None:
    """Reads the command line, counts and writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="holds polnear/ and abp/")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    texts = [row["text"] for row in abp.rows(given.corpora, every=_EVERY)]
    texts += [article.text for article in articles(given.corpora / "polnear" / "train")]
    words = common(texts)
    given.out.write_text("".join(f"{word}\n" for word in words), encoding="ascii")
    print(f"{len(words)} common words in {len(texts)} articles: {given.out}")


if __name__ == "__main__":
    main()
