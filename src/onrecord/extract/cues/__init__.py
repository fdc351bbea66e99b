"""Cues: the words that attribute, and what they do to what is said."""

from onrecord.extract.cues.doing import is_doing
from onrecord.extract.cues.grammar import Reading, read_cue
from onrecord.extract.cues.stage import acts

__all__ = ["Reading", "acts", "is_doing", "read_cue"]
