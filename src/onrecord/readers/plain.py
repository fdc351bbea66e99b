"""Plain text to a document: what has no mark-up, a line or a block of lines to a paragraph."""

from onrecord.domain.document import Document, Section
from onrecord.readers.identity import identity, text_sha256
from onrecord.text.decoding import decode
from onrecord.text.language import language as language_of
from onrecord.text.sections import sections

MEDIA_TYPE = "text/plain"


def read(  # noqa: PLR0913  what is known of a report from outside it, each by name
    data: bytes,
    *,
    path: str | None = None,
    declared: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    language: str | None = None,
) -> Document:
    """The document in a plain text's bytes, with its sections; never fails, whatever the bytes.

    `declared` is the label of an encoding, `published` an EDTF date; `language`, a BCP 47 tag, is
    taken in place of what the words say. The title is the headline, null where there is none.
    """
    decoded = decode(data, declared=declared)
    parts = sections(decoded.text)
    known_by = identity(data, path)
    return Document(
        id=known_by.id,
        path=known_by.path,
        title=_title(decoded.text, parts),
        publisher=publisher,
        published=published,
        language=language or language_of(decoded.text),
        media_type=MEDIA_TYPE,
        raw_sha256=known_by.raw_sha256,
        text_sha256=text_sha256(decoded.text),
        text=decoded.text,
        raw_map=decoded.raw_map,
        sections=parts,
        problems=decoded.troubles,
    )


def _title(text: str, parts: tuple[Section, ...]) -> str | None:
    headlines = (text[part.start : part.end] for part in parts if part.kind == "headline")
    return next((" ".join(words.split()) for words in headlines), None)
