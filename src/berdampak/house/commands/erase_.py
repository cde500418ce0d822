"""`berdampak erase`: private facts go for good; the book keeps that they did, and why."""

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text


@click.command("erase")
@click.argument("stream", required=False)
@click.option("--seq", "seqs", type=int, multiple=True, help="Only this entry of the stream; may be repeated.")
@click.option("--ground", default="", help="Why, with the law it rests on; the book records it.")
@click.option("--scrub", is_flag=True, help="Erase nothing more, but have what is erased leave the database's files.")
@language_option
def command(stream: str | None, seqs: tuple[int, ...], ground: str, scrub: bool, language: Language) -> None:
    """Erase the private facts of STREAM (such as case:0001), all of them unless --seq says which."""
    if not stream and not scrub:
        raise click.UsageError("Missing argument 'STREAM'")
    with open_book():
        from django.conf import settings

        from berdampak.ledger.facade import erase, scrub_erased

        if stream:
            erased = erase(stream, seqs or None, ground, clock=settings.CLOCK)
            left = erased.left
            words = ERASED.format(stream=stream, count=number_text(len(erased.seqs)), seq=erased.sealed.seq)
        else:
            left, words = scrub_erased(), SCRUBBED
    click.echo(words.in_(language))
    click.echo((left or GONE).in_(language))
    click.echo(BACKUPS.in_(language))


ERASED = Text(
    "{stream}: data pribadi dari {count} catatan dihapus; buku mencatatnya sebagai nomor {seq}.",
    "{stream}: the private facts of {count} entries were erased; the book records it as number {seq}.",
)
SCRUBBED = Text("Berkas basis data dibersihkan.", "The files of the database were cleaned.")
GONE = Text("Isinya tidak ada lagi dalam berkas basis data.", "Nothing of them is left in the tables of the database.")
BACKUPS = Text(
    "Dalam cadangan, isinya hilang saat kunci bulan cadangan itu dimusnahkan, 35 hari setelah bulan itu berakhir.",
    "In backups they are gone when the key of the backup's month is destroyed, 35 days after that month ends.",
)
