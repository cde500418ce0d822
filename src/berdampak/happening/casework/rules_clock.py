"""The statutory clock: what the law demands, what the office promised and what was used, three numbers never mixed."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from berdampak.calendar.contracts import Calendar, Due, Uncounted
from berdampak.calendar.facade import due_after, working_days, working_minutes
from berdampak.happening.casework.contracts import ClockView
from berdampak.happening.casework.rules_state import CaseFile, Pause
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import LANGUAGES, Text, same
from berdampak.kernel.wording import day, moment_text, number_text
from berdampak.promise.contracts import Service, Term

SHARES = (50, 80, 100)
"""At these shares of a term, in percent, whoever has the case is warned."""
DAY = timedelta(days=1)
Stretch = tuple[datetime, datetime]
KINDS = {
    "holiday": Text("hari libur", "public holiday"),
    "joint_leave": Text("cuti bersama", "joint leave"),
    "closure": Text("kantor tutup", "office closure"),
    "pause": Text("menunggu Anda melengkapi", "waiting for you to complete the papers"),
}


def find_promise(case: CaseFile, service: Service, calendar: Calendar) -> Due | None:
    """When the promise ends as things are; None without one, while the clock stands, and beyond the calendar."""
    return _find_due(case, service.promised, calendar)


def find_legal(case: CaseFile, service: Service, calendar: Calendar) -> Due | None:
    """When the legal term ends as things are, its extension included; None as for the promise."""
    return _find_due(case, legal_term(case, service), calendar)


def legal_term(case: CaseFile, service: Service) -> Term | None:
    """The legal term of this case: the law's, longer by what it was extended by."""
    term = service.legal_term
    if term is None or term.days is None:
        return term
    return Term(days=term.days + case.extended_days)


def is_running(case: CaseFile) -> bool:
    """Whether the clock runs: the case is with officials, undecided or being issued."""
    return case.state in ("open", "granted") and not any(pause.ended_at is None for pause in case.pauses)


def pauses_until(pauses: tuple[Pause, ...], at: datetime) -> list[Stretch]:
    """The pauses up to a moment; one that lasts ends there."""
    return [(pause.begun_at, min(pause.ended_at or at, at)) for pause in pauses if pause.begun_at < at]


def find_share(case: CaseFile, term: Term, calendar: Calendar, share: int) -> datetime | None:
    """The moment at which so many percent of a term's working time are used; None beyond the calendar."""
    due = _find_due(case, term, calendar)
    if due is None or share == 100:
        return due.due_at if due else None
    pauses = tuple(pauses_until(case.pauses, due.due_at))
    return _count_share(calendar, _minute(case.complete_at), due.due_at, pauses, share)


def used_minutes(case: CaseFile, calendar: Calendar, at: datetime) -> int:
    """Working minutes since the clock started, without those in which it stood."""
    try:
        return working_minutes(calendar, case.complete_at, at, pauses_until(case.pauses, at))
    except BerdampakError:
        return 0


def day_number(case: CaseFile, calendar: Calendar, at: datetime) -> int:
    """The working day of the term that a moment lies in: 3 on `hari ke-3`, 0 on the day of completeness."""
    zone = ZoneInfo(calendar.zone)
    here = at.astimezone(zone).date()
    number = working_days(calendar, case.complete_at.astimezone(zone).date(), here)
    for begun_at, ended_at in pauses_until(case.pauses, at):
        first, last = begun_at.astimezone(zone).date(), ended_at.astimezone(zone).date()
        last = last if calendar.day_zero == "start" else last - DAY
        number -= working_days(calendar, first, last) if last >= first else 0
    return number


def view_clock(case: CaseFile, service: Service, calendar: Calendar, at: datetime) -> ClockView:
    """The clock with its explanation, as it stands at a moment; of a case that is over, as it stood then."""
    at = min(at, case.closed_at) if case.closed_at else max(at, case.complete_at)
    promise, legal = find_promise(case, service, calendar), find_legal(case, service, calendar)
    term = service.promised
    pauses = pauses_until(case.pauses, promise.due_at) if promise else []
    return ClockView(
        running=is_running(case),
        day_no=day_number(case, calendar, at) if term and term.days else None,
        days=term.days if term else None,
        used_minutes=used_minutes(case, calendar, at),
        term_minutes=working_minutes(calendar, case.complete_at, promise.due_at, pauses) if promise else None,
        promised_at=promise.due_at if promise else None,
        legal_at=legal.due_at if legal else None,
        complete_at=case.complete_at,
        sentence=_sentence(case, term, promise, calendar, at),
        legal_sentence=_legal_sentence(service, legal),
        calendar=case.calendar,
        calendar_version=case.calendar_version,
    )


def _find_due(case: CaseFile, term: Term | None, calendar: Calendar) -> Due | None:
    """The end of a term; none while the case is returned. Of a case that is over, when it would have ended."""
    if term is None or case.state == "returned":
        return None
    pauses = tuple((pause.begun_at, pause.ended_at) for pause in case.pauses if pause.ended_at is not None)
    return _count_due(calendar, _minute(case.complete_at), term, pauses)


def _minute(at: datetime) -> datetime:
    """The minute that a moment lies in: the calendar counts from there, and cases of one minute have one answer."""
    return at.replace(second=0, microsecond=0)


@lru_cache(maxsize=512)
def _count_share(
    calendar: Calendar, at: datetime, due_at: datetime, pauses: tuple[Stretch, ...], share: int
) -> datetime:
    """The moment at which a share of the working time up to a due moment is used."""
    part = -(-working_minutes(calendar, at, due_at, pauses) * share // 100)
    return due_after(calendar, at, minutes=part, pauses=pauses).due_at if part else due_at


@lru_cache(maxsize=512)
def _count_due(calendar: Calendar, at: datetime, term: Term, pauses: tuple[Stretch, ...]) -> Due | None:
    """The end of a term, which a command asks for several times."""
    try:
        return due_after(calendar, at, days=term.days, minutes=term.minutes, pauses=pauses)
    except BerdampakError:  # the calendar ends before
        return None


def _sentence(case: CaseFile, term: Term | None, promise: Due | None, calendar: Calendar, at: datetime) -> Text:
    """`Hari ke-3 dari 5; 2 hari tidak dihitung karena cuti bersama 18 dan 20 Maret.`"""
    if case.state == "returned":
        begun = moment_text(case.pauses[-1].begun_at.astimezone(ZoneInfo(calendar.zone)))
        return Text(
            "Waktu berhenti dihitung sejak {begun}, sampai berkas dilengkapi.",
            "The time has not been counted since {begun}, until the papers are complete.",
        ).format(begun=begun)
    if term is None:
        return Text("Layanan ini belum menjanjikan waktu.", "This service promises no time yet.")
    sentence = _position(case, term, promise, calendar, at)
    return sentence + _not_counted(promise, calendar) + same(".")


def _position(case: CaseFile, term: Term, promise: Due | None, calendar: Calendar, at: datetime) -> Text:
    if term.days is None:
        used = number_text(used_minutes(case, calendar, at))
        return Text("{used} dari {term} menit kerja terpakai", "{used} of {term} working minutes used").format(
            used=used, term=number_text(term.minutes or 0)
        )
    number = day_number(case, calendar, at)
    if promise is not None and at > promise.due_at:
        return Text("Hari ke-{number}, lewat dari {days} hari kerja", "Day {number}, past {days} working days").format(
            number=number, days=term.days
        )
    if number < 1:
        return Text(
            "Hari ini hari ke-0; hari ke-1 dari {days} adalah hari kerja berikutnya",
            "Today is day 0; day 1 of {days} is the next working day",
        ).format(days=term.days)
    return Text("Hari ke-{number} dari {days}", "Day {number} of {days}").format(number=number, days=term.days)


def _not_counted(promise: Due | None, calendar: Calendar) -> Text:
    """The days off and pauses on the way, grouped by what they are; weekends go without saying."""
    groups: dict[str, list[date]] = {}
    off = {day_off.date: day_off.kind for day_off in calendar.days_off if calendar.hours[day_off.date.weekday()]}
    for item in promise.uncounted if promise else ():
        kind = off.get(item.date) or ("pause" if _is_pause(item) else None)
        if kind:
            groups.setdefault(kind, []).append(item.date)
    count = sum(map(len, groups.values()))
    if not count:
        return same("")
    parts = [KINDS[kind] + same(" ") + _dates(dates) for kind, dates in groups.items()]
    listed = Text(*("; ".join(part.in_(language) for part in parts) for language in LANGUAGES))
    days = Text("hari", "day" if count == 1 else "days")
    return Text("; {count} {days} tidak dihitung karena {listed}", "; {count} {days} not counted: {listed}").format(
        count=count, days=days, listed=listed
    )


def _is_pause(item: Uncounted) -> bool:
    return item.reason.en == "paused"


def _dates(dates: list[date]) -> Text:
    """`18 dan 20 Maret`, `30 Maret dan 3 April`, `18, 20 dan 23 Maret`."""
    return Text(*(_join(dates, language) for language in LANGUAGES))


def _join(dates: list[date], language: str) -> str:
    words = [
        str(each.day)
        if at + 1 < len(dates) and (dates[at + 1].year, dates[at + 1].month) == (each.year, each.month)
        else day(each, "id" if language == "id" else "en", year=False)
        for at, each in enumerate(dates)
    ]
    joint = " dan " if language == "id" else " and "
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + joint + words[-1]


def _legal_sentence(service: Service, legal: Due | None) -> Text | None:
    if legal is None or service.legal_term is None:
        return None
    ground = service.legal_term_ground
    sentence = Text("Batas menurut hukum: {due}", "Limit by law: {due}").format(due=moment_text(legal.due_at))
    return sentence + (same(f" ({ground.reference})") if ground else same("")) + same(".")
