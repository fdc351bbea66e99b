"""Pure decisions across readings: what differs, who may be one, and why."""

from onrecord.compare.accounts import accounts
from onrecord.compare.join import Decision, Known, join, joined
from onrecord.compare.situation import situation

__all__ = ["Decision", "Known", "accounts", "join", "joined", "situation"]
