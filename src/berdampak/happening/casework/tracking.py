"""Following a case by number and PIN: a miss and a wrong PIN look alike, and nobody gets to try often."""

import secrets
from hmac import compare_digest

from django.db import transaction
from django.utils.crypto import salted_hmac

from berdampak.happening.casework.codec import read_case
from berdampak.happening.casework.models import Case
from berdampak.happening.casework.problems import problem
from berdampak.happening.casework.rules_state import CaseFile
from berdampak.happening.casework.things import thing_for
from berdampak.happening.casework.writing import lock_case
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person
from berdampak.people.facade import allow_try, may

PIN_DIGITS = 8
VISITOR_TRIES, VISITOR_MINUTES = 10, 60
NUMBER_TRIES, NUMBER_MINUTES = 20, 24 * 60
GLOBAL_TRIES, GLOBAL_MINUTES = 2_000, 24 * 60
"""How often somebody may miss from one place, anybody at one number, and everybody together."""
NOBODY = "0" * 64


def new_pin() -> str:
    """A PIN, shown once."""
    return f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}}"


def hash_pin(number: str, pin: str) -> str:
    """What is kept of a PIN: a hash under a key that is not in the database."""
    return salted_hmac("casework.pin", f"{number}\x00{pin}", algorithm="sha256").hexdigest()


def find_tracked(number: str, pin: str, visitor: str, clock: Clock) -> CaseFile | None:
    """The case of that number and PIN; raises `happening.E105` for whoever missed too often."""
    written, digits = normal_number(number), "".join(filter(str.isdigit, pin[:40]))
    row = Case.objects.filter(number=written).first()
    kept = row.pin_hash if row else NOBODY
    matches = compare_digest(kept, hash_pin(written, digits))
    # Every try counts before its answer, so that a run of misses cannot learn by asking faster.
    if not _may_try(written, visitor, clock):
        raise problem("E105")
    return read_case(row.body) if row is not None and matches else None


def renew_pin(number: str, by: Person) -> str:
    """A new PIN for a case, for its applicant when signed in, or by an officer at a counter; the old one ends."""
    with transaction.atomic():
        row, case = lock_case(number)
        thing = thing_for(case, by, None)
        answer = may(by, "case.reply", thing) or may(by, "case.file_for", thing)
        if not answer:
            raise problem("E107", reason=answer.reason)
        pin = new_pin()
        Case.objects.filter(code=row.code).update(pin_hash=hash_pin(case.number, pin))
    return pin


def normal_number(number: str) -> str:
    """A number as it is kept, however it was typed."""
    return "".join(number[:60].split()).upper().replace("\x00", "")


def _may_try(number: str, visitor: str, clock: Clock) -> bool:
    return (
        allow_try(f"track:visitor:{visitor}", clock, tries=VISITOR_TRIES, minutes=VISITOR_MINUTES)
        and allow_try(f"track:number:{number}", clock, tries=NUMBER_TRIES, minutes=NUMBER_MINUTES)
        and allow_try("track:all", clock, tries=GLOBAL_TRIES, minutes=GLOBAL_MINUTES)
    )
