"""The order of a desk: most urgent first, by the moment each case is due; and who may be given what."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import F, QuerySet

from berdampak.calendar.facade import load_calendar
from berdampak.happening.casework.models import Step
from berdampak.happening.casework.versions import packs
from berdampak.people.contracts import Person

URGENT = (F("due_at").asc(nulls_last=True), "filed_at", "case__number", "code")
"""Of two that are due and were filed at the same moment, whichever got its number first."""


def is_away(officer: str, unit: str, at: datetime) -> bool:
    """Whether somebody is away on that day, by what the unit noted."""
    from berdampak.happening.casework.unit.facade import absences

    today = at.astimezone(ZoneInfo(load_calendar(packs().current().find_calendar_of(unit)).zone)).date()
    return any(one.person == officer and one.first <= today <= one.last for one in absences(unit))


def waiting_steps(officer: Person, unit: str) -> "QuerySet[Step]":
    """The steps that wait in a unit for whoever is free, most urgent first; never those of the officer's own cases."""
    steps = Step.objects.filter(unit=unit, state="ready").exclude(case__applicant=officer.code)
    return steps.order_by(*URGENT)


def find_next(officer: Person, unit: str) -> tuple[str, str] | None:
    """Case and step that are next for an officer in a unit, if any waits."""
    return waiting_steps(officer, unit).values_list("case_id", "code").first()
