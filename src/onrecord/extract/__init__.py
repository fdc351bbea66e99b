"""Plain functions from draft to draft: each adds one kind of thing to the record."""
