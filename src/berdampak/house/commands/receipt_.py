"""`berdampak receipt`: what whoever submitted can hold against the book."""

from pathlib import Path

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.house.logs import write_output
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same


@click.command("receipt")
@click.argument("stream")
@click.option("--seq", type=click.IntRange(1), default=1, show_default=True, help="Number of the entry in its stream.")
@click.option("--proof", is_flag=True, help="Write the .tlog-proof, which needs no receipt key, once it is sealed.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@language_option
def command(stream: str, seq: int, proof: bool, output: Path | None, language: Language) -> None:  # noqa: ARG001
    """Write the receipt of entry SEQ of STREAM, such as batch:receipt."""
    with open_book():
        from django.conf import settings

        from berdampak.ledger.facade import find_entry, find_proof, give_receipt

        if find_entry(stream, seq) is None:
            raise BerdampakError(_unknown(stream, seq))
        found = find_proof(stream, seq) if proof else give_receipt(stream, seq, settings.KEYS)
        if found is None:
            raise BerdampakError(_not_yet(stream, seq))
        write_output(output, found.encode() if isinstance(found, str) else found)


def _unknown(stream: str, seq: int) -> Problem:
    return Problem(
        "house.E030",
        Text("Catatan ini tidak ada di buku.", "The book has no such entry."),
        same(""),
        Text("Periksa nama alur dan nomornya.", "Check the name of the stream, and the number."),
        f"{stream} {seq}",
    )


def _not_yet(stream: str, seq: int) -> Problem:
    return Problem(
        "house.E031",
        Text("Belum ada tanda terima untuk catatan ini.", "There is no receipt for this entry yet."),
        Text("Buku belum disegel sejak itu.", "The book was not sealed since."),
        Text("Jalankan `berdampak seal --once`, lalu ulangi.", "Run `berdampak seal --once`, then try again."),
        f"{stream} {seq}",
    )
