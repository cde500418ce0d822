"""The order of a desk: most urgent first, by the moment each case is due; and who may be given what."""

from collections.abc import Callable
from datetime import datetime

from django.db.models import F, QuerySet

from berdampak.happening.casework.models import Step
from berdampak.people.contracts import Person

ABSENCES: list[Callable[[str, str, datetime], bool]] = []
"""Whoever knows of absences says here whether a person is away from a unit at a moment."""


def is_away(officer: str, unit: str, at: datetime) -> bool:
    """Whether somebody is away, by what the unit noted."""
    return any(away(officer, unit, at) for away in ABSENCES)


def waiting_steps(officer: Person, unit: str) -> "QuerySet[Step]":
    """The steps that wait in a unit for whoever is free, most urgent first; never those of the officer's own cases."""
    steps = Step.objects.filter(unit=unit, state="ready").exclude(case__applicant=officer.code)
    return steps.order_by(F("due_at").asc(nulls_last=True), "filed_at", "case_id", "code")


def find_next(officer: Person, unit: str) -> tuple[str, str] | None:
    """Case and step that are next for an officer in a unit, if any waits."""
    return waiting_steps(officer, unit).values_list("case_id", "code").first()
