"""The rules, in one table: what each looks for, why a desk asks, and who says so."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from onrecord.export.lint import attribution, figures, marks, sources
from onrecord.export.lint.desk import Desk, Found

Check = Callable[[Desk], Iterator[Found]]
"""Gives what a rule finds in one reading, in the text's order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its `name`, `what` it finds, `why` that matters in few words, and whose advice it is.

    The name is what a settings file switches it off by.
    """

    name: str
    what: str
    why: str
    source: str
    check: Check


_ALL = (
    Rule(
        name="figure-unattributed",
        what="a count, sum, share or measure in the outlet's own voice",
        why="nobody is named who stands behind it",
        source="Reuters, Handbook of Journalism, The Essentials of Reuters sourcing: every "
        "statement has its source unless it is an established fact or was witnessed",
        check=figures.unattributed,
    ),
    Rule(
        name="figure-single-source",
        what="such a figure that one source alone gives",
        why="nobody else in the report counts the same",
        source="Reuters, as above: two sources are better than one; Every Casualty Counts, "
        "Standards for Casualty Recording: numbers of independent sources are told apart",
        check=figures.single_source,
    ),
    Rule(
        name="unnamed-without-reason",
        what="a source without a name, where the report does not say why",
        why="the reader cannot tell why nobody is named",
        source="Associated Press, News Values and Principles, Anonymous sources: a story says why "
        "its source asked not to be named",
        check=sources.without_reason,
    ),
    Rule(
        name="unnamed-with-reason",
        what="a source without a name, where the report says why",
        why="an unnamed source is the weakest one",
        source="Reuters, as above: a named source is always preferable; Associated Press, as "
        "above: only information that is vital and not to be had otherwise",
        check=sources.with_reason,
    ),
    Rule(
        name="attribution-far",
        what="a statement whose attribution stands in another paragraph, or more than 40 words "
        "away from where it begins",
        why="the reader learns late whose word it is",
        source="Reuters, as above: who is quoted is told as early as can be, as a rule after the "
        "first sentence",
        check=attribution.far,
    ),
    Rule(
        name="headline-quotation",
        what="words in quotation marks in a headline or subhead that the body does not have",
        why="a headline's marks are read as somebody's words",
        source="BBC News style guide, quotation marks: in a headline they stand for attribution",
        check=marks.not_in_body,
    ),
    Rule(
        name="quotation-unattributed",
        what="a quotation that stands in no entry",
        why="nobody is named who said it",
        source="Reuters, as above: who is quoted is told at once",
        check=marks.unattributed,
    ),
)

RULES: Mapping[str, Rule] = MappingProxyType({each.name: each for each in _ALL})
"""Every rule by its name, in the order in which the docs list them."""
