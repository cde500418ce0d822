"""What the calendar says: why a day was not counted, and how a due moment came about."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from berdampak.calendar import rules
from berdampak.calendar.contracts import Calendar, Ground, OffKind, Uncounted
from berdampak.kernel.text import LANGUAGES, Language, Text, same
from berdampak.kernel.wording import day, day_text, moment_text, number_text

DAY_ZERO = Text("hari berkas lengkap, hari ke-0", "the day the papers were complete, day 0")
PAUSED = Text("jeda", "paused")
AFTER_HOURS = Text("jam kerja sudah lewat", "office hours were over")
WEEKEND = Text("akhir pekan", "weekend")
FREE_DAY = Text("bukan hari kerja kantor ini", "not a working day of this office")
OFF_KINDS: dict[OffKind, Text] = {
    "holiday": Text("hari libur: {name}", "public holiday: {name}"),
    "joint_leave": Text("cuti bersama: {name}", "joint leave: {name}"),
    "closure": Text("kantor tutup: {name}", "office closed: {name}"),
}
STATUSES = {
    "sourced": same(""),
    "unverified": Text(" (belum diverifikasi)", " (unverified)"),
    "provisional": Text(" (sementara)", " (provisional)"),
}


def not_worked(calendar: Calendar, value: date) -> Uncounted:
    """A date on which the office does not work, with the reason and the decree."""
    off = rules.days_off_of(calendar).get(value)
    if off:
        return Uncounted(value, OFF_KINDS[off.kind].format(name=off.name), off.ground)
    return Uncounted(value, WEEKEND if value.weekday() >= 5 else FREE_DAY)


def ground_text(ground: Ground) -> Text:
    """A decree with its date, and whether it is law: `SKB 3 Menteri …, 19 September 2025`."""
    dated = same(", ") + day_text(ground.dated) if ground.dated else same("")
    return same(ground.reference) + dated + STATUSES[ground.status]


def explanation(
    calendar: Calendar,
    begun_at: datetime,
    due_at: datetime,
    days: int | None,
    minutes: int | None,
    uncounted: tuple[Uncounted, ...],
) -> Text:
    """How the due moment came about, in sentences that name every day not counted."""
    sentences = [
        Text("Dihitung sejak {begun}.", "Counted from {begun}.").format(begun=moment_text(begun_at)),
        _end(due_at, days, minutes),
        _account(uncounted),
        _hours(calendar, due_at),
    ]
    if calendar.provisional_from and due_at.date() >= calendar.provisional_from:
        sentences.append(
            Text(
                "Daftar hari libur sejak {day} masih sementara, jadi batas ini dapat berubah.",
                "The list of holidays from {day} on is provisional, so this end may still change.",
            ).format(day=day_text(calendar.provisional_from))
        )
    return Text(*(" ".join(sentence.in_(language) for sentence in sentences) for language in LANGUAGES))


def _end(due_at: datetime, days: int | None, minutes: int | None) -> Text:
    if minutes is None:
        return Text(
            "Hari kerja ke-{days} berakhir saat kantor tutup pada {due}.",
            "Working day {days} ends when the office closes, on {due}.",
        ).format(days=number_text(days or 0), due=moment_text(due_at))
    return Text("{minutes} menit kerja habis pada {due}.", "{minutes} working minutes end on {due}.").format(
        minutes=number_text(minutes), due=moment_text(due_at)
    )


def _account(uncounted: tuple[Uncounted, ...]) -> Text:
    """Every day not counted, those with one reason together."""
    if not uncounted:
        return Text("Tidak ada hari yang dilewati.", "No day was left out.")
    groups: dict[tuple[Text, Ground | None], list[date]] = {}
    for item in uncounted:
        groups.setdefault((item.reason, item.ground), []).append(item.date)
    with_year = uncounted[0].date.year != uncounted[-1].date.year
    parts = [
        Text("{days} ({reason})", "{days} ({reason})").format(
            days=_dates(dates, with_year), reason=reason + (same("; ") + ground_text(ground) if ground else same(""))
        )
        for (reason, ground), dates in groups.items()
    ]
    listed = Text(*("; ".join(part.in_(language) for part in parts) for language in LANGUAGES))
    return Text("Tidak dihitung: {listed}.", "Not counted: {listed}.").format(listed=listed)


def _dates(dates: Iterable[date], with_year: bool) -> Text:
    """Dates in words, consecutive ones as a run: `14–15 Februari, 28 Februari–1 Maret`."""
    runs: list[list[date]] = []
    for value in dates:
        if runs and value - runs[-1][-1] == timedelta(days=1):
            runs[-1][1:] = [value]
        else:
            runs.append([value])
    return Text(*(", ".join(_run(run, language, with_year) for run in runs) for language in LANGUAGES))


def _run(run: list[date], language: Language, with_year: bool) -> str:
    first, last = run[0], run[-1]
    end = day(last, language, year=with_year)
    if first == last:
        return end
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"{first.day if same_month else day(first, language, year=with_year)}–{end}"


def _hours(calendar: Calendar, due_at: datetime) -> Text:
    """The hours that held on the due date, and what they rest on."""
    period = rules.find_period(calendar, due_at.date())
    if period is None:
        return Text("Jam kerja: {ground}.", "Office hours: {ground}.").format(ground=ground_text(calendar.hours_ground))
    return Text("Jam kerja {name}: {ground}.", "Office hours of {name}: {ground}.").format(
        name=period.name, ground=ground_text(period.ground)
    )
