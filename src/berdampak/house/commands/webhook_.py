"""`berdampak webhook`: who is told of what happens here."""

from typing import TYPE_CHECKING

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.kernel.text import Language, Text

if TYPE_CHECKING:
    from berdampak.outbox.contracts import Subscriber

SECRET = Text(
    "Rahasia untuk memeriksa tanda tangan, hanya ditampilkan sekali:",
    "Secret that checks signatures, shown this once:",
)
ON, OFF = Text("hidup", "on"), Text("mati", "off")
REMOVED = Text("Dihapus.", "Removed.")
COUNTS = Text("Menunggu: {waiting}. Gagal: {dead}.", "Waiting: {waiting}. Could not be delivered: {dead}.")


@click.group()
def command() -> None:
    """Tell other systems of what happens here."""


@command.command("add")
@click.argument("url")
@click.option("--name", "names", multiple=True, required=True, help="A signal, such as case.decided, case.* or *.")
@language_option
def add(url: str, names: tuple[str, ...], language: Language) -> None:
    """Have an address told of signals."""
    with open_book():
        from django.conf import settings

        from berdampak.outbox.facade import subscribe

        made, secret = subscribe(url, names, "system", settings.CLOCK)
    click.echo(_line(made, language))
    click.echo(f"{SECRET.in_(language)} {secret}")


@command.command("list")
@language_option
def list_(language: Language) -> None:
    """List who is told, and how the outbox is."""
    with open_book():
        from berdampak.outbox.facade import count, list_subscribers

        for one in list_subscribers():
            click.echo(_line(one, language))
        counts = count()
    click.echo(COUNTS.format(waiting=counts.waiting, dead=counts.dead).in_(language))


@command.command("remove")
@click.argument("code")
@language_option
def remove(code: str, language: Language) -> None:
    """Tell that address nothing any more."""
    with open_book():
        from berdampak.outbox.facade import unsubscribe

        unsubscribe(code)
    click.echo(REMOVED.in_(language))


def _line(one: "Subscriber", language: Language) -> str:
    state = (ON if one.is_active else OFF).in_(language)
    return f"{one.code}  {state}  {one.url}  {', '.join(one.names)}"
