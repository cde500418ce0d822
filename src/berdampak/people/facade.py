"""The front door of people: who asks, whether that person may, and who works where."""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language, Text, same
from berdampak.people.contracts import Colleague, Decision, Person, Role, RoleName, Thing
from berdampak.people.offices import know_offices
from berdampak.people.problems import Refused
from berdampak.people.rules import decide

if TYPE_CHECKING:
    from django.http import HttpRequest

__all__ = [
    "Refused",
    "allow_try",
    "appoint",
    "be_sure",
    "code_now",
    "colleagues",
    "delegate",
    "enrol",
    "find_person",
    "forget_sessions",
    "forget_tries",
    "has_left",
    "holders",
    "join",
    "know_offices",
    "leave",
    "list_letter_readers",
    "may",
    "move",
    "name_role",
    "names_of",
    "new_secret",
    "person_of",
    "require",
]


def may(person: Person, act: str, thing: Thing) -> Decision:
    """Whether a person may do an act to a thing, and why; whatever no rule allows is refused."""
    return decide(person, act, thing)


def person_of(request: "HttpRequest") -> Person:
    """Who asks: by session or by token; a stranger otherwise."""
    from berdampak.people.middleware import person_of_request

    return person_of_request(request)


def require(request: "HttpRequest", act: str, thing: Thing) -> Person:
    """Who asks, once it is sure that the person may; raises Refused, which is answered with a page that says why."""
    person = person_of(request)
    be_sure(person, act, thing)
    return person


def be_sure(person: Person, act: str, thing: Thing) -> None:
    """Let nobody do what no rule allows; raises Refused, as `require` does."""
    decision = decide(person, act, thing)
    if not decision:
        raise Refused(decision, stranger=person.kind == "stranger")


def names_of(codes: Collection[str]) -> dict[str, str]:
    """What people are called on pages, by their codes; whoever was erased is not among them."""
    from berdampak.people import accounts

    return accounts.names_of(codes)


def name_role(role: str) -> Text:
    """What a role is called on pages; its code, where there is no such role."""
    from berdampak.people.words_team import ROLE_NAMES

    return ROLE_NAMES.get(role) or same(role)


def find_person(code: str, clock: Clock) -> Person | None:
    """Somebody with the roles of the moment, by code; None when there is no such person, or they have left."""
    from berdampak.people.identity import as_person
    from berdampak.people.models import Account

    account = Account.objects.filter(code=code, left_at=None).first()
    return as_person(account, clock()) if account else None


def list_letter_readers(clock: Clock) -> list[tuple[Person, str, Language]]:
    """The officers who asked to be told by e-mail what waits for them: each with the address and the language."""
    from berdampak.people.identity import as_person
    from berdampak.people.models import Account

    now, found = clock(), Account.objects.filter(wants_letters=True, kind="officer", left_at=None).order_by("code")
    return [
        (as_person(account, now), email, "en" if account.language == "en" else "id")
        for account in found
        if (email := account.facts.get("email", ""))
    ]


def colleagues(unit: str, clock: Clock) -> list[Colleague]:
    """Who works in a unit now, by name: those whom a step may be given to."""
    from berdampak.people.team import colleagues_of

    return colleagues_of(unit, clock())


def holders(role: RoleName, offices: Collection[str], clock: Clock) -> list[Colleague]:
    """Who has a role now at one of these units, agencies, malls or regions, by name."""
    from berdampak.people.team import holders_of

    return holders_of(role, offices, clock())


def has_left(codes: Collection[str]) -> set[str]:
    """Those of these people who work here no more: what they had in hand is to be given to others."""
    from berdampak.people.models import Account

    return set(Account.objects.filter(code__in=set(codes)).exclude(left_at=None).values_list("code", flat=True))


def appoint(email: str, name: str, role: RoleName, office: str, clock: Clock) -> str:
    """Give whoever has this e-mail address a role at an office, by who runs the machine; returns the person's code.

    Somebody unknown gets an account. Raises `people.E003`, `E008`, and `E010` when it is no office for the role.
    """
    from berdampak.people import appointing

    return appointing.appoint(email, name, role, office, clock)


def join(code: str, role: Role, by: Person, clock: Clock, *, ground: str = "") -> int:
    """Give a person a role, which ends when the role says; returns the number of the appointment."""
    from berdampak.people import staff

    return staff.join(code, role, by.code, clock, ground=ground)


def move(code: str, role: Role, by: Person, clock: Clock, *, ground: str = "") -> int:
    """A person goes to another office: every role of theirs ends, and the new one begins."""
    from berdampak.people import staff

    return staff.move(code, role, by.code, clock, ground=ground)


def leave(code: str, by: Person, clock: Clock, *, ground: str = "") -> None:
    """A person leaves: roles, delegations, sessions and tokens end at once; their work is found by their code."""
    from berdampak.people import staff

    staff.leave(code, by.code, clock, ground=ground)


def delegate(giver: str, receiver: str, from_at: datetime, until_at: datetime, by: Person, clock: Clock) -> int:
    """Have somebody stand in for somebody else for a while, as for leave; returns the number of the delegation."""
    from berdampak.people import staff

    return staff.delegate(giver, receiver, from_at, until_at, by.code, clock)


def allow_try(key: str, clock: Clock, *, tries: int = 10, minutes: float = 60) -> bool:
    """Whether something may be tried once more: `tries` at once, and as many again spread over `minutes`.

    The key says what is tried and by whom, such as `track:<address>`; only a hash of it is kept.
    """
    from berdampak.people import trying

    return trying.allow_try(key, clock, tries=tries, minutes=minutes)


def forget_tries(clock: Clock) -> int:
    """Forget what was tried long ago; a sweep calls it now and then."""
    from berdampak.people import trying

    return trying.forget_tries(clock)


def forget_sessions() -> None:
    """Remove sessions that have run out by the machine's clock; a sweep calls it now and then."""
    from berdampak.people import sign_ins

    sign_ins.forget_sessions()


def enrol(
    kind: Literal["citizen", "officer"],
    name: str,
    email: str,
    clock: Clock,
    password: str,
    secret: str,
    code: str = "",
) -> str:
    """For rehearsals: the code of the account with that address, made if it is not there, with `code` if one is given.

    An officer signs in to it with this password, and with an app that holds this secret.
    """
    from berdampak.people.accounts import find_account, make_account
    from berdampak.people.factors import add_app

    account = find_account(("email", email))
    if account is None:
        account = make_account(kind, name, clock, email=email, code=code)
        if kind == "officer":
            account.set_password(password)
            account.save()
            add_app(account, secret, code_now(secret))
    return account.code


def new_secret() -> str:
    """For rehearsals: a secret that an app for the second step may be given."""
    from berdampak.people import rehearsing

    return rehearsing.new_secret()


def code_now(secret: str) -> str:
    """For rehearsals: what an app with this secret shows now."""
    from berdampak.people import rehearsing

    return rehearsing.code_now(secret)
