"""A card from a bundle of evidence: checked by all that can be checked, and what could not be is said."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import number_text

if TYPE_CHECKING:
    from berdampak.report.contracts import Card
    from berdampak.report.facade import Bundle


def card_from_bundle(path: Path, policy: Path | None, language: Language) -> "Card":
    """The card in a bundle whose rows, seal and figures agree; what was checked goes to standard error.

    With a policy the book's own proof is asked for too. Raises `report.E004` to `E008`, `house.E014`, and what a proof
    raises.
    """
    from berdampak.report.facade import check_bundle, decode_bundle

    bundle = decode_bundle(path.read_bytes())
    card = check_bundle(bundle)
    click.echo(AGREES.format(n=number_text(len(bundle.rows))).in_(language), err=True)
    click.echo(_say_proof(bundle, path, policy).in_(language), err=True)
    return card


def _say_proof(bundle: "Bundle", path: Path, policy: Path | None) -> Text:
    if policy is None:
        return NOT_ASKED if bundle.proof else NO_PROOF
    if bundle.proof is None:
        raise BerdampakError(_without_proof(path))
    from berdampak.ledger.facade import check_proof

    judged = check_proof(bundle.proof, bundle.entry.encode(), policy, path)
    size, origin = number_text(judged.checkpoint.size), same(judged.checkpoint.origin)
    if not judged.cosigned:
        return IN_BOOK.format(origin=origin, size=size) + UNWITNESSED
    names = ", ".join(f"{name} ({_moment(at)})" for name, at in judged.cosigned)
    return IN_BOOK.format(origin=origin, size=size) + WITNESSED.format(names=names)


def _without_proof(path: Path) -> Problem:
    return Problem(
        "house.E014",
        Text("Berkas bukti ini tidak membawa bukti dari buku.", "This bundle carries no proof from the book."),
        Text("Buku belum disegel ketika berkas ini dibuat.", "The book was not sealed yet when the bundle was made."),
        Text("Unduh lagi, atau periksa tanpa --policy.", "Fetch it again, or check it without --policy."),
        str(path),
    )


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M UTC")


AGREES = Text(
    "Bukti cocok: {n} baris menghasilkan segel dan semua angka rapor ini.",
    "The evidence agrees: {n} rows make the seal and every figure of this card.",
)
IN_BOOK = Text("Segelnya ada di buku {origin} (ukuran {size}); ", "Its seal is in the book {origin} (size {size}); ")
WITNESSED = Text("disaksikan {names}.", "witnessed by {names}.")
UNWITNESSED = Text("belum disaksikan.", "not witnessed yet.")
NOT_ASKED = Text(
    "Belum diperiksa apakah buku memuat segel ini: sebutkan siapa yang dipercaya dengan --policy.",
    "Not checked whether the book has this seal: say whom to trust with --policy.",
)
NO_PROOF = Text(
    "Berkas ini belum membawa bukti bahwa buku memuat segelnya.",
    "This bundle carries no proof yet that the book has its seal.",
)
