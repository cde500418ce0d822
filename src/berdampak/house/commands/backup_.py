"""`berdampak backup`: everything that is hard to have again, in one encrypted file."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.house.progress import show_bytes
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

if TYPE_CHECKING:
    from berdampak.ledger.backup.facade import Backup, Pruned

MADE = "backup.made"


@click.command("backup")
@click.argument("to", metavar="TO_FOLDER", type=click.Path(path_type=Path))
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@click.option("--prune", is_flag=True, help="Then let go of backups whose time is over, and destroy their keys.")
@language_option
def command(to: Path, store: Path, prune: bool, language: Language) -> None:
    """Write a backup of database, events and public keys into TO_FOLDER (docs/operating.md)."""
    with open_book():
        from django.conf import settings
        from django.db import connection

        from berdampak.ledger.backup.facade import STREAM, Place, make_backup, prune_backups
        from berdampak.ledger.facade import append

        beside = (("files", settings.FILES), ("packs", settings.PACKS.kept))
        place = Place(store, settings.KEYS, settings.VAR, beside)
        with show_bytes() as progress:
            made = make_backup(connection, place, to, settings.CLOCK, settings.ORIGIN, progress)
        append(STREAM, MADE, _body(made), clock=settings.CLOCK)
        lines = list(_say(made, settings.KEYS))
        if prune:
            lines += _say_pruned(prune_backups(to, settings.KEYS, made.name.origin, settings.CLOCK()))
    for line in lines:
        click.echo(line.in_(language))


def _body(made: "Backup") -> dict[str, object]:
    return {"backup": made.path.name, "bytes": made.bytes, "sha256": made.sha256, "size": made.state.size}


def _say(made: "Backup", keys: Path) -> Iterator[Text]:
    counts = {name: number_text(getattr(made.state, name)) for name in ("entries", "size")}
    yield BACKUP.format(path=made.path, bytes=number_text(made.bytes), members=number_text(made.members), **counts)
    secret = keys / f"backup-{made.name.month}.key"
    if secret.exists():
        yield KEY.format(path=secret)


def _say_pruned(pruned: "Pruned") -> Iterator[Text]:
    if not (pruned.backups or pruned.destroyed or pruned.elsewhere):
        yield NOTHING_OVER
    for name in pruned.backups:
        yield GONE.format(name=name)
    for month in pruned.destroyed:
        yield DESTROYED.format(month=month)
    for month in pruned.elsewhere:
        yield ELSEWHERE.format(month=month)
    if pruned.destroyed:
        yield HONESTLY


BACKUP = Text(
    "Cadangan selesai: {path} ({bytes} bita, {members} file; buku {entries} catatan, {size} dalam pohon).",
    "Backed up: {path} ({bytes} bytes, {members} files; a book of {entries} entries, {size} in the tree).",
)
KEY = Text(
    "Kuncinya {path}. Simpan salinannya di tempat lain: tanpa kunci itu cadangan bulan ini tidak dapat dibuka.",
    "Its key is {path}. Keep a copy elsewhere: without it the backups of this month cannot be opened.",
)
NOTHING_OVER = Text("Belum ada cadangan yang habis masanya.", "The time of no backup is over yet.")
GONE = Text("Dihapus, habis masanya: {name}", "Deleted, its time is over: {name}")
DESTROYED = Text("Kunci bulan {month} dimusnahkan.", "The key of {month} was destroyed.")
ELSEWHERE = Text(
    "Kunci bulan {month} tidak ada di sini. Musnahkan sendiri di tempat Anda menyimpannya.",
    "The key of {month} is not here. Destroy it yourself where you keep it.",
)
HONESTLY = Text(
    "Berkas kunci ditimpa nol lalu dihapus. Pada SSD, cuplikan (snapshot), atau salinan lain sisanya masih mungkin "
    "terbaca: musnahkan juga salinannya, dan pakai disk terenkripsi.",
    "The key file was overwritten with zeroes and deleted. On an SSD, in a snapshot or in another copy it may still be "
    "readable: destroy the copies too, and use an encrypted disk.",
)
