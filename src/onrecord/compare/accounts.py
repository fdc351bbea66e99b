"""What one report tells, account by account: on whose word each state and each count stands."""

from onrecord.compare.told import told
from onrecord.domain import Account, Reading


def accounts(reading: Reading) -> tuple[Account, ...]:
    """Each state, and each figure that counts something, in the order of the text.

    A number that nothing is said of to tell what it counts is no account.
    """
    return tuple(each.account for each in told(reading))
