from drafts import document

from onrecord.domain import Draft, Fragment
from onrecord.domain.fragments import Role
from onrecord.extract.parts import parts

TEXT = "Ana said the gate was shut and the road, she said, was too."


def fragment(role: Role, words: str, *, link: int | None = None, score: float = 0.9) -> Fragment:
    start = TEXT.index(words)
    return Fragment(
        role=role, start=start, end=start + len(words), score=score, link=link, link_score=0.8
    )


def drafted(*fragments: Fragment) -> Draft:
    return parts(Draft(document=document(TEXT), fragments=fragments))


def test_a_cue_with_its_content_and_source_is_a_statement() -> None:
    draft = drafted(
        fragment("source", "Ana"),
        fragment("cue", "said", link=0),
        fragment("content", "the gate was shut", link=1),
    )
    (found,) = draft.parts
    assert (found.source, found.cue, found.content) == (((0, 3),), ((4, 8),), ((9, 26),))
    assert found.basis == "tagger"


def test_the_contents_of_one_cue_are_one_content_and_the_least_sure_decides() -> None:
    draft = drafted(
        fragment("content", "the road", link=1, score=0.9),
        fragment("cue", "she said", link=None),
        fragment("content", "was too", link=1, score=0.4),
    )
    (found,) = draft.parts
    assert len(found.content) == 2
    assert found.source == ()
    assert found.evidence is not None
    assert (found.evidence.content, found.evidence.source) == (0.4, 1.0)


def test_a_content_without_a_cue_is_no_statement() -> None:
    assert drafted(fragment("content", "the gate was shut")).parts == ()


def test_a_cue_without_a_content_is_no_statement() -> None:
    assert drafted(fragment("source", "Ana"), fragment("cue", "said", link=0)).parts == ()


def test_nothing_found_is_nothing_said() -> None:
    assert drafted().parts == ()
