"""Measures: the gate that figures must not fall below, and how fast and how large the tool is."""
