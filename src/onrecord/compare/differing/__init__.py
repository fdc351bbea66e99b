"""Differing accounts: laid side by side, never weighed."""

from onrecord.compare.differing.figures import apart_figures, differing_figures
from onrecord.compare.differing.states import differing_states

__all__ = ["apart_figures", "differing_figures", "differing_states"]
