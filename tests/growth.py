"""How time grows with a text: measured again where a machine's slow moment may have spoilt it."""

from collections.abc import Callable

_ROUNDS = 4


def at_most(times: float, seconds: Callable[[int], float], short: int, long: int) -> bool:
    """Whether a long text takes at most so many times as long as a short one.

    Less than 0.03 seconds counts as that. A machine may halve its speed between two measurements,
    but not in every round; what grows by the square does.
    """
    return any(seconds(long) <= times * max(seconds(short), 0.03) for _ in range(_ROUNDS))
