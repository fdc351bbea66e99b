"""Reports of hostile names and texts: each is kept, found, given back, and forgotten."""

from pathlib import Path

from kept_readings import reading_of_words

from onrecord.ledger import Ledger

NAMES = (
    "'; DROP TABLE log; --",
    '"quoted"',
    "a\0b",
    "\u202egnp.exe",
    "=HYPERLINK(1)",
    "%s%n{0}",
    "../../etc",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🛢️",
    "\x1b[31mred",
    "e\u0301" * 40,
    "x" * 300,
    " ",
    "",
)
TEXTS = (
    "“{0},” Ada Holm said.",
    "{0} " * 30 + "Ada Holm said.",
    "\ufeff{0}\r\n\r\n“{0}” Veld said.",
    "{0}",
    "“" * 200 + "{0}",
    "… “{0} …,” Ada Holm said. …",
)
DOCUMENTS = 500


def test_hostile_reports_are_kept_and_found(path: Path) -> None:
    with Ledger(path) as ledger:
        for number in range(DOCUMENTS):
            name = NAMES[number % len(NAMES)]
            text = TEXTS[number % len(TEXTS)].replace("{0}", f"{name} number {number}")
            reading = reading_of_words(text, title=name, publisher=name, path=name, url=name)
            entry = ledger.add(reading, text.encode()).entry
            if number % 50 == 0:
                assert ledger.reading(entry) == reading
        assert ledger.verify().findings == ()
        assert ledger.stats().reports == DOCUMENTS
        assert len(ledger.search('number "number 6"')) == 1
        for name in NAMES:
            if any(map(str.isalnum, name)):
                ledger.who(name)
        ledger.forget(reading.document.id, "to see whether it can be")
        assert ledger.stats().reports == DOCUMENTS - 1
