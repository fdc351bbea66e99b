"""One page a report, in a file that needs nothing else: the text with its voices visible."""

from functools import partial

from onrecord.export.formats import FileFormat
from onrecord.export.html.index import extras
from onrecord.export.html.page import write

FORMAT = FileFormat(
    name="html",
    media_type="text/html",
    suffixes=(".html",),
    render=write,
    excerpts=partial(write, excerpts=True),
    extras=extras,
)
