"""`berdampak project`: what happened in the house itself, from the book into the event table."""

from pathlib import Path

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.kernel.places import packs_folder
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import count_text

ENTRY, ENTRIES = Text("catatan baru", "new entry"), Text("catatan baru", "new entries")
EVENT, EVENTS = Text("kejadian", "event"), Text("kejadian", "events")
DONE = Text("{read} dibaca dari buku, {written} ditambahkan.", "{read} read from the book, {written} added.")
NOTHING = Text("Buku tidak memuat yang baru sejak terakhir.", "The book has nothing new since the last time.")


@click.command("project")
@click.argument("pack", required=False, type=click.Path(path_type=Path))
@click.option("--source", default="book", show_default=True, help="Name of these events among the sources.")
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@language_option
def command(pack: Path | None, source: str, store: Path, language: Language) -> None:
    """Bring the events that the book has sealed since the last time into the event table, as PACK reads them."""
    from berdampak.happening.facade import EventStore, project, rules_of
    from berdampak.promise.facade import load_pack

    folder = pack or packs_folder() / "ternate"
    rules = rules_of(load_pack(folder), folder)
    with open_book():
        from django.conf import settings

        from berdampak.ledger.facade import read_sealed

        came = project(read_sealed, EventStore(store), source, rules, clock=settings.CLOCK)
    read, written = count_text(came.read, ENTRY, ENTRIES), count_text(came.written, EVENT, EVENTS)
    words = DONE.format(read=read, written=written) if came.read else NOTHING
    click.echo(words.in_(language))
