"""`berdampak drill`: the newest backup is restored on trial, and the book records how that went."""

import sys
from functools import partial
from pathlib import Path

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.house.progress import show_bytes
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

DRILLED = "backup.drilled"
UNREADABLE = "unreadable"


@click.command("drill")
@click.argument("place", metavar="BACKUP_OR_FOLDER", type=click.Path(path_type=Path))
@click.option("--key", type=click.Path(path_type=Path), help="The month's key, if it is not in the folder of keys.")
@language_option
def command(place: Path, key: Path | None, language: Language) -> None:
    """Restore a backup into a temporary place, verify it, compare it with the book, and record the result."""
    with open_book():
        from django.conf import settings
        from django.db import connection

        from berdampak.ledger.backup.facade import STREAM, Place, drill_backup, find_backup, look_at
        from berdampak.ledger.facade import append

        where, path = Place(settings.VAR / "store", settings.KEYS, settings.VAR), find_backup(place)
        record = partial(append, STREAM, DRILLED, clock=settings.CLOCK)
        look = partial(look_at, keys=settings.KEYS)
        try:
            with show_bytes() as progress:
                drilled = drill_backup(connection, where, path, look, progress, key)
        except BerdampakError as error:
            said = [problem.id for problem in error.problems]
            record({"backup": path.name, "size": 0, "result": UNREADABLE, "problems": said})
            raise
        record({"backup": path.name, "size": drilled.state.size, "result": drilled.result})
    words = RESULTS.get(drilled.result, RESULTS["tampered"])
    click.echo(words.format(name=drilled.name, size=number_text(drilled.state.size)).in_(language))
    if drilled.result != "ok":
        sys.exit(1)


RESULTS = {
    "ok": Text(
        "Cadangan {name} dapat dipulihkan dan utuh; buku sekarang melanjutkannya (ukuran {size}).",
        "The backup {name} restores and is whole; the book continues it (size {size}).",
    ),
    "not_continued": Text(
        "Cadangan {name} utuh, tetapi buku sekarang BUKAN lanjutannya: buku atau cadangan telah diganti.",
        "The backup {name} is whole, but the book does NOT continue it: one of them was replaced.",
    ),
    "incomplete": Text(
        "Cadangan {name} dapat dipulihkan, tetapi isinya tidak lengkap. Pulihkan, lalu jalankan berdampak verify.",
        "The backup {name} restores but is not complete. Restore it, and run berdampak verify on what comes of it.",
    ),
    "tampered": Text(
        "Cadangan {name} dapat dipulihkan, tetapi isinya diubah. Pulihkan, lalu jalankan berdampak verify.",
        "The backup {name} restores but was tampered with. Restore it, and run berdampak verify on what comes of it.",
    ),
}
