"""Teaches a trained encoder to read a report whose names it does not see.

    python -m training.steady --corpora ../shared/corpora --start seed1/model.pt \
        --teachers seed1/model.pt seed2/model.pt seed3/model.pt --out ~/onrecord-models/steady

The teachers read a report as it was printed; the student sees one masked piece for each name
(`onrecord.tagger.veiling`), and in three texts of four the names are others
(`training.exchanging`), so that it also meets the ones that capitals do not tell. It learns to say
of each piece what its teachers say together (Hinton, Vinyals and Dean 2015), on PolNeAR beside its
labels and on unlabelled news (ABP). The names are those that the shipped names' tagger finds;
`names.json` in the folder keeps them.
"""

import argparse
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.tagger import names
from onrecord.tagger.labels import TAGS
from onrecord.tagger.weights import vocabulary
from onrecord.tagger.wordpieces import WordPieces
from training import abp
from training.beside import MINE, OWN, STUDENT, TEACHER, THEIRS, pairs
from training.examples import Window
from training.exchanging import Name
from training.model import LINK_WEIGHT, Tagger
from training.polnear import Article, articles
from training.split import training_cut
from training.train import Recipe, Run

_SURE = 0.5  # of a name's extent, to exchange it
_LONGEST = 6000  # characters read of an unlabelled report
_EVERY = 10  # of ABP's articles one is read
_STARTS = (TAGS.index("B-content"), TAGS.index("B-cue"))  # whose pieces link: to a cue, to a source


@dataclass(frozen=True, slots=True, kw_only=True)
class Steadying(Recipe):
    """What a run depends on, besides its teachers."""

    passes: int = 2
    rate: float = 1e-4
    head_rate: float = 3e-4
    average: float = 0.995
    labels: float = 0.4  # the share of the labels in the loss; the rest is the teachers'
    news: float = 0.4  # windows of unlabelled news for each labelled one


def loss_of(teachers: Sequence[Tagger], share: float, model: Tagger, batch: Tensor) -> Tensor:
    """The labels' loss, in windows that have some, by `share`, and the teachers' by the rest."""
    rows = batch.long()
    ids, shapes, quotes, places, tags, *links = rows[:OWN]
    mask = rows[STUDENT] == 1
    logits, scores = model(ids, shapes, quotes, places, mask)
    tag_shares, link_shares = _said(teachers, rows)
    known = (rows[THEIRS] >= 0) & mask
    taught = -(tag_shares * functional.log_softmax(logits, -1)).sum(-1)[known].mean()
    right = taught.detach() * 0
    if (tags >= 0).any():
        right = functional.cross_entropy(logits.flatten(0, 1), tags.flatten(), ignore_index=-1)
    for link, begin in enumerate(_STARTS):
        weight = tag_shares[..., begin : begin + 2].sum(-1) * known  # how surely it has a link
        apart = -(link_shares[link] * scores[link].log_softmax(-1)).sum(-1)
        taught = taught + LINK_WEIGHT * (weight * apart).sum() / weight.sum().clamp(min=1.0)
        chosen = (tags == begin) | (tags == begin + 1)
        if chosen.any():
            value = functional.cross_entropy(scores[link][chosen], links[link][chosen])
            right = right + LINK_WEIGHT * value
    return share * right + (1 - share) * taught


def _said(teachers: Sequence[Tagger], rows: Tensor) -> tuple[Tensor, Tensor]:
    """The teachers' mean shares, for the student's pieces: of tags and of links.

    [windows, pieces, tags] and [links, windows, from, to].
    """
    ids, shapes, quotes, places = rows[OWN : OWN + 4]
    with torch.no_grad():
        said = [t(ids, shapes, quotes, places, rows[TEACHER] == 1) for t in teachers]
        tags = torch.stack([logits.softmax(-1) for logits, _ in said]).mean(0)
        links = torch.stack([scores.softmax(-1) for _, scores in said]).mean(0)
        at = rows[THEIRS].clamp(min=0)[..., None]
        tags = tags.gather(1, at.expand(-1, -1, tags.shape[-1]))
        links = links.gather(2, at.expand(len(links), -1, -1, links.shape[-1]))
        mine = rows[MINE][None, :, None].expand_as(links)
        return tags, torch.zeros_like(links).scatter_add_(3, mine, links)


def unlabelled_news(corpora: Path) -> list[Article]:
    """Every tenth article of ABP, its title as headline, with no annotation."""
    return [
        Article(name=r["id"], text=f"{r['title']}\n{r['text'][:_LONGEST]}", annotations=((),))
        for r in abp.rows(corpora, every=_EVERY)
    ]


def names_of(read: Sequence[Article], path: Path) -> Mapping[str, Sequence[Name]]:
    """The names in each article, from the file, or from the names' tagger into it."""
    if not path.exists():
        tagger, found = names.shipped(), {}
        for i, article in enumerate(read):
            mentions = tagger.mentions(article.text)
            found[article.name] = [
                (m.start, m.end, m.kind) for m in mentions if m.form == "name" and m.score >= _SURE
            ]
            if i % 200 == 0:
                print(f"names in {i} of {len(read)} articles", flush=True)
        path.write_text(json.dumps(found), encoding="utf-8")
    loaded = json.loads(path.read_text(encoding="utf-8"))
    return {name: [(a, b, kind) for a, b, kind in rows] for name, rows in loaded.items()}


def loaded(path: Path) -> Tagger:
    """A trained encoder."""
    model = Tagger(dropout=0.1)
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    model.eval()
    return model


def rows_of(
    labelled: Sequence[Article],
    news: Sequence[Article],
    known: Mapping[str, Sequence[Name]],
    recipe: Steadying,
    seed: int,
) -> list[Window]:
    """The windows of one pass; the same seed gives the same ones."""
    rng, cut = random.Random(seed), WordPieces(vocabulary())
    own = [w for a in labelled for w in pairs(a, known[a.name], cut, rng=rng)]
    out = list(own)
    wanted = len(own) + int(recipe.news * len(own))
    for article in rng.sample(news, len(news)):
        if len(out) >= wanted:
            break
        for row in pairs(article, known[article.name], cut, rng=rng):
            row.columns[4] = -1
            out.append(row)
    return out


def main() -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, required=True, help="holds polnear/ and abp/")
    parser.add_argument("--start", type=Path, required=True, help="the student's first weights")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True, help="outside the repository")
    for name, default in asdict(Steadying()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(default), default=default)
    given = vars(parser.parse_args())
    recipe = Steadying(**{name: given[name] for name in asdict(Steadying())})
    torch.manual_seed(recipe.seed)
    labelled = training_cut(list(articles(given["corpora"] / "polnear" / "train")))
    news = unlabelled_news(given["corpora"])
    teachers = [loaded(path) for path in given["teachers"]]
    student = loaded(given["start"])
    student.words.weight.requires_grad = False
    given["out"].mkdir(parents=True, exist_ok=True)
    known = names_of([*labelled, *news], given["out"] / "names.json")
    run = Run(
        recipe,
        student,
        out=given["out"],
        rows=lambda seed, _augment: rows_of(labelled, news, known, recipe, seed),
        loss=lambda model, batch: loss_of(teachers, recipe.labels, model, batch),
    )
    run.resume()
    run.finish()


if __name__ == "__main__":
    main()
