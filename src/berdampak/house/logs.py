"""From the words of a command to facts: a log read for the occasion, or a source of the store."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EBADF
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from berdampak.house.clock import find_clock
from berdampak.house.progress import show_progress
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same

if TYPE_CHECKING:
    from berdampak.happening.contracts import EventSet
    from berdampak.measure.facade import Facts


def log_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """LOG, `--map`, `--store` and `--source`: where the events come from."""
    for option in reversed(
        (
            click.argument("log", required=False, type=click.Path(path_type=Path)),
            click.option("--map", "map_path", type=click.Path(path_type=Path), help="How to read the log (YAML)."),
            click.option(
                "--store",
                type=click.Path(path_type=Path),
                envvar="BERDAMPAK_STORE",
                default=Path("var/store"),
                help="Where imported events are, when no LOG is given.",
            ),
            click.option("--source", help="Name of an imported source, when no LOG is given."),
        )
    ):
        function = option(function)
    return function


@contextmanager
def open_facts(
    log: Path | None, map_path: Path | None, store: Path, source: str | None, language: Language
) -> "Iterator[Facts]":
    """The facts of a log, or of a source in the store."""
    import duckdb

    from berdampak.measure.facade import build_facts

    with tempfile.TemporaryDirectory(prefix="berdampak-") as scratch:
        events = _events(log, map_path, store, source, Path(scratch), language)
        try:
            facts = build_facts(events, scratch=Path(scratch))
        except duckdb.Error as error:
            raise BerdampakError(_unmeasured(store, error)) from error
        yield facts


def _unmeasured(store: Path, error: Exception) -> Problem:
    return Problem(
        "house.E005",
        Text("Kejadian di sini tidak dapat dihitung.", "The events here cannot be measured."),
        same(f"({str(error).splitlines()[0]})"),
        Text(
            "Periksa ruang disk; bila filenya rusak, impor lagi: berdampak import LOG --replace.",
            "Check the space on the disk; if the file is damaged, import again: berdampak import LOG --replace.",
        ),
        str(store),
    )


def write_output(output: Path | None, content: bytes) -> None:
    """Write to standard output, or the whole file or none of it; what was there stays until the new one is complete."""
    if output is None and sys.stdout is not None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    if output is None:
        raise OSError(EBADF, os.strerror(EBADF), "stdout")
    part = output.parent / f".{output.name}.part"
    try:
        part.write_bytes(content)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise BerdampakError(
            Problem(
                "house.E001",
                Text("Hasilnya tidak dapat ditulis ke sini.", "The result cannot be written here."),
                Text(f"{error.strerror}.", f"{error.strerror}."),
                Text("Pilih tempat lain dengan -o.", "Choose another place with -o."),
                where=str(output),
            )
        ) from error


def _events(
    log: Path | None, map_path: Path | None, store: Path, source: str | None, scratch: Path, language: Language
) -> "EventSet":
    from berdampak.happening.facade import EventStore

    if log is None:
        return EventStore(store).event_set(source)
    from berdampak.happening.intake.facade import import_log

    own = EventStore(scratch / "store")
    with show_progress(language) as progress:
        result = import_log(log, own, map_path=map_path, clock=find_clock(), progress=progress)
    if result.rejected:
        words = Text(
            f"{result.rejected} baris ditolak; 'berdampak import' menuliskan yang mana dan mengapa.",
            f"{result.rejected} rows were rejected; 'berdampak import' writes which and why.",
        )
        click.echo(words.in_(language), err=True)
    return own.event_set(result.source.name)
