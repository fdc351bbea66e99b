"""Every setting, its default and its help: the command line and the docs follow this table."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting: its name in Python, what it is unless it is set, and what it does.

    `metavar` is what stands for its value in the help, null for one that takes none or that lists
    its choices.
    """

    name: str
    default: str | int | bool | None
    help: str
    metavar: str | None = None

    @property
    def flag(self) -> str:
        """The setting as the command line spells it: `--force-language`."""
        return "--" + self.name.replace("_", "-")


_ALL = (
    Setting(
        name="published",
        default=None,
        help="The day the reports were published, for dates such as 'on Tuesday'.",
        metavar="YYYY-MM-DD",
    ),
    Setting(
        name="publisher",
        default=None,
        help="The outlet that published the reports.",
        metavar="NAME",
    ),
    Setting(
        name="format",
        default="text",
        help="text and html are for people; jsonl and json hold the whole record, csv and brat "
        "its statements.",
    ),
    Setting(
        name="all",
        default=False,
        help="Show every statement below the summary (text only: the others always hold all).",
    ),
    Setting(
        name="jobs",
        default=1,
        help="How many reports to read at once, each in a process of its own (about 240 MB).",
        metavar="N",
    ),
    Setting(
        name="output",
        default=None,
        help="Write to this file, which appears only once it is complete, not to standard output; "
        "brat, and html of several reports, write to this folder.",
        metavar="PATH",
    ),
    Setting(
        name="open",
        default=False,
        help="Open the page in the browser (html only); without --output it is a temporary file.",
    ),
    Setting(
        name="excerpts",
        default=False,
        help="Leave out the text that is more than 90 characters from every entry (html only), for "
        "reports that may not be passed on.",
    ),
    Setting(
        name="force_language",
        default=None,
        help="Read the reports as written in this language, whatever they look like.",
    ),
)

SETTINGS: Mapping[str, Setting] = MappingProxyType({each.name: each for each in _ALL})
"""Every setting by its name, in the order in which the help lists them."""
