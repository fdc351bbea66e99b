"""The encoding that a page declares for itself."""

import re

_LOOKED_AT = 4096  # bytes; browsers look at 1,024, but pages with long comments declare later
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"<meta[\s/][^>]*?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_PROLOG = re.compile(rb"\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]+)")

# A declaration that can be read byte by byte is in no UTF-16: browsers take it for UTF-8, and the
# mark for pages in letters of the user's own for windows-1252 (WHATWG, "prescan").
_MISTAKEN = {
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "x-user-defined": "windows-1252",
}


def declared_in(data: bytes) -> str | None:
    """The label in a page's `<meta>` or its XML prolog; null where none is declared."""
    head = data[:_LOOKED_AT]
    found = _META.search(_COMMENT.sub(b"", head)) or _PROLOG.match(head)
    if found is None:
        return None
    label = found[1].decode("ascii")
    return _MISTAKEN.get(label.lower(), label)
