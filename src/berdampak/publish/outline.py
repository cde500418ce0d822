"""The outline of a card: what it says, in one language and in order, before anyone decides how it looks."""

from dataclasses import dataclass

from berdampak.kernel.text import Language

Value = int | float | str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: as people read it, and as a machine does (minutes, days, counts, shares of one; None when missing)."""

    shown: str
    value: Value = None

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


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `head` names the column of labels."""

    key: str
    title: str
    head: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


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

    def find_table(self, key: str) -> Table | None:
        """The table with that key, if the card has it."""
        return next((table for table in self.tables if table.key == key), None)
