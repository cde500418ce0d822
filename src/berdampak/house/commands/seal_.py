"""`berdampak seal`: the one process that holds the book's key and signs what was written."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.kernel.dice import system_entropy
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

if TYPE_CHECKING:
    from berdampak.ledger.facade import Round, Sealer

SEALED = Text("Disegel: {size} catatan, {at}.", "Sealed: {size} entries, {at}.")
WITNESSED = Text("Disaksikan oleh {names}.", "Witnessed by {names}.")
NOTHING = Text("Tidak ada yang baru untuk disegel.", "There is nothing new to seal.")
READY = Text("Penyegel siap untuk buku {origin}; kuncinya:", "The sealer is ready for the book {origin}; its key:")


@click.command("seal")
@click.option("--once", is_flag=True, help="Seal what there is, and stop.")
@click.option(
    "--every",
    type=click.IntRange(1, 60),
    default=20,
    show_default=True,
    help="Seconds between rounds; a minute at most.",
)
@click.option("--origin", help="Name of the book, used when its key is made; BERDAMPAK_ORIGIN if not said.")
@click.option("--key", "key_path", type=click.Path(path_type=Path), help="The book's key, kept apart from other keys.")
@click.option(
    "--policy", "policy_path", type=click.Path(path_type=Path), help="Whose witness is asked (docs/witness.md)."
)
@language_option
def command(
    once: bool, every: int, origin: str | None, key_path: Path | None, policy_path: Path | None, language: Language
) -> None:
    """Sign what was written since the last seal, and have witnesses see it; again and again, until stopped."""
    with open_book():
        from berdampak.ledger.facade import check_book

        check_book(serving=False)
        sealer = _open_sealer(origin, key_path, policy_path, language)
        said: set[str] = set()
        while True:
            round_ = sealer.seal()
            _say(round_, once, said, language)
            if once:
                return
            time.sleep(every)


def _open_sealer(origin: str | None, key_path: Path | None, policy_path: Path | None, language: Language) -> "Sealer":
    from django.conf import settings

    from berdampak.ledger.facade import open_sealer

    name = origin or settings.ORIGIN or f"berdampak.invalid/{system_entropy(4).hex()}"
    sealer = open_sealer(settings.KEYS, name, settings.CLOCK, key_path=key_path, policy_path=policy_path)
    click.echo(f"{READY.format(origin=sealer.key.name).in_(language)}\n{sealer.key}")
    return sealer


def _say(round_: "Round", once: bool, said: set[str], language: Language) -> None:
    """What a round did; a problem that goes on is told once."""
    if round_.checkpoint:
        words = SEALED.format(size=number_text(round_.checkpoint.size), at=round_.checkpoint.signed_at)
        click.echo(words.in_(language))
    elif once:
        click.echo(NOTHING.in_(language))
    if round_.cosigned:
        click.echo(WITNESSED.format(names=", ".join(round_.cosigned)).in_(language))
    told = {problem.say(language) for problem in round_.problems}
    for words_ in sorted(told - said):
        click.echo(words_, err=True)
    said.clear()
    said.update(told)
