"""`berdampak witness`: a small independent program that sees to it that no book is rewritten behind people's backs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.clock import find_clock
from berdampak.house.command import language_option
from berdampak.kernel.text import Language, Text

if TYPE_CHECKING:
    from berdampak.ledger.witness.facade import VerifyingKey

READY = Text("Saksi siap di {address} dengan kunci:", "The witness is ready at {address} with the key:")
TRUSTED = Text("Buku {name} kini dikenal saksi ini.", "This witness now knows the book {name}.")
KEY = Text("Kunci saksi ini:", "The key of this witness:")


@click.command("witness")
@click.option("--folder", type=click.Path(path_type=Path), required=True, help="Where it keeps its key and its memory.")
@click.option("--listen", default="127.0.0.1:8100", show_default=True, help="Address and port to answer at.")
@click.option("--key-name", help="Name of the key that is made at the first start, such as witness.example.org.")
@click.option("--trust", "logs", multiple=True, help="Know one more book by its public key, and stop.")
@language_option
def command(folder: Path, listen: str, key_name: str | None, logs: tuple[str, ...], language: Language) -> None:
    """Witness books: remember how far each was seen, and sign only what continues it."""
    from berdampak.ledger.witness.facade import serve_witness, trust_logs

    def announce(address: str, key: "VerifyingKey") -> None:
        click.echo(f"{READY.format(address=address).in_(language)}\n{key}")

    if not logs:
        serve_witness(folder, listen, find_clock(), announce, key_name)
        return
    own, known = trust_logs(folder, list(logs), key_name)
    for key in known:
        click.echo(TRUSTED.format(name=key.name).in_(language))
    click.echo(f"{KEY.in_(language)}\n{own}")
