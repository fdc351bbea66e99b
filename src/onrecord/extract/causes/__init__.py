"""Causes as told: what a voice gives as the reason of a state or statement, in words that say so.

A cause is read from a connective of the closed list `connectives.toml` and from what stands beside
it in the same voice; the idea of explicit connectives with two arguments, and that a word like `as`
or `since` is one only in some of its uses, is the Penn Discourse Treebank's (Prasad, Webber, Lee
and Joshi, version 3.0, 2019). What is not tied in words is not tied here, and whether one thing did
bring about the other is not asked.
"""

from onrecord.extract.causes.stage import causes

__all__ = ["causes"]
