"""The command line: `onrecord COMMAND`; each command has a file here and is loaded when named."""

import importlib
from collections.abc import Mapping
from types import MappingProxyType

import click

from onrecord.cli.boundary import Guarded

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        name: f"onrecord.cli.{name}"
        for name in (
            "read",
            "lint",
            "situation",
            "add",
            "search",
            "who",
            "figures",
            "join",
            "show",
            "stats",
            "verify",
            "forget",
            "backup",
        )
    }
)
"""Every command, and the module that holds it under the same name."""


class Commands(Guarded):
    """The commands by their table: what one needs is imported for that one only."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's
        """The commands' names in their order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, loaded now; null where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord", message="%(prog)s %(version)s")
def main() -> None:
    """Read news reports and keep the record of who said what.

    It runs on this machine alone: no network, no key, no server.
    """
