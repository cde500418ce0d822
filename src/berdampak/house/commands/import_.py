"""`berdampak import`: read a log of another system into the event table."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.book import give_receipt, open_book, seal_batch
from berdampak.house.command import language_option
from berdampak.house.progress import show_progress
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import count_text, day_text, number_text

if TYPE_CHECKING:
    from berdampak.happening.intake.facade import ImportResult


@click.command("import")
@click.argument("log", type=click.Path(path_type=Path))
@click.option("--map", "map_path", type=click.Path(path_type=Path), help="Map of columns and activities.")
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("var/store"),
    envvar="BERDAMPAK_STORE",
    show_default=True,
    help="Folder of the event store.",
)
@click.option("--source", help="Name of the source; the file's own name if not said.")
@click.option("--replace", is_flag=True, help="Let this log take the place of what the store has of the source.")
@click.option("--guess", is_flag=True, help="Import nothing, but write a first map for the log.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File for the guessed map; the screen if not said."
)
@language_option
def command(
    log: Path,
    map_path: Path | None,
    store: Path,
    source: str | None,
    replace: bool,
    guess: bool,
    output: Path | None,
    language: Language,
) -> None:
    """Read LOG (CSV, XES, Parquet or XLSX) into the event table."""
    if guess:
        _guess(log, output, language)
        return
    from berdampak.happening.facade import EventStore
    from berdampak.happening.intake.facade import import_log

    with open_book():
        from django.conf import settings

        with show_progress(language) as progress:
            result = import_log(
                log,
                EventStore(store),
                map_path=map_path,
                source=source,
                replace=replace,
                clock=settings.CLOCK,
                progress=progress,
                seal=partial(seal_batch, clock=settings.CLOCK),
            )
        receipt = give_receipt(result.source, store)
    for line in summary(result):
        click.echo(line.in_(language))
    if receipt is not None:
        click.echo(RECEIPT.format(path=receipt).in_(language))


def _guess(log: Path, output: Path | None, language: Language) -> None:
    from berdampak.happening.intake.facade import guess_map, write_map

    text = guess_map(log, language)
    if output is None:
        click.echo(text, nl=False)
        return
    write_map(text, output)
    click.echo(GUESSED.format(output=output, log=log).in_(language))


def summary(result: "ImportResult") -> Iterator[Text]:
    """What came of an import, a line each."""
    source, counts = result.source, result.counts
    if result.already:
        yield ALREADY.format(source=source.name, rows=number_text(source.rows))
        return
    read, new = count_text(result.rows_read, *ROW), count_text(counts.new, *NEW_EVENT)
    known, rejected = number_text(counts.known), number_text(result.rejected)
    yield READ.format(source=source.name, read=read, new=new, known=known, rejected=rejected)
    if result.span is not None:
        first, last = (day_text(day) for day in (result.span.first, result.span.last))
        cases, weeks = count_text(result.span.cases, *CASE), count_text(result.span.weeks, *WEEK)
        yield SPAN.format(cases=cases, first=first, last=last, weeks=weeks)
    for count, text in ((counts.repeated, REPEATED), (counts.changed, CHANGED), (counts.vanished, VANISHED)):
        if count:
            yield text.format(count=count_text(count, *ROW))
    for reject in result.first_rejects:
        yield REJECT.format(line=number_text(reject.line), why=reject.words, row=reject.raw[:80])
    if result.rejects_path is not None:
        yield REJECTS.format(path=result.rejects_path)
    if source.seals:
        seal = source.seals[-1]
        yield SEALED.format(stream=seal.stream, seq=seal.seq, leaf=seal.leaf_hash[:16])
    yield from result.notes


ROW = Text("baris", "row"), Text("baris", "rows")
NEW_EVENT = Text("kejadian baru", "new event"), Text("kejadian baru", "new events")
CASE = Text("berkas", "case"), Text("berkas", "cases")
WEEK = Text("minggu", "week"), Text("minggu", "weeks")
ALREADY = Text(
    "{source}: file ini sudah pernah diimpor ({rows} kejadian); tidak ada yang berubah.",
    "{source}: this very file was imported before ({rows} events); nothing changed.",
)
READ = Text(
    "{source}: {read} dibaca; {new}, {known} sudah ada, {rejected} ditolak.",
    "{source}: {read} read; {new}, {known} already there, {rejected} rejected.",
)
SPAN = Text("{cases}, {first} sampai {last} ({weeks}).", "{cases}, {first} to {last} ({weeks}).")
REPEATED = Text(
    "{count} sama persis dengan baris sebelumnya; semuanya disimpan dan dihitung.",
    "{count} identical to an earlier one; all are kept and counted.",
)
CHANGED = Text(
    "{count} yang sudah ada kini berbeda pada tenggat, layanan, atau hasilnya; yang lama tetap berlaku. "
    "Pakai `--replace` untuk memakai yang baru.",
    "{count} known before, now different in due moment, service or outcome; what was there holds. "
    "Use `--replace` to take what is new.",
)
VANISHED = Text(
    "{count} dari impor sebelumnya tidak ada di file ini; tetap disimpan. Pakai `--replace` bila memang harus hilang.",
    "{count} of earlier imports not in this file, but kept. Use `--replace` to let them go.",
)
REJECT = Text("  baris {line}: {why}: {row}", "  line {line}: {why}: {row}")
REJECTS = Text("Semua baris yang ditolak: {path}", "All rejected rows: {path}")
SEALED = Text(
    "Disegel dalam buku: {stream} no. {seq}, sidik {leaf}…", "Sealed in the book: {stream} no. {seq}, hash {leaf}…"
)
RECEIPT = Text("Tanda terimanya: {path}", "The receipt: {path}")
GUESSED = Text(
    "Peta pertama ditulis ke {output}. Periksa, lalu: berdampak import {log} --map {output}",
    "A first map was written to {output}. Check it, then: berdampak import {log} --map {output}",
)
