"""The figure of a measure over some weeks, from what other rooms publish; None where they do not say it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.act.priorities.contracts import Figure, Measure, Place
from berdampak.act.questions.facade import list_findings
from berdampak.calendar.facade import load_calendar
from berdampak.report.contracts import Card, Share
from berdampak.report.facade import find_card
from berdampak.voice.contracts import Period
from berdampak.voice.facade import complaints_of, skm_of

WEEKS = 4
"""How many weeks a figure is taken over, before and after."""
SINCE_FRIDAY = timedelta(days=4)
OF_CARDS = ("on_time", "overdue", "rework", "hold")
LESS_IS_BETTER = frozenset({"overdue", "rework", "hold", "complaints", "findings"})


def weeks_before(week: str, n: int = WEEKS) -> list[str]:
    """The `n` weeks up to a week, oldest first."""
    monday = date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
    return [week_name(monday - timedelta(weeks=back)) for back in range(n - 1, -1, -1)]


def weeks_after(week: str, n: int = WEEKS) -> list[str]:
    """The `n` weeks after a week, oldest first."""
    monday = date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
    return [week_name(monday + timedelta(weeks=on)) for on in range(1, n + 1)]


def week_name(day: date) -> str:
    """The ISO week of a day."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def last_week_at(place: Place, now: datetime) -> str:
    """The last week that is over at a place, as its cards count weeks: they end on a Friday."""
    return week_at(place, now - SINCE_FRIDAY)


def week_at(place: Place, now: datetime) -> str:
    """The week that it is at a place."""
    return week_name(day_at(place, now))


def day_at(place: Place, now: datetime) -> date:
    """The day that it is at a place."""
    zone = ZoneInfo(load_calendar(settings.PACKS.current().find_calendar_of(place.code)).zone)
    return now.astimezone(zone).date()


def find_figure(measure: Measure, place: Place, weeks: Sequence[str]) -> Figure | None:
    """What a measure comes to over these weeks, which follow one another."""
    if measure.kind in OF_CARDS:
        return _of_cards(measure, list(cards_of(place, weeks)))
    days = _days_of(weeks)
    if measure.kind == "complaints":
        found = [one for one in complaints_of(days, _end_of(days)) if one.kind == measure.of]
        return Figure("count", found[0].filed) if found and found[0].filed is not None else None
    if measure.kind == "element":
        return _of_element(measure, place, days)
    if measure.kind == "findings":
        since, until = _begin_of(days), _end_of(days)
        there = [one for one in list_findings(since) if one.watch == measure.of and one.place.code == place.code]
        return Figure("count", sum(one.found_at < until for one in there))
    return None


def cards_of(place: Place, weeks: Sequence[str]) -> Iterator[Card]:
    """The published cards of a place in these weeks, as far as there are any."""
    code = place.region if place.kind == "region" else place.code
    for week in weeks:
        publication = find_card(place.kind, code, week)
        if publication is not None and publication.card is not None:
            yield publication.card


def share_of_hold(card: Card, step: str) -> Decimal | None:
    """How much of the time of finished cases a step held; None where the card does not say."""
    held = next((hold.share for hold in card.holds if hold.step == step), None)
    return None if held is None else Decimal(str(held))


def _of_cards(measure: Measure, cards: Sequence[Card]) -> Figure | None:
    if measure.kind == "hold":
        values = tuple(value for card in cards if (value := share_of_hold(card, measure.of)) is not None)
        return Figure("weeks", of=len(values), values=values) if values else None
    pairs = [pair for card in cards if (pair := _pair(measure, card)) is not None]
    return Figure("share", sum(met for met, _ in pairs), sum(of for _, of in pairs)) if pairs else None


def _pair(measure: Measure, card: Card) -> tuple[int, int] | None:
    """Met and of, from one card."""
    cases = card.figures.cases
    if cases is None:
        return None
    if measure.kind == "overdue":
        return None if cases.overdue is None else (cases.overdue, cases.open)
    share: Share | None = cases.on_time if measure.kind == "on_time" else cases.rework
    return None if share is None else (share.met, share.of)


def _of_element(measure: Measure, place: Place, days: Period) -> Figure | None:
    cell = skm_of(place.kind, place.region if place.kind == "region" else place.code, days)
    figure = cell.find() if cell else None
    if figure is None or figure.n is None or measure.of not in figure.elements:
        return None
    return Figure("index", of=figure.n, values=(figure.elements[measure.of],))


def _days_of(weeks: Sequence[str]) -> Period:
    """The days of weeks that follow one another."""
    first = date.fromisocalendar(int(weeks[0][:4]), int(weeks[0][6:]), 1)
    return Period(f"{weeks[0]}+{len(weeks)}", first, first + timedelta(days=7 * len(weeks) - 1))


def _begin_of(days: Period) -> datetime:
    return datetime.combine(days.first, time(), _zone())


def _end_of(days: Period) -> datetime:
    return datetime.combine(days.last + timedelta(days=1), time(), _zone())


def _zone() -> ZoneInfo:
    return ZoneInfo(load_calendar(settings.PACKS.current().calendar).zone)
