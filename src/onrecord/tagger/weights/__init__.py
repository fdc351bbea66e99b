"""Trained weights, their vocabulary and their cards: data, read as package resources."""

from importlib import resources


def vocabulary() -> tuple[str, ...]:
    """The word pieces in the order of their ids."""
    text = resources.files(__name__).joinpath("vocab.txt").read_text(encoding="utf-8")
    return tuple(text.split("\n")[:-1])
