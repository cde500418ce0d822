"""A card for the terminal: 80 columns, no colours, figures that line up."""

import io
from typing import TYPE_CHECKING

from berdampak.publish import words
from berdampak.publish.outline import Outline, Table
from berdampak.report.contracts import Card

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table as Grid

COLUMNS = 80


def write(card: Card, outline: Outline) -> bytes:  # noqa: ARG001
    """The card as text in UTF-8."""
    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out, width=COLUMNS, no_color=True, force_terminal=False, markup=False, highlight=False, emoji=False
    )
    _print_head(console, outline)
    _print_headlines(console, outline)
    for table in outline.readable().tables:
        if table.key == "quadrant":
            continue  # the run above it has the same figures
        console.print(f"\n{table.title}")
        console.print(_grid(table))
    _print_foot(console, outline)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines()).encode()


def _print_head(console: "Console", outline: Outline) -> None:
    console.print(" › ".join((*outline.within, outline.name)))
    console.print(f"{outline.kind} · {outline.week_name}" + (f" · {outline.at_work}" if outline.at_work else ""))
    console.print(outline.span)
    console.rule(style="none", characters="─")
    if outline.promise:
        console.print(f"{outline.promise}\n")
    console.print(" ".join(outline.lead))


def _print_headlines(console: "Console", outline: Outline) -> None:
    from rich.text import Text

    console.print()
    grid = _new_grid()
    for line in outline.headlines:
        detail = "; ".join(line.detail)
        grid.add_row(Text(line.label), Text(line.shown, justify="right"), Text(detail))
    console.print(grid)


def _grid(table: Table) -> "Grid":
    from rich.text import Text

    grid = _new_grid(head=True)
    grid.add_column(Text(table.head), overflow="fold", ratio=2)
    for column in table.columns:
        grid.add_column(Text(column.title), justify="right" if column.numeric else "left", overflow="fold")
    for row in table.rows:
        grid.add_row(Text(row.label), *(Text(cell.shown) for cell in row.cells))
    return grid


def _new_grid(head: bool = False) -> "Grid":
    from rich import box
    from rich.table import Table as Grid

    return Grid(box=box.SIMPLE_HEAD if head else None, show_header=head, padding=(0, 1, 0, 0), pad_edge=False)


def _print_foot(console: "Console", outline: Outline) -> None:
    if outline.notes:
        console.print(f"\n{words.NOTES.in_(outline.language)}")
    for note in outline.notes:
        console.print(f"- {note}")
    console.print(f"\n{words.BASIS.in_(outline.language)}")
    for label, value in outline.basis:
        console.print(f"- {label}: {value}")
