"""What commands on a ledger share: filters, entries for people and for programs, silence."""
