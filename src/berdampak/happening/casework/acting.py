"""A command from the door to the book: may it, can it, then write it."""

from datetime import datetime

from django.db import transaction

from berdampak.calendar.contracts import Calendar
from berdampak.happening.casework.contracts import Assign, CaseView, Command, PutBack, Reply, Take
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.notices import tell
from berdampak.happening.casework.order import find_next
from berdampak.happening.casework.private import read_merged_answers
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.rules_decide import World, decide
from berdampak.happening.casework.rules_state import CaseEvent, CaseFile
from berdampak.happening.casework.rules_sweep import is_deemed, sweep
from berdampak.happening.casework.rules_table import BY_COMMAND
from berdampak.happening.casework.things import thing_for
from berdampak.happening.casework.versions import calendar_of, service_of
from berdampak.happening.casework.viewing import view_case
from berdampak.happening.casework.writing import STREAM, keep_row, lock_case, record
from berdampak.kernel.clock import Clock, fixed_clock
from berdampak.people.contracts import Person
from berdampak.people.facade import find_person, may
from berdampak.promise.contracts import Service
from berdampak.uploads.facade import hand_over


def act(number: str, command: Command, by: Person, clock: Clock, expected_version: int | None = None) -> CaseView:
    """Do a command to a case, in one transaction."""
    with transaction.atomic():
        row, case = lock_case(number)
        after, overtaken = act_on(row, case, command, by, clock, expected_version)
    if overtaken:
        raise problem("E109")
    return view_case(after, clock())


def act_on(
    row: Case,
    case: CaseFile,
    command: Command,
    by: Person,
    clock: Clock,
    expected_version: int | None = None,
    *,
    is_given: bool = False,
) -> tuple[CaseFile, bool]:
    """Do a command to a locked case; gives the case then, and whether the law was faster than the command.

    `is_given` says that the system gave the step out, and so it is the next one.
    """
    _require_may(case, command, by)
    if expected_version not in (None, case.version):
        raise problem("E108")
    service, calendar, at = service_of(case), calendar_of(case), clock()
    if is_deemed(case, service, calendar, at):
        return apply(case, sweep(case, service, calendar, at), service, calendar, clock), True
    is_next = is_given or _is_next(row, case, command, by)
    answers = read_merged_answers(case) | command.answers if isinstance(command, Reply) else None
    if isinstance(command, Assign):
        _require_colleague(case, command, at)
    supervises = isinstance(command, PutBack) and bool(may(by, "case.assign", thing_for(case, by, command.step)))
    events = decide(case, command, World(service, calendar, at, by.code, is_next, supervises, answers))
    if isinstance(command, Reply) and command.papers and command.papers_owner:
        hand_over([paper.file for paper in command.papers], command.papers_owner, STREAM + case.code)
    return apply(case, events, service, calendar, clock), False


def apply(
    case: CaseFile, events: tuple[CaseEvent, ...], service: Service, calendar: Calendar, clock: Clock
) -> CaseFile:
    """Write events of a locked case: entries, rows, and what is told of them."""
    after, appended = record(case, events, service, calendar, clock)
    keep_row(case, after, service, calendar)
    tell(after, appended, service, calendar)
    return after


def _is_next(row: Case, case: CaseFile, command: Command, by: Person) -> bool:
    if not isinstance(command, Take):
        return True
    step = case.find_step(command.step)
    return step is None or find_next(by, step.unit) in (None, (row.code, step.code))


def _require_may(case: CaseFile, command: Command, by: Person) -> None:
    act_name = BY_COMMAND[type(command)].act
    thing = thing_for(case, by, getattr(command, "step", None))
    answer = may(by, act_name, thing)
    if isinstance(command, PutBack) and not answer:
        answer = may(by, "case.assign", thing)
    if not answer:
        raise problem("E107", reason=answer.reason)


def _require_colleague(case: CaseFile, command: Assign, at: datetime) -> None:
    """Whoever is given a step works in its unit."""
    step = case.find_step(command.step)
    officer = find_person(command.officer, fixed_clock(at))
    if step is not None and (officer is None or not officer.serves(step.unit)):
        raise problem("E132")
