import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import sentences

# A bar stands where a sentence ends and the next begins.
CASES = {
    "plain": "The road is closed.| It will stay so.| Why?| Nobody says!| Nobody knows.",
    "titles": "Mr. Pell met Sen. Voss and Gov. Arden.| Lt. Col. The Lord Orr left.",
    "acronym": "The U.S. Senate met.| It was the U.N. Security Council's turn.",
    "acronym at the end": "They left the U.S.| The rest stayed.",
    "initials": "J. K. Holm and George R.R. Tarr spoke.| They left.",
    "the pronoun": "He is older than I.| Venn is not.",
    "hours": "They met at 5 p.m. Monday.| By 6 a.m. it was over.",
    "hours at the end": "They met at 5 p.m.| The rest slept.",
    "months": "On Jan. 5 he left.| He came back in Jan.| The rest stayed.",
    "numbers": "No. 5 fell by 3.5 percent to 1.2.| No.| Nothing else fell.",
    "firms": "Norvex Inc. Chairman Ott left.| So did the head of Tarr & Co.| He gave no reason.",
    "states": "Rep. Holm (D-Mass.) said no.| Sen. Orr, R-Ga., agreed.",
    "latin": "It cost more, e.g. Fuel Lane cost double.| Orr v. Holm is closed.",
    "ellipsis": "It is late ... and cold.| He waited ...| Nobody came. . . .| Then he left.",
    "ellipsis in brackets": "“They were few [...] and afraid.”| He left.",
    "marks in brackets": "He won (!) Veld with ease.| She lost.",
    "closing marks": "“We stay.”| He left.| (She did not.)| «No.»| ‘Yes.’| Done.",
    "closing mark after a space": "Il dit : « Non. »| Elle partit.",
    "speech goes on in small letters": "“Why?” he asked.| “Run!” she said.",
    "speech goes on with a name": "“Why?” Venn asked.| “Run!” Chief Ada Orr said.",
    "a question and then a sentence": "“Why?”| The minister did not say.",
    "a dash goes on": "“We stay.” — Commissioner Ada Holm",
    "footnote": "It fell. [12]| It rose again.",
    "enumerator": "1. The bridge opens.| It stays open.",
    "small names": "He was late.| iPhones rang.",
    "money": "He paid.| $5 was enough.",
    "no end": "A headline without an end",
    "blank lines": "A headline without an end\n\n|The text begins.\r\n \r\n|It ends",
    "a wrapped line is no end": "The road\nis closed.\n|It stays so.",
    "mixed marks": "“What?!”| He ran.| “No…”| She stayed.",
    "wrong way round": "”Mr. Pell embodies it.”| He left.",
    "titles of saints": "They met in St. Orla.| It rained.",
    "only marks": "... He left.",
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_cases(case: str) -> None:
    text = case.replace("|", "")
    found = [text[start:end] for start, end in sentences(text, 0, len(text))]
    assert found == [part.strip() for part in case.split("|")]


def test_only_the_stretch_is_read() -> None:
    text = "Before. The road is closed. It is. After."
    start, end = text.index("The"), text.index(" After")
    assert sentences(text, start, end) == ((8, 27), (28, 34))
    assert sentences(text, 3, 3) == ()


@pytest.mark.parametrize(
    "odd",
    ["." * 200_000 + "x", ". " * 100_000 + "x", "Mr. " * 50_000, '."' * 99_999, "? " * 99_999],
)
def test_long_runs_of_marks_take_no_long_time(odd: str) -> None:
    started = time.perf_counter()
    sentences(odd, 0, len(odd))
    assert time.perf_counter() - started < 5  # seconds; each under 0.5 on an idle machine


@given(
    st.text(st.sampled_from(list("aBI .?!…\n\r\f”“\"')[]1-")) | st.characters(), max_size=60),
    st.data(),
)
def test_sentences_hold_all_but_white_space(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at = start
    for left, right in sentences(text, start, end):
        assert at <= left < right <= end
        assert not text[at:left].strip()
        assert text[left:right].strip() == text[left:right]
        at = right
    assert not text[at:end].strip()
