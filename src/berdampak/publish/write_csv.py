"""A card as CSV: one line a figure, with its stable key, its number and unit, and the words people read."""

import csv
import io

from berdampak.kernel.tables import guard_formula
from berdampak.publish.outline import Outline
from berdampak.report.contracts import Card

COLUMNS = ("subject_kind", "subject_code", "week", "table", "row", "column", "label", "value", "unit", "shown")


def write(card: Card, outline: Outline) -> bytes:
    """UTF-8 with a byte order mark, so that a spreadsheet reads every name; lines end as RFC 4180 says."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    subject = (card.subject.kind, card.subject.code, card.week.name)
    for table in outline.tables:
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                place = (table.key, row.key, column.key, f"{row.label}: {column.title}")
                writer.writerow(
                    [guard_formula(value) for value in (*subject, *place, cell.value, cell.unit, cell.shown)]
                )
    return b"\xef\xbb\xbf" + out.getvalue().encode()
