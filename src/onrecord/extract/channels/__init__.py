"""Channels: what a statement came through, and to whom it was said."""

from onrecord.extract.channels.stage import channels

__all__ = ["channels"]
