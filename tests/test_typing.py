"""The public names are typed as the README uses them: mypy checks this file."""

from pathlib import Path
from typing import assert_type

import pytest

import onrecord
from onrecord import Reading, Span, Statement, analyze, read
from onrecord.domain import Document

pytestmark = pytest.mark.weights


def test_the_public_names_are_these_and_typed() -> None:
    assert sorted(onrecord.__all__) == ["Reading", "Span", "Statement", "analyze", "read"]
    reading = read("“It is shut,” Ada Holm said.".encode(), published="2031-05-14")
    assert_type(reading, Reading)
    assert_type(reading.document, Document)
    assert_type(analyze(reading.document), Reading)
    assert_type(reading.statements, tuple[Statement, ...])
    assert_type(reading.statements[0].source.spans[0], Span)
    assert_type(reading.statements[0].source.spans[0].exact, str)


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(onrecord.__file__).parent / "py.typed").exists()
