import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sections import sections
from onrecord.text.shapes import is_byline, is_caption, is_date, is_quotation_said, is_signature

LEAD = "The ministry said on Tuesday that the bridge at Veld had been open to traffic since dawn."
MORE = "Drivers disagreed with that account, and none of them had seen a lorry cross it that day."


def kinds(*lines: str) -> list[str]:
    return [section.kind for section in sections("\n\n".join(lines))]


@pytest.mark.parametrize(
    "headline",
    [
        "Bridge at Veld open again, ministry says",
        "Bridge at Veld open again, ministry says.",
        "Ministry Reopens The Bridge At Veld, But Drivers Say That They Have Seen No Lorry Cross.",
        "Who opened the bridge at Veld?",
        "Rusk: ‘We will not pay’",
        "Norvex shares fall - and may fall again.",
        "VELD BRIDGE OPEN",
    ],
)
def test_a_short_first_paragraph_is_the_headline(headline: str) -> None:
    assert kinds(headline, LEAD, MORE) == ["headline", "body", "body"]


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "“We never left the bridge,” Orla Venn said.",
        "VELD — The bridge was open.",
        "VELD, May 3 (ANW) — The bridge was open.",
        "ORLA VENN, HOST:",
        "- The bridge is open",
        "* * *",
    ],
)
def test_a_first_paragraph_of_another_shape_is_no_headline(first: str) -> None:
    assert "headline" not in kinds(first, LEAD, MORE)


def test_a_text_of_one_paragraph_has_no_headline() -> None:
    assert kinds("Bridge at Veld open again") == ["body"]


def test_the_headline_may_stand_under_a_date_or_a_byline() -> None:
    found = kinds("3 May 2031", "By Orla Venn", "Bridge at Veld open again", LEAD, MORE)
    assert found == ["byline", "byline", "headline", "body", "body"]


@pytest.mark.parametrize(
    ("subhead", "kind"),
    [
        ("What the drivers saw", "subhead"),
        ("‘Nobody’ to open it for", "subhead"),
        ("'Nothing crossed'", "subhead"),
        ("“Nothing crossed”", "body"),
        ("“Nothing crossed", "body"),
        ("What the drivers saw.", "body"),
        ("what the drivers saw", "body"),
        ("Rusk: nothing crossed", "body"),
        ("— Commissioner Ada Holm", "body"),
        ("Write to news@example.org", "body"),
        ("Nobody who was there on the day can say what it was that the drivers saw", "body"),
        ("12", "body"),
    ],
)
def test_a_short_unended_line_over_a_paragraph_is_a_subhead(subhead: str, kind: str) -> None:
    assert kinds("Bridge at Veld open again", LEAD, subhead, MORE) == [
        "headline",
        "body",
        kind,
        "body",
    ]


def test_a_subhead_needs_a_paragraph_below_and_none_that_leads_to_it() -> None:
    assert kinds("Bridge open", LEAD, MORE, "What the drivers saw")[-1] == "body"
    assert kinds("Bridge open", LEAD, "The sign read:", "Closed to all traffic", MORE)[3] == "body"


def test_the_line_under_the_headline_may_be_longer_or_end_with_a_stray_stop() -> None:
    deck = "Drivers say that nothing has crossed it since the last of the winter floods"
    assert kinds("Bridge at Veld open again", deck, LEAD, MORE)[1] == "subhead"
    assert kinds("Bridge at Veld open again;", deck + ".", LEAD, MORE)[1] == "subhead"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("By Jane Doe", True),
        ("By Jane Doe and John Roe, Example News", True),
        ("By Jane Doe, diplomatic correspondent", True),
        ("BY JANE DOE AND WIRE SERVICES", True),
        ("BYLINE: Jane Doe.", True),
        ("Reporting by Jane Doe in Veld; editing by John Roe", True),
        ("Reporting by Jane Doe; Editing by John Roe and Jan Poe.", True),
        ("Published 3 May 2031", True),
        ("Updated at 10:32 a.m. GMT", True),
        ("Last updated: Monday, May 3, 2031", True),
        ("By Thursday she was saying the reverse.", False),
        ("By Thursday", False),
        ("By then, the bridge was gone.", False),
        ("By Halvessa's own count, forty left.", False),
        ("Published figures show a fall.", False),
    ],
)
def test_bylines(words: str, expected: bool) -> None:  # noqa: FBT001  a table's column
    assert is_byline(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Monday, May 3, 2031", True),
        ("3 May 2031 10:30 GMT", True),
        ("2031-05-03", True),
        ("03/05/2031 | 10:30", True),
        ("3:00 p.m.", True),
        ("6 years ago", True),
        ("May 2031 was cold.", False),
        ("2031", False),
        ("Monday", False),
        ("$50 million", False),
        ("3 3 3", False),
    ],
)
def test_dates(words: str, expected: bool) -> None:  # noqa: FBT001
    assert is_date(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Photo: Jane Doe", True),
        ("(Photo by Jane Doe/Example Pictures)", True),
        ("A lorry waits at the bridge. Jane Doe/Getty Images", True),
        ("Lorries wait at Veld [Jane Doe/Reuters]", True),
        ("Jane Doe via Getty Images.", True),
        ("Image caption The bridge at Veld", True),
        ("Photographs of the bridge were shown in court.", False),
        ("He answered via Reuters that he had not.", False),
        ("The army's image: in ruins, says a general who left it", False),
    ],
)
def test_captions(words: str, expected: bool) -> None:  # noqa: FBT001
    assert is_caption(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Jane Doe, Exampleton", True),
        ("Jane Doe, Political Editor, Exampleton", True),
        ("Jane Doe", False),
        ("Doe, Exampleton", False),
        ("Jane Doe, in Exampleton", False),
        ("Jane Doe, Exampleton.", False),
    ],
)
def test_signatures(words: str, expected: bool) -> None:  # noqa: FBT001
    assert is_signature(words) is expected


def test_a_signature_counts_under_the_headline_only() -> None:
    assert kinds("Bridge open", "Jane Doe, Exampleton", LEAD, MORE)[1] == "byline"
    assert kinds("Bridge open", LEAD, MORE, "Jane Doe, Exampleton", MORE)[3] == "subhead"


def test_a_byline_counts_at_the_top_and_the_foot_only() -> None:
    body = [LEAD, MORE] * 6
    assert kinds("Bridge open", *body, "By Design", *body)[13] == "subhead"
    assert kinds("Bridge open", *body, "By Jane Doe", MORE)[13] == "byline"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("• pay now", "• leave later"), ["list", "list"]),
        (("•pay now", "Or leave later, he said."), ["list", "body"]),
        (("1. Pay now.", "2. Leave later."), ["list", "list"]),
        (("- Pay now.", "- Leave later."), ["list", "list"]),
        (("“We stay.”", "- Commissioner Holm"), ["body", "body"]),
        (("2031. A year to forget, he said.", "Nobody disagreed with him."), ["body", "body"]),
    ],
)
def test_items_of_lists(lines: tuple[str, ...], expected: list[str]) -> None:
    assert kinds("Bridge open", LEAD, *lines, MORE)[2:-1] == expected


def test_a_quotation_said_is_told_from_a_headline_with_marks() -> None:
    assert is_quotation_said("“We stay,” the harbour master of Veld said.")
    assert not is_quotation_said("Rusk: ‘We will not pay’ for the bridge")


@given(
    st.lists(st.sampled_from([LEAD, MORE, "By Jane Doe", "• one", "What next", "“No", " ", "\t\0"]))
)
def test_sections_are_trimmed_in_order_and_hold_all_but_white_space(lines: list[str]) -> None:
    text = "\r\n".join(lines)
    at = 0
    for section in sections(text):
        assert at <= section.start < section.end
        assert not text[at : section.start].strip()
        assert text[section.start : section.end].strip() == text[section.start : section.end]
        at = section.end
    assert not text[at:].strip()


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    sections(text)
