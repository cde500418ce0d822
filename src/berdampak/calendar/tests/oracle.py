"""An independent count, minute by minute, straight from zoneinfo: slow, and simple enough to be believed."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from berdampak.calendar.contracts import Calendar, DayOff, Ground, Period, Span
from berdampak.kernel.text import same

MINUTE = timedelta(minutes=1)


def calendar_of(zone: str = "UTC", **changes: object) -> Calendar:
    """A calendar of 2010–2012 with a break, short Fridays, two days off and a period of other hours."""
    day = (Span(450, 720), Span(780, 960))
    ground = Ground("test")
    values: dict[str, object] = {
        "id": "test",
        "version": "1",
        "name": same("Test"),
        "zone": zone,
        "first": date(2010, 1, 1),
        "last": date(2012, 12, 31),
        "hours": (day, day, day, day, (Span(450, 690),), (), ()),
        "hours_ground": ground,
        "periods": (
            Period(date(2011, 3, 21), date(2011, 4, 3), same("short"), ((Span(600, 720),),) * 6 + ((),), ground),
        ),
        "days_off": (
            DayOff(date(2011, 3, 24), "holiday", same("Holiday"), ground),
            DayOff(date(2011, 3, 28), "joint_leave", same("Leave"), ground),
        ),
    }
    return Calendar(**(values | changes))  # type: ignore[arg-type]


def is_worked(calendar: Calendar, moment: datetime) -> bool:
    """Whether the local wall clock of a moment is within the hours of a working day."""
    local = moment.astimezone(ZoneInfo(calendar.zone))
    if any(off.date == local.date() for off in calendar.days_off):
        return False
    hours = calendar.hours
    for period in calendar.periods:
        if period.first <= local.date() <= period.last:
            hours = period.hours
    minute = local.hour * 60 + local.minute
    return any(span.start_minute <= minute < span.end_minute for span in hours[local.weekday()])


def count_minutes(
    calendar: Calendar, start: datetime, end: datetime, pauses: Iterable[tuple[datetime, datetime]] = ()
) -> int:
    """The worked minutes from `start` to `end` that are in no pause, each one looked at."""
    pauses = [(floor(begin), floor(stop)) for begin, stop in pauses]
    at, count = floor(start), 0
    while at < floor(end):
        paused = any(begin <= at < stop for begin, stop in pauses)
        count += is_worked(calendar, at) and not paused
        at += MINUTE
    return count


def floor(moment: datetime) -> datetime:
    """The start of the UTC minute a moment falls in."""
    return moment.astimezone(UTC).replace(second=0, microsecond=0)
