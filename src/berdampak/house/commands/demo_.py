"""`berdampak demo`: the demo city: thirteen weeks simulated, the last days played live, and the cards of both."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from berdampak.house.book import open_book, seal_batch
from berdampak.house.command import language_option
from berdampak.house.demo_people import NO_CODES
from berdampak.house.demo_weeks import WEEKS_LIVED, Demo, begin_of, play_first_week, play_weeks, seal
from berdampak.house.fridays import Fridays, Say
from berdampak.kernel.clock import Clock, fixed_clock
from berdampak.kernel.places import packs_folder
from berdampak.kernel.text import Language, Text, same

if TYPE_CHECKING:
    from berdampak.happening.facade import EventStore
    from berdampak.measure.facade import Facts
    from berdampak.promise.contracts import Pack

SOURCE = "ternate-demo"
WEEKS = 13


@click.command("demo")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day of the demo; last Friday if not given.")
@click.option("--seed", type=int, default=8273, show_default=True, help="The dice of the simulator.")
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@click.option("--live/--no-live", default=True, help="Make people, and play their last days through the front doors.")
@click.option("--code", "show_code", is_flag=True, help="Only say what the app for the second step shows now.")
@language_option
def command(until: datetime | None, seed: int, store: Path, live: bool, show_code: bool, language: Language) -> None:
    """Make the demo city and its cards; what is there already is not made again."""
    from berdampak.happening.facade import EventStore
    from berdampak.promise.facade import load_pack
    from berdampak.rehearsal.facade import CITY, find_cast, get_until, simulate_city

    def say(words: Text) -> None:
        click.echo(words.in_(language))

    if show_code:
        _say_code(say)
        return
    pack, events = load_pack(packs_folder() / "ternate"), EventStore(store)
    say(Text("1/3 Menyimulasikan Kota Ternate, tiga belas minggu …", "1/3 Simulating Kota Ternate, thirteen weeks …"))
    with open_book():
        from django.conf import settings

        last = get_until(pack, until.date() if until else None, settings.CLOCK())
        city = simulate_city(
            pack,
            seed=seed,
            until=last,
            weeks=WEEKS,
            store=events,
            seal=partial(seal_batch, clock=settings.CLOCK),
            conditions=CITY,
        )
        live = live and until is None  # people live now, whatever week the city ended in
        demo = Demo(pack, _fridays(store), find_cast(city.truth_folder), settings.CLOCK, say, city.truth_folder)
        made = False
        if live:
            say(Text("2/3 Memainkan hari-hari terakhir di mal …", "2/3 Playing the last days of the mall …"))
            made = play(pack, settings.CLOCK, demo.codes)
        say(Text("3/3 Menghitung, menyusun dan menerbitkan rapor …", "3/3 Measuring, composing and publishing cards …"))
        cards = publish(demo, events, live=live, anew=city.made)
        say(Text(f"Selesai: {cards} rapor baru atau berubah.", f"Done: {cards} cards new or changed."))
        if live:
            _say_people(say, new=made)


def play(pack: "Pack", clock: Clock, codes: Mapping[str, str] = NO_CODES) -> bool:
    """Make the people of the demo and play their days, both or neither; whether it was done just now."""
    from django.conf import settings
    from django.db import transaction

    from berdampak.calendar.facade import load_calendar
    from berdampak.house.demo_agreed import make_agreement
    from berdampak.house.demo_people import make_people
    from berdampak.rehearsal.facade import play_days

    begin = fixed_clock(begin_of(pack, clock()))
    with transaction.atomic():
        actors, made = make_people(pack, settings.VAR, clock, codes, begin=begin, new=False)
        if made:
            play_days(actors, load_calendar(pack.calendar), clock())
            make_agreement(actors, pack, begin)
    return made


def publish(demo: Demo, events: "EventStore", *, live: bool, anew: bool) -> int:
    """Publish every week: those before live work of the simulation alone, the others of both together.

    Weeks of the simulation alone are looked at again only when it was made `anew`.
    """
    from berdampak.house.demo_agreed import find_agreed
    from berdampak.house.publishing import publish_weeks, read_goals
    from berdampak.measure.facade import build_facts
    from berdampak.report.facade import list_made_weeks, weeks_of

    store, cards = demo.fridays.store, 0
    if live:
        seal(demo.clock)
    if anew or len(list_made_weeks()) < WEEKS - WEEKS_LIVED:
        facts = build_facts(events.event_set(SOURCE))
        weeks = weeks_of(facts)
        alone = weeks[:-WEEKS_LIVED] if live else weeks
        cards += publish_weeks(facts, alone, store, demo.clock, officers=sorted(demo.codes.values()) if live else ())
        if live and (over := last_of_quarter(facts, alone)) is not None:
            read_goals(facts, over, demo.fridays.pack, demo.clock)
        if live:
            play_first_week(demo, facts)
    if live:
        cards += play_weeks(demo, find_agreed(demo.pack, begin_of(demo.pack, demo.clock())))
    return cards


def last_of_quarter(facts: "Facts", weeks: Sequence[int]) -> int | None:
    """The last of these weeks that ends in a quarter before that of the last one."""
    zone = facts.events.rules.zone
    quarters = {week: (facts.week_cut.bounds(week, zone)[1].month - 1) // 3 for week in weeks}
    return max((week for week in weeks if quarters[week] != quarters[weeks[-1]]), default=None)


def _fridays(store: Path) -> Fridays:
    from django.conf import settings

    return Fridays(store, settings.PACKS.folder, (SOURCE,))


def _say_code(say: Say) -> None:
    from berdampak.house.demo_people import find_opening
    from berdampak.people.facade import code_now

    with open_book():
        from django.conf import settings

        opening = find_opening(settings.VAR)
    if opening is None:
        say(Text("Orang-orang demo belum dibuat: make run.", "The people of the demo are not made yet: make run."))
        sys.exit(2)
    say(same(code_now(opening["secret"])))


def _say_people(say: Say, *, new: bool) -> None:
    """Who may sign in, and with what; the password only when it is new."""
    from django.conf import settings

    from berdampak.house.demo_people import FILE, find_opening
    from berdampak.rehearsal.facade import CAST

    opening = find_opening(settings.VAR)
    if not new or opening is None:
        say(WHERE.format(file=same(str(settings.VAR / FILE))))
        return
    say(HEAD)
    for part in CAST:
        say(same(f"  {part.email:<22} {part.name:<20} ") + part.about)
    say(HOW.format(password=same(opening["password"]), secret=same(opening["secret"])))


HEAD = Text("\nSemua orang di sini karangan. Yang dapat masuk:", "\nAll people here are made up. Who can sign in:")
HOW = Text(
    "Kata sandi petugas: {password}\n"
    "Langkah kedua: pasang {secret} di aplikasi autentikator, atau jalankan berdampak demo --code\n"
    "Warga masuk dengan kode yang dikirim; demo menuliskannya ke var/sweeper.log.",
    "Password of officials: {password}\n"
    "Second step: put {secret} into an authenticator app, or run berdampak demo --code\n"
    "Citizens sign in with a code that is sent; the demo writes it to var/sweeper.log.",
)
WHERE = Text("Kata sandi dan langkah kedua demo: {file}", "Password and second step of the demo: {file}")
