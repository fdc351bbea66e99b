"""Readings made by hand: a text, and statements by the words of their parts."""

from dataclasses import dataclass, field

from onrecord.domain import (
    Content,
    Cue,
    Document,
    Engine,
    Reading,
    Source,
    Span,
    Statement,
    Voice,
)


@dataclass
class Made:
    """A reading in the making: every part is given by its words, which stand in the text once."""

    text: str
    title: str | None = None
    path: str | None = "reports/a.txt"
    statements: list[Statement] = field(default_factory=list)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start=start, end=start + len(words), exact=words, raw=None)

    def says(
        self,
        source: str,
        cue: str,
        *content: str,
        quoted: tuple[str, ...] = (),
        within: int | None = None,
        confidence: float = 0.9,
    ) -> int:
        """Adds a statement; gives its number, for those that are within it."""
        number = len(self.statements)
        self.statements.append(
            Statement(
                id=f"{number:032x}",
                within=None if within is None else f"{within:032x}",
                mode="mixed" if quoted else "indirect",
                polarity="asserted",
                confidence=confidence,
                source=Source(spans=(self.span(source),) if source else (), naming="named"),
                cue=Cue(spans=(self.span(cue),) if cue else (), lemma=None, act="say"),
                content=Content(
                    spans=tuple(map(self.span, content)), quoted=tuple(map(self.span, quoted))
                ),
            )
        )
        return number

    def reading(self) -> Reading:
        voice = Voice(start=0, end=len(self.text), statement=None, verbatim=False)
        return Reading(
            document=Document(
                id="d" * 32,
                path=self.path,
                title=self.title,
                media_type="text/plain",
                raw_sha256="a" * 64,
                text_sha256="b" * 64,
                text=self.text,
            ),
            statements=tuple(self.statements),
            voices=(voice,) if self.text else (),
            engine=Engine(version="0.1"),
        )
