"""Which texts the names' tagger learns from, and how often it reads each on a pass."""

import tarfile
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from training.names import gap, gum, litbank, meantime, silver, typed
from training.names.texts import Marks

_BY_PEOPLE = ("gum", "meantime", "gap", "wikigold", "re3d")
_NEWS_TWEETS = ("e", "g")  # the corpus's sections of mainstream news
_NER = "ner/{}/CONLL-format/data"
# Passes over a corpus in one pass over all: the few texts that people annotated in full.
_TIMES = {"gum": 3, "meantime": 2, "re3d": 3}


def training_texts(corpora: Path) -> list[Marks]:
    """Every text to learn from, once."""
    wikigold = corpora / _NER.format("wikigold") / "wikigold.conll.txt"
    wnut = corpora / _NER.format("WNUT17") / "train" / "wnut17train.conll"
    twitter = corpora / _NER.format("BTC")
    return list(
        chain(
            gum.training_documents(corpora / "gum"),
            silver.documents(corpora / "polnear_silver", corpora / "polnear" / "train" / "text"),
            _litbank(corpora / "litbank.tar.xz"),
            meantime.documents(corpora / "meantime_en"),
            gap.documents(corpora / "gap"),
            typed.conll(wikigold, "wikigold"),
            typed.conll(wnut, "wnut"),
            chain.from_iterable(
                typed.conll(twitter / f"{part}.conll", "twitter") for part in _NEWS_TWEETS
            ),
            typed.re3d(corpora / "re3d"),
        )
    )


def by_people(texts: list[Marks]) -> list[Marks]:
    """Those of the texts that people annotated, but for tweets and novels: a last pass's."""
    return [marks for marks in texts if marks.source in _BY_PEOPLE]


def repeated(texts: list[Marks]) -> list[Marks]:
    """The texts of one pass."""
    return [marks for marks in texts for _ in range(_TIMES.get(marks.source, 1))]


def _litbank(archive: Path) -> Iterator[Marks]:
    with tempfile.TemporaryDirectory() as folder, tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
        yield from litbank.documents(Path(folder) / "litbank")
