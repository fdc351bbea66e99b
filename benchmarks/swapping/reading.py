"""Texts read under many names: by the whole pipeline, or by its rules on what the taggers found."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar, cast

from benchmarks.swapping.sameness import Entry, entries
from benchmarks.swapping.tables import Text
from benchmarks.swapping.templates import Names, Rendered
from onrecord.domain import Fragment, Mention, Stage
from onrecord.pipeline import analyze, shipped_stages, stages_with
from onrecord.readers import plain
from onrecord.tagger import Tagger, names, shipped

PUBLISHED = "2031-05-14"  # any day serves: the dates in a text must be the same under every name


T = TypeVar("T", Fragment, Mention)


class Readings:
    """The entries of one text under any names; each rendering is read once.

    With `rules` only, the taggers read the text under its own names, and what they find there is
    carried over to the others: what changes then is the rules' doing.
    """

    def __init__(self, text: Text, *, rules: bool) -> None:
        self._text = text
        self._found = Found(text.template.rendered(text.names)) if rules else None
        self._read: dict[str, tuple[Entry, ...]] = {}

    def entries(self, under: Names) -> tuple[Entry, ...]:
        """The entries under these names."""
        rendered = self._text.template.rendered(under)
        if rendered.text not in self._read:
            document = plain.read(rendered.text.encode(), published=PUBLISHED, language="en")
            stages = shipped_stages() if self._found is None else self._found.stages(rendered)
            self._read[rendered.text] = entries(analyze(document, stages), rendered)
        return self._read[rendered.text]


class Found:
    """What the taggers find in a rendering, for other renderings of the same template."""

    def __init__(self, own: Rendered) -> None:
        self._own = own
        self._fragments = shipped().tag(own.text)
        self._mentions = names.shipped().mentions(own.text)

    def stages(self, other: Rendered) -> tuple[Stage, ...]:
        """The pipeline's stages, with taggers that find the same under other names."""
        carried = Carried(
            fragments=tuple(self._carried(f, other) for f in self._fragments),
            mentions=tuple(self._carried(m, other) for m in self._mentions),
        )
        return stages_with(cast("Tagger", carried), cast("names.NamesTagger", carried))

    def _carried(self, found: T, other: Rendered) -> T:
        start, end = (other.offset(self._own.place(at)) for at in (found.start, found.end))
        return replace(found, start=start, end=end)


class Carried:
    """Stands for both taggers; it takes no second look at contents, for that is theirs too."""

    def __init__(self, *, fragments: tuple[Fragment, ...], mentions: tuple[Mention, ...]) -> None:
        self._fragments = fragments
        self._mentions = mentions
        self.tuning = shipped().tuning

    def tag(self, _text: str) -> tuple[Fragment, ...]:
        """The fragments, whatever the text."""
        return self._fragments

    def tag_again(self, stretches: Sequence[str]) -> tuple[tuple[Fragment, ...], ...]:
        """Nothing, for each of the stretches."""
        return ((),) * len(stretches)

    def mentions(self, _text: str) -> tuple[Mention, ...]:
        """The mentions, whatever the text."""
        return self._mentions
