"""`berdampak preview PACK SERVICE`: the page of a service, before it holds."""

import sys
from pathlib import Path

import click

from berdampak.house.command import language_option
from berdampak.house.commands.check_ import as_text
from berdampak.house.logs import write_output
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text
from berdampak.promise.contracts import Pack, Service
from berdampak.promise.facade import load_pack
from berdampak.publish.facade import render_service

WRITTEN = Text("Halaman {service}: {path}", "The page of {service}: {path}")


@click.command("preview")
@click.argument("pack", type=click.Path(path_type=Path))
@click.argument("service", default="")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the page to this file.")
@language_option
def command(pack: Path, service: str, output: Path | None, language: Language) -> None:
    """Write the page of SERVICE as one HTML file, and say what `check` finds. Exit 2 if anything is wrong."""
    try:
        good = load_pack(pack)
    except BerdampakError as error:
        click.echo(as_text(None, error.problems, language), err=output is None)
        sys.exit(2)
    found = _find(good, service)
    write_output(output, render_service(good, found, language))
    click.echo(as_text(good, (), language), err=output is None)
    if output is not None:
        click.echo(WRITTEN.format(service=found.name, path=output).in_(language))


def _find(pack: Pack, code: str) -> Service:
    """The service that was named, or the only one."""
    if not code and len(pack.services) == 1:
        return next(iter(pack.services.values()))
    if code in pack.services:
        return pack.services[code]
    raise BerdampakError(
        Problem(
            "house.E059",
            Text("Layanan itu tidak ada dalam paket ini.", "This pack has no such service.")
            if code
            else Text("Layanan mana yang hendak dilihat?", "Which service is it to be?"),
            Text("Yang ada: {known}.", "There are: {known}.").format(known=", ".join(sorted(pack.services))),
            Text("Tulis salah satu kode itu sesudah paketnya.", "Write one of these codes after the pack."),
            code,
        )
    )
