"""Single figures as people read them, missing ones included; each comes with the number itself."""

import unicodedata
from datetime import date, datetime, timedelta

from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import count, day, moment, number, percent, week_text, working_time
from berdampak.publish import words
from berdampak.publish.outline import Cell
from berdampak.report.contracts import Basis, CaseFigures, Share, Spread, Week, Worked

DIRECTION_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(words_: str) -> str:
    """The words on one line, without marks that steer a terminal or turn the text around."""
    kept = (" " if mark.isspace() else mark for mark in words_ if mark not in DIRECTION_MARKS)
    return "".join(mark for mark in kept if unicodedata.category(mark) not in ("Cc", "Cs")).strip()


class Phrases:
    """The phrases of one card in one language: it knows the length of a working day and the smallest n."""

    def __init__(self, basis: Basis, language: Language) -> None:
        self.day_minutes = max(basis.day_minutes, 1)
        self.cases_min = basis.cases_min
        self.language = language

    def say(self, text: Text, **filled: object) -> str:
        """A text, its `{names}` filled."""
        return clean((text.format(**filled) if filled else text).in_(self.language))

    def count(self, value: int | None, otherwise: Text = words.NOT_MEASURED) -> Cell:
        """A count."""
        return self._missing(otherwise) if value is None else Cell(number(value, self.language), value, "count")

    def rate(self, value: float | None) -> Cell:
        """A number with one decimal."""
        return (
            self._missing(words.NOT_MEASURED)
            if value is None
            else Cell(number(value, self.language, 1), value, "count")
        )

    def percent(self, value: float) -> str:
        """A share of one as a percentage."""
        return percent(value, self.language)

    def percent_cell(self, value: float) -> Cell:
        """A share of one that is there."""
        return Cell(self.percent(value), value, "share")

    def share(self, share: Share | None, otherwise: Text = words.NOT_MEASURED) -> Cell:
        """A share of one, or why there is none."""
        if share is None:
            return self._missing(otherwise)
        if share.share is None:
            return self._few(share.of)
        return self.percent_cell(share.share)

    def on_time(self, share: Share | None, finished: int) -> Cell:
        """The on-time share; without a promise it says so, once anything was finished."""
        return self.share(share, words.NO_PROMISE if finished else words.NOT_ENOUGH)

    def overdue(self, cases: CaseFigures) -> Cell:
        """How many open cases are overdue; where none has a due date, whether that is for want of a promise."""
        is_promised = cases.on_time is not None and cases.on_time.share is not None
        return self.count(cases.overdue, words.NONE_DUE if is_promised else words.NO_PROMISE)

    def worked(self, worked: Worked | None, finished: int) -> Cell:
        """The share of working time in which somebody worked."""
        if worked is None:
            return self._missing(words.NOT_MEASURED)
        return self._few(finished) if worked.share is None else self.percent_cell(worked.share)

    def minutes_cell(self, minutes: int | None, n: int) -> Cell:
        """A working time, or why there is none."""
        if minutes is None:
            return self._few(n)
        return Cell(working_time(minutes, self.day_minutes, self.language), minutes, "minutes")

    def median_time(self, minutes: int | None, days: int | None, n: int) -> Cell:
        """The median working time of n cases: in minutes, or in days where the log knows dates alone."""
        return self.days(days, working=True) if minutes is None and days is not None else self.minutes_cell(minutes, n)

    def spread_minutes(self, spread: Spread | None, name: str = "median") -> Cell:
        """The median or the 90th percentile of working minutes."""
        if spread is None:
            return self._missing(words.NOT_MEASURED)
        return self.minutes_cell(getattr(spread, name), spread.n)

    def spread_days(self, spread: Spread, name: str = "median", *, working: bool = False) -> Cell:
        """The median or the 90th percentile of whole days."""
        days = getattr(spread, name)
        return self._few(spread.n) if days is None else self.days(days, working=working)

    def days(self, days: int, *, working: bool = False) -> Cell:
        """Whole days, of the calendar or of work."""
        return Cell(self.counted_days(days, working=working) if days else self.say(words.SAME_DAY), days, "days")

    def counted_days(self, days: int, *, working: bool = False) -> str:
        """A number of days: `1 day`, `2 working days`."""
        one, many = (words.WORKING_DAY, words.WORKING_DAYS) if working else (words.DAY, words.DAYS)
        return count(days, self.language, one, many)

    def working_time(self, cases: CaseFigures, name: str = "median") -> Cell:
        """The working time of finished cases: in minutes, or in days where the log knows dates alone."""
        return self.measured_time(cases.working_minutes, cases.working_days, name)

    def measured_time(self, minutes: Spread, days: Spread, name: str = "median") -> Cell:
        """A working time in minutes, or in days when more of it is known by dates alone."""
        if days.n > minutes.n:
            return self.spread_days(days, name, working=True)
        return self.spread_minutes(minutes, name)

    def week(self, name: str) -> str:
        """`2026-W46` as people say it."""
        return self.say(week_text(name))

    def short_week(self, name: str) -> str:
        """The same where there is little room: a label of a picture, a row of a table."""
        return self.say(week_text(name, short=True))

    def span(self, week: Week) -> str:
        """From when to when; a week cut at midnight is said in days alone."""
        start, end = datetime.fromisoformat(week.starts_at), datetime.fromisoformat(week.ends_at)
        if (start.hour, start.minute, end.hour, end.minute) == (0, 0, 0, 0):
            last = (end - timedelta(days=1)).date()
            return self.say(words.SPAN, start=self._day(start.date()), end=self._day(last))
        first = day(start.date(), self.language, weekday=True, year=start.year != end.year)
        clock = start.strftime("%H.%M" if self.language == "id" else "%H:%M")
        return self.say(words.SPAN, start=f"{first} {clock}", end=self.moment(week.ends_at, week.zone))

    def moment(self, stamp: str, zone: str) -> str:
        """A moment in the words of its own zone."""
        from zoneinfo import ZoneInfo

        return moment(datetime.fromisoformat(stamp).astimezone(ZoneInfo(zone)), self.language)

    def _day(self, value: date) -> str:
        return day(value, self.language, weekday=True)

    def _few(self, n: int) -> Cell:
        """Why a figure over n cases is not there: too few, or nobody could measure."""
        return self._missing(words.NOT_ENOUGH if n < self.cases_min else words.NOT_MEASURED)

    def _missing(self, why: Text) -> Cell:
        return Cell(why.in_(self.language))
