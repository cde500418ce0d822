"""A calendar file becomes a calendar, or a list of everything that is wrong with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args
from zoneinfo import available_timezones

from berdampak.calendar.contracts import Calendar, DayOff, Ground, OffKind, Period, Span, WeekHours
from berdampak.calendar.sheet import DATE, WEEKDAY_KEYS, Sheet, is_date
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text

Grounds = dict[str, Ground]
Base = tuple[Calendar, Grounds]
STATUSES = ("sourced", "unverified", "provisional")
NEEDED = ("calendar", "version", "name", "zone", "first", "last", "grounds", "hours")
KEYS = (*NEEDED, "extends", "provisional_from", "day_zero", "periods", "days_off")
_UNKNOWN_GROUND = Ground("?")
_NO_DATE = date.min
FIRST_YEAR, LAST_YEAR = 1900, 2100


def read_calendar(path: Path, find_base: Callable[[str], Base | None]) -> Base:
    """The calendar of a file and its decrees by short name; `find_base` gives the one that it extends.

    What the file says takes the place of what its base says; grounds and days off are added to those of the base.
    Raises BerdampakError with every problem found.
    """
    reader = _Reader(Sheet(path), find_base)
    found = reader.read()
    if reader.sheet.problems:
        raise BerdampakError(*reader.sheet.problems)
    return found


class _Reader:
    """One reading of one file."""

    def __init__(self, sheet: Sheet, find_base: Callable[[str], Base | None]) -> None:
        self.sheet, self.root = sheet, sheet.root
        self.base = self._find_base(find_base)
        self.grounds: Grounds = dict(self.base[1]) if self.base else {}

    def read(self) -> Base:
        sheet, root = self.sheet, self.root
        sheet.check_keys(root, KEYS, ("calendar", "version", "name") if "extends" in root else NEEDED)
        self._read_grounds()
        given: dict[str, Any] = {
            "id": sheet.read_word(root, "calendar"),
            "version": sheet.read_word(root, "version"),
            "name": sheet.read_text(root, "name"),
            "zone": self._read_zone(),
            "first": sheet.read_date(root, "first"),
            "last": sheet.read_date(root, "last"),
            "provisional_from": sheet.read_date(root, "provisional_from"),
            "day_zero": sheet.read_choice(root, "day_zero", ("start", "next")),
            "hours": self._read_hours(root, ("ground",)) if "hours" in root else None,
            "hours_ground": self._read_ground(root["hours"]) if isinstance(root.get("hours"), dict) else None,
            "periods": self._read_periods() if "periods" in root else None,
            "days_off": self._read_days_off(),
        }
        if self.base and given["version"]:
            given["version"] = f"{given['version']}+{self.base[0].id}.{self.base[0].version}"
        calendar = replace(self._blank(), **{key: value for key, value in given.items() if value is not None})
        if not sheet.problems:
            self._check(calendar)
        return calendar, self.grounds

    def _blank(self) -> Calendar:
        if self.base:
            return self.base[0]
        free: WeekHours = ((),) * 7
        return Calendar("", "", Text("", ""), "UTC", _NO_DATE, _NO_DATE, free, _UNKNOWN_GROUND)

    def _find_base(self, find_base: Callable[[str], Base | None]) -> Base | None:
        name = self.sheet.read_word(self.root, "extends")
        base = find_base(name) if name else None
        if name and base is None:
            what = Text("Kalender dasar “{name}” tidak ada.", "There is no calendar “{name}” to extend.")
            now = Text("Periksa namanya.", "Check the name; it may not be the calendar itself.")
            self.sheet.note("E011", self.root, "extends", what.format(name=name), now=now)
        return base

    def _read_grounds(self) -> None:
        entries = self.sheet.read_mapping(self.root, "grounds")
        for name in entries:
            entry = self.sheet.read_mapping(entries, name)
            if not entry:
                continue
            self.sheet.check_keys(entry, ("reference", "dated", "status"), ("reference", "status"))
            self.grounds[name] = Ground(
                reference=self.sheet.read_word(entry, "reference") or "",
                dated=self.sheet.read_date(entry, "dated"),
                status=self.sheet.read_choice(entry, "status", STATUSES) or "unverified",  # type: ignore[arg-type]
            )

    def _read_ground(self, node: Any) -> Ground:
        name = node.get("ground")
        if not isinstance(name, str) or name not in self.grounds:
            what = Text("Dasar “{name}” tidak ada di grounds.", "“{name}” is not among the grounds.")
            now = Text("Yang ada: {known}.", "There are: {known}.").format(known=", ".join(map(str, self.grounds)))
            self.sheet.note("E010", node, "ground", what.format(name=name), now=now)
            return _UNKNOWN_GROUND
        return self.grounds[name]

    def _read_zone(self) -> str | None:
        zone = self.sheet.read_word(self.root, "zone")
        if zone and zone not in available_timezones():
            what = Text("Zona waktu “{zone}” tidak ada.", "There is no time zone “{zone}”.").format(zone=zone)
            now = Text("Pakai nama IANA, misalnya Asia/Jakarta.", "Use an IANA name, such as Asia/Jakarta.")
            self.sheet.note("E006", self.root, "zone", what, now=now)
        return zone

    def _read_hours(self, node: Any, beside: tuple[str, ...] = ()) -> WeekHours:
        """The week under `hours`: days or runs of days (`monday-thursday`) with their spans; others are free.

        `beside` are the keys that may stand among the days.
        """
        hours = self.sheet.read_mapping(node, "hours")
        week: list[tuple[Span, ...]] = [()] * 7
        runs = {key: _weekdays(key) for key in hours if key not in beside}
        self.sheet.check_keys(hours, [*beside, *(key for key, days in runs.items() if days), *WEEKDAY_KEYS])
        seen: set[int] = set()
        for key, days in runs.items():
            spans = self.sheet.read_spans(hours, key) if days else ()
            if seen & set(days):
                what = Text("Hari dalam “{key}” ditulis dua kali.", "A day in “{key}” is given twice.").format(key=key)
                self.sheet.note("E009", hours, key, what)
            seen |= set(days)
            for day in days:
                week[day] = spans
        return tuple(week)

    def _read_periods(self) -> tuple[Period, ...]:
        return tuple(self._read_period(entry) for entry in self.sheet.read_list(self.root, "periods"))

    def _read_period(self, entry: Any) -> Period:
        sheet, keys = self.sheet, ("name", "first", "last", "ground", "hours")
        sheet.check_keys(entry, keys, keys)
        return Period(
            first=sheet.read_date(entry, "first") or _NO_DATE,
            last=sheet.read_date(entry, "last") or _NO_DATE,
            name=sheet.read_text(entry, "name") or Text("", ""),
            hours=self._read_hours(entry),
            ground=self._read_ground(entry),
        )

    def _read_days_off(self) -> tuple[DayOff, ...]:
        days = list(self.base[0].days_off) if self.base else []
        for entry in self.sheet.read_list(self.root, "days_off"):
            self.sheet.check_keys(entry, ("kind", "ground", "dates"), ("kind", "ground", "dates"))
            kind: OffKind = self.sheet.read_choice(entry, "kind", get_args(OffKind)) or "holiday"  # type: ignore[assignment]
            ground, dates = self._read_ground(entry), self.sheet.read_mapping(entry, "dates")
            for value in dates:
                name = self.sheet.read_text(dates, value)
                if not is_date(value):
                    what = Text("“{key}” bukan tanggal.", "“{key}” is not a date.").format(key=value)
                    now = Text("Yang diharapkan: {it}.", "Expected: {it}.").format(it=DATE)
                    self.sheet.note("E005", dates, value, what, now=now)
                elif any(day.date == value for day in days):
                    what = Text("{day} sudah ada di daftar libur.", "{day} is already listed as a day off.")
                    now = Text("Hapus salah satunya.", "Remove one of the two.")
                    self.sheet.note("E009", dates, value, what.format(day=value), now=now)
                elif name:
                    days.append(DayOff(value, kind, name, ground))
        return tuple(sorted(days, key=lambda day: day.date))

    def _check(self, calendar: Calendar) -> None:
        """Note dates that contradict each other."""
        if calendar.last < calendar.first:
            self._note_dates(self.root, "last", Text("“last” mendahului “first”.", "“last” is before “first”."))
        if calendar.first.year < FIRST_YEAR or calendar.last.year > LAST_YEAR:
            years = Text("Tahun kalender harus {first}–{last}.", "A calendar's years must be {first}–{last}.")
            self._note_dates(self.root, "first", years.format(first=FIRST_YEAR, last=LAST_YEAR))
        if self.base and not self.base[0].first <= calendar.first <= calendar.last <= self.base[0].last:
            what = Text("Masa kalender melampaui kalender dasarnya.", "The dates reach beyond the calendar it extends.")
            self._note_dates(self.root, "first" if "first" in self.root else "last", what)
        outside = Text("{day} di luar masa kalender.", "{day} is outside the calendar's dates.")
        for entry in self.sheet.read_list(self.root, "days_off"):
            for day in entry["dates"]:
                if not calendar.first <= day <= calendar.last:
                    self._note_dates(entry["dates"], day, outside.format(day=day))
        before = None
        for entry in sorted(self.sheet.read_list(self.root, "periods"), key=lambda entry: entry["first"]):
            first, last = entry["first"], entry["last"]
            if not calendar.first <= first <= last <= calendar.last:
                self._note_dates(entry, "first", outside.format(day=f"{first}–{last}"))
            elif before and first <= before:
                self._note_dates(entry, "first", Text("Masa ini tumpang tindih.", "This period overlaps another."))
            before = last

    def _note_dates(self, node: Any, key: Any, what: Text) -> None:
        self.sheet.note("E008", node, key, what, now=Text("Perbaiki tanggalnya.", "Correct the dates."))


def _weekdays(key: Any) -> range:
    """The days of `friday` or of `monday-thursday`; none if it names no days."""
    first, _, last = str(key).partition("-")
    if first not in WEEKDAY_KEYS or (last or first) not in WEEKDAY_KEYS:
        return range(0)
    return range(WEEKDAY_KEYS.index(first), WEEKDAY_KEYS.index(last or first) + 1)
