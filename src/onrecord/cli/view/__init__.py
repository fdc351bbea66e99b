"""A reading as people read it in a terminal."""

from onrecord.cli.view.report import View, view
from onrecord.cli.view.screen import Screen, standard_output

__all__ = ["Screen", "View", "standard_output", "view"]
