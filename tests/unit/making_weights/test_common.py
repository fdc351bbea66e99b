import json
import lzma
from pathlib import Path

from onrecord.tagger.veiling import veils
from training import abp
from training.common import common


def test_a_common_word_stands_with_small_letters_often_enough() -> None:
    texts = ["the gate was shut, Ana said"] * 20 + ["the Harbour harbour"] * 20
    assert common(texts) == ["gate", "said", "shut", "the", "was"]
    assert common(texts[:19]) == []


def test_capitals_that_open_a_sentence_do_not_count_against_a_word() -> None:
    texts = ["Gate. Gate. Gate. Gate. the gate"] * 20
    assert common(texts) == ["gate", "the"]


def test_every_so_many_th_article_is_read(tmp_path: Path) -> None:
    (tmp_path / "abp").mkdir()
    with lzma.open(tmp_path / "abp" / "articles.jsonl.xz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"id": str(i)}) + "\n" for i in range(7))
    assert [row["id"] for row in abp.rows(tmp_path, every=3)] == ["0", "3", "6"]


def test_common_words_open_sentences_as_they_are() -> None:
    assert list(veils("Residents said so. Talks failed.")) == []
