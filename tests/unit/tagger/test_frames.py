from hypothesis import given
from hypothesis import strategies as st

from onrecord.tagger.frames import ROOM, Frame, groups

SIZES = st.lists(
    st.integers(1, 90) | st.integers(200, 300) | st.integers(1_900, 4_200), min_size=1, max_size=12
)


def starts(sizes: list[int]) -> list[int]:
    """Where paragraphs of these sizes start, and where the last one ends."""
    return [sum(sizes[:i]) for i in range(len(sizes) + 1)]


@given(SIZES)
def test_every_piece_is_judged_exactly_once_and_in_order(sizes: list[int]) -> None:
    at = 0
    for group in groups(starts(sizes)):
        for frame in group:
            assert frame.first == at
            at = frame.last
    assert at == sum(sizes)


@given(SIZES)
def test_no_frame_is_longer_than_what_the_encoder_was_trained_on(sizes: list[int]) -> None:
    for group in groups(starts(sizes)):
        for frame in group:
            assert 0 <= frame.start <= frame.first < frame.last <= frame.end <= sum(sizes)
            assert frame.end - frame.start <= ROOM == 254


@given(SIZES)
def test_a_frame_holds_whole_paragraphs_or_a_part_of_one(sizes: list[int]) -> None:
    edges = starts(sizes)
    for group in groups(edges):
        first, last = group[0].first, group[-1].last
        if len(group) == 1 and last - first <= ROOM and {first, last} <= set(edges):
            continue
        held = [start for start in edges if first < start < last]
        assert held == []  # nothing of another paragraph


def test_paragraphs_that_fit_are_seen_at_once() -> None:
    assert list(groups([0, 100, 200, 254])) == [(Frame(start=0, end=254, first=0, last=254),)]


def test_a_short_paragraph_before_comes_along_as_context() -> None:
    first, second = groups([0, 200, 240, 400])
    assert first == (Frame(start=0, end=240, first=0, last=240),)
    assert second == (Frame(start=200, end=400, first=240, last=400),)


def test_context_never_costs_a_paragraph_its_place() -> None:
    _, second = groups([0, 210, 254, 500])
    assert second == (Frame(start=254, end=500, first=254, last=500),)


def test_a_long_paragraph_is_read_in_frames_with_margins() -> None:
    (group,) = groups([0, 600])
    assert [(f.first, f.last) for f in group] == [(0, 192), (192, 384), (384, 576), (576, 600)]
    assert [f.end - f.start for f in group] == [254] * 4


def test_no_pieces_no_frames() -> None:
    assert list(groups([0])) == []
