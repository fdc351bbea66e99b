"""The names' encoder: MiniLM's first layers with fewer word pieces, and what it learns by."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.tagger.names.labels import LINKS, TAGS
from training.model import Shape, Tagger, load_pretrained
from training.names.windows import SOURCES, UNNAMED

LAYERS = 3  # of the six: a fourth costs a third more time, and the two taggers share a budget

# How much each corpus counts in the tags' and in the links' loss: people's work before automatic.
_TAG_WEIGHTS = {"silver": 0.4, "litbank": 0.3, "gap": 0.3, "wnut": 0.5, "twitter": 0.5}
_LINK_WEIGHTS = {"silver": 0.4, "litbank": 0.6}
_LINKS_SHARE = 0.4  # of the links' loss beside the tags'
_NEVER = -1e4


def shape(vocabulary: Sequence[str], *, layers: int = LAYERS) -> Shape:
    """The sizes of the names' encoder."""
    return Shape(vocabulary=len(vocabulary), layers=layers, tags=len(TAGS), links=LINKS)


def pretrained(
    model: Tagger, weights: Mapping[str, Tensor], *, full: Sequence[str], kept: Sequence[str]
) -> None:
    """Fills the encoder from the whole checkpoint, whose vocabulary is `full`."""
    number = {piece: i for i, piece in enumerate(full)}
    words = "embeddings.word_embeddings.weight"
    load_pretrained(model, {**weights, words: weights[words][[number[p] for p in kept]]})


def loss(model: Tagger, batch: Tensor) -> Tensor:
    """Loss of a batch [8, windows, pieces] of `training.names.windows`."""
    ids, shapes, quotes, places, tags, chains, firsts, sources = batch.long().unbind(0)
    mask = tags != -1
    logits, scores = model(ids, shapes, quotes, places, mask)
    source = sources[:, 0]
    return _tag_loss(logits, tags, _weights(_TAG_WEIGHTS, source)) + _LINKS_SHARE * _link_loss(
        scores[0], chains, firsts, source
    )


def _weights(by_source: Mapping[str, float], source: Tensor) -> Tensor:
    table = torch.tensor([by_source.get(name, 1.0) for name in SOURCES], device=source.device)
    return table[source]


def _tag_loss(logits: Tensor, tags: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy; where a piece is only known to be no name, that of being any other tag."""
    log = functional.log_softmax(logits, dim=-1)
    exact = -log.gather(-1, tags.clamp(min=0)[..., None])[..., 0]
    free = torch.tensor(["-name-" not in f"-{t[2:]}" for t in TAGS], device=tags.device)
    unnamed = -torch.logsumexp(log.masked_fill(~free, _NEVER), dim=-1)
    each = torch.where(tags >= 0, exact, torch.where(tags == UNNAMED, unnamed, 0.0))
    weight = weights[:, None] * ((tags >= 0) | (tags == UNNAMED))
    return (each * weight).sum() / weight.sum().clamp(min=1)


def _link_loss(scores: Tensor, chains: Tensor, firsts: Tensor, source: Tensor) -> Tensor:
    """For each piece of a mention, the share that all earlier mentions of its chain get together.

    Where there is none in the window, the share of [CLS]. GAP's texts name two mentions only:
    the choice is between these.
    """
    at = torch.arange(firsts.shape[1], device=firsts.device)
    starts = (firsts == at) & (firsts > 0)
    linked = (chains > 0) & (firsts > 0)
    earlier = at[None, None, :] < firsts[:, :, None]
    gold = earlier & starts[:, None, :] & (chains[:, None, :] == chains[:, :, None])
    none = ~gold.any(dim=-1)
    gap = source == SOURCES.index("gap")
    choice = torch.where(gap[:, None, None], earlier & starts[:, None, :], earlier)
    linked = linked & ~(none & gap[:, None])
    gold[..., 0] |= none
    choice = choice | gold
    log = scores.masked_fill(~choice, _NEVER).log_softmax(dim=-1)
    each = -torch.logsumexp(log.masked_fill(~gold, _NEVER), dim=-1)
    weight = _weights(_LINK_WEIGHTS, source)[:, None] * linked
    return (each * weight).sum() / weight.sum().clamp(min=1)
