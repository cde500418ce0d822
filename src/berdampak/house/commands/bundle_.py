"""`berdampak bundle`: a published card with all that is needed to compute it again."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.house.logs import write_output
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text

if TYPE_CHECKING:
    from berdampak.report.facade import Publication


@click.command("bundle")
@click.option("--week", required=True, help="The week, such as 2026-W46.")
@click.option("--subject", required=True, help="whole, mall, service:CODE, unit:CODE or agency:CODE.")
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@language_option
def command(week: str, subject: str, store: Path, output: Path | None, language: Language) -> None:
    """Write the bundle of evidence of a published card."""
    from berdampak.report.facade import make_bundle, parse_subject

    kind, code = parse_subject(subject)
    with open_book():
        from berdampak.ledger.facade import find_entry, find_proof

        found = _find(kind, code, week)
        if found is None:
            raise BerdampakError(_not_published(subject, week))
        entry = find_entry(found.stream, found.entry_seq) if found.entry_seq is not None else None
        proof = find_proof(found.stream, found.entry_seq) if found.entry_seq is not None else None
        content = make_bundle(found, store / "evidence", entry.content.decode() if entry else None, proof)
    write_output(output, content)
    words = WITH_PROOF if proof else WITHOUT_PROOF
    click.echo(words.in_(language), err=True)


def _find(kind: str, code: str, week: str) -> "Publication | None":
    """The card on the shelf; the whole goes without its code."""
    from berdampak.report.facade import find_card, list_cards

    if code or kind not in ("whole", "mall"):
        return find_card(kind, code, week)
    return next(iter(list_cards(week, (kind,))), None)  # type: ignore[arg-type]  # the two kinds just asked for


def _not_published(subject: str, week: str) -> Problem:
    return Problem(
        "house.E013",
        Text(f"Rapor {subject} minggu {week} belum terbit.", f"No card of {subject} is published for week {week}."),
        Text("Hanya rapor yang sudah terbit yang mempunyai bukti.", "Only a published card has evidence."),
        Text("Periksa minggu dan kodenya di halaman rapor.", "Check the week and the code on the pages of cards."),
    )


WITH_PROOF = Text("Bukti dan segelnya lengkap.", "The evidence and its seal are complete.")
WITHOUT_PROOF = Text(
    "Buku belum disegel sampai rapor ini; minta lagi nanti untuk bukti yang lengkap.",
    "The book is not sealed up to this card yet; ask again later for the whole proof.",
)
