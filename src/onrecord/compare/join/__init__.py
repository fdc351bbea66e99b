"""Who is one across reports: decided cautiously, with the reasons."""

from onrecord.compare.join.deciding import join
from onrecord.compare.join.grouping import joined
from onrecord.compare.join.known import Decision, Known

__all__ = ["Decision", "Known", "join", "joined"]
