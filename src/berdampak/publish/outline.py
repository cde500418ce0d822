"""The outline of a card: what it says, in one language and in order, before anyone decides how it looks."""

from dataclasses import dataclass, replace
from typing import Literal

from berdampak.kernel.text import Language

Value = int | float | str | None
Unit = Literal["", "count", "share", "minutes", "days"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: as people read it, and as a machine does, in its unit; the value is None when it is missing."""

    shown: str
    value: Value = None
    unit: Unit = ""

    @property
    def missing(self) -> bool:
        """Whether the cell says why there is no figure."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures; `key` is stable and the same in every language."""

    key: str
    title: str
    numeric: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A row of figures under its label; of one that is withheld the first cell says why."""

    key: str
    label: str
    cells: tuple[Cell, ...]
    withheld: bool = False

    def with_cells(self, kept: list[int]) -> "Row":
        """The row with some of its cells."""
        return replace(self, cells=tuple(self.cells[at] for at in kept))


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `head` names the column of labels."""

    key: str
    title: str
    head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def readable(self) -> "Table":
        """The table without rows and columns that hold no figure at all, for people; machines get them all."""
        rows = [row for row in self.rows if row.withheld or any(not cell.missing for cell in row.cells)]
        kept = [at for at in range(len(self.columns)) if any(not row.cells[at].missing for row in rows)]
        kept = kept or [0][: len(rows)]  # the reason why every row is withheld
        return replace(
            self,
            columns=tuple(self.columns[at] for at in kept),
            rows=tuple(row.with_cells(kept) for row in rows),
        )


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the figures that open a card: what it is, how much, and what the reader should know beside it."""

    key: str
    label: str
    shown: str
    detail: tuple[str, ...]
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole card in words and tables."""

    language: Language
    kind: str
    code: str
    name: str
    week: str
    week_name: str
    span: str
    at_work: str
    as_of: str
    within: tuple[str, ...]
    lead: tuple[str, ...]
    promise: str
    headlines: tuple[Headline, ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    basis: tuple[tuple[str, str], ...]

    def readable(self) -> "Outline":
        """The outline for people: no table, row or column that holds no figure at all."""
        tables = (table.readable() for table in self.tables)
        return replace(self, tables=tuple(table for table in tables if table.rows))
