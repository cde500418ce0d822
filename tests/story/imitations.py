"""Small logs drawn by chance in the exact dress of well-known ones, with what is true of their cases.

None of the real logs is here; these have their columns, their stamps and their oddities.
"""

import csv
import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import quoteattr
from zoneinfo import ZoneInfo

import numpy as np

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober")
Row = dict[str, str]


@dataclass
class Case:
    """One case as it was drawn: its events in order, by their local wall-clock time; `open` if nothing ended it."""

    number: int
    events: list[tuple[str, datetime]]
    open: bool = False

    @property
    def filed(self) -> datetime:
        return self.events[0][1]

    @property
    def finished(self) -> datetime | None:
        return None if self.open else self.events[-1][1]


@dataclass
class Imitation:
    """A log that was written, its cases, and how many of its rows nobody could use."""

    path: Path
    cases: list[Case]
    rejected: int = 0
    zone: str = "UTC"
    dates_alone: bool = False
    guessed: tuple[str, ...] = field(default=())
    """Lines that stand in the guessed map."""


def draw_cases(seed: int, steps: str, *, first: str, count: int = 160, days: int = 84) -> list[Case]:
    """Cases that begin with the first step and go on with some of the others."""
    dice = np.random.default_rng(seed)
    names = steps.split("|")
    cases = []
    for number in range(1, count + 1):
        minute, millisecond = int(dice.integers(days * 24 * 60)), int(dice.integers(60_000))
        moment = datetime.fromisoformat(first) + timedelta(minutes=minute, milliseconds=millisecond)
        events = [(names[0], moment)]
        for _ in range(dice.integers(1, 6)):
            moment += timedelta(minutes=1 + int(dice.exponential(4_000)))
            events.append((str(dice.choice(names[1:])), moment))
        cases.append(Case(number, events))
    return cases


def cut_to_dates(cases: list[Case]) -> list[Case]:
    """The same cases with midnight for every hour."""
    for case in cases:
        case.events = [
            (step, moment.replace(hour=0, minute=0, second=0, microsecond=0)) for step, moment in case.events
        ]
    return cases


def write_xes(
    path: Path, cases: list[Case], of_event: Callable[[Case, int], Row], of_case: Row, zone: ZoneInfo
) -> Path:
    """The cases as XES, in local time with the offset of each moment."""
    text = "".join(_xes_lines(cases, of_event, of_case, zone))
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode(), mtime=0))
    else:
        path.write_text(text, encoding="utf-8")
    return path


def _xes_lines(cases: list[Case], of_event: Callable[[Case, int], Row], of_case: Row, zone: ZoneInfo) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8" ?>\n'
    yield '<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n'
    yield '<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>\n'
    yield '<global scope="event">\n'
    yield '<date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>\n'
    yield '</global>\n<classifier name="Activity" keys="concept:name lifecycle:transition"/>\n'
    yield '<string key="concept:name" value="an imitation"/>\n'
    for case in cases:
        yield "<trace>\n" + _attribute("concept:name", f"Case {case.number}")
        yield "".join(_attribute(key, value) for key, value in of_case.items())
        for place, (step, moment) in enumerate(case.events):
            exists = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
            stamp = exists.isoformat(timespec="milliseconds")
            yield f'<event>\n<date key="time:timestamp" value="{stamp}"/>\n' + _attribute("concept:name", step)
            yield "".join(_attribute(key, value) for key, value in of_event(case, place).items()) + "</event>\n"
        yield "</trace>\n"
    yield "</log>\n"


def _attribute(key: str, value: str) -> str:
    return f"<string key={quoteattr(key)} value={quoteattr(value)}/>\n"


def write_rows(path: Path, rows: list[Row], *, separator: str = ",", encoding: str = "utf-8") -> Path:
    """The rows as separated text with a header."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=separator)
        writer.writeheader()
        writer.writerows(rows)
    return path


def loan_applications(folder: Path) -> Imitation:
    """BPI Challenge 2012: three lifecycles, resources missing here and there, an amount at the trace."""
    cases = draw_cases(
        2012, "A_SUBMITTED|A_PARTLYSUBMITTED|W_Completeren aanvraag|O_SENT|A_DECLINED", first="2011-10-01"
    )

    def of_event(case: Case, place: int) -> Row:
        row = {"lifecycle:transition": "COMPLETE" if place == 0 else ("SCHEDULE", "START", "COMPLETE")[place % 3]}
        return row | ({"org:resource": str(10_000 + case.number % 70)} if (case.number + place) % 7 else {})

    of_case = {"REG_DATE": "2011-10-01T00:38:44.546+02:00", "AMOUNT_REQ": "20000"}
    return Imitation(write_xes(folder / "BPI_2012.xes.gz", cases, of_event, of_case, AMSTERDAM), cases, zone="CET")


def incidents(folder: Path) -> Imitation:
    """BPI Challenge 2013: the status of an incident as its activity, and words of its own as lifecycle."""
    cases = draw_cases(2013, "Accepted|Queued|Completed", first="2012-03-01")
    words = ("In Progress", "Awaiting Assignment", "Wait - User", "Resolved", "Closed")

    def of_event(case: Case, place: int) -> Row:
        return {
            "lifecycle:transition": words[place % 5],
            "org:group": f"Org line A{case.number % 3}",
            "org:resource": ("Siebel", "Anne Claire")[place % 2],
            "org:role": "V3_2",
            "resource country": "Sweden",
            "impact": "Medium",
        }

    return Imitation(write_xes(folder / "incidents.xes", cases, of_event, {}, AMSTERDAM), cases, zone="CET")


def service_desk(folder: Path) -> Imitation:
    """BPI Challenge 2014: semicolons, day first, decimal commas."""
    cases = draw_cases(2014, "Open|Assignment|Operator Update|Reassignment|Closed", first="2013-10-01")
    rows = [
        {
            "Incident ID": f"IM{case.number:07}",
            "DateStamp": f"{moment:%d-%m-%Y %H:%M:%S}",
            "IncidentActivity_Number": f"001A{case.number}{place}",
            "IncidentActivity_Type": step,
            "Assignment Group": f"TEAM{case.number % 9:04}",
            "Handle Time (Hours)": "3,8717",
        }
        for case in cases
        for place, (step, moment) in enumerate(case.events)
    ]
    return Imitation(write_rows(folder / "Detail_Incident_Activity.csv", rows, separator=";"), cases)


def building_permits(folder: Path) -> Imitation:
    """BPI Challenge 2015: midnight on every stamp, with the offset of the day; names in two languages."""
    steps = "01_HOOFD_010|01_HOOFD_015|01_HOOFD_020|01_HOOFD_101|01_HOOFD_490_2"
    cases = cut_to_dates(draw_cases(2015, steps, first="2013-08-15"))

    def of_event(case: Case, place: int) -> Row:
        return {
            "action_code": case.events[place][0],
            "activityNameEN": "register submission date request",
            "activityNameNL": "registratie datum binnenkomst aanvraag",
            "dateFinished": "2013-10-07 00:00:00",
            "org:resource": "560872",
            "lifecycle:transition": "complete",
        }

    of_case = {"Responsible_actor": "560872", "caseStatus": "G", "SUMleges": "2,5"}
    path = write_xes(folder / "BPIC15_1.xes", cases, of_event, of_case, AMSTERDAM)
    return Imitation(path, cases, zone="CET", dates_alone=True)


def loan_offers(folder: Path) -> Imitation:
    """BPI Challenge 2017: every transition there is, and the origin of events."""
    cases = draw_cases(
        2017,
        "A_Create Application|A_Submitted|W_Complete application|O_Create Offer|A_Pending",
        first="2016-02-01",
    )
    words = ("complete", "schedule", "start", "suspend", "resume", "withdraw", "ate_abort")

    def of_event(case: Case, place: int) -> Row:
        word = "complete" if place == 0 else words[(case.number + place) % 7]
        return {"org:resource": f"User_{case.number % 40}", "EventOrigin": "Workflow", "lifecycle:transition": word}

    path = write_xes(folder / "BPI_2017.xes.gz", cases, of_event, {"LoanGoal": "Car"}, AMSTERDAM)
    return Imitation(path, cases, zone="CET")


def purchase_orders(folder: Path) -> Imitation:
    """BPI Challenge 2019: milliseconds, day first, accents in Windows-1252, robots, and stamps of 1948."""
    cases = draw_cases(
        2019,
        "Create Purchase Order Item|Vendor creates invoice|Record Goods Receipt|Clear Invoice",
        first="2018-01-02",
    )
    events = [(case, step, moment) for case in cases for step, moment in case.events]
    rows = [
        {
            "eventID ": str(70_000_000_000 + number),
            "case Spend area text": "Café, Räume",
            "case concept:name": f"4507000{case.number:03}_00010",
            "event User": user,
            "event org:resource": user,
            "event concept:name": step,
            "event Cumulative net worth (EUR)": "298,0",
            "event time:timestamp": f"{moment:%d-%m-%Y %H:%M:%S}.{moment.microsecond // 1000:03}",
        }
        for number, (case, step, moment) in enumerate(events)
        for user in [("NONE", "batch_00", "user_017")[number % 3]]
    ]
    rows.append(rows[-1] | {"event time:timestamp": "26-01-1948 23:59:00.000"})
    return Imitation(write_rows(folder / "BPI_2019.csv", rows, encoding="cp1252"), cases, rejected=1)


def travel_permits(folder: Path) -> Imitation:
    """BPI Challenge 2020: roles for groups, and resources that name nobody."""
    steps = "Permit SUBMITTED by EMPLOYEE|Permit APPROVED by ADMINISTRATION|Start trip|End trip|Payment Handled"
    cases = draw_cases(2020, steps, first="2017-09-01")

    def of_event(_case: Case, place: int) -> Row:
        return {"id": f"st_step {place}", "org:resource": "STAFF MEMBER", "org:role": "EMPLOYEE"}

    path = write_xes(folder / "PermitLog.xes.gz", cases, of_event, {"OrganizationalEntity": "unit 65458"}, AMSTERDAM)
    return Imitation(path, cases, zone="CET")


def traffic_fines(folder: Path) -> Imitation:
    """Road Traffic Fines: dates alone that look like midnights, an officer only where the fine is made."""
    steps = "Create Fine|Send Fine|Insert Fine Notification|Add penalty|Payment|Send for Credit Collection"
    cases = cut_to_dates(draw_cases(2006, steps, first="2006-08-01"))

    def of_event(_case: Case, place: int) -> Row:
        own = {"org:resource": "561", "dismissal": "NIL", "vehicleClass": "A"} if place == 0 else {}
        return own | {"lifecycle:transition": "complete"}

    path = write_xes(folder / "Road_Traffic_Fines.xes.gz", cases, of_event, {}, ZoneInfo("Europe/Rome"))
    return Imitation(path, cases, zone="CET", dates_alone=True)


def hospital_billing(folder: Path) -> Imitation:
    """Hospital Billing: `?` for what is not known."""
    cases = draw_cases(2016, "NEW|CHANGE DIAGN|FIN|RELEASE|CODE OK|BILLED", first="2012-12-01")

    def of_event(case: Case, place: int) -> Row:
        return {"org:resource": "?" if (case.number + place) % 2 else "ResA", "speciality": "A", "state": "Billed"}

    return Imitation(write_xes(folder / "Hospital_Billing.xes", cases, of_event, {}, AMSTERDAM), cases, zone="CET")


def sepsis(folder: Path) -> Imitation:
    """Sepsis Cases: groups of one letter, no resource."""
    cases = draw_cases(2018, "ER Registration|ER Triage|Leucocytes|CRP|IV Antibiotics|Release A", first="2014-09-01")

    def of_event(case: Case, place: int) -> Row:
        return {"org:group": "ABCDE"[(case.number + place) % 5], "lifecycle:transition": "complete"}

    return Imitation(write_xes(folder / "Sepsis.xes.gz", cases, of_event, {}, AMSTERDAM), cases, zone="CET")


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


IN_THE_CONVENTION = (
    loan_applications,
    incidents,
    building_permits,
    loan_offers,
    travel_permits,
    traffic_fines,
    hospital_billing,
    sepsis,
)
OTHERS = (
    service_desk,
    purchase_orders,
    requests_new_york,
    requests_chicago,
    requests_boston,
    requests_san_francisco,
    reports_rotterdam,
    reports_jakarta,
    reports_in_words,
)
