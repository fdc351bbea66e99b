"""PolNeAR's standoff, the held-out cut, and windows for training; no corpus is needed."""

from pathlib import Path

import numpy as np
import pytest

from onrecord.tagger.labels import OUTSIDE, WINDOW, begin, inside
from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces
from training.examples import COLUMNS, Window, batches, windows
from training.judging import judge
from training.polnear import Article, Relation, articles, relations
from training.split import HELD_OUT, held_out, training_cut

TEXT = "Ferry late.\n\n“The quay is shut,” Ada Holm said, “until May.” She left.\n"
STANDOFF = """\
T1\tSource 32 40\tAda Holm
T2\tCue 41 45\tsaid
T3\tContent 13 31;47 59\t“The quay is shut,” “until May.”
T4\tAttribution 41 45\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
#1\tAnnotatorNotes T3\ta note
"""
RELATION = Relation(source=((32, 40),), cue=((41, 45),), content=((13, 31), (47, 59)))


@pytest.fixture(scope="module")
def cut() -> WordPieces:
    return WordPieces(vocabulary())


def article(name: str = "a.txt", text: str = TEXT) -> Article:
    return Article(name=name, text=text, annotations=((RELATION,),))


def test_relations_are_read_with_all_their_fragments() -> None:
    assert relations(STANDOFF) == (RELATION,)


def test_a_compartment_gives_each_text_with_every_annotator(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "text" / "unread.txt").write_text("Nobody drew on it.", encoding="utf-8")
    for annotator in ("1a2b", "3c4d"):
        path = tmp_path / "attributions" / f"a_{annotator}.ann"
        path.write_text(STANDOFF, encoding="utf-8")
    (found,) = articles(tmp_path)
    assert found == Article(name="a.txt", text=TEXT, annotations=((RELATION,), (RELATION,)))


def test_the_held_out_cut_depends_on_names_alone() -> None:
    read = [article(f"{i}.txt") for i in range(200)]
    apart = held_out(read)
    assert len(apart) == HELD_OUT
    assert [a.name for a in held_out(read[::-1])] == [a.name for a in apart]
    assert {a.name for a in apart}.isdisjoint(a.name for a in training_cut(read))
    assert len(training_cut(read)) == len(read) - HELD_OUT


def test_labels_stand_on_the_pieces_of_their_words(cut: WordPieces) -> None:
    (window,) = windows([article()], cut, seed=1, augment=False)
    tags = window.columns[COLUMNS.index("tags")]
    ids = window.columns[COLUMNS.index("ids")]
    words = [vocabulary()[i] for i in ids]
    assert tags[0] == tags[-1] == OUTSIDE
    assert tags[words.index("ada")] == begin("source")
    assert tags[words.index("holm")] == inside("source")
    assert tags[words.index("said")] == begin("cue")
    assert tags[words.index("ferry")] == OUTSIDE
    opened = [i for i, word in enumerate(words) if word == "“"]
    assert [tags[i] for i in opened] == [begin("content")] * 2


def test_links_point_to_the_first_piece(cut: WordPieces) -> None:
    (window,) = windows([article()], cut, seed=1, augment=False)
    words = [vocabulary()[i] for i in window.columns[0]]
    cue_links = window.columns[COLUMNS.index("cue_links")]
    source_links = window.columns[COLUMNS.index("source_links")]
    assert cue_links[words.index("until")] == words.index("said")
    assert source_links[words.index("said")] == words.index("ada")
    assert cue_links[words.index("she")] == 0


@pytest.mark.parametrize("seed", range(20))
def test_a_changed_style_moves_no_label(cut: WordPieces, seed: int) -> None:
    plain = next(iter(windows([article()], cut, seed=seed, augment=False))).columns
    (changed,) = windows([article()], cut, seed=seed, augment=True)
    shorter = plain.shape[1] - changed.columns.shape[1]
    assert shorter in (0, 1)  # the headline's full stop may go
    tags = COLUMNS.index("tags")
    assert sorted(changed.columns[tags]) == sorted(plain[tags][shorter:])


def test_windows_hold_every_piece_once_and_are_never_too_long(cut: WordPieces) -> None:
    text = "\n\n".join("The quay is shut until May. " * n for n in (3, 60, 1, 20, 90))
    made = list(windows([article(text=text)], cut, seed=3, augment=True))
    assert all(w.columns.shape[1] <= WINDOW for w in made)
    assert sum(w.columns.shape[1] - 2 for w in made) == len(cut(text))


def test_batches_hold_every_window_once_with_padding_marked() -> None:
    rows = [Window(np.ones((len(COLUMNS), size), dtype=np.int32)) for size in (5, 70, 33, 8, 40)]
    made = list(batches(rows, size=2, seed=1))
    assert sum(batch.shape[1] for batch in made) == len(rows)
    lengths = [int((row >= 0).sum()) for batch in made for row in batch[4]]
    assert sorted(lengths) == [5, 8, 33, 40, 70]


def test_a_statement_is_right_where_content_and_source_are() -> None:
    parts = judge(TEXT, [RELATION], [])
    assert (parts.found, parts.gold, parts.linked) == (0, 1, 0.0)
