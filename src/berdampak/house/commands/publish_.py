"""`berdampak publish`: the cards of an imported source, sealed and on the shelf."""

from pathlib import Path

import click

from berdampak.house.book import open_book
from berdampak.house.command import language_option
from berdampak.house.logs import open_facts
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import count_text

CARD, CARDS = (
    Text("rapor baru atau berubah", "card new or changed"),
    Text("rapor baru atau berubah", "cards new or changed"),
)
DONE = Text("Minggu {weeks}: {cards}, disegel dan terbit.", "Week {weeks}: {cards}, sealed and published.")
NOTHING = Text(
    "Minggu {weeks}: semua rapor sudah terbit; tidak ada yang berubah.",
    "Week {weeks}: all cards are out already; nothing changed.",
)


@click.command("publish")
@click.option("--source", help="Name of the imported source; all of them if not said.")
@click.option("--week", "week_name", help="The week, such as 2026-W46; without it, the last whole one.")
@click.option("--all-weeks", is_flag=True, help="Every week that the events span.")
@click.option("--store", type=click.Path(path_type=Path), envvar="BERDAMPAK_STORE", default=Path("var/store"))
@language_option
def command(source: str | None, week_name: str | None, all_weeks: bool, store: Path, language: Language) -> None:
    """Publish the cards of a week: compose, seal, and put them where anyone can read them."""
    from berdampak.house.publishing import publish_weeks
    from berdampak.measure.facade import parse_week
    from berdampak.measure.facade import week_name as name_of
    from berdampak.report.facade import check_week, latest_week, weeks_of

    with open_book(), open_facts(None, None, store, source, language) as facts:
        from django.conf import settings

        asked = parse_week(week_name) if week_name else latest_week(facts)
        check_week(facts, asked)
        weeks = weeks_of(facts) if all_weeks else range(asked, asked + 1)
        cards = publish_weeks(facts, weeks, store, settings.CLOCK)
    named = name_of(weeks[0]) if len(weeks) == 1 else f"{name_of(weeks[0])}–{name_of(weeks[-1])}"
    words = DONE.format(weeks=named, cards=count_text(cards, CARD, CARDS)) if cards else NOTHING.format(weeks=named)
    click.echo(words.in_(language))
