"""`berdampak card`: from a log, the store or a bundle of evidence to a weekly card."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.command import language_option
from berdampak.house.logs import log_options, open_facts, write_output
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text
from berdampak.publish.facade import FORMATS, Format, render_card

if TYPE_CHECKING:
    from berdampak.measure.facade import Facts

BINARY = ("pdf", "xlsx")
HEADS = (
    Text("minggu  ", "week    "),
    Text("masuk", "filed"),
    Text("selesai", "finished"),
    Text("belum selesai", "open"),
)


@click.command("card")
@log_options
@click.option("--week", "week_name", help="The week, such as 2011-W20; without it, the last whole one.")
@click.option("--weeks", "list_weeks", is_flag=True, help="List the weeks that there are.")
@click.option("--subject", default="whole", help="whole, service:CODE, unit:CODE, agency:CODE or officer:CODE.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--from-bundle", "bundle", type=click.Path(path_type=Path), help="Check this bundle, and take its card.")
@click.option("--policy", type=click.Path(path_type=Path), help="Whom to trust for the proof in the bundle.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@language_option
def command(
    log: Path | None,
    map_path: Path | None,
    store: Path,
    source: str | None,
    week_name: str | None,
    list_weeks: bool,
    subject: str,
    format_: Format,
    bundle: Path | None,
    policy: Path | None,
    output: Path | None,
    language: Language,
) -> None:
    """Make a weekly card from LOG, from a source in the store, or from a bundle of evidence."""
    from berdampak.measure.facade import parse_week
    from berdampak.report.facade import get_card, latest_week, parse_subject

    kind, code = parse_subject(subject)
    asked = parse_week(week_name) if week_name else None
    if format_ in BINARY and output is None and sys.stdout and sys.stdout.isatty():
        raise BerdampakError(_no_output(format_))
    if bundle is not None:
        from berdampak.house.bundles import card_from_bundle

        write_output(output, render_card(card_from_bundle(bundle, policy, language), format_, language))
        return
    with open_facts(log, map_path, store, source, language) as facts:
        if list_weeks:
            _say_weeks(facts, language)
            return
        card = get_card(facts, kind, code, latest_week(facts) if asked is None else asked)
    write_output(output, render_card(card, format_, language))


def _say_weeks(facts: "Facts", language: Language) -> None:
    from berdampak.measure.facade import Window, measure_windows, week_name
    from berdampak.report.facade import weeks_of

    measured = measure_windows(facts, (), [Window(week, week) for week in weeks_of(facts)], holds=False)
    heads = [head.in_(language) for head in HEADS]
    widths = [max(8, len(head)) for head in heads]
    click.echo("  ".join(f"{head:>{width}}" for head, width in zip(heads, widths, strict=True)))
    for week in weeks_of(facts):
        at = ((), Window(week, week))
        counts = (
            table.get(at, {}).get(name, 0)
            for table, name in (
                (measured.filed, "filed"),
                (measured.finished, "finished"),
                (measured.open, "open"),
            )
        )
        cells = (week_name(week), *counts)
        click.echo("  ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True)))


def _no_output(format_: str) -> Problem:
    return Problem(
        "house.E002",
        Text(f"Format {format_} bukan teks.", f"The format {format_} is not text."),
        Text("Layar tidak dapat menampilkannya.", "The screen cannot show it."),
        Text(f"Tambahkan -o rapor.{format_}.", f"Add -o card.{format_}."),
    )
