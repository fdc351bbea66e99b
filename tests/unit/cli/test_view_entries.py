"""What people see of who is meant, of figures, times, places and wording."""

import re
from dataclasses import replace

from full_reading import full_reading

from onrecord.cli.view import Screen, View, view

ALL = View(screen=Screen(), statements=True)

SPEAKERS = """\
Mira Voss · person · 2 statements
     as described by Veld Post: Senator

¶2   Senator Mira Voss — told — that about 4,000 people had left Veld
     indirect · by name 0.97 · through Radio Mar (broadcast) · to Radio Mar ·
     said on 2031-05-12 (Monday) · sure 0.90

¶3   she — said — The gate would shut … if the rains came
     indirect · she → Mira Voss 0.90 · conditional · condition: if the rains
     came · sure 0.90

He · not resolved · 1 statement

¶4   He — said — that 12 lorries were burned
     indirect · not resolved; candidates: Tom Rell, Ivo Rell · sure 0.90

An aide · unnamed · 1 statement

¶4   An aide — said — no
     indirect · unnamed: not cleared to speak · sure 0.90
"""

ENTRIES = """\
Figures

¶2   about 4,000 — about 4000 people
     sure 0.88 · source: Mira Voss
¶4   12 — 12 lorries
     sure 0.88 · source: He

Times

¶2   Monday — 2031-05-12
     by the day of publication · in the outlet's own voice

Places

¶1   Veld, Veld. (2 times) — Veld, 50.10° N 14.40° E
     CZ by the gazetteer · sure 0.90 · in the outlet's own voice
¶3   Dar — Dar, 48.20° N 16.40° E
     CZ by the gazetteer · sure 0.90 · in the outlet's own voice

Wording

Red Sluice

¶3   militant group — label
     in the outlet's own voice

No party named beside the words

¶4   rescue — scare quote
     in the outlet's own voice
¶4   burned — listed: fire
     source: He
"""


def squeezed(page: str) -> str:
    """The page with the sureness of statements, which the tests' calibration gives, made one."""
    return re.sub(r"(un)?sure \d\.\d\d(?=\n\n|\n\Z)", "sure 0.90", page)


def test_statements_stand_below_those_who_make_them() -> None:
    assert SPEAKERS in squeezed(view(full_reading(), ALL))


def test_entries_stand_below_with_who_claims_them() -> None:
    assert ENTRIES in view(full_reading(), ALL)


def test_figures_are_counted_in_the_summary() -> None:
    page = view(full_reading(), View(screen=Screen()))
    assert "2 figures: 2 on somebody's word, 0 in the outlet's own voice" in page
    assert "--all shows the statements." in " ".join(page.split())
    nothing = replace(
        full_reading(), statements=(), figures=(), times=(), places=(), wording=(), entities=()
    )
    assert "--all" not in view(nothing, View(screen=Screen()))
    assert "figure" not in view(nothing, ALL)


def test_a_statement_within_another_says_whose_it_is_inside() -> None:
    reading = full_reading()
    said, would, *rest = reading.statements
    inner = replace(rest[0], within=said.id)
    page = view(replace(reading, statements=(said, would, inner, *rest[1:])), ALL)
    assert "inside a statement of Mira Voss (¶2)" in " ".join(page.split())
