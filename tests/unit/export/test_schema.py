"""The schema says what the contract says, and every record validates against it."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from onrecord.domain import Reading
from onrecord.export import contract_schema, to_record

SCHEMA = contract_schema()
VALIDATOR = Draft202012Validator(SCHEMA)

# The contract of DESIGN.md, version 1, by hand: key, then what stands there. A name with a capital
# is a type below; [X] is an array; a trailing ? allows null.
CONTRACT = {
    "": "onrecord document:Document sections:[Section] statements:[Statement] entities:[Entity]"
    " times:[When] figures:[Figure] places:[Place] states:[State] causes:[Cause] wording:[Wording]"
    " voices:[Voice] leftovers:[Leftover] problems:[Problem] engine:Engine",
    "Document": "id path? url? title? publisher? authors:[] published? language? media_type"
    " raw_sha256 text_sha256 text",
    "Section": "start end kind",
    "Statement": "id within? section? mode polarity confidence source:Source cue:Cue"
    " content:Content condition:[Span] channel:[Channel] addressee:Addressee? said_on:When?",
    "Source": "spans:[Span] naming reason:[Span] speaker:Speaker? candidates:[Candidate]",
    "Speaker": "entity evidence:[Span] confidence",
    "Cue": "spans:[Span] lemma? act",
    "Content": "spans:[Span] quoted:[Span]",
    "Channel": "spans:[Span] medium name?",
    "Addressee": "spans:[Span] entity?",
    "Entity": "id name kind aliases:[] roles:[Span] mentions:[Span]",
    "When": "span:Span value earliest? latest? basis evidence:[Span]",
    "Figure": "id span:Span value? low? high? low_open high_open hedge? kind unit? of_what:[Span]"
    " place? as_of:When? caveat:[Span] statement? confidence",
    "Place": "span:Span name? latitude? longitude? country_by_gazetteer? gazetteer_id?"
    " evidence:[Span] confidence",
    "State": "id subject:Subject aspect value spans:[Span] polarity modality as_of:When? place?"
    " figures:[] statement? confidence",
    "Subject": "spans:[Span] candidates:[Span]",
    "Cause": "id spans:[Span] cause effect statement? confidence",
    "Candidate": "entity evidence:[Span] confidence",
    "Wording": "span:Span kind list? statement?",
    "Voice": "start end statement? verbatim",
    "Leftover": "span:Span kind",
    "Problem": "what where:Span? remedy",
    "Engine": "version weights runtime? kernel?",
    "Span": "start end exact raw:RawRange?",
    "RawRange": "start end",
}

VOCABULARIES = {
    "Section.kind": "headline subhead body caption byline list",
    "Statement.section": "headline subhead body caption byline list null",
    "Statement.mode": "direct indirect mixed",
    "Statement.polarity": "asserted denied questioned conditional declined",
    "Source.naming": "named role group unnamed none",
    "Cue.act": "say write report claim confirm admit deny warn threaten promise demand ask decline"
    " accuse praise believe intend feel other",
    "Channel.medium": "agency press broadcast social interview speech event press-conference"
    " statement letter document court parliament telephone other",
    "Entity.kind": "person organization office group place document unknown",
    "When.basis": "written published carried",
    "Figure.hedge": "about over under at-least at-most nearly up-to between vague null",
    "Figure.kind": "count money percent ratio measure duration age rank other",
    "State.aspect": "passage control supply functioning talks displacement force",
    "State.value": "open closed blocked reopened seized restricted held cleared entered withdrawn"
    " contested entering cut low exhausted working partly on-the-verge out-of-service on stalled"
    " agreed failed ordered-out fled returned strikes shelling fighting truce",
    "State.polarity": "asserted denied questioned conditional declined",
    "State.modality": "asserted claimed denied planned conditional feared",
    "Wording.kind": "scare-quote label listed",
    "Leftover.kind": "quotation number time name",
}

NUMBERS = {
    "integer": "Section.start Section.end Voice.start Voice.end Span.start Span.end RawRange.start"
    " RawRange.end Figure.place State.place",
    "number": "Statement.confidence Speaker.confidence Figure.confidence Place.confidence"
    " Place.latitude Place.longitude State.confidence Cause.confidence Candidate.confidence",
    "boolean": "Figure.low_open Figure.high_open Voice.verbatim",
}


def object_schema(name: str) -> Any:  # noqa: ANN401  a schema is plain data
    return SCHEMA["$defs"][name] if name else SCHEMA


def properties() -> dict[str, Any]:
    return {
        f"{name}.{key}": schema
        for name in CONTRACT
        for key, schema in object_schema(name)["properties"].items()
    }


def spelled(key: str, schema: dict[str, Any]) -> str:
    """A property in the listing's spelling."""
    options = schema.get("anyOf", [schema])
    nullable = {"type": "null"} in options or "null" in schema.get("type", ())
    nullable = nullable or None in schema.get("enum", ())
    name = options[0].get("$ref", "").removeprefix("#/$defs/")
    if schema.get("type") == "array":
        name = f"[{schema['items'].get('$ref', '').removeprefix('#/$defs/')}]"
    return f"{key}{':' if name else ''}{name}{'?' if nullable else ''}"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == contract_schema()


def test_the_types_of_the_contract_are_all_there_and_no_other() -> None:
    assert set(SCHEMA["$defs"]) == set(CONTRACT) - {""}


@pytest.mark.parametrize("name", CONTRACT, ids=lambda name: name or "top level")
def test_every_key_of_the_contract_is_there_and_no_other(name: str) -> None:
    schema = object_schema(name)
    found = " ".join(spelled(key, value) for key, value in schema["properties"].items())
    assert found == CONTRACT[name]
    assert schema["required"] == list(schema["properties"])
    assert schema["additionalProperties"] is False
    assert schema["description"].endswith(".")


def test_every_closed_vocabulary_is_the_contract_s() -> None:
    found = {
        path: " ".join("null" if word is None else word for word in schema["enum"])
        for path, schema in properties().items()
        if "enum" in schema
    }
    assert found == VOCABULARIES


def test_every_number_and_truth_value_is_the_contract_s() -> None:
    for kind, paths in NUMBERS.items():
        found = {path for path, schema in properties().items() if kind in types(schema)}
        assert found == set(paths.split())


def types(schema: dict[str, Any]) -> list[str]:
    kind = schema.get("type", [])
    return [kind] if isinstance(kind, str) else kind


def test_weights_are_an_object_of_hashes_by_name() -> None:
    weights = SCHEMA["$defs"]["Engine"]["properties"]["weights"]
    assert weights == {"type": "object", "additionalProperties": {"type": "string"}}


@given(st.deferred(lambda: st.from_type(Reading)))
@settings(max_examples=40)
def test_every_record_validates(reading: Reading) -> None:
    VALIDATOR.validate(to_record(reading))


@pytest.mark.parametrize("key", SCHEMA["required"])
def test_a_record_without_a_key_does_not_validate(long_reading: Reading, key: str) -> None:
    record = copy.deepcopy(to_record(long_reading))
    del record[key]
    assert not VALIDATOR.is_valid(record)


def test_a_free_key_does_not_validate(long_reading: Reading) -> None:
    record = to_record(long_reading)
    record["statements"][0]["verdict"] = "true"
    assert not VALIDATOR.is_valid(record)
