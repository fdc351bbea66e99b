"""What the reader is known to miss is what the README's figures leave of 100."""

import re
from pathlib import Path

from onrecord.cli.listing.silence import MISSED

README = Path(__file__).parents[2] / "README.md"


def test_the_shares_are_those_of_the_readme() -> None:
    told = re.findall(
        r"^\| recall (\w+) \|.*\| ([\d.]+) \|$", README.read_text("utf-8"), re.MULTILINE
    )
    assert {mode: round(100 - float(recall), 1) for mode, recall in told} == dict(MISSED)
