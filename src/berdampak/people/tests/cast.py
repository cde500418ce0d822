"""The people of every test, in the database, and a browser that is signed in as one of them.

    cast = make_cast()
    client = signed_in(cast.budi)
    client.get("/meja/")

`make_cast` puts Budi and Wulan into `unit`; codes are those of packs/ternate unless said otherwise.
"""

from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.test import Client

from berdampak.kernel.clock import Clock
from berdampak.people.contracts import STRANGER, Person, Role
from berdampak.people.identity import SECOND_FACTOR, as_person
from berdampak.people.models import Account, Appointment
from berdampak.people.sealing import fingerprint, seal
from berdampak.people.tokens import make_token

UNUSABLE = make_password(None)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
MALL, REGION = "mpp-ternate", "82.71"
AGENCY, UNIT, OTHER_UNIT = "dpmptsp", "dpmptsp-perizinan", "dpmptsp-loket"
OTHER_AGENCY, OTHER_AGENCY_UNIT = "dinkes", "dinkes-sarana"


@dataclass(frozen=True)
class Cast:
    """Everybody. `rudi` is an officer of another unit of Budi's agency, `dewi` of another agency."""

    sari: Person
    tono: Person
    budi: Person
    rudi: Person
    dewi: Person
    wulan: Person
    agency_head: Person
    mall_manager: Person
    anton: Person
    reform: Person
    admin: Person
    stranger: Person = STRANGER

    def everyone(self) -> list[Person]:
        """All who have an account."""
        return [who for one in fields(self) if (who := getattr(self, one.name)).code]


def make_cast(
    clock: Clock | None = None,
    *,
    unit: str = UNIT,
    agency: str = AGENCY,
    other_unit: str = OTHER_UNIT,
    other_agency: str = OTHER_AGENCY,
    other_agency_unit: str = OTHER_AGENCY_UNIT,
    mall: str = MALL,
    region: str = REGION,
) -> Cast:
    """Put everybody into the database, at work for long."""
    clock = clock or settings.CLOCK
    here = {"agency": agency, "mall": mall, "region": region}
    roles = {
        "budi": ("Budi", Role("officer", unit=unit, **here)),
        "rudi": ("Rudi", Role("officer", unit=other_unit, **here)),
        "dewi": ("Dewi", Role("officer", unit=other_agency_unit, **(here | {"agency": other_agency}))),
        "wulan": ("Wulan", Role("head", unit=unit, **here)),
        "agency_head": ("Bu Kepala", Role("agency_head", agency=agency, region=region)),
        "mall_manager": ("Pak Manajer", Role("mall_manager", mall=mall, region=region)),
        "anton": ("Pak Anton", Role("inspector", region=region)),
        "reform": ("Biro Organisasi", Role("reform", region=region)),
        "admin": ("Pengelola Akun", Role("admin")),
    }
    officers = {key: person_with(key, name, role, clock) for key, (name, role) in roles.items()}
    sari, tono = (citizen(key, name, clock) for key, name in (("sari", "Sari"), ("tono", "Tono")))
    return Cast(sari=sari, tono=tono, **officers)


def citizen(key: str, name: str, clock: Clock) -> Person:
    """A citizen with an account, who signs in as `<key>@example.org`."""
    return as_person(_account(key, name, "citizen", clock), clock())


def person_with(key: str, name: str, role: Role, clock: Clock) -> Person:
    """An officer with one role."""
    account = _account(key, name, "officer", clock)
    known = {one: getattr(role, one) or "" for one in ("unit", "agency", "region", "mall", "acting")}
    Appointment.objects.create(account=account, role=role.name, from_at=LONG_AGO, until_at=role.until, **known)
    return as_person(account, clock())


def signed_in(person: Person, *, second_factor: bool = True, **options: object) -> Client:
    """A browser in which this person has signed in, past the second factor unless said otherwise."""
    client = Client(**options)  # type: ignore[arg-type]
    sign_in(client, person, second_factor=second_factor)
    return client


def sign_in(client: Client, person: Person, *, second_factor: bool = True) -> None:
    """Sign a person in, in this browser; a stranger stays one."""
    if not person.code:
        return
    client.force_login(Account.objects.get(code=person.code))
    if second_factor:
        session = client.session
        session[SECOND_FACTOR] = person.code
        session.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key


def bearer(person: Person, *acts: str, clock: Clock | None = None) -> dict[str, str]:
    """Headers of a program of this person, for these acts, or for all that the person may do."""
    token = make_token(person.code, "test", acts or person.acts, 300, clock or settings.CLOCK)
    return {"Authorization": f"Bearer {token}"}


def with_scopes(person: Person, *acts: str) -> Person:
    """The person as a token with these acts shows them."""
    return replace(person, scopes=frozenset(acts), acts=person.acts & frozenset(acts))


def _account(key: str, name: str, kind: str, clock: Clock) -> Account:
    email = f"{key.replace('_', '-')}@example.org"
    return Account.objects.create(
        code=f"p-{key.replace('_', '-')}",
        kind=kind,
        password=UNUSABLE,
        sealed=seal({"name": name, "email": email}),
        email_print=fingerprint("email", email),
        joined_at=clock(),
    )
