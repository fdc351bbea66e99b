"""The encoder in torch: six layers of BERT written plainly, with small embeddings and our heads.

MiniLM-L6-H384 (Wang et al. 2020) carries the language; seven tags a piece and two pairs of
query and key vectors for the links are learned on PolNeAR. `training.export` writes the same
computation as ONNX.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.tagger.features import PLACES, QUOTATION_STATES, SHAPES
from onrecord.tagger.labels import DISTANCES, TAGS, WINDOW, distance_bucket

LINKS = 2  # content to cue, cue to source
LINK_SIZE = 64  # of one query or key vector; four of them make the 256 of the trial


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Sizes of the encoder; the attribution tagger's unless said otherwise."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    tags: int = len(TAGS)
    links: int = LINKS


class Layer(nn.Module):
    """One transformer layer: attention and a feed-forward net, each added and normalised."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = WindowDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """[windows, pieces, width] to the same; `mask` is added to the attention's scores.

        It is 0 or a large negative number: [windows x heads, 1, pieces].
        """
        rows, pieces, width = x.shape
        size = width // self.heads
        qkv = self.qkv(x).view(rows, pieces, 3, self.heads, size).permute(2, 0, 3, 1, 4)
        # Plain batched products in bf16: twice as fast on a CPU as torch's own attention, backward.
        query, key, value = qkv.reshape(3, rows * self.heads, pieces, size).unbind(0)
        scores = torch.bmm(query * size**-0.5, key.transpose(1, 2)) + mask
        attended = torch.bmm(torch.softmax(scores, dim=-1), value)
        attended = attended.view(rows, self.heads, pieces, size).transpose(1, 2)
        x = self.norm1(x + self.dropout(self.out(attended.reshape(rows, pieces, width))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class WindowDropout(nn.Module):
    """Drops the same features at every piece of a window: one draw a window instead of 200.

    Gal and Ghahramani 2016; on a CPU, drawing for every piece would take a third of the step.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """[windows, pieces, width] to the same."""
        if not self.training or not self.share:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.share
        return x * (kept / (1 - self.share)).to(x.dtype)


class Tagger(nn.Module):
    """Ids and features to tag logits and link scores."""

    def __init__(self, shape: Shape | None = None, *, dropout: float = 0.1) -> None:
        super().__init__()
        shape = shape or Shape()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(WINDOW, shape.width)
        self.shapes = nn.Embedding(len(SHAPES), shape.width)
        self.quotes = nn.Embedding(QUOTATION_STATES, shape.width)
        self.places = nn.Embedding(len(PLACES), shape.width)
        for added in (self.shapes, self.quotes, self.places):
            nn.init.zeros_(added.weight)  # the encoder starts as it was pre-trained
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = WindowDropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.tags = nn.Linear(shape.width, shape.tags)
        self.links = nn.Linear(shape.width, 2 * shape.links * LINK_SIZE)
        self.distances = nn.Parameter(torch.zeros(shape.links, DISTANCES))
        buckets = [[distance_bucket(t - o) for t in range(WINDOW)] for o in range(WINDOW)]
        self.register_buffer("buckets", torch.tensor(buckets), persistent=False)

    def forward(
        self, ids: Tensor, shapes: Tensor, quotes: Tensor, places: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Tag logits [windows, pieces, tags] and link scores [links, windows, from, to]."""
        pieces = ids.shape[1]
        x = self.words(ids) + self.positions.weight[:pieces]
        x = x + self.shapes(shapes) + self.quotes(quotes) + self.places(places)
        x = self.dropout(self.norm(x))
        hidden = torch.zeros_like(mask, dtype=x.dtype).masked_fill(~mask, -1e4)
        hidden = hidden.repeat_interleave(self.shape.heads, dim=0)[:, None]
        for layer in self.layers:
            x = layer(
                x, hidden.to(torch.bfloat16) if torch.is_autocast_enabled(x.device.type) else hidden
            )
        vectors = self.links(x).view(*x.shape[:2], self.shape.links, 2, LINK_SIZE)
        query, key = vectors.permute(3, 2, 0, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) / LINK_SIZE**0.5
        scores = scores.float() + self.distances[:, self.buckets[:pieces, :pieces]][:, None]
        return self.tags(x).float(), scores.masked_fill(~mask[None, :, None, :], -1e4)


def load_pretrained(model: Tagger, weights: Mapping[str, Tensor]) -> None:
    """Fills the encoder from a BERT checkpoint's tensors; the heads and added embeddings stay."""
    own = model.state_dict()
    own["words.weight"] = weights["embeddings.word_embeddings.weight"]
    kinds = weights["embeddings.token_type_embeddings.weight"][0]  # one kind of text: a constant
    own["positions.weight"] = weights["embeddings.position_embeddings.weight"][:WINDOW] + kinds
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for i in range(model.shape.layers):
            theirs = f"encoder.layer.{i}"
            qkv = [
                weights[f"{theirs}.attention.self.{name}.{part}"]
                for name in ("query", "key", "value")
            ]
            own[f"layers.{i}.qkv.{part}"] = torch.cat(qkv)
            for ours, name in _NAMES.items():
                own[f"layers.{i}.{ours}.{part}"] = weights[f"{theirs}.{name}.{part}"]
    model.load_state_dict(own)


_NAMES = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def loss(model: Tagger, batch: Tensor) -> Tensor:
    """Cross-entropy of the tags plus 0.3 of each link's, over a batch [7, windows, pieces]."""
    ids, shapes, quotes, places, tags, cue_links, source_links = batch.long().unbind(0)
    mask = tags >= 0
    logits, scores = model(ids, shapes, quotes, places, mask)
    total = functional.cross_entropy(logits.flatten(0, 1), tags.flatten(), ignore_index=-1)
    for link, (targets, first) in enumerate(((cue_links, _CONTENT), (source_links, _CUE))):
        chosen = (tags == first) | (tags == first + 1)
        if chosen.any():
            total = total + LINK_WEIGHT * functional.cross_entropy(
                scores[link][chosen], targets[chosen]
            )
    return total


LINK_WEIGHT = 0.3  # MODEL_NOTES' first trial
_CUE = TAGS.index("B-cue")
_CONTENT = TAGS.index("B-content")
