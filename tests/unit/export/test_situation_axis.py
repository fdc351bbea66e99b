"""Where days lie on the axis, and how a point's day is put in words."""

from dataclasses import replace

import pytest
from situations import told

from onrecord.domain import Dated, Point
from onrecord.export.situation import phrases
from onrecord.export.situation.axis import EDGE, TICKS, Axis
from onrecord.export.situation.lanes import NEAR, charts

ANY = told().situation.threads[0].lanes[1].points[0]


def on(earliest: str | None, latest: str | None = None, dated: Dated | None = "said") -> Point:
    return replace(ANY, earliest=earliest, latest=latest or earliest, dated=dated)


def test_days_lie_in_their_order_between_the_edges() -> None:
    points = [on("2031-05-14"), on("2031-05-15"), on("2031-05-21")]
    axis = Axis(points)
    xs = [axis.at(each).x for each in points]
    assert xs == sorted(xs)
    assert (xs[0], xs[-1]) == (EDGE, 100 - EDGE)
    assert [tick.word for tick in axis.ticks()] == ["14 May", "16 May", "18 May", "20 May"]


def test_one_day_lies_in_the_middle() -> None:
    axis = Axis([on("2031-05-14")])
    assert axis.at(on("2031-05-14")).x == 50
    assert [tick.word for tick in axis.ticks()] == ["14 May"]


def test_what_has_no_day_or_lies_far_away_has_a_column_of_its_own() -> None:
    far = on("1991-05-14", dated="as-of")
    ahead = on("2040-01-01", dated="as-of")
    none = replace(ANY, earliest=None, latest=None, dated=None)
    near = on("2031-05-14")
    axis = Axis([near, on("2031-05-20"), far, ahead, none])
    assert axis.at(far).x < axis.at(near).x < axis.at(ahead).x < axis.at(none).x
    words = [tick.word for tick in axis.ticks()]
    assert words[0] == "earlier"
    assert words[-2:] == ["later", "no day"]


def test_several_days_are_a_stretch_and_an_open_side_is_none() -> None:
    stretch = on("2031-05-14", "2031-05-20")
    axis = Axis([stretch, on("2031-05-24")])
    at = axis.at(stretch)
    assert at.low < at.x < at.high
    begun = axis.at(replace(stretch, latest=None))
    assert begun.low == begun.high == at.low


@pytest.mark.parametrize("days", [1, 7, 8, 30, 400, 20_000])
def test_few_days_are_named(days: int) -> None:
    points = [on("2031-01-01"), on(f"{2031 + days // 365}-{1 + days % 12:02}-01")]
    assert 0 < len(Axis(points).ticks()) <= TICKS


@pytest.mark.parametrize("odd", ["", "soon", "-0043", "2031", "99999-01-01", "2031-02-30"])
def test_what_is_no_day_breaks_nothing(odd: str) -> None:
    axis = Axis([on(odd), on("2031-05-14")])
    assert 0 <= axis.at(on(odd)).x <= 100


def test_no_points_at_all_have_an_axis_without_words() -> None:
    assert charts(told()).ticks
    assert Axis([]).ticks()


def test_marks_of_one_lane_never_cover_each_other() -> None:
    for chart in charts(told()).charts:
        for row in chart.rows:
            for one in row.points:
                for other in row.points:
                    apart = abs(one.at.x - other.at.x) >= NEAR or one.y != other.y
                    assert one is other or apart


@pytest.mark.parametrize(
    ("earliest", "latest", "dated", "words"),
    [
        ("2031-05-12", "2031-05-12", "said", "said 2031-05-12"),
        ("2031-05-12", "2031-05-14", "as-of", "as of 2031-05-12 to 14"),
        ("2031-05-12", "2031-06-14", "as-of", "as of 2031-05-12 to 2031-06-14"),
        ("2031-02-01", "2031-02-28", "as-of", "as of 2031-02"),
        ("2031-01-01", "2031-12-31", "as-of", "as of 2031"),
        ("2031-05-12", None, "as-of", "from 2031-05-12"),
        (None, "2031-05-12", "as-of", "until 2031-05-12"),
        ("2031-05-12", "2031-05-12", "published", "published 2031-05-12"),
        (None, None, None, "no day"),
    ],
)
def test_days_in_words(
    earliest: str | None, latest: str | None, dated: Dated | None, words: str
) -> None:
    assert phrases.when(replace(ANY, earliest=earliest, latest=latest, dated=dated)) == words


@pytest.mark.parametrize(
    ("polarity", "modality", "words"),
    [
        ("asserted", "asserted", "open"),
        ("denied", "asserted", "not open"),
        ("denied", "denied", "not open (a denial)"),
        ("asserted", "claimed", "open (claimed)"),
        ("denied", "planned", "not open (planned)"),
        ("conditional", "conditional", "open, on a condition"),
        ("questioned", "asserted", "asked: open"),
        ("declined", "asserted", "would not say: open"),
    ],
)
def test_values_in_words(polarity: str, modality: str, words: str) -> None:
    entry = replace(ANY.account.entry, polarity=polarity, modality=modality)  # type: ignore[arg-type]
    assert phrases.told(entry) == words
