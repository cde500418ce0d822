"""`berdampak cases`: the cases, or the steps, that a card's figures were made of."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from berdampak.house.command import language_option
from berdampak.house.logs import log_options, open_facts, write_output
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.tables import guard_formula
from berdampak.kernel.text import Language, Text
from berdampak.measure.facade import WHICH, Row, Which

if TYPE_CHECKING:
    pass

NO = Text("tidak", "no")
YES = Text("ya", "yes")
NONE = Text("Tidak ada yang cocok.", "There is nothing of the kind.")


@click.command("cases")
@log_options
@click.option("--week", "week_name", help="The week, such as 2011-W20; without it, the last whole one.")
@click.option("--subject", default="whole", help="whole, service:CODE, unit:CODE, agency:CODE or officer:CODE.")
@click.option(
    "--which", type=click.Choice(WHICH), help="What to list; finished cases if not given, an officer's steps."
)
@click.option("--format", "format_", type=click.Choice(("text", "csv", "json")), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@language_option
def command(
    log: Path | None,
    map_path: Path | None,
    store: Path,
    source: str | None,
    week_name: str | None,
    subject: str,
    which: Which | None,
    format_: str,
    output: Path | None,
    language: Language,
) -> None:
    """List what is behind a card of LOG, or of a source in the store."""
    from berdampak.measure.facade import Window, list_rows, parse_week
    from berdampak.report.facade import check_code, check_week, latest_week, parse_subject

    kind, code = parse_subject(subject)
    asked = parse_week(week_name) if week_name else None
    if kind == "officer" and which not in (None, "steps"):
        raise BerdampakError(_no_cases())
    with open_facts(log, map_path, store, source, language) as facts:
        week = latest_week(facts) if asked is None else asked
        check_week(facts, week)
        dimension = check_code(facts, kind, code)
        chosen = which or ("steps" if kind == "officer" else "finished")
        rows = list_rows(facts, chosen, Window(week, week), dimension, code)
    write_output(output, WRITERS[format_](rows, language).encode())


def _as_json(rows: Sequence[Row], language: Language) -> str:  # noqa: ARG001
    return json.dumps(rows, default=str, ensure_ascii=False, indent=1) + "\n"


def _as_csv(rows: Sequence[Row], language: Language) -> str:  # noqa: ARG001
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for number, row in enumerate(rows):
        if number == 0:
            writer.writerow(row)
        writer.writerow([guard_formula(value) for value in row.values()])
    return out.getvalue()


def _as_text(rows: Sequence[Row], language: Language) -> str:
    """A grid of the columns that say anything."""
    if not rows:
        return NONE.in_(language) + "\n"
    from rich.console import Console
    from rich.table import Table

    names = [name for name in rows[0] if any(row[name] is not None for row in rows)]
    grid: Table = Table(*names, box=None, pad_edge=False)
    for row in rows:
        grid.add_row(*(_shown(row[name], language) for name in names))
    out = io.StringIO()
    console = Console(file=out, width=1_000, no_color=True, markup=False, highlight=False, emoji=False)
    console.print(grid)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _shown(value: Any, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return (YES if value else NO).in_(language)
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


WRITERS: dict[str, Callable[[Sequence[Row], Language], str]] = {"text": _as_text, "csv": _as_csv, "json": _as_json}


def _no_cases() -> Problem:
    return Problem(
        "house.E004",
        Text("Petugas tidak punya daftar berkas.", "An officer has no list of cases."),
        Text(
            "Satu berkas dikerjakan banyak orang; petugas punya langkahnya.",
            "A case is the work of many; an officer has steps.",
        ),
        Text("Pakai --which steps.", "Use --which steps."),
    )
