from dataclasses import replace

from drafts import EVEN, drafted, stated

from onrecord.domain import Draft
from onrecord.domain.parts import Evidence
from onrecord.extract.confidence import RULES
from onrecord.extract.statements import statements

MARKED = "{S1 Orla Venn} {Q1 denied} {C1 that the gate was “wide open”}. It rained."
SURE = Evidence(cue=0.99, content=0.99, source=0.99, content_link=0.99, source_link=0.99)
UNSURE = replace(SURE, cue=0.3, content=0.4)


def of_tagger(marked: str, evidence: Evidence) -> Draft:
    draft = drafted(marked)
    return replace(draft, parts=tuple(replace(p, evidence=evidence) for p in draft.parts))


def test_a_statement_has_its_parts_and_what_they_tell() -> None:
    (found,) = stated(MARKED).statements
    assert [s.exact for s in found.source.spans] == ["Orla Venn"]
    assert [s.exact for s in found.cue.spans] == ["denied"]
    assert [s.exact for s in found.content.spans] == ["that the gate was “wide open”"]
    assert [s.exact for s in found.content.quoted] == ["wide open"]
    assert (found.mode, found.polarity) == ("mixed", "denied")
    assert (found.source.naming, found.cue.lemma, found.cue.act) == ("named", "deny", "deny")
    assert found.confidence == RULES["signature"]


def test_spans_lie_in_the_bytes_received() -> None:
    (found,) = stated("É “où”. {S1 Zoë} {Q1 said} {C1 it was “très” shut}.").statements
    raw = "É “où”. Zoë said it was “très” shut.".encode()
    for span in (
        *found.source.spans,
        *found.cue.spans,
        *found.content.spans,
        *found.content.quoted,
    ):
        assert span.raw is not None
        assert raw[span.raw.start : span.raw.end].decode() == span.exact


def test_ids_are_the_same_every_time_and_each_is_its_own() -> None:
    marked = "{S1 Ana} {Q1 said} {C1 one}. {S2 Bo} {Q2 said} {C2 two}."
    first, second = (tuple(s.id for s in stated(marked).statements) for _ in range(2))
    assert first == second
    assert len(set(first)) == 2
    assert all(len(each) == 32 and int(each, 16) >= 0 for each in first)


def test_an_id_hangs_on_the_document() -> None:
    one, other = stated(MARKED), stated(MARKED + " Much.")
    assert one.statements[0].source == other.statements[0].source
    assert one.statements[0].id != other.statements[0].id


def test_an_id_hangs_on_roles_and_not_on_what_is_inferred() -> None:
    as_drawn = stated("{S1 Ana} {Q1 said} {C1 one}.").statements[0]
    other_roles = stated("{Q1 Ana} {S1 said} {C1 one}.").statements[0]
    assert as_drawn.id != other_roles.id
    sure, unsure = (
        statements((0.0, 1.0, 0, 0, 0, 0, 0, 0))(of_tagger(MARKED, evidence)).statements[0]
        for evidence in (SURE, UNSURE)
    )
    assert sure.id == unsure.id
    assert sure.confidence > unsure.confidence


def test_the_same_words_in_the_same_roles_are_one_statement() -> None:
    draft = drafted("{S1 Ana} {Q1 said} {C1 one}.")
    twice = replace(draft, parts=tuple(replace(p, basis="signature") for p in draft.parts * 2))
    assert len(statements(EVEN)(twice).statements) == 1


def test_statements_come_in_the_order_in_which_they_begin() -> None:
    draft = stated("{C2 Two}, {S2 Bo} {Q2 said}. {S1 Ana} {Q1 said} {C1 one}.")
    assert [s.content.spans[0].exact for s in draft.statements] == ["Two", "one"]


def test_a_statement_is_in_the_section_that_its_content_starts_in() -> None:
    body = "It shut its gate on Monday, {S2 the mayor} {Q2 said}, {C2 for as long as need be}.\n"
    draft = stated(f"{{C1 Gate ‘will stay shut’}}, {{Q1 says}} {{S1 mayor}}\n\n{body}")
    assert [s.section for s in draft.statements] == ["headline", "body"]


def test_confidence_has_two_decimals_and_grows_with_the_scores() -> None:
    weights = (-1.0, 0.7, 0.5, 0.3, 0.2, 0.1, 0.0, 0.0)
    made = [
        statements(weights)(of_tagger(MARKED, evidence)).statements[0].confidence
        for evidence in (UNSURE, SURE)
    ]
    assert made == [round(each, 2) for each in made]
    assert 0 <= made[0] < made[1] <= 1
