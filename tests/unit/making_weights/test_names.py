"""Corpora of names to one form, and windows for training; no corpus is needed."""

import random
from pathlib import Path

import pytest

from onrecord.tagger.labels import OUTSIDE
from onrecord.tagger.names.labels import ROLES, TAGS, form, kind
from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import CLS, MASK, SEP, UNK, WordPieces
from training.examples import batches
from training.names import gap, gum, litbank, silver, typed
from training.names.extents import name_extent, phrase_extent
from training.names.swapping import invented, swapped
from training.names.texts import Marked, Marks, cut, joined, outermost, spaced
from training.names.vocabulary import kept
from training.names.windows import COLUMNS, UNNAMED, UNSURE, laid_out, windows

EXTENTS = {
    ("the late Prime Minister Ada Holm of Veld", "Minister", "person"): "Ada Holm",
    ("Dr. Ursula von der Linden , 40", "Ursula", "person"): "Ursula von der Linden",
    ("General Jean - Luc Orr", "General", "person"): "Jean - Luc Orr",
    ("the University of the South , Veld", "University", "organization"): "University of the South",
    ("Bread and Salt Board", "Board", "organization"): "Bread and Salt Board",
    ("the Director", "Director", "person"): None,
    ("the mayor", "mayor", "person"): None,
    ("Western Veld", "Western", "place"): "Western Veld",
}


@pytest.mark.parametrize(("where", "name"), EXTENTS.items())
def test_a_name_reaches_as_far_everywhere(where: tuple[str, str, str], name: str | None) -> None:
    words = where[0].split()
    found = name_extent(words, (0, len(words)), words.index(where[1]), kind=where[2])
    assert (" ".join(words[slice(*found)]) if found else None) == name


def test_a_phrase_begins_after_a_mention_inside_it() -> None:
    words = ["the", "firm", "'s", "new", "chief", "engineer", "of", "works"]
    assert phrase_extent(words, (0, 8), 5, taken={0, 1}) == (3, 6)


def test_names_have_the_better_claim() -> None:
    noun = Marked(start=0, end=4, role="noun-person")
    name = Marked(start=2, end=4, role="name-person")
    other = Marked(start=5, end=6, role="pronoun")
    assert outermost([noun, other, name]) == (name, other)


def test_print_has_its_spaces() -> None:
    tokens = ("“", "No", ",", "”", "she", "did", "n't", "say", "(", "twice", ")", ".")
    text = "".join(s + t for s, t in zip(spaced(tokens), tokens, strict=True))
    assert text == "“No,” she didn't say (twice)."


def test_running_text_is_cut_and_can_be_joined_again() -> None:
    text = "Mr. O'Hara's U.S. trip cost 18,000, said al-Masri."
    tokens, spaces, starts = cut(text)
    assert "".join(s + t for s, t in zip(spaces, tokens, strict=True)) == text
    assert all(text[a : a + len(t)] == t for a, t in zip(starts, tokens, strict=True))
    assert {"O'Hara", "'s", "U.S.", "18,000", "al-Masri"} <= set(tokens)


CONLLU = """\
# newdoc id = GUM_news_ferry
# newpar
1\tMayor\tmayor\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-x-cf1-1,2-coref
2\tHolm\tHolm\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3-4\tshan't\t_\t_\t_\t_\t_\t_\t_\t_
3\tsha\tshall\tAUX\tMD\t_\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tleave\tleave\tVERB\tVB\t_\t0\troot\t_\t_
6\ther\tshe\tPRON\tPRP$\t_\t7\tnmod:poss\t_\tEntity=(2-person-acc-x-cf2-2-coref(1-person-giv-x-cf1-1-ana)
7\taide\taide\tNOUN\tNN\t_\t5\tobj\t_\tEntity=2)|SpaceAfter=No
8\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_
# newpar
1\tVeld\tVeld\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(3-place-new-x-cf1-1-sgl)
"""


def test_gum_gives_names_pronouns_and_phrases_with_their_chains(tmp_path: Path) -> None:
    path = tmp_path / "GUM_news_ferry.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    read = gum.read(path)
    text, starts, ends = laid_out(read)
    assert text == "Mayor Holm shan't leave her aide.\n\nVeld"
    found = [(text[starts[m.start] : ends[m.end - 1]], m.role, m.chain) for m in read.mentions]
    assert found == [
        ("Holm", "name-person", 2),
        ("her", "pronoun", 2),
        ("aide", "noun-person", 3),
        ("Veld", "name-place", 4),
    ]


def test_what_gum_is_judged_on_is_never_learned(tmp_path: Path) -> None:
    (tmp_path / "dep").mkdir()
    for name in ("news_iodine", "news_korea", "news_ferry"):
        (tmp_path / "dep" / f"GUM_{name}.conllu").write_text(CONLLU, encoding="utf-8")
    assert [m.name for m in gum.training_documents(tmp_path)] == ["GUM_news_ferry"]
    assert [m.name for m in gum.judged_documents(tmp_path)] == ["GUM_news_iodine"]
    assert [m.name for m in gum.chosen_on(tmp_path)] == ["GUM_news_korea"]


def test_silver_keeps_what_the_reader_was_sure_of() -> None:
    text = "Ferry late\n\nAda Holm met the mayor. She left."
    row = [
        [0, 5, "NN", 0, 0], [6, 10, "JJ", 0, 0], [12, 15, "NNP", "PERSON", 0],
        [16, 20, "NNP", "PERSON", 0], [21, 24, "VBD", 0, 0], [25, 28, "DT", 0, 0],
        [29, 34, "NN", 0, 0], [34, 35, ".", 0, 0], [36, 39, "PRP", 0, 0], [40, 44, "VBD", 0, 0],
        [44, 45, ".", 0, 0],
    ]  # fmt: skip
    read = silver.read(
        {"name": "a", "sentences": [row], "chains": [[[12, 20, 16, 20], [36, 39, 36, 39]]]}, text
    )
    assert laid_out(read)[0] == text
    assert [(m.role, m.chain) for m in read.mentions] == [("name-person", 1), ("pronoun", 1)]
    assert read.unsure == {0, 1}  # the headline
    assert read.unnamed >= {5, 6}  # a phrase that nobody judged


def test_litbank_gives_pronouns_and_what_they_point_to() -> None:
    lines = ["#begin document (a); part 0"]
    words = (("Holm", "(3)"), ("saw", "_"), ("her", "(3)"), ("sea", "_"))
    lines += ["\t".join(["a", "0", str(i), w, *"_" * 8, c]) for i, (w, c) in enumerate(words)]
    read = litbank.read("a", lines)
    assert [(m.role, m.chain) for m in read.mentions] == [("name-person", 4), ("pronoun", 4)]
    assert read.unnamed == {1, 3}


def test_gap_gives_the_pronoun_and_both_names() -> None:
    row = {
        "ID": "1", "Text": "Ada Holm saw Mia Orr before she left.", "Pronoun-offset": "28",
        "A": "Ada Holm", "A-offset": "0", "A-coref": "FALSE",
        "B": "Mia Orr", "B-offset": "13", "B-coref": "TRUE",
    }  # fmt: skip
    read = gap.read(row)
    assert read is not None
    assert [(m.start, m.end, m.chain) for m in read.mentions] == [(0, 2, 2), (3, 5, 1), (6, 7, 1)]
    assert gap.read({**row, "B-coref": "FALSE"}) is None


def test_typed_names_leave_other_words_open(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("Holm I-PER\nsaw O\nVeldic I-MISC\n\n@a O\nVeld B-location\n", encoding="utf-8")
    (read,) = typed.conll(path, "wikigold")
    assert [m.role for m in read.mentions] == ["name-person", "name-place"]
    assert (set(read.unsure), set(read.unnamed)) == ({2, 3}, {1})


TEXT = Marks(
    name="a",
    source="gum",
    tokens=("Ada", "Holm", "met", "the", "NRO", "in", "New", "Veld", ".", "Holm", "left", "her"),
    spaces=("", " ", " ", " ", " ", " ", " ", " ", "", "\n\n", " ", " "),
    mentions=(
        Marked(start=0, end=2, role="name-person", chain=1),
        Marked(start=4, end=5, role="name-organization", chain=2),
        Marked(start=6, end=8, role="name-place", chain=3),
        Marked(start=9, end=10, role="name-person", chain=1),
        Marked(start=11, end=12, role="pronoun", chain=1),
    ),
    unsure=frozenset({2}),
    unnamed=frozenset({10}),
)


def test_a_name_is_exchanged_alike_throughout() -> None:
    changed = [swapped(TEXT, random.Random(seed)) for seed in range(20)]
    assert any(c != TEXT for c in changed)
    for c in changed:
        assert c.mentions == TEXT.mentions
        assert c.tokens[1] == c.tokens[9]
        assert c.tokens[2:4] == TEXT.tokens[2:4]
    assert len({c.tokens[6] for c in changed}) > 2
    assert all(c.tokens[4].isupper() for c in changed)


def test_made_up_names_are_names() -> None:
    made = {invented(random.Random(seed)) for seed in range(50)}
    assert len(made) > 40
    assert all(name.istitle() for name in made)


def test_labels_and_links_stand_on_the_pieces_of_their_words() -> None:
    (window,) = windows([TEXT], WordPieces(vocabulary()), seed=1, augment=False)
    rows = dict(zip(COLUMNS, window.columns, strict=True))
    words = [vocabulary()[i] for i in rows["ids"]]
    tags = rows["tags"].tolist()
    first = words.index("ada")
    assert TAGS[tags[first]] == "B-name-person"
    assert TAGS[tags[first + 1]] == "I-name-person"
    assert tags[words.index("met")] == UNSURE
    assert tags[words.index("left")] == UNNAMED
    assert tags[0] == tags[words.index("in")] == OUTSIDE
    her = words.index("her")
    assert rows["chains"][her] == rows["chains"][first] == 1
    assert (rows["firsts"][her], rows["firsts"][first + 1]) == (her, first)
    assert rows["firsts"][0] == 0


@pytest.mark.parametrize("seed", range(5))
def test_other_names_move_no_label(seed: int) -> None:
    made = list(windows([TEXT], WordPieces(vocabulary()), seed=seed, augment=True))
    tags = [TAGS[t] for w in made for t in w.columns[4].tolist() if t > OUTSIDE]
    assert [t for t in tags if t.startswith("B")] == [f"B-{m.role}" for m in TEXT.mentions]


def test_batches_have_the_columns_of_their_windows() -> None:
    made = list(windows([TEXT, TEXT], WordPieces(vocabulary()), seed=1, augment=False))
    (batch,) = batches(made, size=2, seed=1)
    assert batch.shape[:2] == (len(COLUMNS), 2)


def test_texts_are_joined_with_their_mentions() -> None:
    both = joined("b", "gum", [TEXT, TEXT])
    text, starts, ends = laid_out(both)
    assert text == f"{laid_out(TEXT)[0]}\n\n{laid_out(TEXT)[0]}"
    assert text[starts[both.mentions[5].start] : ends[both.mentions[5].end - 1]] == "Ada Holm"
    assert both.unnamed == {10, 22}


def test_the_smaller_vocabulary_still_cuts_every_word() -> None:
    full = vocabulary()
    pieces = kept(full, [TEXT], size=4_500)
    assert len(pieces) == 4_500
    assert {CLS, SEP, UNK, MASK} <= set(pieces)
    few = WordPieces(pieces)
    assert few.unknown not in few("Antidisestablishmentarianism, Żółć, Ελλάδα; 37°C").ids
    assert [p for p in full if p in set(pieces)] == list(pieces)


def test_every_role_has_a_form_and_a_kind() -> None:
    assert {form(role) for role in ROLES} == {"name", "noun", "pronoun"}
    assert kind("name-other") == kind("pronoun") == "unknown"
    assert kind("noun-place") == "place"
