"""Brings the documents' commands and tables up to date; run by hand, and the change read.

python tests/docs/refresh.py
"""

import sys

from documents import DOCUMENTS, ROOT, refreshed, text_of

for document in DOCUMENTS:
    new = refreshed(document)
    if new != text_of(document):
        (ROOT / document).write_text(new, encoding="utf-8")
        sys.stdout.write(f"{document} was brought up to date.\n")
