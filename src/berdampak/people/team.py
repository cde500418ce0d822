"""Who works where."""

from datetime import datetime

from berdampak.people.contracts import Colleague
from berdampak.people.identity import as_role
from berdampak.people.models import Account, Appointment, Delegation


def colleagues_of(unit: str, now: datetime) -> list[Colleague]:
    """Who works in a unit at a moment, each once, by name."""
    found: dict[str, Colleague] = {}
    for one in Appointment.at(now, unit=unit, account__left_at=None).select_related("account").order_by("pk"):
        before = found.get(one.account.code)
        roles = (*before.roles, as_role(one)) if before else (as_role(one),)
        found[one.account.code] = Colleague(one.account.code, one.account.name, roles, _is_away(one.account, now))
    return sorted(found.values(), key=lambda each: (each.name.casefold(), each.code))


def _is_away(account: Account, now: datetime) -> bool:
    return Delegation.at(now, giver=account).exists()
