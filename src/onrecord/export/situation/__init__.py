"""The situation as several reports tell it: for programs as JSON Lines, for people as one page."""

from onrecord.export.situation.lines import lines
from onrecord.export.situation.page import page
from onrecord.export.situation.told import Told

__all__ = ["Told", "lines", "page"]
