"""Imitations of well-known event logs: a row, or an XES event, for everything that happened."""

from pathlib import Path
from zoneinfo import ZoneInfo

from tests.story.imitating import AMSTERDAM, Case, Imitation, Row, cut_to_dates, draw_cases, write_rows, write_xes


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
EVENT_LOGS = (*IN_THE_CONVENTION, service_desk, purchase_orders)
