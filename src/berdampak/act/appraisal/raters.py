"""Who is asked about somebody's conduct: the superior, the person, and some of their peers and of those they lead."""

from collections.abc import Iterable

from django.conf import settings

from berdampak.act.appraisal.below import agencies_in, units_of
from berdampak.act.appraisal.rules_feedback import ASKED_MAX, SHOWN_MIN, Group
from berdampak.kernel.canonical import sha256_hex
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Colleague
from berdampak.people.facade import colleagues, holders
from berdampak.promise.agreements.contracts import Parties


def draw_raters(code: str, parties: Parties, period: str, clock: Clock) -> dict[str, Group]:
    """Who is asked, and as what; nobody picks them, and another period asks others.

    A group too small to be shown is not asked.
    """
    raters: dict[str, Group] = {parties.superior: "superior", parties.subordinate: "self"}
    peers, led = _around(parties, clock)
    groups: tuple[tuple[Group, Iterable[Colleague]], ...] = (("peer", peers), ("subordinate", led))
    for group, found in groups:
        fit = {one.code for one in found} - raters.keys()
        drawn = sorted(fit, key=lambda person: sha256_hex(f"{code}:{period}:{person}".encode()))[:ASKED_MAX]
        if len(drawn) >= SHOWN_MIN:
            raters |= dict.fromkeys(drawn, group)
    return raters


def _around(parties: Parties, clock: Clock) -> tuple[list[Colleague], list[Colleague]]:
    """Those who work beside somebody, and those whom they lead."""
    pack = settings.PACKS.current()
    if parties.scope_kind == "officer":
        return _officers(parties.unit, clock), []
    if parties.scope_kind == "unit":
        return holders("head", units_of(parties.agency, pack), clock), _officers(parties.unit, clock)
    heads = holders("agency_head", agencies_in(parties.region, pack), clock)
    return heads, holders("head", units_of(parties.agency, pack), clock)


def _officers(unit: str, clock: Clock) -> list[Colleague]:
    return [one for one in colleagues(unit, clock) if any(role.name == "officer" for role in one.roles)]
