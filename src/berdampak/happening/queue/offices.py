"""What the pack says of a mall: its services, its counters, its hours."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from berdampak.calendar.facade import load_calendar, spans_of
from berdampak.happening.queue.problems import problem
from berdampak.happening.queue.rules_slots import Hours
from berdampak.promise.contracts import Office, Pack, Service

DAYS_AHEAD = 14
"""How far ahead one may be appointed."""


def pack_now() -> Pack:
    """The pack that the house works by."""
    from django.conf import settings

    pack: Pack = settings.PACKS.current()
    return pack


def malls_of(pack: Pack) -> list[Office]:
    """The malls of the pack, in the order of their codes."""
    return sorted((one for one in pack.offices.values() if one.kind == "mall"), key=lambda one: one.code)


def get_mall(pack: Pack, code: str) -> Office:
    """The mall of that code; raises `happening.E201`."""
    office = pack.offices.get(code)
    if office is None or office.kind != "mall":
        raise problem("E201")
    return office


def services_in(pack: Pack, mall: str) -> dict[str, Service]:
    """The services that citizens are given in a mall, by code."""
    given = {one.code: one for one in pack.services.values() if one.audience == "citizen"}
    return {code: one for code, one in given.items() if _mall_of(pack, one.unit) == mall}


def get_service(pack: Pack, mall: str, code: str) -> Service:
    """A service of the mall; raises `happening.E202`."""
    service = services_in(pack, mall).get(code)
    if service is None:
        raise problem("E202")
    return service


def agencies_in(pack: Pack, mall: str) -> list[Office]:
    """The agencies that give services in the mall, in the order of their codes, which their letters follow."""
    found = {agency.code: agency for one in services_in(pack, mall).values() if (agency := pack.find_agency(one.unit))}
    return [found[code] for code in sorted(found)]


def letter_at(pack: Pack, mall: str, service: str) -> int:
    """Which letter the numbers of a service bear: that of its agency."""
    agency = pack.find_agency(pack.services[service].unit)
    codes = [one.code for one in agencies_in(pack, mall)]
    return codes.index(agency.code) if agency and agency.code in codes else len(codes)


def counters_in(pack: Pack, mall: str) -> list[Office]:
    """The counters of a mall, in the order of their codes."""
    found = (one for one in pack.offices.values() if one.kind == "counter" and mall in (one.mall, one.parent))
    return sorted(found, key=lambda one: one.code)


def zone_of(pack: Pack, mall: str) -> ZoneInfo:
    """The zone of the mall's clock."""
    return ZoneInfo(load_calendar(pack.find_calendar_of(mall)).zone)


def local(pack: Pack, mall: str, moment: datetime) -> datetime:
    """The moment by the mall's clock."""
    return moment.astimezone(zone_of(pack, mall))


def hours_on(pack: Pack, mall: str, day: date) -> tuple[Hours, ...]:
    """The hours of the mall on a date; none on a day off, or on one that its calendar does not cover."""
    calendar = load_calendar(pack.find_calendar_of(mall))
    if not calendar.first <= day <= calendar.last:
        return ()
    return tuple(Hours(span.start_minute, span.end_minute) for span in spans_of(calendar, day))


def moment_on(pack: Pack, mall: str, day: date, minute: int) -> datetime:
    """A local minute of a date as a moment."""
    return datetime.combine(day, time.min, zone_of(pack, mall)) + timedelta(minutes=minute)


def next_opening(pack: Pack, mall: str, now: datetime) -> datetime | None:
    """When the mall opens next, within two weeks."""
    today = local(pack, mall, now).date()
    for ahead in range(DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        if hours := hours_on(pack, mall, day):
            opening = moment_on(pack, mall, day, hours[0].start_minute)
            if opening > now:
                return opening
    return None


def _mall_of(pack: Pack, office: str | None) -> str | None:
    """The mall in which an office sits, itself or with the office above it."""
    at = pack.offices.get(office or "")
    while at is not None:
        if at.mall is not None:
            return at.mall
        at = pack.offices.get(at.parent or "")
    return None
