"""What citizens say as open data: CSV and JSON with the same rows; what is withheld is empty."""

import csv
import io
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from berdampak.kernel.tables import guard_formula
from berdampak.publish.voice.book_side import Kept
from berdampak.publish.voice.rows import Heard
from berdampak.voice.contracts import ComplaintFigure, SkmFigure

FORMAT = "berdampak-voice/1"


def as_json(heard: Heard) -> bytes:
    """Everything of the period as JSON; shares go from 0 to 1, indices from 25 to 100."""
    value = {
        "format": FORMAT,
        "period": heard.period.code,
        "first": heard.period.first.isoformat(),
        "last": heard.period.last.isoformat(),
        "surveys": list(_rows(heard)),
        "complaints": [_complaint(one) for one in heard.complaints],
    }
    return json.dumps(value, ensure_ascii=False, indent=1, default=_plain).encode()


def as_csv(heard: Heard) -> bytes:
    """The surveys of the period as CSV, with a byte order mark, so that a spreadsheet reads every name."""
    rows = [{name: value for name, value in row.items() if name != "elements"} for row in _rows(heard)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(rows[0] if rows else ["kind", "code"])
    for row in rows:
        writer.writerow(["" if value is None else guard_formula(value) for value in row.values()])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _rows(heard: Heard) -> Iterator[dict[str, Any]]:
    whole = heard.whole.figures if heard.whole else ()
    for figure in whole:
        yield {"kind": "whole", "code": "whole", "name_id": "", "name_en": ""} | _figure(figure) | _book(heard.book)
    for line in heard.lines:
        names = {"kind": line.kind, "code": line.code, "name_id": line.name.id, "name_en": line.name.en}
        yield names | _figure(line.figure) | _book(line.book)


def _figure(figure: SkmFigure) -> dict[str, Any]:
    return {
        "form": figure.form,
        "source": figure.source,
        "n": figure.n,
        "incomplete": figure.incomplete,
        "asked": figure.asked,
        "rate": figure.rate,
        "wanted": figure.wanted,
        "index": figure.index,
        "grade": figure.grade,
        "low": figure.interval.low if figure.interval else None,
        "high": figure.interval.high if figure.interval else None,
        "weight": figure.weight,
        "in_time": figure.in_time,
        "in_time_n": figure.in_time_n,
        "solved": figure.solved,
        "solved_n": figure.solved_n,
        "elements": figure.elements,
    }


def _book(book: Kept | None) -> dict[str, Any]:
    return {
        "book_in_time": round(book.share, 4) if book else None,
        "book_in_time_n": book.of if book else None,
    }


def _complaint(one: ComplaintFigure) -> dict[str, Any]:
    names = ("kind", "filed", "answered", "in_time", "overdue", "solved")
    return {name: getattr(one, name) for name in names}


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(value)
