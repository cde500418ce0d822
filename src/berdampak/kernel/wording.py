"""Numbers, dates and durations as people of each language write them."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from berdampak.kernel.text import LANGUAGES, Language, Text, same


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MONTHS: dict[Language, tuple[str, ...]] = {
    "id": _words("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
    "en": _words("January February March April May June July August September October November December"),
}
WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "id": _words("Senin Selasa Rabu Kamis Jumat Sabtu Minggu"),
    "en": _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
}
ZONE_NAMES = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


def number(value: float | Decimal, language: Language, decimals: int = 0) -> str:
    """A number with the language's own marks: 1.234,5 in Indonesian, 1,234.5 in English."""
    text = f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text


def number_text(value: float | Decimal, decimals: int = 0) -> Text:
    """A number written in both languages."""
    return Text(*(number(value, language, decimals) for language in LANGUAGES))


def percent(share: float, language: Language, decimals: int = 0) -> str:
    """A share of one as a percentage: 0.94 reads `94%`."""
    return number(share * 100, language, decimals) + "%"


def day(value: date, language: Language, *, weekday: bool = False, year: bool = True) -> str:
    """A date in words: `13 November 2026`, with its weekday if asked."""
    words = f"{value.day} {MONTHS[language][value.month - 1]}" + (f" {value.year}" if year else "")
    if not weekday:
        return words
    comma = ", " if language == "id" else " "
    return WEEKDAYS[language][value.weekday()] + comma + words


def day_text(value: date, *, weekday: bool = False, year: bool = True) -> Text:
    """A date in words in both languages."""
    return Text(*(day(value, language, weekday=weekday, year=year) for language in LANGUAGES))


def moment(value: datetime, language: Language) -> str:
    """A moment in words, in its own zone: `Jumat, 13 November 2026 pukul 15.00 WIT`."""
    zone = ZONE_NAMES.get(str(value.tzinfo), value.tzname() or "")
    clock = value.strftime("%H.%M" if language == "id" else "%H:%M")
    joint = " pukul " if language == "id" else " at "
    return f"{day(value.date(), language, weekday=True)}{joint}{clock} {zone}".rstrip()


def moment_text(value: datetime) -> Text:
    """A moment in words in both languages."""
    return Text(*(moment(value, language) for language in LANGUAGES))


def short_moment_text(value: datetime) -> Text:
    """A moment where its year and its zone are known: `Jumat, 13 Nov 15.00`."""
    return Text(*(_short_moment(value, language) for language in LANGUAGES))


def _short_moment(value: datetime, language: Language) -> str:
    clock = value.strftime("%H.%M" if language == "id" else "%H:%M")
    comma = ", " if language == "id" else " "
    weekday, month = WEEKDAYS[language][value.weekday()], MONTHS[language][value.month - 1][:3]
    return f"{weekday}{comma}{value.day} {month} {clock}"


def count(value: int, language: Language, one: Text, many: Text | None = None) -> str:
    """A number with its noun: `1 case`, `2 cases`; Indonesian nouns do not change."""
    noun = one if value == 1 or many is None else many
    return f"{number(value, language)} {noun.in_(language)}"


def count_text(value: int, one: Text, many: Text | None = None) -> Text:
    """A number with its noun in both languages."""
    return Text(*(count(value, language, one, many) for language in LANGUAGES))


def working_time(minutes: int, day_minutes: int, language: Language) -> str:
    """Working minutes as people say them: `45 menit`, `3,5 jam`, `1,8 hari kerja` (a day is `day_minutes`)."""
    if minutes < 60:
        return count(minutes, language, Text("menit", "minute"), Text("menit", "minutes"))
    value, unit = (
        (minutes / 60, Text("jam", "hours")) if minutes < day_minutes else (minutes / day_minutes, WORKING_DAYS)
    )
    return f"{number(value, language, 1)} {unit.in_(language)}"


WORKING_DAYS = Text("hari kerja", "working days")


def working_time_text(minutes: int, day_minutes: int) -> Text:
    """Working minutes as people say them, in both languages."""
    return Text(*(working_time(minutes, day_minutes, language) for language in LANGUAGES))


def week_text(week: str, *, short: bool = False) -> Text:
    """A week (`2026-W48`) by its working days: `23–27 November 2026`, in short `23–27 Nov`."""
    year, _, number_of_year = week.partition("-W")
    try:
        monday = date.fromisocalendar(int(year), int(number_of_year), 1)
    except ValueError:
        return same(week)
    friday = monday + timedelta(days=4)
    return Text(*(_days(monday, friday, language, short=short) for language in LANGUAGES))


def period_text(period: str) -> Text:
    """A quarter or a year by its code (`2026-Q4`, `2026`): `Triwulan 4 tahun 2026`."""
    year, _, quarter = period.partition("-Q")
    return QUARTER.format(number=quarter, year=year) if quarter else same(year)


QUARTER = Text("Triwulan {number} tahun {year}", "Quarter {number} of {year}")


def amount_text(value: Decimal, unit: Text) -> Text:
    """A number with as many decimals as it has, and its unit; what is a percentage gets its sign: `93,08%`."""
    exponent = value.normalize().as_tuple().exponent
    said = number_text(value, max(0, -int(exponent)))
    return said + (same("%") if unit == PERCENT else Text(f" {unit.id}".rstrip(), f" {unit.en}".rstrip()))


PERCENT = Text("persen", "percent")


def _days(first: date, last: date, language: Language, *, short: bool) -> str:
    months = [MONTHS[language][one.month - 1][: 3 if short else None] for one in (first, last)]
    end = f"{last.day} {months[1]}" + ("" if short else f" {last.year}")
    if first.month == last.month:
        return f"{first.day}–{end}"
    year = "" if short or first.year == last.year else f" {first.year}"
    return f"{first.day} {months[0]}{year} – {end}"
