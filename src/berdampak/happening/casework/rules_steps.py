"""Which steps and fees a case has, by its answers, and how an application begins."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework.contracts import Submission
from berdampak.happening.casework.rules_state import CaseEvent
from berdampak.promise.contracts import Pack, Service
from berdampak.promise.facade import due_fees, holds


def list_passed(service: Service, answers: Mapping[str, Any]) -> list[str]:
    """The steps that these answers pass over."""
    return [step.code for step in service.steps if not holds(step.when, answers)]


def list_fees(service: Service, answers: Mapping[str, Any]) -> list[str]:
    """The fees that these answers make due."""
    return [fee.code for fee in due_fees(service, answers)]


def file_event(
    submission: Submission,
    pack: Pack,
    calendar: Calendar,
    calendar_sha256: str,
    names: dict[str, str],
    at: datetime,
    by: str,
) -> CaseEvent:
    """The application as its first entry; `names` are its code and its number."""
    service = pack.services[submission.service]
    answers = submission.answers
    data = {
        **names,
        "service": service.code,
        "unit": service.unit,
        "agency": agency_of(pack, service.unit),
        "region": region_of(pack, service.unit),
        "channel": submission.channel,
        "applicant": submission.applicant,
        "counter_officer": submission.counter_officer,
        "language": submission.language,
        "pack_sha256": pack.sha256,
        "calendar": calendar.id,
        "calendar_version": calendar.version,
        "calendar_sha256": calendar_sha256,
        "steps": [
            {
                "code": step.code,
                "kind": step.kind,
                "unit": step.unit,
                "agency": agency_of(pack, step.unit),
                "after": list(step.after),
            }
            for step in service.steps
        ],
        "passed": list_passed(service, answers),
        "fees": list_fees(service, answers),
        "papers": [[paper.code, paper.file] for paper in submission.papers],
    }
    private = {
        "answers": answers,
        "name": submission.applicant_name,
        "email": submission.email,
        "phone": submission.phone,
        "papers": {paper.file: paper.name for paper in submission.papers},
    }
    return CaseEvent("filed", at, by, {key: value for key, value in data.items() if value is not None}, private)


def agency_of(pack: Pack, unit: str) -> str | None:
    """The agency that a unit belongs to."""
    agency = pack.find_agency(unit)
    return agency.code if agency else None


def region_of(pack: Pack, unit: str) -> str | None:
    """The region of the nearest office that says one, from the unit upwards."""
    office = pack.offices.get(unit)
    while office is not None and office.region is None:
        office = pack.offices.get(office.parent or "")
    return office.region if office else None
