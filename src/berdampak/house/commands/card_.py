"""`berdampak card`: from a log, or from the store, to a weekly card."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.command import language_option
from berdampak.kernel.clock import system_clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text
from berdampak.publish.facade import FORMATS, Format, render_card

if TYPE_CHECKING:
    from berdampak.happening.contracts import EventSet
    from berdampak.measure.facade import Facts

BINARY = ("pdf", "xlsx")


@click.command("card")
@click.argument("log", required=False, type=click.Path(path_type=Path))
@click.option("--week", "week_name", help="The week, such as 2011-W20; without it, the last whole one.")
@click.option("--weeks", "list_weeks", is_flag=True, help="List the weeks that there are.")
@click.option("--subject", default="whole", help="whole, service:CODE, unit:CODE, agency:CODE or officer:CODE.")
@click.option("--map", "map_path", type=click.Path(path_type=Path), help="How to read the log (YAML).")
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@click.option("--source", help="Name of an imported source, when no LOG is given.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@language_option
def command(
    log: Path | None,
    week_name: str | None,
    list_weeks: bool,
    subject: str,
    map_path: Path | None,
    store: Path,
    source: str | None,
    format_: Format,
    output: Path | None,
    language: Language,
) -> None:
    """Make a weekly card from LOG, or from a source in the store."""
    from berdampak.measure.facade import build_facts, parse_week
    from berdampak.report.facade import get_card, latest_week, parse_subject

    kind, code = parse_subject(subject)
    asked = parse_week(week_name) if week_name else None
    if format_ in BINARY and output is None and sys.stdout.isatty():
        raise BerdampakError(_no_output(format_))
    with tempfile.TemporaryDirectory(prefix="berdampak-") as scratch:
        events = _events(log, map_path, store, source, Path(scratch), language)
        facts = build_facts(events, scratch=Path(scratch))
        if list_weeks:
            _say_weeks(facts, language)
            return
        card = get_card(facts, kind, code, latest_week(facts) if asked is None else asked)
    content = render_card(card, format_, language)
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        _write(output, content)


def _events(
    log: Path | None, map_path: Path | None, store: Path, source: str | None, scratch: Path, language: Language
) -> "EventSet":
    from berdampak.happening.facade import EventStore

    if log is None:
        return EventStore(store).event_set(source)
    from berdampak.happening.intake.facade import import_log

    own = EventStore(scratch / "store")
    result = import_log(log, own, map_path=map_path, clock=system_clock)
    if result.rejected:
        words = Text(
            f"{result.rejected} baris ditolak; 'berdampak import' menuliskan yang mana dan mengapa.",
            f"{result.rejected} rows were rejected; 'berdampak import' writes which and why.",
        )
        click.echo(words.in_(language), err=True)
    return own.event_set(result.source.name)


def _say_weeks(facts: "Facts", language: Language) -> None:
    from berdampak.measure.facade import Window, measure_windows, week_name
    from berdampak.report.facade import weeks_of

    measured = measure_windows(facts, (), [Window(week, week) for week in weeks_of(facts)], holds=False)
    click.echo(Text("minggu      masuk  selesai  terbuka", "week        filed  finished  open").in_(language))
    for week in weeks_of(facts):
        at = ((), Window(week, week))
        filed, finished, opened = (
            table.get(at, {}).get(name, 0)
            for table, name in (
                (measured.filed, "filed"),
                (measured.finished, "finished"),
                (measured.open, "open"),
            )
        )
        click.echo(f"{week_name(week)}  {filed:7d}  {finished:7d}  {opened:7d}")


def _write(output: Path, content: bytes) -> None:
    """Write the whole file or none of it; what was there stays until the new one is complete."""
    part = output.with_name(f".{output.name}.part")
    try:
        part.write_bytes(content)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise BerdampakError(
            Problem(
                "house.E001",
                Text(f"Rapor tidak dapat ditulis ke {output}.", f"The card cannot be written to {output}."),
                Text(f"{error.strerror}.", f"{error.strerror}."),
                Text("Pilih tempat lain dengan -o.", "Choose another place with -o."),
                where=str(output),
            )
        ) from error


def _no_output(format_: str) -> Problem:
    return Problem(
        "house.E002",
        Text(f"Format {format_} bukan teks.", f"The format {format_} is not text."),
        Text("Layar tidak dapat menampilkannya.", "The screen cannot show it."),
        Text(f"Tambahkan -o rapor.{format_}.", f"Add -o card.{format_}."),
    )
