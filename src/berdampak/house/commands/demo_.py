"""`berdampak demo`: the demo city, simulated up to last Friday, with its cards on the shelf."""

from datetime import datetime
from pathlib import Path

import click

from berdampak.house.book import open_book, seal_batch
from berdampak.house.command import language_option
from berdampak.house.publishing import publish_weeks
from berdampak.kernel.clock import system_clock
from berdampak.kernel.places import packs_folder
from berdampak.kernel.text import Language, Text

SOURCE = "ternate-demo"
WEEKS = 12


@click.command("demo")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day of the demo; last Friday if not given.")
@click.option("--seed", type=int, default=8271, show_default=True, help="The dice of the simulator.")
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@language_option
def command(until: datetime | None, seed: int, store: Path, language: Language) -> None:
    """Make the demo city and its cards; what is there already is not made again."""
    from berdampak.happening.facade import EventStore
    from berdampak.measure.facade import build_facts
    from berdampak.promise.facade import load_pack
    from berdampak.rehearsal.facade import get_until, simulate_city
    from berdampak.report.facade import weeks_of

    def say(words: Text) -> None:
        click.echo(words.in_(language))

    pack, events = load_pack(packs_folder() / "ternate"), EventStore(store)
    last = get_until(pack, until.date() if until else None, system_clock())
    say(Text("1/3 Menyimulasikan Kota Ternate, dua belas minggu …", "1/3 Simulating Kota Ternate, twelve weeks …"))
    with open_book():
        simulate_city(pack, seed=seed, until=last, weeks=WEEKS, store=events, seal=seal_batch)
    say(Text("2/3 Menghitung fakta tiap berkas dan langkah …", "2/3 Measuring the facts of every case and step …"))
    facts = build_facts(events.event_set(SOURCE))
    say(Text("3/3 Menyusun dan menerbitkan rapor …", "3/3 Composing and publishing the cards …"))
    with open_book():
        cards = publish_weeks(facts, weeks_of(facts), store)
    say(Text(f"Selesai: {cards} rapor baru atau berubah.", f"Done: {cards} cards new or changed."))
