"""A case as `people.may` looks at it."""

from berdampak.happening.casework.contracts import CaseView, StepView
from berdampak.happening.casework.rules_state import CaseFile, StepFile
from berdampak.people.contracts import Person, Thing

BEARER = "pin:"


def bearer_of(number: str) -> Person:
    """Whoever has shown the PIN of a case: to that case, they are its applicant."""
    return Person(code=BEARER + number, kind="citizen")


def thing_of(case: CaseView | CaseFile, by: Person | None = None) -> Thing:
    """A case as a thing: of its unit, or of the unit through which `by` has to do with it."""
    return thing_for(case, by or Person(), None)


def thing_for(case: CaseView | CaseFile, by: Person, code: str | None) -> Thing:
    """A case as the thing of one of its steps; without one, of the step through which the person has to do with it."""
    step = next((step for step in case.steps if step.code == code), None)
    if code is None:
        step = next((step for step in case.steps if _has_in_hand(by, step)), None)
        step = step or next((step for step in case.steps if by.serves(step.unit)), None)
    unit = (
        step.unit if step and not (code is None and by.serves(case.unit) and not _has_in_hand(by, step)) else case.unit
    )
    agency = step.agency if step and unit == step.unit else case.agency
    is_asked = agency != case.agency
    return Thing(
        kind="case",
        unit=case.unit if is_asked else unit,
        agency=case.agency,
        region=case.region,
        owner=by.code if by.code == BEARER + case.number else case.applicant,
        holder=step.holder if step and step.state == "doing" else None,  # what is finished is in nobody's hand
        asked_unit=unit if is_asked else None,
    )


def _has_in_hand(by: Person, step: StepView | StepFile) -> bool:
    return bool(by.code) and step.state == "doing" and step.holder == by.code
