"""The agreement of the demo: the head of licensing with the head of the agency, signed by both."""

from datetime import datetime
from decimal import Decimal

from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Text
from berdampak.people.contracts import Person
from berdampak.promise.agreements.contracts import Aim, Parties, Programme, Row, Terms
from berdampak.promise.contracts import Goals, Pack

UNIT, AGENCY, REGION = "dpmptsp-perizinan", "dpmptsp", "82.71"
TARGETS = (("tepat-janji", "90", "60"), ("lama-izin", "2", "25"), ("dikembalikan", "5", "15"))
"""Indicator, target of each quarter and of the year, and weight."""


def make_agreement(actors: dict[str, Person], pack: Pack, clock: Clock) -> str:
    """Draft, offer and sign the agreement of this year; its code."""
    from berdampak.promise.agreements import facade

    if pack.goals is None:
        return ""
    above, below = actors["rahmat"], actors["wulan"]
    parties = Parties(above.code, below.code, "unit", UNIT, UNIT, AGENCY, REGION, clock().year)
    code = facade.open_agreement(parties, above, clock, _terms(pack.goals))
    facade.offer(code, below, clock)
    standing = facade.standing_of(code)
    assert standing is not None, "it was begun just now"
    for one in (below, above):
        facade.sign(code, one, standing.last.sha256, clock)
    return code


def find_agreed(pack: Pack, at: datetime) -> str:
    """The code of that agreement of the year of a moment; empty where there is none."""
    from berdampak.promise.agreements import facade

    if pack.goals is None:
        return ""
    found = (one.code for one in facade.list_in_force(at.year) if one.parties.unit == UNIT)
    return next(found, "")


def _terms(goals: Goals) -> Terms:
    rows = []
    for code, target, weight in TARGETS:
        aim = Aim(Decimal(target), Decimal(target))
        outcome = next((one for one in goals.outcomes.values() if code in one.indicators), None)
        goal = outcome.name if outcome else Text("Izin cepat dan pasti", "Fast and certain licences")
        of = outcome.code if outcome else ""
        rows.append(Row(goal, of, goals.indicators[code], aim, (aim, aim, aim, aim), Decimal(weight)))
    return Terms(tuple(rows), (Programme("Program Pelayanan Penanaman Modal", 1_250_000_000, "APBD"),))
