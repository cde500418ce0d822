"""`berdampak friday`: the cards of the weeks that are over, from the book to the shelf."""

from pathlib import Path

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.house.fridays import WEEKS_AGAIN, Fridays, run_friday
from berdampak.kernel.text import Language, Text

NO_CHANGE = Text("Tidak ada rapor yang baru atau berubah.", "No card is new or changed.")


@click.command("friday")
@click.option("--beside", multiple=True, help="An imported source to be read beside the book, under the same rules.")
@click.option(
    "--again",
    type=click.IntRange(0, 520),
    default=WEEKS_AGAIN,
    show_default=True,
    help="Weeks before the last one to look at again.",
)
@click.option("--store", type=click.Path(path_type=Path), help="Folder of the events; BERDAMPAK_STORE if not said.")
@language_option
def command(beside: tuple[str, ...], again: int, store: Path | None, language: Language) -> None:
    """Project the book, and publish the cards of the weeks that are over; what is out already stays as it is."""
    with open_book():
        from django.conf import settings

        def say(words: Text) -> None:
            click.echo(words.in_(language))

        fridays = Fridays(store or settings.STORE, settings.PACKS.folder, beside)
        if run_friday(fridays, settings.CLOCK, say, weeks_again=again) == 0:
            say(NO_CHANGE)
