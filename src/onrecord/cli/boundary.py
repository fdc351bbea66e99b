"""The outermost boundary: what ends a command early becomes a status, without a traceback."""

from typing import Any

import click

from onrecord.cli.output import abandon_standard_output
from onrecord.cli.printable import printable
from onrecord.errors import OnrecordError

FAILED = 1
INTERRUPTED = 130
"""What a shell reports for a program ended by Ctrl-C: 128 and the signal's number."""
BROKEN_PIPE = 141
"""What a shell reports for a program whose reader (`| head`) has gone."""


class Guarded(click.Group):
    """A group of commands that ends with a status, whatever happens in them."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  Click's
        """Runs the command; an error of ours is one line on standard error."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            abandon_standard_output()
            ctx.exit(BROKEN_PIPE)
        except OnrecordError as error:
            click.echo(printable(str(error)), err=True)
            ctx.exit(FAILED)
