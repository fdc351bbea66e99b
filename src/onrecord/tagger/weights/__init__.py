"""Trained weights, their vocabulary and their cards: data, read as package resources."""

from importlib import resources


def vocabulary(name: str = "vocab.txt") -> tuple[str, ...]:
    """The word pieces in the order of their ids; `name` is one of the vocabularies beside this."""
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    return tuple(text.split("\n")[:-1])
