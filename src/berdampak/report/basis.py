"""When a card was true, and what its figures stand on."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from berdampak.calendar.facade import day_minutes
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
    """The moment at which the card is true: the end of the week, or the last event where the log ends before."""
    end = facts.week_cut.bounds(number, facts.events.rules.zone)[1]
    return min(end, last_event_at(facts)).isoformat(timespec="seconds")


def ends_early(facts: Facts, number: int) -> bool:
    """Whether the log ends before the week does."""
    return last_event_at(facts) < facts.week_cut.bounds(number, facts.events.rules.zone)[1]


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
        seal=Text("belum disegel, dari berkas SHA-256 {digests}", "unsealed, from file SHA-256 {digests}").format(
            digests=digests
        ),
    )
