"""The domain's types are values: frozen, slotted, keyword-only, hashable, picklable."""

import pickle
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord.domain
from onrecord import errors
from onrecord.domain import Document, Draft, Engine, Problem, Reading, Section, Stage

TYPES = [each for each in vars(onrecord.domain).values() if is_dataclass(each)]


@pytest.mark.parametrize("cls", TYPES, ids=lambda cls: cls.__name__)
def test_every_type_is_frozen_slotted_and_keyword_only(cls: Any) -> None:  # noqa: ANN401
    assert cls.__dataclass_params__.frozen
    assert set(cls.__slots__) == {f.name for f in fields(cls)}
    assert all(f.kw_only for f in fields(cls))
    assert cls.__doc__.partition("\n")[0].endswith(".")


@pytest.mark.parametrize("cls", TYPES, ids=lambda cls: cls.__name__)
@given(data=st.data())
@settings(max_examples=15)
def test_every_value_pickles_compares_and_hashes(cls: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(cls))
    copy = pickle.loads(pickle.dumps(value))
    assert copy == value
    assert hash(copy) == hash(value)
    assert replace(value) == value
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, None)


def test_a_finished_draft_lifts_sections_and_problems_out_of_its_document(
    document: Document,
) -> None:
    section = Section(start=0, end=10, kind="body")
    first, second = (Problem(what=what, where=None, remedy="None.") for what in ("A.", "B."))
    known = replace(document, sections=(section,), problems=(first,))
    reading = Draft(document=known, problems=(second,)).reading(Engine(version="1"))
    assert reading.sections == (section,)
    assert reading.problems == (first, second)
    assert reading.document == document


@given(st.from_type(Draft), st.from_type(Engine))
@settings(max_examples=15)
def test_a_reading_keeps_every_entry_of_its_draft(draft: Draft, engine: Engine) -> None:
    reading = draft.reading(engine)
    moved = {"document", "fragments", "mentions", "parts", "problems"}
    for name in {f.name for f in fields(Draft)} - moved:
        assert getattr(reading, name) == getattr(draft, name)
    assert reading.engine == engine


def test_a_reading_refuses_a_document_that_keeps_problems(document: Document) -> None:
    problem = Problem(what="Broken marks.", where=None, remedy="None.")
    with pytest.raises(errors.UnliftedDocumentError, match=r"0 sections and 1 problems"):
        Reading(document=replace(document, problems=(problem,)), engine=Engine(version="1"))


def test_a_stage_takes_a_draft_and_gives_the_next(document: Document) -> None:
    def complain(draft: Draft) -> Draft:
        found = Problem(what="Nothing said.", where=None, remedy="None.")
        return replace(draft, problems=(*draft.problems, found))

    stages: tuple[Stage, ...] = (complain, complain)
    draft = Draft(document=document)
    for stage in stages:
        draft = stage(draft)
    assert len(draft.problems) == 2


ERRORS = (
    errors.OutsideTextError(3, 9, 5),
    errors.InexactSpanError(3, 9, "abc"),
    errors.UnliftedDocumentError("d", 2, 0),
    errors.RecordError("cue.act", "one of say, write", "'sing'"),
    errors.UnwritableTypeError("set[str]"),
    errors.UnknownFormatError("docx", ("jsonl", "json")),
)


def test_every_error_of_these_rooms_is_in_the_table() -> None:
    assert {type(each) for each in ERRORS} <= set(errors.OnrecordError.__subclasses__())


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_says_what_and_what_next_and_pickles(error: errors.OnrecordError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error)
    assert type(copy) is type(error)
    assert all(str(fact) in str(error) for fact in error.args if isinstance(fact, str | int))
    assert str(error).count(". ") == 1
    assert str(error).endswith(".")
