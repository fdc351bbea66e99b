"""The one way through: bytes to a document, a document to a reading."""

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from threading import Thread
from typing import TypeVar

import onnxruntime

from onrecord import readers
from onrecord.domain import Document, Draft, Engine, Problem, Reading, Stage
from onrecord.errors import UnreadableFileError
from onrecord.extract.boundaries import boundaries
from onrecord.extract.boundaries.apart import apart
from onrecord.extract.causes import causes
from onrecord.extract.channels import channels
from onrecord.extract.cues import acts
from onrecord.extract.entities import entities
from onrecord.extract.figures import figures
from onrecord.extract.hearsay import hearsay
from onrecord.extract.inner import inner
from onrecord.extract.leftovers import leftovers
from onrecord.extract.marks import broken_marks
from onrecord.extract.nesting import nesting
from onrecord.extract.parts import parts
from onrecord.extract.places import places
from onrecord.extract.signatures import signatures
from onrecord.extract.speakers import speakers
from onrecord.extract.speech import speech
from onrecord.extract.statements import statements
from onrecord.extract.states import states
from onrecord.extract.times import times
from onrecord.extract.transcripts import transcripts
from onrecord.extract.voices import voices
from onrecord.extract.wording import wording
from onrecord.tagger import Tagger, names, shipped

T = TypeVar("T")
_ENGLISH = ("en", None)  # a text too short to tell is read as English


def read(
    report: str | Path | bytes,
    /,
    *,
    published: str | None = None,
    publisher: str | None = None,
    force_language: str | None = None,
) -> Reading:
    """The reading of one report: a file by its path, or the bytes themselves.

    `published` is the day of publication (EDTF), `publisher` the outlet's name; `force_language`
    ("en") has a report read as English whatever it looks like. Whatever the bytes are, what can be
    read is read and the trouble is among `problems`. Raises UnreadableFileError where a file
    cannot be opened.
    """
    path = None if isinstance(report, bytes) else str(report)
    data = report if isinstance(report, bytes) else _bytes(report)
    document = readers.reader_for(path=path).load()(
        data, path=path, published=published, publisher=publisher, language=force_language
    )
    return analyze(document)


def analyze(document: Document, stages: Sequence[Stage] | None = None) -> Reading:
    """The reading of a document: every stage in turn, on one draft.

    `stages` are `shipped_stages()` unless given. The same document, version and processor family
    give an equal reading.
    """
    draft = Draft(document=document)
    with _no_collections():
        for stage in shipped_stages() if stages is None else stages:
            draft = stage(draft)
    return draft.reading(_engine(shipped(), names.shipped()))


def shipped_stages() -> tuple[Stage, ...]:
    """The stages of this version, in order, with the weights that come with the package."""
    return stages_with(shipped(), names.shipped())


def stages_with(tagger: Tagger, names_tagger: names.NamesTagger) -> tuple[Stage, ...]:
    """The stages with taggers of one's own: training judges its candidates so."""
    return (
        partial(tags_and_mentions, tagger=tagger, names_tagger=names_tagger),
        *parts_stages(),
        inner(tagger.tag_again),
        apart,
        statements(tagger.tuning.calibration),
        nesting,
        voices,
        acts,
        times,
        partial(mentions, tagger=names_tagger),
        *on_statements(),
        leftovers,
        broken_marks,
    )


def on_statements() -> tuple[Stage, ...]:
    """The stages that say where, who, through what, how many and how it stands.

    Figures come after the places and times that they are tied to, speakers after entities, states
    after the figures told with them, causes after the states that they tie.
    """
    return (places, entities, channels, speakers, figures, states, causes, wording)


def parts_stages() -> tuple[Stage, ...]:
    """The stages from fragments to the final parts of statements."""
    return (parts, boundaries, hearsay, speech, transcripts, signatures)


def tags(draft: Draft, *, tagger: Tagger) -> Draft:
    """The draft with the fragments that the tagger finds; a Problem where it is not English."""
    if _is_english(draft.document):
        return replace(draft, fragments=tagger.tag(draft.document.text))
    problem = Problem(
        what="The report is in a language that onrecord does not read yet "
        f"({draft.document.language}).",
        where=None,
        remedy="Its text is kept, without statements. If it is English: --force-language en.",
    )
    return replace(draft, problems=(*draft.problems, problem))


def tags_and_mentions(draft: Draft, *, tagger: Tagger, names_tagger: names.NamesTagger) -> Draft:
    """The draft with what both taggers find, each on a processor of its own where there are two.

    The names' tagger takes a quarter of a reading's time and waits for nothing but the text.
    """
    if not _is_english(draft.document):
        return tags(draft, tagger=tagger)
    found = _beside(partial(names_tagger.mentions, draft.document.text))
    return replace(tags(draft, tagger=tagger), mentions=found.result())


def mentions(draft: Draft, *, tagger: names.NamesTagger) -> Draft:
    """The draft with the names' tagger's mentions, where there is a statement to know more of."""
    if not draft.statements:
        return replace(draft, mentions=())
    if _is_english(draft.document):
        return draft  # `tags_and_mentions` has found them
    return replace(draft, mentions=tagger.mentions(draft.document.text))


def _is_english(document: Document) -> bool:
    return document.language in _ENGLISH or str(document.language).startswith("en-")


def _beside(work: Callable[[], T]) -> Future[T]:
    """What a call gives, made in a thread that ends with the process at the latest."""
    result: Future[T] = Future()

    def run() -> None:
        try:
            result.set_result(work())
        except BaseException as error:  # noqa: BLE001  whoever waits for the result gets it
            result.set_exception(error)

    Thread(target=run, daemon=True).start()
    return result


@contextmanager
def _no_collections() -> Iterator[None]:
    """Keeps the cyclic garbage collector still: a sixth of the rules' time goes into it.

    The stages make many small values and no cycles, so it finds nothing there. Whoever stopped it
    starts it again: two threads at once leave it as it was.
    """
    runs = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if runs:
            gc.enable()


def _bytes(path: str | Path) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or type(error).__name__) from error


@cache  # reading an installed package's version takes a millisecond
def _version() -> str:
    return version("onrecord")


def _engine(tagger: Tagger, names_tagger: names.NamesTagger) -> Engine:
    return Engine(
        version=_version(),
        weights=(("attribution", tagger.sha256), ("names", names_tagger.sha256)),
        runtime=f"onnxruntime {onnxruntime.__version__}",
        kernel="int8",
    )
