"""The same reports under other names, and what of their readings changes with the names."""
