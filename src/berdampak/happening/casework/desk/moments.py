"""Moments and lengths of time as a desk says them: near ones by their day, far ones by their date."""

from datetime import datetime, timedelta

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import day_minutes
from berdampak.happening.casework.desk import words
from berdampak.kernel.text import Text
from berdampak.kernel.wording import WEEKDAYS, day_text, working_time_text

TODAY, TOMORROW, YESTERDAY = Text("hari ini", "today"), Text("besok", "tomorrow"), Text("kemarin", "yesterday")
NAMED = {0: TODAY, 1: TOMORROW, -1: YESTERDAY}
WEEK = timedelta(days=6)


def near(moment: datetime, now: datetime) -> Text:
    """A moment as seen from now, both in the zone of the office: `besok 11.30`, `Senin 11.30`, `13 November`."""
    moment = moment.astimezone(now.tzinfo)
    days = (moment.date() - now.date()).days
    if days in NAMED:
        return _at(NAMED[days], moment)
    if abs(days) <= WEEK.days:
        name = moment.weekday()
        return _at(Text(WEEKDAYS["id"][name], WEEKDAYS["en"][name]), moment)
    return day_text(moment.date(), year=moment.year != now.year)


def slack_text(minutes: int, calendar: Calendar) -> Text:
    """How much working time is left, or how late it is."""
    length = working_time_text(abs(minutes), day_minutes(calendar))
    return (words.LEFT if minutes >= 0 else words.LATE).format(time=length)


def _at(day: Text, moment: datetime) -> Text:
    return Text(f"{day.id} {moment:%H.%M}", f"{day.en} {moment:%H:%M}")
