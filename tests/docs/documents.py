"""The parts of the documents that the program itself writes: commands' output and tables.

A fenced block whose first line is `$ onrecord ...` holds that command's output, from its first
character to its last, or to a closing line `…` where only the beginning is shown. Between
`<!-- settings -->` and `<!-- end -->` stands the table of settings.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from onrecord.settings import OWN_SETTINGS, SETTINGS, Setting

ROOT = Path(__file__).parents[2]

DOCUMENTS = ("README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
"""Every document that is held against the program, by its path from the root."""

CUT = "…\n"
"""The line that closes a block which shows the beginning of an output only."""

_FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = "$ onrecord "
_TABLE = re.compile(r"(?<=<!-- settings -->\n).*?(?=<!-- end -->)", re.DOTALL)
_HEAD = "| command | flag | unless given | what it does |\n| --- | --- | --- | --- |\n"
_WISHES = ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A command as a document shows it, and the output that stands below it."""

    document: str
    command: str
    shown: str

    @property
    def needs_weights(self) -> bool:
        """Whether the command reads reports: help and version need no weights."""
        return not self.command.endswith(("--help", "--version"))


def text_of(document: str) -> str:
    """The document, by its path from the root."""
    return (ROOT / document).read_text(encoding="utf-8")


def fenced(document: str, kind: str) -> tuple[str, ...]:
    """The document's fenced blocks of a kind (`pycon`), without their fences."""
    found = _FENCE.finditer(text_of(document))
    return tuple(match["body"] for match in found if match["kind"] == kind)


def blocks(document: str) -> Iterator[Block]:
    """The document's commands with what it shows of their output."""
    for body in fenced(document, "console"):
        if body.startswith(_PROMPT):
            command, _, shown = body.partition("\n")
            yield Block(document=document, command=command.removeprefix("$ "), shown=shown)


@cache
def output_of(command: str) -> str:
    """What `onrecord ...` prints in the root, on standard output and standard error together."""
    environment = {name: v for name, v in os.environ.items() if name not in _WISHES}
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=ROOT,
        env={**environment, "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


def expected(block: Block) -> str:
    """What stands below the block's command when it is up to date.

    A cut output keeps its length, and ends before the first empty line from there on.
    """
    output = output_of(block.command)
    if not block.shown.endswith(CUT):
        return output
    lines = output.splitlines(keepends=True)
    end = block.shown.count("\n") - 1
    while end < len(lines) and lines[end] != "\n":
        end += 1
    return "".join(lines[:end]) + CUT


def settings_table() -> str:
    """The settings as a table, in the order in which the help lists them: shared ones first."""
    of_commands = {"several": SETTINGS, **OWN_SETTINGS}
    rows = (
        f"| {command} | `{_flag(s)}` | {_default(s)} | {s.help} |\n"
        for command, settings in of_commands.items()
        for s in settings.values()
    )
    return "".join((_HEAD, *rows))


def refreshed(document: str) -> str:
    """The document with every command's output and every table up to date."""
    text = text_of(document)
    for block in blocks(document):
        head = f"$ {block.command}\n"
        text = text.replace(head + block.shown, head + expected(block))
    return _TABLE.sub(lambda _: settings_table(), text)


def _flag(setting: Setting) -> str:
    return f"{setting.flag} {setting.metavar}" if setting.metavar else setting.flag


def _default(setting: Setting) -> str:
    if setting.default is None:
        return "nothing"
    return "off" if setting.default is False else f"`{setting.default}`"
