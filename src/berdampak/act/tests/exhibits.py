"""What the table of who may see what is about: agreements of Wulan with the head of her agency."""

from decimal import Decimal
from pathlib import Path

from django.conf import settings

from berdampak.kernel.clock import Clock
from berdampak.kernel.text import same
from berdampak.people.tests.cast import AGENCY, REGION, UNIT, Cast
from berdampak.promise.agreements.contracts import Aim, Parties, Row, Terms
from berdampak.promise.agreements.facade import find_agreement, offer, open_agreement, sign


def exhibits(cast: Cast, clock: Clock, folder: Path) -> dict[str, str]:  # noqa: ARG001
    """A draft, one that waits for signatures, and one that holds."""
    terms, above = some_terms(), cast.agency_head
    made = []
    for year in (2024, 2025, 2026):
        parties = Parties(above.code, cast.wulan.code, "unit", UNIT, UNIT, AGENCY, REGION, year)
        made.append(open_agreement(parties, above, clock, terms))
    draft, offered, signed = made
    for code in (offered, signed):
        offer(code, above, clock)
    for one in (cast.wulan, above):
        sign(signed, one, sha256_of(signed), clock)
    return {"code": signed, "draft": draft, "offered": offered, "place": "0"}


def some_terms() -> Terms:
    """One target, of an indicator of the pack."""
    goals = settings.PACKS.current().goals
    assert goals is not None, "the pack has goals"
    aim = Aim(Decimal(90), Decimal(90))
    return Terms((Row(same("Izin cepat"), "", goals.indicators["tepat-janji"], aim, (aim, None, None, None)),))


def sha256_of(code: str) -> str:
    """The hash of the text that is offered."""
    agreement = find_agreement(code)
    assert agreement is not None, "it was made just now"
    return agreement.standing.last.sha256
