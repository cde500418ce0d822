"""When a card was true, and what its figures stand on."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from berdampak.calendar.contracts import MISSING_MINUTES
from berdampak.calendar.facade import day_minutes, vector_calendar
from berdampak.kernel.limits import CASES_MIN
from berdampak.kernel.text import Text
from berdampak.measure.facade import Facts, week_name
from berdampak.report.contracts import Basis, Origin, Week

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def week_of(facts: Facts, number: int) -> Week:
    """The week with its moments, in the zone of the events."""
    zone = facts.events.rules.zone
    start, end = facts.week_cut.bounds(number, zone)
    return Week(week_name(number), start.isoformat(), end.isoformat(), zone)


def as_of(facts: Facts, number: int) -> str:
    """The moment at which the card is true: the end of the week, or the last event where the log ends early."""
    end = facts.week_cut.bounds(number, facts.events.rules.zone)[1]
    moment = last_event_at(facts) if ends_early(facts, number) else end
    return moment.isoformat(timespec="seconds")


def ends_early(facts: Facts, number: int) -> bool:
    """Whether the log ends more than half a working day before the week does."""
    end, last = facts.week_cut.bounds(number, facts.events.rules.zone)[1], last_event_at(facts)
    if last >= end:
        return False
    calendar = vector_calendar(facts.calendar)
    (left,) = calendar.minutes(*(np.array([moment_us(moment)]) for moment in (last, end)))
    return bool(left == MISSING_MINUTES or left > day_minutes(facts.calendar) / 2)


def moment_us(moment: datetime) -> int:
    """A moment as microseconds since 1970."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def last_event_at(facts: Facts) -> datetime:
    """The last moment that the events know, in their zone."""
    moment = EPOCH + timedelta(microseconds=facts.last_at_us)
    return moment.astimezone(ZoneInfo(facts.events.rules.zone))


def basis_of(facts: Facts) -> Basis:
    """The versions and sources that the figures of these facts stand on."""
    sources = sorted(facts.events.sources, key=lambda source: source.name)
    digests = ", ".join(source.file_sha256 for source in sources)
    return Basis(
        calendar=facts.calendar.id,
        calendar_version=facts.calendar.version,
        calendar_name=facts.calendar.name,
        day_minutes=day_minutes(facts.calendar),
        week_cut=facts.events.rules.week_cut,
        pack=facts.pack.code if facts.pack else None,
        pack_version=facts.pack.version if facts.pack else None,
        map_sha256=next((source.map_sha256 for source in sources if facts.events.rules.map_named), None),
        cases_min=CASES_MIN,
        origins=tuple(Origin(source.name, source.file_sha256, source.rows, source.rejected) for source in sources),
        seal=Text("belum disegel, dari file SHA-256 {digests}", "unsealed, from file SHA-256 {digests}").format(
            digests=digests
        ),
    )
