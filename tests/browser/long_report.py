"""A long report, all invented: 3,000 words from a few sentences and many names."""

from itertools import count, cycle

NAMES = (
    "Orla Venn", "Tomas Rell", "Ida Korsh", "Senator Mira Voss", "Colonel Tarr", "Dr Hale Moro",
    "the harbour office", "the Norvex Company", "Ferry drivers", "the Health Ministry",
)  # fmt: skip
PLACES = ("Veld", "Halm", "Ostrava Quay", "Lower Sorrin")
SENTENCES = (
    "{name} said that the gate at {place} had been shut since Monday and that {n} people waited.",
    "“We had no warning,” {name} said. “The water came at night, and nobody rang the bell.”",
    "According to {name}, {other} had told reporters that the road to {place} was open.",
    "The rain went on all day, and the shops of {place} stayed closed.",
    "{name} denied that {n} lorries had been turned back, and called the account “invented”.",
    "Residents fear that the well at {place} is poisoned, {name} wrote in a letter to {other}.",
    "The bridge is {n} metres long. It was built in the days of the old harbour.",
    "“He told me, ‘Run,’” {name} said, “and I ran.”",
)
WORDS = 3_000


def long_report() -> str:
    """The report: the same at every call."""
    names, places, sentences, numbers = cycle(NAMES), cycle(PLACES), cycle(SENTENCES), count(12, 7)
    paragraphs, words = ["Water shuts the gates of four towns"], 0
    while words < WORDS:
        paragraph = " ".join(
            next(sentences).format(
                name=next(names), other=next(names), place=next(places), n=next(numbers)
            )
            for _ in range(3)
        )
        words += len(paragraph.split())
        paragraphs.append(paragraph)
    return "\n\n".join(paragraphs) + "\n"
