"""Follow-ups as they are looked for: one's own, those that wait for one, and who agreed to be named."""

from dataclasses import dataclass

from django.db.models import Case, Q, QuerySet, When

from berdampak.act.followups.contracts import Followup
from berdampak.act.followups.deeds import deeds_for
from berdampak.act.followups.keeping import find_followup, may_read
from berdampak.act.followups.models import FollowupRow
from berdampak.kernel.clock import Clock
from berdampak.people.contracts import Person

MOST = 200


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody's own, what waits for their decision, appeals that wait for it, and others that they may read."""

    own: tuple[Followup, ...]
    to_decide: tuple[Followup, ...]
    appeals: tuple[Followup, ...]
    others: tuple[Followup, ...]


def list_for(person: Person, *, live: bool = False) -> Listed:
    """What a person may see, or what of it is not over: their own, then what is under way, each the newest first."""
    rows = _reach(person).exclude(state="closed") if live else _reach(person)
    order = Case(When(concerned=person.code, then=0), When(state="closed", then=2), default=1)
    found = [one for row in rows.order_by(order, "-opened_at", "code")[:MOST] if (one := find_followup(row.code))]
    readable = [one for one in found if may_read(person, one.standing)]
    own = [one for one in readable if one.subject.person == person.code]
    others = [one for one in readable if one.subject.person != person.code]
    deeds = {one.code: deeds_for(one, person) for one in others}
    to_decide = [one for one in others if "decide" in deeds[one.code]]
    appeals = [one for one in others if "decide_again" in deeds[one.code]]
    waiting = {one.code for one in (*to_decide, *appeals)}
    rest = [one for one in others if one.code not in waiting]
    return Listed(tuple(own), tuple(to_decide), tuple(appeals), tuple(rest))


def list_public(clock: Clock, most: int = MOST) -> list[Followup]:
    """Those recognised who agreed to be named, until the term is over, the newest first."""
    named = FollowupRow.objects.filter(is_public=True, proposes="recognition", next_at__gt=clock())
    rows = named.order_by("-opened_at", "code")[:most]
    return [one for row in rows if (one := find_followup(row.code)) and one.standing.is_public]


def _reach(person: Person) -> QuerySet[FollowupRow]:
    """What may concern the person, before each is asked about by itself."""
    asked = Q(concerned=person.code)
    for role in person.roles:
        if role.name == "head" and role.unit:
            asked |= Q(unit=role.unit) & ~Q(state="proposed")
        elif role.name == "agency_head" and role.agency:
            asked |= Q(agency=role.agency) & ~Q(state="proposed")
        elif role.name == "region_head" and role.region:
            asked |= _in_region(role.region) & Q(unit="") & ~Q(state="proposed")
        elif role.name == "inspector" and role.region:
            asked |= _in_region(role.region) & Q(was_appealed=True)
    return FollowupRow.objects.filter(asked)


def _in_region(region: str) -> Q:
    return Q(region=region) | Q(region__startswith=f"{region}.")
