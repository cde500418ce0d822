"""Where things lie in the pack: the offices above a unit, its calendar, its zone, and its rules of voice."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from berdampak.calendar.facade import due_after, load_calendar, working_days
from berdampak.kernel.errors import BerdampakError
from berdampak.promise.contracts import Office, Pack
from berdampak.promise.contracts_voice import Voice
from berdampak.voice.problems import problem


def pack() -> Pack:
    """The pack that holds now."""
    found: Pack = settings.PACKS.current()
    return found


def voice_rules() -> Voice:
    """What the pack says of surveys and complaints; raises `voice.E004` where it says nothing."""
    rules = pack().voice
    if rules is None:
        raise problem("E004")
    return rules


def places_of_office(code: str | None) -> dict[str, str | None]:
    """The unit, agency, mall and region of an office; nothing of one that is not there."""
    offices = pack().offices
    unit = code if code in offices and offices[code].kind == "unit" else None
    agency = pack().find_agency(code)
    return {
        "unit": unit,
        "agency": agency.code if agency else None,
        "mall": _nearest(code, "mall"),
        "region": _nearest(code, "region"),
    }


def home() -> dict[str, str | None]:
    """Where a complaint goes that is about no office: the first mall of the pack, and the region of its government."""
    malls = (one.code for one in pack().offices.values() if one.kind == "mall")
    return {"mall": next(malls, None), "region": pack().region}


def today_at(code: str | None, now: datetime) -> date:
    """The date at an office."""
    return now.astimezone(zone_of(code)).date()


def zone_of(code: str | None) -> ZoneInfo:
    """The time zone an office keeps."""
    return ZoneInfo(load_calendar(pack().find_calendar_of(code)).zone)


def after_working_days(code: str | None, start: datetime, days: int) -> datetime | None:
    """The end of so many working days at an office; None where its calendar does not reach so far."""
    try:
        return due_after(load_calendar(pack().find_calendar_of(code)), start, days=days).due_at
    except BerdampakError:
        return None


def working_days_left(code: str | None, now: datetime, due: datetime | None) -> int:
    """How many working days of a term are left, at least one."""
    if due is None or due <= now:
        return 1
    zone = zone_of(code)
    calendar = load_calendar(pack().find_calendar_of(code))
    return max(1, working_days(calendar, now.astimezone(zone).date(), due.astimezone(zone).date()))


def after_calendar_days(start: datetime, days: int) -> datetime:
    """The moment so many days later."""
    return start + timedelta(days=days)


def _nearest(code: str | None, what: str) -> str | None:
    """The mall or region of an office, else of the nearest above it."""
    at: Office | None = pack().offices.get(code or "")
    while at is not None:
        if found := getattr(at, what):
            return str(found)
        at = pack().offices.get(at.parent or "")
    return None
