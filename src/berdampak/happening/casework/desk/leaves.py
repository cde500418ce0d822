"""What waits for whoever may allow one more return of a case that was returned before."""

from berdampak.front.facade import Waiting
from berdampak.happening.casework.codec import read_case
from berdampak.happening.casework.desk import words
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.rules_state import CaseFile
from berdampak.happening.casework.things import thing_for
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person
from berdampak.people.facade import holders, may


def list_waiting(person: Person, clock: Clock) -> list[Waiting]:
    """The requests that this person is to answer, the oldest first."""
    if "case.approve" not in person.acts:
        return []
    rows = Case.objects.filter(leave_asked_at__isnull=False).order_by("leave_asked_at")
    return [
        Waiting(words.LEAVE_WAITS.format(number=case.number), "desk-case", {"number": case.number})
        for case in (read_case(row.body) for row in rows.iterator())
        if may(person, "case.approve", thing_for(case, person, None)) and _is_theirs(person, case, clock)
    ]


def _is_theirs(person: Person, case: CaseFile, clock: Clock) -> bool:
    """Whether it is this person who answers: the head, or whoever is above where no other head is there to."""
    units = {step.unit for step in case.steps if step.holder == case.asked_by} or {case.unit}
    if any(role.name == "head" and role.unit in units for role in person.roles):
        return person.code != case.asked_by
    return not any(one.code != case.asked_by for one in holders("head", units, clock))
