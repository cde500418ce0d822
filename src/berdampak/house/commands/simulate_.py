"""`berdampak simulate`: a city that never was, its events and its truth."""

import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from berdampak.house.book import open_book, seal_batch
from berdampak.house.command import language_option
from berdampak.kernel.places import packs_folder
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

DONE = Text(
    "{events} kejadian dari {cases} berkas. Kebenarannya: {truth}",
    "{events} events of {cases} cases. Their truth: {truth}",
)
THERE = Text("Simulasi ini sudah ada. ", "This simulation is here already. ")


@click.command("simulate")
@click.argument("pack", required=False, type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder to write into.")
@click.option("--seed", type=int, default=8271, show_default=True, help="The dice; the same seed, the same city.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day; without it, the last whole week.")
@click.option("--weeks", type=int, default=12, show_default=True, help="Weeks to simulate.")
@click.option("--events", type=int, help="Simulate as many such cities as have so many events.")
@click.option("--replace", is_flag=True, help="Replace another simulation in that folder.")
@language_option
def command(
    pack: Path | None,
    out: Path,
    seed: int,
    until: datetime | None,
    weeks: int,
    events: int | None,
    replace: bool,
    language: Language,
) -> None:
    """Simulate the city of PACK (Kota Ternate if none is named)."""
    from berdampak.promise.facade import load_pack
    from berdampak.rehearsal.facade import get_until, simulate_city

    folder = pack or packs_folder() / "ternate"
    loaded = load_pack(folder)
    with open_book():
        from django.conf import settings

        made = simulate_city(
            loaded,
            seed=seed,
            until=get_until(loaded, until.date() if until else None, settings.CLOCK()),
            weeks=weeks,
            store=out,
            events=events,
            pack_folder=folder,
            replace=replace,
            workers=os.cpu_count() or 1,
            progress=partial(_say_progress, language) if events and sys.stderr.isatty() else None,
            seal=partial(seal_batch, clock=settings.CLOCK),
        )
    words = DONE.format(events=number_text(made.events), cases=number_text(made.cases), truth=made.truth_folder)
    click.echo((words if made.made else THERE + words).in_(language))


def _say_progress(language: Language, done: int, of: int) -> None:
    """One line, written over while there is more to come."""
    words = Text("{done} dari {of} kejadian", "{done} of {of} events").format(
        done=number_text(done), of=number_text(of)
    )
    click.echo(f"\r{words.in_(language)}", nl=done >= of, err=True)
