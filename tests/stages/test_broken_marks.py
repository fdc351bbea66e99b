import pytest
from drafts import drafted

from onrecord.extract.marks import broken_marks

CASES = {
    "all in order": ("“We stay,” she said. Don’t.", []),
    "never closed": ("“We stay, she said.", [("1 quotation is never closed.", "“")]),
    "two never closed": (
        "“We stay, she said.\n\nIt rained.\n\n“We go, he said.",
        [("2 quotations are never closed.", "“")],
    ),
    "closed in the next paragraph": ("“We stay.\n\n“We go.”\n", []),
    "no partner": ("We stay,” she said.", [("1 quotation mark has no partner.", "”")]),
    "both": (
        "We stay,” she said.\n\n“We go, he said.",
        [
            ("1 quotation is never closed.", "“"),
            ("1 quotation mark has no partner.", "”"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_broken_marks_are_said_once_with_a_place(
    text: str, expected: list[tuple[str, str]]
) -> None:
    problems = broken_marks(drafted(text)).problems
    assert [(p.what, p.where and p.where.exact) for p in problems] == expected
    assert all(p.remedy for p in problems)
