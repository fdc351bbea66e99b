"""The card's figures: intervals, recall by group, and the plot of confidence."""

from xml.etree import ElementTree as ET

import pytest

from training.card import Judged, interval, recall_by, totals
from training.judging import Verdicts
from training.polnear import Article, Relation
from training.reliability import bins, plot

SAID = Relation(source=((0, 3),), cue=((4, 8),), content=((9, 20),))


def row(*, publisher: str, text: str, found: bool, right: bool) -> Judged:
    article = Article(name=f"{publisher}_2016-01-01_x.txt", text=text, annotations=((SAID,),))
    verdicts = Verdicts(right=(right,), pairs=(0 if found else None,))
    return Judged(article=article, verdicts=verdicts, confidences=(0.8,))


ROWS = [
    row(publisher="herald", text="She said it was shut now", found=True, right=True),
    row(publisher="herald", text="Orr said it was shut now", found=True, right=False),
    row(publisher="post", text="He  said it was shut now", found=False, right=False),
]


def test_totals_are_f1_over_all_articles() -> None:
    linked, sourced = totals(ROWS)
    assert (round(linked, 1), round(sourced, 1)) == (66.7, 33.3)


def test_the_interval_holds_the_figure_and_is_the_same_every_time() -> None:
    low, high = interval(ROWS, 0)
    assert low <= totals(ROWS)[0] <= high
    assert (low, high) == interval(ROWS, 0)


def test_recall_is_told_by_publisher_and_by_pronoun() -> None:
    lines = [" ".join(line.split()) for line in recall_by(ROWS)]
    assert lines == [
        "publisher herald 100.0 of 2",
        "publisher post 0.0 of 1",
        "source he 0.0 of 1",
        "source she 100.0 of 1",
    ]


def test_bins_hold_every_statement_once() -> None:
    table = bins([0.0, 0.05, 0.95, 1.0, 0.5], [False, True, True, True, False])
    assert [(b.low, b.size, b.right) for b in table] == [
        (0.0, 2, 0.5),
        (0.5, 1, 0.0),
        (0.9, 2, 1.0),
    ]


@pytest.mark.parametrize("right", [0.0, 0.5, 1.0])
def test_the_plot_is_a_drawing_with_a_dot_a_bin(right: float) -> None:
    drawn = plot(bins([0.2, 0.9], [right > 0, right == 1.0]))
    drawing = ET.fromstring(drawn)  # noqa: S314  our own drawing
    assert len(drawing.findall("{http://www.w3.org/2000/svg}circle")) == 2
