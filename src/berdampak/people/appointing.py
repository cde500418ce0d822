"""Appointing somebody by e-mail address: the account that has it, or a new one."""

from django.db import transaction

from berdampak.kernel.clock import Clock
from berdampak.people import staff
from berdampak.people.accounts import find_account, make_account, read_email, tidy
from berdampak.people.contracts import SYSTEM, OfficeName, Role, RoleName
from berdampak.people.models import Account
from berdampak.people.offices import REACH_KINDS, all_offices, role_at
from berdampak.people.problems import problem


@transaction.atomic
def appoint(email: str, name: str, role: RoleName, office: str, clock: Clock) -> str:
    """Give whoever has this address a role, by who runs the machine; the same again changes nothing."""
    given = find_role(role, all_offices().get(office))
    if given is None:
        raise problem("E010")
    account = find_or_make(email, name, clock)
    if not account.appointments.filter(role=given.name, unit=given.unit or "", until_at=None).exists():
        staff.join(account.code, given, SYSTEM.code, clock)
    return account.code


def find_role(name: str, office: OfficeName | None) -> Role | None:
    """The role at the office, if it is of a kind that the role is given at."""
    known = next((one for one in REACH_KINDS if one == name), None)
    if known is None:
        return None
    if not REACH_KINDS[known]:
        return role_at(known, None)
    return role_at(known, office) if office and office.kind in REACH_KINDS[known] else None


def find_or_make(email: str, name: str, clock: Clock) -> Account:
    """The officer with that e-mail address, or a new one; raises `people.E002`, `E008`."""
    written = read_email(email)
    account = find_account(("email", written))
    if account is None or account.kind != "officer":
        return make_account("officer", tidy(name) or written.partition("@")[0], clock, email=written)
    return account
