"""What the reader must know of how the figures came about, each with a stable id."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from berdampak.calendar.facade import day_minutes
from berdampak.kernel.text import Text
from berdampak.kernel.wording import day_text, moment_text, number_text, working_time_text
from berdampak.measure.facade import Facts, Key, Measured, Window
from berdampak.report.basis import ends_early, last_event_at
from berdampak.report.contracts import Figures, Note, SubjectKind


def notes_of(
    facts: Facts, measured: Measured, kind: SubjectKind, key: Key, window: Window, figures: Figures
) -> tuple[Note, ...]:
    """The notes of one card."""
    finished = measured.finished.get((key, window), {})
    found = [
        *_of_finishing(finished),
        *_of_time(figures),
        *_of_stops(facts, figures),
        *_of_officers(measured, key, window),
        *_of_objections(measured, kind, key, window),
        *_of_source(facts, window),
        *(() if facts.pack else _of_office(kind, figures)),
    ]
    return tuple(Note(id_, text) for id_, text in sorted(found, key=lambda note: note[0]))


Found = Iterator[tuple[str, Text]]


def _of_finishing(finished: dict[str, int]) -> Found:
    unclosed, of = finished.get("unclosed", 0), finished.get("finished", 0)
    if unclosed and unclosed == of:
        yield (
            "report.N01",
            Text(
                "Log ini tidak mencatat penutupan; berkas dianggap selesai pada kejadian terakhirnya.",
                "The log records no closing; a case counts as finished at its last event.",
            ),
        )
    elif unclosed:
        yield (
            "report.N02",
            Text(
                "{n} dari {of} berkas selesai tanpa catatan penutupan; dianggap selesai pada kejadian terakhirnya.",
                "{n} of {of} finished cases have no closing activity; they count as finished at their last event.",
            ).format(n=number_text(unclosed), of=number_text(of)),
        )


def _of_time(figures: Figures) -> Found:
    cases = figures.cases
    if cases is not None and cases.finished and cases.on_time is None:
        yield (
            "report.N03",
            Text(
                "Tidak ada janji waktu, jadi tidak ada angka tepat janji.",
                "Nothing was promised, so no on-time figure.",
            ),
        )
    if cases is not None and cases.working_minutes.n < cases.working_days.n:
        missing = cases.working_days.n - cases.working_minutes.n
        yield (
            "report.N04",
            Text(
                "{n} berkas selesai hanya bertanggal, tanpa jam; waktunya dihitung dalam hari kerja.",
                "Finished cases that bear dates without a time: {n}; their time is counted in working days.",
            ).format(n=number_text(missing)),
        )
    if figures.steps.closed and figures.steps.held_minutes is None:
        yield (
            "report.N05",
            Text(
                "Log mencatat satu waktu saja untuk tiap langkah; lama menunggu dan lama dikerjakan tidak terukur.",
                "The log has one time for each step; waiting and being worked on are not measured.",
            ),
        )


def _of_stops(facts: Facts, figures: Figures) -> Found:
    cases = figures.cases
    if cases is not None and cases.stopped_cases:
        yield (
            "report.N13",
            Text(
                "Pekerjaan sempat terhenti karena gangguan: {time} pada {n} berkas yang selesai tidak dihitung. "
                "Batas waktu yang dijanjikan tidak berubah.",
                "An outage stopped the work: {time} in {n} finished cases were taken out. What was promised stands.",
            ).format(
                time=working_time_text(cases.stopped_minutes, day_minutes(facts.calendar)),
                n=number_text(cases.stopped_cases),
            ),
        )


def _of_officers(measured: Measured, key: Key, window: Window) -> Found:
    steps, left_out = measured.steps.get((key, window), {}), _left_out(measured, key, window)
    unknown = steps.get("closed", 0) - steps.get("closed_by_known", 0) - left_out
    if unknown > 0:
        yield (
            "report.N06",
            Text("{n} langkah tidak mencatat petugasnya.", "Steps that do not say who did them: {n}.").format(
                n=number_text(unknown)
            ),
        )


def _of_objections(measured: Measured, kind: SubjectKind, key: Key, window: Window) -> Found:
    """An objection that was upheld changes what is said of the officer, and nothing that is said of the cases."""
    if n := _left_out(measured, key, window):
        words = LEFT_OUT_OWN if kind == "officer" else LEFT_OUT
        yield "report.N14", words.format(n=number_text(n))


def _left_out(measured: Measured, key: Key, window: Window) -> int:
    return int(measured.left_out.get((key, window), {}).get("steps", 0))


LEFT_OUT_OWN = Text(
    "Dikoreksi: {n} langkah tidak dihitung lagi karena keberatan dikabulkan.",
    "Corrected: {n} steps count no more, because an objection was upheld.",
)
LEFT_OUT = Text(
    "Dikoreksi: {n} langkah tidak lagi dihitung atas nama petugas karena keberatan dikabulkan; hitungan berkas tetap.",
    "Corrected: {n} steps count for no officer any more, as objections were upheld; what is said of cases stands.",
)


def _of_office(kind: SubjectKind, figures: Figures) -> Found:
    """A pack tells who will close a case; without one it belongs to whoever had it last."""
    cases = figures.cases
    if kind in ("agency", "unit") and cases is not None and (cases.filed or cases.open):
        yield (
            "report.N12",
            Text(
                "Berkas dihitung di unit yang menutupnya; yang belum selesai, di unit yang terakhir mengerjakannya. "
                "Angka masuk dan belum selesai minggu-minggu lalu bergeser begitu berkas pindah unit.",
                "A case counts for the unit that closed it; an open one, for the unit that last worked on it. "
                "Filed and open of the weeks before shift when a case moves on.",
            ),
        )


def _of_source(facts: Facts, window: Window) -> Found:
    rules = facts.events.rules
    if facts.calendar.id.startswith("plain"):
        yield (
            "report.N07",
            Text(
                "Kalender tidak disebut: dihitung Senin–Jumat 08.00–16.00 zona {zone}, tanpa mengenal hari libur.",
                "No calendar was named: counted Monday–Friday 08:00–16:00 in zone {zone}, knowing no holidays.",
            ).format(zone=rules.zone),
        )
    if facts.uncounted_cases:
        yield (
            "report.N08",
            Text(
                "{n} berkas bertanggal di luar tahun kalender {calendar}; waktu penyelesaiannya tidak terukur.",
                "Cases with dates outside the years of calendar {calendar}: {n}; their working time is not measured.",
            ).format(n=number_text(facts.uncounted_cases), calendar=facts.calendar.id),
        )
    rejected = sum(source.rejected for source in facts.events.sources)
    if rejected:
        yield (
            "report.N09",
            Text(
                "{n} baris sumber ditolak karena tidak terbaca.", "Rows of the source rejected as unreadable: {n}."
            ).format(n=number_text(rejected)),
        )
    if ends_early(facts, window.last):
        yield (
            "report.N11",
            Text(
                "Log berakhir {moment}, sebelum minggu ini selesai.", "The log ends on {moment}, before the week does."
            ).format(moment=moment_text(last_event_at(facts))),
        )
    yield from _of_calendar(facts, window)


def _of_calendar(facts: Facts, window: Window) -> Found:
    """Days off in the twelve weeks up to this one that no decree confirms yet."""
    zone = facts.events.rules.zone
    first = facts.week_cut.bounds(window.last - 11, zone)[0].astimezone(ZoneInfo(zone)).date()
    last = facts.week_cut.bounds(window.last, zone)[1].date()
    unsure = sorted(
        {off.date for off in facts.calendar.days_off if off.ground.status != "sourced" and first <= off.date <= last}
    )
    if unsure:
        shown = _dates(unsure[:4])
        yield (
            "report.N10",
            Text(
                "Hari libur yang belum dipastikan dengan keputusan: {dates}.",
                "Days off not yet confirmed by a decree: {dates}.",
            ).format(dates=shown),
        )


def _dates(days: list[date]) -> Text:
    words = [day_text(day) for day in days]
    return Text(", ".join(word.id for word in words), ", ".join(word.en for word in words))
