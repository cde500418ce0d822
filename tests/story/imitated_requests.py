"""Imitations of what cities export of service requests: a row for every request."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from tests.story.imitating import Case, Imitation, Row, cut_to_dates, draw_cases, write_rows

MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober")


def draw_requests(seed: int) -> list[Case]:
    """Requests that are filed, and most of them closed later."""
    cases = draw_cases(seed, "filed|closed", first="2019-01-01")
    for case in cases:
        case.open = case.number % 6 == 0
        case.events = case.events[:1] if case.open else [case.events[0], case.events[-1]]
        case.events = [(step, moment.replace(second=0, microsecond=0)) for step, moment in case.events]
    return cases


def _request_rows(
    cases: list[Case], form: Callable[[datetime], str], names: tuple[str, str, str], **others: str
) -> list[Row]:
    number, opened, closed = names
    return [
        {number: str(41_000_000 + case.number), opened: form(case.filed)}
        | {closed: form(case.finished) if case.finished else ""}
        | {name.replace("_", " "): value for name, value in others.items()}
        for case in cases
    ]


def american(moment: datetime) -> str:
    return f"{moment:%m/%d/%Y %I:%M:%S %p}"


def requests_new_york(folder: Path) -> Imitation:
    """311 of New York: a row a request, half-days, and a stamp of the last change besides."""
    cases = draw_requests(311)
    names = ("Unique Key", "Created Date", "Closed Date")
    rows = _request_rows(
        cases, american, names, Agency="NYPD", Complaint_Type="Noise - Street/Sidewalk", Status="Closed"
    )
    for case, row in zip(cases, rows, strict=True):
        row["Due Date"] = american(case.filed + timedelta(days=5)) if case.number % 3 else ""
        row["Resolution Action Updated Date"] = american(case.finished or case.filed + timedelta(hours=3))
        row["Incident Zip"] = "11201"
    guessed = ('closes: ["Closed Date"]', 'opens: ["Created Date"]', "unclosed: open", '  due: "Due Date"')
    return Imitation(write_rows(folder / "nyc311.csv", rows), cases, guessed=guessed)


def requests_chicago(folder: Path) -> Imitation:
    """311 of Chicago: capitals, and when a row last changed."""
    cases = draw_requests(312)
    rows = _request_rows(
        cases, american, ("SR_NUMBER", "CREATED_DATE", "CLOSED_DATE"), SR_TYPE="Pothole", ORIGIN="Mobile Device"
    )
    for number, row in enumerate(rows):
        row["SR_NUMBER"] = f"SR19-{number:08}"
        row["LAST_MODIFIED_DATE"] = row["CLOSED_DATE"] or row["CREATED_DATE"]
    return Imitation(write_rows(folder / "chicago311.csv", rows), cases, guessed=('closes: ["CLOSED_DATE"]',))


def requests_boston(folder: Path) -> Imitation:
    """311 of Boston: ISO stamps, a target, and a case that is late by the city's own word."""
    cases = draw_requests(313)
    names = ("case_enquiry_id", "open_dt", "closed_dt")
    rows = _request_rows(
        cases, str, names, ontime="ONTIME", queue="PWDx_Missed Trash", department="PWDx", source="Citizens Connect App"
    )
    for case, row in zip(cases, rows, strict=True):
        row["target_dt"] = str(case.filed + timedelta(days=2))
    return Imitation(write_rows(folder / "boston311.csv", rows), cases, guessed=('  due: "target_dt"',))


def requests_san_francisco(folder: Path) -> Imitation:
    """311 of San Francisco: one word a column, and addresses with line ends in them."""
    cases = draw_requests(314)
    rows = _request_rows(
        cases, american, ("CaseID", "Opened", "Closed"), Status="Closed", Responsible_Agency="DPW", Category="Graffiti"
    )
    for row in rows:
        row["Updated"] = row["Closed"] or row["Opened"]
        row["Address"] = 'MARKET ST,\nSAN FRANCISCO, "CA"'
    return Imitation(write_rows(folder / "sf311.csv", rows), cases, guessed=('opens: ["Opened"]', 'closes: ["Closed"]'))


def reports_rotterdam(folder: Path) -> Imitation:
    """Reports to a Dutch city: semicolons, dates alone, Windows-1252."""
    cases = cut_to_dates(draw_requests(10))
    rows = _request_rows(
        cases,
        lambda day: f"{day:%d-%m-%Y}",
        ("Meldingsnummer", "Datum melding", "Datum afgehandeld"),
        Rubriek="Straatmeubilair, coördinatie",
    )
    path = write_rows(folder / "meldingen.csv", rows, separator=";", encoding="cp1252")
    return Imitation(path, cases, dates_alone=True, guessed=('closes: ["Datum afgehandeld"]',))


def reports_jakarta(folder: Path) -> Imitation:
    """Reports to an Indonesian city: a dot in the hour."""
    cases = draw_requests(62)
    names = ("Nomor Tiket", "Tanggal Masuk", "Tanggal Selesai")
    rows = _request_rows(
        cases,
        lambda moment: f"{moment:%d/%m/%Y %H.%M}",
        names,
        Kategori="Jalan rusak",
        SKPD="Dinas Bina Marga",
        Status="Selesai",
    )
    guessed = ('opens: ["Tanggal Masuk"]', 'closes: ["Tanggal Selesai"]', '  agency: "SKPD"', '  service: "Kategori"')
    return Imitation(write_rows(folder / "jaki.csv", rows, separator=";"), cases, guessed=guessed)


def reports_in_words(folder: Path) -> Imitation:
    """The same with the months in words."""
    cases = cut_to_dates(draw_requests(63))
    names = ("No. Tiket", "Tanggal Masuk", "Tanggal Selesai")
    rows = _request_rows(
        cases, lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}", names, Kategori="Banjir", SKPD="Dinas SDA"
    )
    return Imitation(write_rows(folder / "laporan.csv", rows), cases, dates_alone=True)


REQUESTS = (
    requests_new_york,
    requests_chicago,
    requests_boston,
    requests_san_francisco,
    reports_rotterdam,
    reports_jakarta,
    reports_in_words,
)
