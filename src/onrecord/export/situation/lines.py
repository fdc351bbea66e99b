"""The situation as JSON Lines: an object a line, each with the spans and ids it rests on.

Every object says what it `is`, and comes in this order:

    report      id, number, outlet, title, link, published, text_sha256
    thread      number, subject, aspect, lanes: [{voice, points: [P]}], differs: [number]
    difference  number, subject, aspect (or "figure"), points: [P], reasons: [words]
    apart       subject, points: [P], definitions: [words]
    reason      report: id, told, because, sentence: S, cause (as a reading has it)
    wire        reports: [id]

A point P is {report: id, kind: state|figure, entry (as a reading has it), voices, about, sentence,
said_on, place, figures, earliest, latest, dated}; a span S is that of the contract.
"""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from onrecord.domain import Account, Point, Reason, Report, State
from onrecord.export.jsonl import compact
from onrecord.export.situation.told import Told

VERSION = 1

Object = dict[str, Any]


def lines(told: Told) -> Iterator[str]:
    r"""Each object as one line, keys sorted, closed by "\n": the same for the same situation.

    A point names its report by the document's id; spans are in code points of that report's text,
    whose hash stands with the report. `reviewed` is false: no person has reviewed any of it.
    """
    for each in _objects(told):
        yield f"{compact({'onrecord': VERSION, 'reviewed': False, **each})}\n"


def _objects(told: Told) -> Iterator[Object]:
    situation = told.situation
    for report in situation.reports:
        yield {"is": "report", **_report(report, told)}
    for number, thread in enumerate(situation.threads, 1):
        lanes = [{"voice": e.voice, "points": list(map(_point, e.points))} for e in thread.lanes]
        known = {"subject": thread.subject, "aspect": thread.aspect, "lanes": lanes}
        yield {"is": "thread", "number": number, **known, "differs": told.differences(thread)}
    for number, each in enumerate(situation.differences, 1):
        yield {
            "is": "difference",
            "number": number,
            "subject": each.subject,
            "aspect": each.aspect,
            "points": list(map(_point, each.points)),
            "reasons": each.reasons,
        }
    for apart in situation.apart:
        yield {
            "is": "apart",
            "subject": apart.subject,
            "points": list(map(_point, apart.points)),
            "definitions": apart.definitions,
        }
    yield from map(_reason, situation.reasons)
    for wire in situation.wires:
        yield {"is": "wire", "reports": wire}


def _report(report: Report, told: Told) -> Object:
    document = told.readings[report.id].document
    return {**asdict(report), "number": told.number(report), "text_sha256": document.text_sha256}


def _point(point: Point) -> Object:
    when = {"earliest": point.earliest, "latest": point.latest, "dated": point.dated}
    return {**_account(point.account), **when}


def _account(account: Account) -> Object:
    known = asdict(account)
    known["report"] = account.report.id
    known["kind"] = "state" if isinstance(account.entry, State) else "figure"
    return known


def _reason(reason: Reason) -> Object:
    return {"is": "reason", **asdict(reason), "report": reason.report.id}
