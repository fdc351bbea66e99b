import pytest
from tables import phenomena

from onrecord.extract.cues import read_cue

CUES = {
    "said": ("say", "say", "asserted"),
    "has repeatedly warned": ("warn", "warn", "asserted"),
    "told": ("tell", "say", "asserted"),
    "according to": ("according to", "say", "asserted"),
    "wrote": ("write", "write", "asserted"),
    "was quoted as saying": ("say", "say", "asserted"),
    "announces": ("announce", "report", "asserted"),
    "admitted": ("admit", "admit", "asserted"),
    "insistence": ("insistence", "claim", "asserted"),
    "denied": ("deny", "deny", "denied"),
    "denies": ("deny", "deny", "denied"),
    "did not deny": ("deny", "deny", "declined"),
    "never said": ("say", "say", "denied"),
    "has not said": ("say", "say", "denied"),
    "didn’t claim": ("claim", "claim", "denied"),
    "would not say": ("say", "say", "declined"),
    "wouldn’t comment": ("comment", "say", "declined"),
    "declined to confirm": ("decline", "decline", "declined"),
    "refused to say": ("refuse", "decline", "declined"),
    "stopped short of saying": ("say", "say", "declined"),
    "asked": ("ask", "ask", "questioned"),
    "issued a warning": ("warn", "warn", "asserted"),
    "went on to say": ("say", "say", "asserted"),
    "accusations": ("accusation", "accuse", "asserted"),
    "ruled out": ("rule out", "deny", "denied"),
    "not only said": ("say", "say", "asserted"),
    "called on": ("call on", "demand", "asserted"),
    "vowed": ("vow", "promise", "asserted"),
    "threatened": ("threaten", "threaten", "asserted"),
    "accuses": ("accuse", "accuse", "asserted"),
    "praised": ("praise", "praise", "asserted"),
    "believes": ("believe", "believe", "asserted"),
    "intends": ("intend", "intend", "asserted"),
    "fears": ("fear", "feel", "asserted"),
    ":": (None, "other", "asserted"),
    "—": (None, "other", "asserted"),
    "glimmered": (None, "other", "asserted"),
    "": (None, "other", "asserted"),
}


@pytest.mark.parametrize(
    ("words", "expected"),
    phenomena("cues", {words: (words, expected) for words, expected in CUES.items()}),
)
def test_what_a_cue_does(words: str, expected: tuple[str | None, str, str]) -> None:
    read = read_cue(words)
    assert (read.lemma, read.act, read.polarity) == expected
    shouted = read_cue(words.upper())
    assert (shouted.lemma, shouted.act, shouted.polarity) == expected
