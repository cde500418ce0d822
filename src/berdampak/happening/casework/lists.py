"""Many cases at once: a desk, a person's own, and the next one for whoever is free."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet

from berdampak.calendar.facade import load_calendar, working_minutes
from berdampak.happening.casework.acting import act_on
from berdampak.happening.casework.codec import read_case
from berdampak.happening.casework.contracts import CaseView, Desk, DeskRow, Take
from berdampak.happening.casework.models import Case, Step
from berdampak.happening.casework.order import URGENT, is_away, waiting_steps
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.rules_clock import used_minutes
from berdampak.happening.casework.rules_state import CaseFile
from berdampak.happening.casework.versions import calendar_of, packs, service_of
from berdampak.happening.casework.viewing import view_case
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import same
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may

ROWS_MAX = 200


def desk_of(officer: Person, unit: str, clock: Clock) -> Desk:
    """What an officer has to do in a unit; raises `happening.E107` for whoever may not see its cases."""
    _require_list(officer, unit)
    at = clock()
    steps = Step.objects.filter(unit=unit)
    elsewhere = Step.objects.filter(case__unit=unit, state__in=("ready", "doing")).exclude(unit=unit)
    calendar = load_calendar(packs().current().find_calendar_of(unit))
    local = at.astimezone(ZoneInfo(calendar.zone))
    today = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return Desk(
        mine=list_rows(steps.filter(state="doing", holder=officer.code), at),
        waiting=list_rows(waiting_steps(officer, unit), at),
        with_applicant=list_rows(steps.filter(state="returned"), at),
        asked_elsewhere=list_rows(elsewhere, at),
        done_today=steps.filter(
            state="done", holder=officer.code, done_at__gte=today, done_at__lt=today + timedelta(days=1)
        ).count(),
    )


def take_next(officer: Person, unit: str, clock: Clock) -> CaseView | None:
    """Give an officer the most urgent step that waits; whoever is away gets none."""
    at = clock()
    _require_list(officer, unit)
    if is_away(officer.code, unit, at):
        return None
    for case_code, code in list(waiting_steps(officer, unit).values_list("case_id", "code")[:ROWS_MAX]):
        taken = _try_to_take(officer, case_code, code, clock)
        if taken is not None:
            return view_case(taken, at)
    return None


def cases_of(applicant: str, at: datetime) -> list[CaseView]:
    """Every case of a person, newest first."""
    rows = Case.objects.filter(applicant=applicant).order_by("-filed_at", "-number")
    return [view_case(read_case(row.body), at) for row in rows]


def _try_to_take(officer: Person, case_code: str, code: str, clock: Clock) -> CaseFile | None:
    """Take that step, unless somebody has it or is about to: their transaction holds the case."""
    with transaction.atomic():
        row = Case.objects.select_for_update(skip_locked=True).filter(code=case_code).first()
        if row is None:
            return None
        case = read_case(row.body)
        step = case.find_step(code)
        if case.state not in ("open", "granted") or step is None or step.state != "ready":
            return None
        after, overtaken = act_on(row, case, Take(code), officer, clock, is_given=True)
    return None if overtaken else after


def list_rows(steps: "QuerySet[Step]", at: datetime) -> tuple[DeskRow, ...]:
    """Those steps as rows of a desk, most urgent first."""
    found = steps.order_by(*URGENT).select_related("case")[:ROWS_MAX]
    return tuple(_desk_row(step, at) for step in found)


def _desk_row(row: Step, at: datetime) -> DeskRow:
    case = read_case(row.case.body)
    service, calendar = service_of(case), calendar_of(case)
    known, step = service.find_step(row.code), case.find_step(row.code)
    slack = used = None
    if row.due_at is not None and case.state != "returned":
        try:
            slack = working_minutes(calendar, at, row.due_at)
        except BerdampakError:  # beyond the calendar
            slack = None
        if slack is not None:
            spent = used_minutes(case, calendar, at)
            used = spent / (spent + slack) if spent + slack > 0 else 1.0
    return DeskRow(
        number=case.number,
        service_name=service.name,
        step=row.code,
        step_name=known.name if known else same(row.code),
        state=step.state if step else "ready",
        due_at=row.due_at,
        slack_minutes=slack,
        used_share=used,
        complete_at=case.complete_at,
        holder=row.holder or None,
    )


def _require_list(officer: Person, unit: str) -> None:
    pack = packs().current()
    agency = pack.find_agency(unit)
    answer = may(officer, "case.list", Thing(kind="case", unit=unit, agency=agency.code if agency else None))
    if not answer:
        raise problem("E107", reason=answer.reason)
