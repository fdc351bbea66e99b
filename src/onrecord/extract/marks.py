"""Broken quotation marks, said once a document."""

from dataclasses import replace

from onrecord.domain import Draft, Problem
from onrecord.text.quotations import quotations


def broken_marks(draft: Draft) -> Draft:
    """The draft with a Problem for quotations never closed, and one for marks without a partner."""
    read = quotations(draft.document.text)
    problems = []
    unclosed = [q for q in read.found if not q.closed and not q.carried and q.level == 0]
    if unclosed:
        first = unclosed[0]
        problems.append(
            Problem(
                what=f"{_counted(len(unclosed), 'quotation is', 'quotations are')} never closed.",
                where=draft.document.span(first.start, first.inner_start),
                remedy="Each is read to the end of its paragraph: compare with the report.",
            )
        )
    if read.stray:
        at = read.stray[0]
        problems.append(
            Problem(
                what=f"{_counted(len(read.stray), 'quotation mark has', 'quotation marks have')} "
                "no partner.",
                where=draft.document.span(at, at + 1),
                remedy="Each is read as a plain character: compare with the report.",
            )
        )
    return replace(draft, problems=draft.problems + tuple(problems))


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
