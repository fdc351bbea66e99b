"""States of affairs: what a report tells as open, held, working or agreed, and on whose word.

A state is read from a word of the closed list `aspects.toml` and the grammar round it: which phrase
is its subject, what negates it, whether it is planned, claimed, feared or hangs on a condition. A
word of the list that has no subject of a fitting kind is none ("opened an inquiry"). Nothing is
carried from one state to a later one.
"""

from onrecord.extract.states.stage import states

__all__ = ["states"]
