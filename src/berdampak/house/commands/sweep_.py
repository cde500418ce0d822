"""`berdampak sweep`: what must happen when a moment arrives, once or again and again."""

import signal
import sys
from threading import Event

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.house.fridays import Fridays, run_friday, weeks_over
from berdampak.house.sweeping import Sweeper, Swept
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import number_text

NOTHING = Text("Tidak ada yang perlu dikerjakan.", "There was nothing to do.")
READY = Text("Sapuan tiap {every} detik; berhenti dengan Ctrl-C.", "Sweeping every {every} seconds; stop with Ctrl-C.")


@click.command("sweep")
@click.option("--every", type=click.IntRange(1, 3600), help="Sweep again and again, so many seconds apart.")
@click.option("--friday", is_flag=True, help="Make the weekly cards too, as soon as a week is over.")
@click.option("--beside", multiple=True, help="With --friday: an imported source to be read beside the book.")
@language_option
def command(every: int | None, friday: bool, beside: tuple[str, ...], language: Language) -> None:
    """Warn, grant by law, close, ask, clean up and deliver, wherever the moment has come."""
    stopped = Event()
    signal.signal(signal.SIGTERM, lambda *_: stopped.set())
    with open_book():
        from django.conf import settings
        from django.db import close_old_connections

        sweeper, fridays = Sweeper(settings.CLOCK), Fridays(settings.STORE, settings.PACKS.folder, beside)
        made: list[int] = []
        if every is not None:
            click.echo(READY.format(every=every).in_(language))
        while True:
            well = _say(sweeper.sweep(), language, quiet=every is not None)
            if friday:
                _make_cards(fridays, settings.CLOCK, made, language)
            if every is None:
                sys.exit(0 if well else 2)
            close_old_connections()
            if stopped.wait(every):
                return


def _make_cards(fridays: Fridays, clock: Clock, made: list[int], language: Language) -> None:
    """Make the cards once this process sees a week over that it has not made yet, or an objection was upheld."""
    from berdampak.report.facade import list_uncounted_weeks

    over = list(weeks_over(fridays, clock()))
    if over[-1:] != made[-1:] or list_uncounted_weeks():
        run_friday(fridays, clock, lambda words: click.echo(words.in_(language)))
        made[:] = list(weeks_over(fridays, clock()))


def _say(round_: list[Swept], language: Language, *, quiet: bool) -> bool:
    """Say what was done, and what went wrong; whether all was well."""
    moved = [f"{swept.words.in_(language)} {number_text(swept.moved).in_(language)}" for swept in round_ if swept.moved]
    if moved:
        click.echo(", ".join(moved))
    elif not quiet:
        click.echo(NOTHING.in_(language))
    problems = [problem for swept in round_ for problem in swept.problems]
    for problem in problems:
        click.echo(problem.say(language), err=True)
    return not problems
