"""Statements in the making for an article, as the program finds them with a tagger at hand."""

from functools import partial

from onrecord.domain import Draft, Stage
from onrecord.pipeline import parts_stages, tags
from onrecord.readers import plain
from onrecord.tagger import Tagger
from training.polnear import Article


def drafted(article: Article, tagger: Tagger) -> Draft:
    """The draft of an article as far as its final parts, without claims inside statements.

    PolNeAR marks none of these, so its figures leave them out.
    """
    stages: tuple[Stage, ...] = (partial(tags, tagger=tagger), *parts_stages())
    draft = Draft(document=plain.read(article.text.encode(), language="en"))
    for stage in stages:
        draft = stage(draft)
    return draft
