import pytest
from judging import fault
from tables import Case, cases, parameters

from onrecord import read

pytestmark = pytest.mark.weights


@pytest.mark.parametrize("case", parameters("hard", cases("hard_unseen.toml")))
def test_a_great_reader_gets_it_right(case: Case) -> None:
    assert fault(case, read(case.marked.text.encode("utf-8"))) is None
