"""How far the reading of a log has come, said while it goes on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

if TYPE_CHECKING:
    from berdampak.happening.intake.facade import Progress

LOG_LINE_ROWS = 1_000_000
"""Without a terminal a line says how far it is, every so many rows."""


@contextmanager
def show_progress(language: Language) -> "Iterator[Progress]":
    """A moving bar on a terminal, else a line now and then."""
    if not sys.stderr.isatty():
        yield _say_lines(language)
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    words = TextColumn("{task.fields[rows]} " + ROWS.in_(language))
    with Bar(BarColumn(), DownloadColumn(), words, TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task("import", rows="0", total=None)

        def show(rows: int, bytes_read: int, bytes_all: int) -> None:
            bar.update(task, completed=bytes_read, total=bytes_all, rows=number_text(rows).in_(language))

        yield show


@contextmanager
def show_bytes() -> Iterator[Callable[[int, int], None]]:
    """A moving bar of bytes on a terminal; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _whole: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    with Bar(BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task("bytes", total=None)
        yield lambda done, whole: bar.update(task, completed=done, total=whole)


def _say_lines(language: Language) -> "Progress":
    said = 0

    def say(rows: int, bytes_read: int, bytes_all: int) -> None:
        nonlocal said
        if rows // LOG_LINE_ROWS > said:
            said = rows // LOG_LINE_ROWS
            share = number_text(100 * bytes_read / bytes_all)
            click.echo(SO_FAR.format(rows=number_text(rows), share=share).in_(language), err=True)

    return say


ROWS = Text("baris", "rows")
SO_FAR = Text("{rows} baris dibaca ({share}% dari file)", "{rows} rows read ({share}% of the file)")
