"""Cases made by hand, without a database: services, and the events of a case folded up."""

from dataclasses import replace
from datetime import date

from berdampak.calendar.facade import load_calendar
from berdampak.happening.casework.contracts import Command, Submission
from berdampak.happening.casework.rules_decide import World, decide
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile, fold
from berdampak.happening.casework.rules_steps import file_event
from berdampak.happening.casework.tests.town import SIP
from berdampak.kernel.text import same
from berdampak.promise.contracts import (
    Deemed,
    FormField,
    Ground,
    Legal,
    Office,
    Pack,
    ProcedureStep,
    Product,
    Service,
    Term,
)

LAW = Legal("UU 30/2014 Pasal 53")
GROUND = Ground("kurang", same("kurang"), LAW)
CALENDAR = load_calendar("id-ternate")
STEPS = (
    ProcedureStep("periksa", same("Periksa"), "loket", Term(minutes=30)),
    ProcedureStep("putus", same("Putus"), "loket", Term(days=1), ("periksa",), "decide"),
)
SERVICE = Service(
    code="izin",
    name=same("Izin"),
    unit="loket",
    valid_from=date(2026, 1, 1),
    legal=LAW,
    promised=Term(days=5),
    legal_term=Term(days=5),
    legal_term_ground=LAW,
    steps=STEPS,
    components=(),
    form=(FormField("nama", "text", same("Nama")),),
    pause_grounds=(GROUND,),
    refuse_grounds=(GROUND,),
    extend_grounds=(GROUND,),
)
DEEMED = replace(
    SERVICE,
    deemed=Deemed("granted", LAW),
    product=Product("izin", same("Izin"), "IZIN-{year}-{seq:04}", same("Boleh.")),
)


def pack_with(service: Service) -> Pack:
    """A pack of one service and its offices."""
    units = {step.unit for step in service.steps} | {service.unit}
    offices = {unit: Office(unit, "unit", same(unit), "dinas") for unit in units}
    offices["dinas"] = Office("dinas", "agency", same("Dinas"), region="82.71")
    return Pack(
        "ternate",
        "1",
        "0" * 64,
        date(2026, 1, 1),
        same("Kota"),
        "id-ternate",
        "FRI 15:00",
        offices,
        {service.code: service},
    )


def made_case(service, at, submission: Submission = SIP) -> CaseFile:
    """A case that was filed at that moment."""
    names = {"code": "c0ffee", "number": "TTE-26-0000001"}
    wanted = replace(submission, service=service.code)
    return fold(None, file_event(wanted, pack_with(service), CALENDAR, "0" * 64, names, at, "sari"))


def after(case: CaseFile, command: Command, service: Service, at, by: str = "budi", **world) -> CaseFile:
    """The case after a command."""
    return folded(case, decide(case, command, World(service, CALENDAR, at, by, **world)))


def folded(case: CaseFile, events: tuple[CaseEvent, ...]) -> CaseFile:
    """The case after these events."""
    for event in events:
        case = fold(case, event)
    return case
