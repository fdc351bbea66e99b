"""A pipeline without weights: it finds “words,” Somebody said, and does what a file's name tells.

Run as a program it is `onrecord` with this pipeline in it, so that signals, pipes and processes are
the real ones.
"""

import hashlib
import os
import re
import signal
import time
from pathlib import Path

from onrecord.cli import main
from onrecord.domain import (
    Content,
    Cue,
    Document,
    Engine,
    Problem,
    RawMap,
    Reading,
    Run,
    Source,
    Statement,
    Voice,
)
from onrecord.errors import UnreadableFileError

SAID = re.compile(r"“(?P<quoted>[^”]*)”,? (?P<source>[A-Z][\w ]*?) (?P<cue>said)")

UNDATED = Problem(
    what="Some dates hang on the day of publication, which is not known.",
    where=None,
    remedy="Give it with --published.",
)


def read_report(
    report: str | bytes,
    /,
    *,
    published: str | None = None,
    publisher: str | None = None,
    force_language: str | None = None,
) -> Reading:
    """A reading of direct speech only."""
    path = report if isinstance(report, str) else None
    if path is not None:
        obey(Path(path).name)
    data = _bytes(report)
    text = data.decode()
    document = Document(
        id=hashlib.sha256(data).hexdigest()[:32],
        path=path and re.sub("[\ud800-\udfff]", "\ufffd", path),
        title=text.partition("\n")[0] or None,
        publisher=publisher,
        published=published,
        language=force_language or "en",
        media_type="text/plain",
        raw_sha256="a" * 64,
        text_sha256="b" * 64,
        text=text,
        raw_map=RawMap(runs=(Run(start=0, end=max(len(text), 1), raw_start=0, width=1),)),
    )
    statements = tuple(statement(document, found) for found in SAID.finditer(text))
    return Reading(
        document=document,
        statements=statements,
        voices=voices(document, statements),
        problems=() if published else (UNDATED,),
        engine=Engine(version="0"),
    )


def _bytes(report: str | bytes) -> bytes:
    if isinstance(report, bytes):
        return report
    try:
        return Path(report).read_bytes()
    except OSError as error:
        raise UnreadableFileError(report, error.strerror or "?") from error


def obey(name: str) -> None:
    if name.startswith("fault"):
        "".index("fault")  # raises as a fault of the program does
    if name.startswith("kill"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("slow"):
        time.sleep(0.3)
    if name.startswith("stuck"):
        time.sleep(60)


def statement(document: Document, found: re.Match[str]) -> Statement:
    return Statement(
        id=f"{found.start():032x}",
        mode="direct",
        polarity="asserted",
        confidence=0.87,
        source=Source(spans=(document.span(*found.span("source")),), naming="named"),
        cue=Cue(spans=(document.span(*found.span("cue")),), lemma="say", act="say"),
        content=Content(
            spans=(document.span(*found.span("quoted")),),
            quoted=(document.span(*found.span("quoted")),),
        ),
    )


def voices(document: Document, statements: tuple[Statement, ...]) -> tuple[Voice, ...]:
    made, at = [], 0
    for each in statements:
        (content,) = each.content.spans
        made.append(Voice(start=at, end=content.start, statement=None, verbatim=False))
        made.append(Voice(start=content.start, end=content.end, statement=each.id, verbatim=True))
        at = content.end
    made.append(Voice(start=at, end=len(document.text), statement=None, verbatim=False))
    return tuple(each for each in made if each.start < each.end)


if __name__ == "__main__":
    main(prog_name="onrecord", obj=read_report)
