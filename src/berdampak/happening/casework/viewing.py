"""A case as other rooms may see it, made of what its entries fold up to and of the pack that it began under."""

from datetime import datetime

from berdampak.calendar.contracts import Calendar
from berdampak.calendar.facade import due_after
from berdampak.happening.casework.contracts import (
    CaseView,
    FeeView,
    Gap,
    Milestone,
    Paper,
    ProductView,
    StepView,
)
from berdampak.happening.casework.models import Product
from berdampak.happening.casework.private import open_entry
from berdampak.happening.casework.rules_clock import view_clock
from berdampak.happening.casework.rules_state import CaseFile, Happened, StepFile
from berdampak.happening.casework.versions import calendar_of, service_of
from berdampak.happening.casework.words import GAP_KINDS, MILESTONES, STEP_DONE
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Text, same
from berdampak.promise.contracts import Service


def view_case(case: CaseFile, at: datetime) -> CaseView:
    """The case at a moment."""
    service, calendar = service_of(case), calendar_of(case)
    return CaseView(
        code=case.code,
        number=case.number,
        service=case.service,
        service_name=service.name,
        unit=case.unit,
        agency=case.agency,
        region=case.region,
        state=case.state,
        outcome=case.outcome,
        channel=case.channel,
        applicant=case.applicant,
        filed_at=case.filed_at,
        closed_at=case.closed_at,
        clock=view_clock(case, service, calendar, at),
        steps=tuple(_view_step(case, step, service, calendar) for step in case.steps),
        papers=tuple(Paper(code, file, _paper_name(service, code)) for code, file in case.papers),
        gaps=_view_gaps(case),
        ground=case.ground,
        reason=str(open_entry(case, case.reason_seq).get("reason", "")),
        history=tuple(_milestone(happened, service) for happened in case.history),
        product=find_product(case.product.code, service) if case.product else None,
        fees=tuple(FeeView(f.code, f.name, f.amount, f.code in case.paid) for f in service.fees if f.code in case.fees),
        approved_by=case.approved_by,
        asked_by=case.asked_by,
        leave_denied=case.leave_denied,
        leave_words=str(open_entry(case, case.leave_seq).get("reason", "")),
        returns=case.returns,
        pack_sha256=case.pack_sha256,
        version=case.version,
    )


def find_product(code: str, service: Service) -> ProductView | None:
    """A product by its word."""
    row = Product.objects.filter(code=code).first()
    return view_product(row, service) if row else None


def view_product(row: Product, service: Service) -> ProductView:
    """What was issued, as whoever scans its code may see it."""
    name = service.product.name if service.product else service.name
    return ProductView(row.code, row.number, name, row.issued_at, row.valid_until, row.by_law, row.revoked_at)


def _view_step(case: CaseFile, step: StepFile, service: Service, calendar: Calendar) -> StepView:
    known = service.find_step(step.code)
    due_at = None
    if known is not None and known.budget is not None and step.ready_at is not None:
        try:
            term = known.budget
            due_at = due_after(calendar, step.ready_at, days=term.days, minutes=term.minutes).due_at
        except BerdampakError:  # the calendar ends before
            due_at = None
    return StepView(
        code=step.code,
        name=known.name if known else same(step.code),
        kind=step.kind,
        unit=step.unit,
        agency=step.agency,
        state=step.state,
        holder=step.holder,
        ready_at=step.ready_at,
        begun_at=step.begun_at,
        done_at=step.done_at,
        due_at=due_at,
        advice=step.advice,
        note=str(open_entry(case, step.note_seq).get("note", "")),
    )


def _view_gaps(case: CaseFile) -> tuple[Gap, ...]:
    if not case.gaps:
        return ()
    why = {code: text for code, _, text in open_entry(case, case.gaps_seq).get("gaps", [])}
    return tuple(Gap(code, GAP_KINDS[kind], why.get(code, "")) for code, kind in case.gaps)


def _paper_name(service: Service, code: str) -> str:
    return next((document.name.id for document in service.documents if document.code == code), code)


def _milestone(happened: Happened, service: Service) -> Milestone:
    step = service.find_step(happened.step) if happened.step else None
    name: Text = step.name if step else same("")
    words = STEP_DONE if happened.kind == "done" else MILESTONES[happened.kind]
    return Milestone(happened.at, words.format(step=name), happened.unit)
