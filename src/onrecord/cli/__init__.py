"""The command line: `onrecord COMMAND`; each command has a file here and is loaded when named."""

import importlib
from collections.abc import Mapping
from types import MappingProxyType

import click

from onrecord.cli.boundary import Guarded

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "read": "Read reports and show who says what in them.",
        "lint": "Show what a desk asks first: words and numbers that nobody stands behind.",
        "situation": (
            "Show how things stand as the reports tell it: what each voice reports of each thing."
        ),
        "add": "Read reports and keep them in a ledger.",
        "search": "Find statements in a ledger by their words.",
        "who": "Show everything somebody is reported to have said.",
        "figures": "Find figures in a ledger, with who claims them.",
        "join": "List, make and undo joins of speakers across reports.",
        "show": "Show one entry of a ledger, by its id.",
        "stats": "Count what a ledger holds.",
        "verify": "Hash all of a ledger again, and name what does not hold.",
        "forget": "Take a document out of a ledger, for good.",
        "backup": "Copy a ledger to a second file.",
    }
)
"""Every command with the first line of its help; a module here holds each under its name."""


class Commands(Guarded):
    """The commands by their table: what one needs is imported for that one only."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's
        """The commands' names in their order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, loaded now; null where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Writes the commands, each with what it does: without loading any of them."""
        room = formatter.width - 6 - max(map(len, COMMANDS))  # as Click reckons
        known = {name: click.Command(name, help=told) for name, told in COMMANDS.items()}
        with formatter.section("Commands"):
            formatter.write_dl([(n, each.get_short_help_str(room)) for n, each in known.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord", message="%(prog)s %(version)s")
def main() -> None:
    """Read news reports and keep the record of who said what.

    It runs on this machine alone: no network, no key, no server.
    """
