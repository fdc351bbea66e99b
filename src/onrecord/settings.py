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


_SHARED = (
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
        name="jobs",
        default=1,
        help="How many reports to read at once, each in a process of its own (about 240 MB).",
        metavar="N",
    ),
    Setting(
        name="output",
        default=None,
        help="Write to this file, which appears only once it is complete, not to standard output.",
        metavar="PATH",
    ),
    Setting(
        name="open",
        default=False,
        help="Open the page in the browser (html only); without --output it is a temporary file.",
    ),
    Setting(
        name="force_language",
        default=None,
        help="Read the reports as written in this language, whatever they look like.",
    ),
    Setting(
        name="ledger",
        default="ledger.onrecord",
        help="The file of the ledger; add makes it where there is none.",
        metavar="FILE",
    ),
    Setting(
        name="text_column",
        default="text",
        help="The column of a table of articles (CSV, JSONL, Parquet) that holds their text.",
        metavar="NAME",
    ),
    Setting(
        name="date_column",
        default=None,
        help="The column that holds the day of publication, as 2031-05-14 (with or without a "
        "time).",
        metavar="NAME",
    ),
    Setting(
        name="publisher_column",
        default=None,
        help="The column that holds the outlet's name.",
        metavar="NAME",
    ),
    Setting(
        name="id_column",
        default=None,
        help="The column that tells the articles apart in lists; else the number of the row does.",
        metavar="NAME",
    ),
    Setting(
        name="speaker",
        default=None,
        help="Only what a speaker of this name, or with this in the name, is reported to have "
        "said.",
        metavar="NAME",
    ),
    Setting(
        name="outlet", default=None, help="Only what this outlet has published.", metavar="NAME"
    ),
    Setting(
        name="since",
        default=None,
        help="Only reports published on this day or later (undated ones are left out).",
        metavar="YYYY-MM-DD",
    ),
    Setting(
        name="until",
        default=None,
        help="Only reports published on this day or before (undated ones are left out).",
        metavar="YYYY-MM-DD",
    ),
    Setting(
        name="place",
        default=None,
        help="Only statements whose content names this place.",
        metavar="NAME",
    ),
    Setting(name="mode", default=None, help="Only direct, indirect or mixed statements."),
    Setting(
        name="channel",
        default=None,
        help="Only what came through this: a medium (agency, broadcast, letter ...) or a name.",
        metavar="NAME",
    ),
    Setting(
        name="act", default=None, help="Only statements of this act: say, deny, warn, promise ..."
    ),
    Setting(
        name="as_of",
        default=None,
        help="Ask the ledger as it stood at the end of this day (UTC).",
        metavar="YYYY-MM-DD",
    ),
    Setting(
        name="limit",
        default=None,
        help="Give so many at most; for people 50 unless this is given.",
        metavar="N",
    ),
    Setting(name="csv", default=False, help="Write CSV, a row an entry, for programs."),
    Setting(name="jsonl", default=False, help="Write JSON Lines, an object an entry."),
    Setting(
        name="parquet",
        default=False,
        help="Write Parquet (needs --output, and pip install 'onrecord[parquet]').",
    ),
    Setting(
        name="no_text",
        default=False,
        help="Give offsets, the text's hash, and at most 90 characters of a report's words an "
        "entry.",
    ),
)

SETTINGS: Mapping[str, Setting] = MappingProxyType({each.name: each for each in _SHARED})
"""The settings that several commands share, by name, in the order in which the help lists them."""

_OWN = {
    "read": (
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
            name="output",
            default=None,
            help="Write to this file, which appears only once it is complete, not to standard "
            "output; brat, and html of several reports, write to this folder.",
            metavar="PATH",
        ),
        Setting(
            name="excerpts",
            default=False,
            help="Leave out the text that is more than 90 characters from every entry (html only), "
            "for reports that may not be passed on.",
        ),
        Setting(
            name="list",
            default=None,
            help="Mark the words of this list (TOML: name, author, licence, rule, words) wherever "
            "they stand; may be given several times. No list is on by itself.",
            metavar="FILE",
        ),
    ),
    "lint": (
        Setting(
            name="format",
            default="text",
            help="text is a line for each finding; jsonl an object on each line, for programs.",
        ),
        Setting(
            name="settings",
            default=None,
            help="Take the rules that are switched off from this file, not from the onrecord.toml "
            "beside each report.",
            metavar="FILE",
        ),
        Setting(
            name="strict",
            default=False,
            help="End with status 1 where anything is found.",
        ),
    ),
    "situation": (
        Setting(
            name="about",
            default=None,
            help="Only what is told of this: words of a thing's name, or of a place's.",
            metavar="NAME",
        ),
        Setting(name="aspect", default=None, help="Only this of what is told: passage, supply ..."),
        Setting(
            name="format",
            default="text",
            help="text and html are for people; jsonl has an object a line, for programs.",
        ),
        Setting(
            name="words",
            default=False,
            help="Show the sentence and the id of every account (text only).",
        ),
        Setting(
            name="ledger",
            default=None,
            help="Ask this ledger for what its reports tell; nothing is read anew.",
            metavar="FILE",
        ),
    ),
    "join": (
        Setting(
            name="apply",
            default=False,
            help="Have the program decide on all speakers, and keep what it decides.",
        ),
        Setting(
            name="undo",
            default=None,
            help="Take back the join of this entry of the log.",
            metavar="ENTRY",
        ),
        Setting(
            name="because",
            default=None,
            help="Why; this is kept, and shown with the join.",
            metavar="REASON",
        ),
    ),
    "verify": (
        Setting(
            name="expect",
            default=None,
            help="A head that was noted before: the log must still lead through it.",
            metavar="HEAD",
        ),
    ),
    "forget": (
        Setting(
            name="because",
            default=None,
            help="Why it must go; this is kept, so leave out what must not be.",
            metavar="REASON",
        ),
    ),
}

OWN_SETTINGS: Mapping[str, Mapping[str, Setting]] = MappingProxyType(
    {
        command: MappingProxyType({each.name: each for each in settings})
        for command, settings in _OWN.items()
    }
)
"""By command, what it alone takes, or takes otherwise than `SETTINGS` has it."""
