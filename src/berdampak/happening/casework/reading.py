"""What is read of a case one at a time: its answers, who looked at them, and its product."""

from datetime import datetime
from typing import Any

from berdampak.happening.casework.codec import read_case
from berdampak.happening.casework.contracts import ProductView
from berdampak.happening.casework.models import Case, Product
from berdampak.happening.casework.private import list_looks, open_entry, read_merged_answers, record_look
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.product import write_product
from berdampak.happening.casework.rules_decide import require_text
from berdampak.happening.casework.rules_state import CaseFile
from berdampak.happening.casework.things import BEARER, thing_for
from berdampak.happening.casework.tracking import normal_number
from berdampak.happening.casework.versions import service_of
from berdampak.happening.casework.viewing import view_product
from berdampak.happening.casework.writing import STREAM
from berdampak.happening.live import OWN
from berdampak.kernel.clock import Clock
from berdampak.ledger.facade import stream_of
from berdampak.people.contracts import Person
from berdampak.people.facade import may

PURPOSE_CHARACTERS_MAX = 300


def read_answers(number: str, by: Person, purpose: str, clock: Clock) -> dict[str, Any]:
    """The answers of a case, once it is recorded that they are read; applicants read their own without that."""
    case = get_case(number)
    thing = thing_for(case, by, None)
    answer = may(by, "case.read_answers", thing)
    if not answer:
        raise problem("E107", reason=answer.reason)
    if by.code not in (case.applicant, BEARER + case.number):
        require_text(purpose, "E131")
        record_look(case, by.code, purpose.strip()[:PURPOSE_CHARACTERS_MAX], clock)
    return read_merged_answers(case)


def who_looked(number: str) -> list[tuple[str, str, str]]:
    """Every look at the answers of a case, oldest first."""
    return list_looks(get_case(number))


def notes_of(number: str) -> list[tuple[datetime, str, str]]:
    """Moment, person's code and text of every note for colleagues, oldest first; one that was erased is left out."""
    case = get_case(number)
    noted = [entry for entry in stream_of(STREAM + case.code) if entry.kind == "case.noted"]
    notes = [
        (datetime.fromisoformat(entry.recorded_at), entry.body[OWN].get("by", ""), open_entry(case, entry.seq))
        for entry in noted
    ]
    return [(at, by, str(said["note"])) for at, by, said in notes if "note" in said]


def find_product(code: str) -> ProductView | None:
    """A product by its word, however it was typed."""
    row = Product.objects.filter(code=code.strip().lower()[:40].replace("\x00", "")).first()
    case = Case.objects.filter(code=row.case_code).first() if row else None
    return view_product(row, service_of(read_case(case.body))) if row and case else None


def product_pdf(number: str, host: str) -> bytes:
    """The paper that a case gave; raises `happening.E130` when it gave none."""
    case = get_case(number)
    row = Product.objects.filter(code=case.product.code).first() if case.product else None
    if row is None:
        raise problem("E130", number=case.number)
    return write_product(case, row, host)


def get_case(number: str) -> CaseFile:
    """A case by its number; raises `happening.E106`."""
    row = Case.objects.filter(number=normal_number(number)).first()
    if row is None:
        raise problem("E106", number=normal_number(number))
    return read_case(row.body)
