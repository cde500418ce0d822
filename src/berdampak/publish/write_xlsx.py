"""A card as an Excel workbook: a first sheet to read, and a sheet for each table."""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from berdampak.kernel.text import Language, Text
from berdampak.publish import words
from berdampak.publish.outline import Cell, Outline, Table
from berdampak.report.contracts import Card

CHARACTERS_MAX = 32_767
"""What a cell of a worksheet can hold."""

# A name in a log may look like a formula, a number or an address; a text stays a text.
PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write(card: Card, outline: Outline) -> bytes:
    """The workbook, dated by the card and not by the clock."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, PLAIN) as book:
        created = datetime.fromisoformat(card.as_of).replace(tzinfo=None)
        book.set_properties(
            {"title": f"{outline.name}, {outline.week_name}", "author": "Berdampak", "created": created}
        )
        sheets = _Workbook(book, outline.language)
        sheets.add_first(outline)
        for table in outline.tables:
            sheets.add_table(table)
    return out.getvalue()


@dataclass
class _Workbook:
    book: Any
    language: Language

    def __post_init__(self) -> None:
        self.name = self.book.add_format({"bold": True, "font_size": 16})
        self.wrapped = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.head = self.book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.soft = self.book.add_format({"font_color": "#566070", "align": "right"})
        self.units = {
            "count": self.book.add_format({"num_format": "#,##0.##"}),
            "share": self.book.add_format({"num_format": "0.0%"}),
            "minutes": self._counted(words.MINUTES),
            "days": self._counted(words.DAYS),
        }

    def _counted(self, unit: Text) -> Any:
        return self.book.add_format({"num_format": f'#,##0" {unit.in_(self.language)}"'})

    def add_first(self, outline: Outline) -> None:
        sheet = self.book.add_worksheet(self._sheet_name(words.WEEKLY_CARD.in_(self.language)))
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 1, 90)
        lines: list[tuple[str, str, Any]] = [
            (outline.kind, outline.name, self.name),
            (outline.week_name, outline.span, self.wrapped),
            *([(words.PROMISED.in_(self.language), outline.promise, self.wrapped)] if outline.promise else []),
            *(("", sentence, self.wrapped) for sentence in outline.lead),
            *((line.label, "; ".join((line.shown, *line.detail)), self.wrapped) for line in outline.headlines),
            *((words.NOTES.in_(self.language), note, self.wrapped) for note in outline.notes),
            *((label, value, self.wrapped) for label, value in outline.basis),
        ]
        for at, (label, value, form) in enumerate(lines):
            sheet.write_string(at, 0, label[:CHARACTERS_MAX], self.wrapped)
            sheet.write_string(at, 1, value[:CHARACTERS_MAX], form)

    def add_table(self, table: Table) -> None:
        sheet = self.book.add_worksheet(self._sheet_name(table.title))
        sheet.set_column(0, 0, 42)
        sheet.set_column(1, len(table.columns) * 2, 20)
        sheet.freeze_panes(1, 1)
        sheet.write_string(0, 0, table.head, self.head)
        for at, column in enumerate(table.columns):
            sheet.write_string(0, at + 1, column.title, self.head)
        for line, row in enumerate(table.rows, 1):
            sheet.write_string(line, 0, row.label[:CHARACTERS_MAX], self.wrapped)
            for at, cell in enumerate(row.cells, 1):
                self._write(sheet, line, at, cell)

    def _write(self, sheet: Any, line: int, at: int, cell: Cell) -> None:
        """A figure as a number in its unit, that can be counted on; a missing one in words."""
        if isinstance(cell.value, (int, float)) and cell.unit:
            sheet.write_number(line, at, cell.value, self.units[cell.unit])
        else:
            sheet.write_string(line, at, cell.shown[:CHARACTERS_MAX], self.soft)

    def _sheet_name(self, title: str) -> str:
        """A title without the marks a sheet's name may not have, in the 31 characters it may."""
        return "".join(mark for mark in title if mark not in "[]:*?/\\")[:31].strip(" '")
