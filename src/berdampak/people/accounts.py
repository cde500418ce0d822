"""Accounts: made, found by what only their owner knows, and named."""

import re
from collections.abc import Collection
from typing import Literal

from django.db import IntegrityError, transaction

from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language
from berdampak.people.models import Account
from berdampak.people.problems import problem
from berdampak.people.sealing import fingerprint, seal

EMAIL = re.compile(r"[^@\s<>\"'\x00-\x1f]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
EMAIL_MAX, NAME_MAX = 254, 120
HOME_REGION = "ID"
Contact = tuple[Literal["email", "phone"], str]


def make_account(
    kind: Literal["citizen", "officer"],
    name: str,
    clock: Clock,
    *,
    email: str = "",
    phone: str = "",
    language: Language = "id",
    code: str = "",
) -> Account:
    """A new account; raises `people.E002` when the e-mail address or phone number has one, `E008` when it is none."""
    account = Account(kind=kind, language=language, joined_at=clock())
    if code:
        account.code = code
    account.set_unusable_password()
    write_facts(account, name=name, email=email, phone=phone)
    return account


def write_facts(account: Account, **facts: str) -> None:
    """Keep what is known of a person now, sealed; raises `people.E002` and `E008`."""
    known = account.facts | {name: tidy(word) for name, word in facts.items()}
    if known.get("email"):
        known["email"] = read_email(known["email"])
    if known.get("phone"):
        known["phone"] = read_phone(known["phone"])
    known["name"] = known.get("name", "")[:NAME_MAX]
    account.sealed = seal({name: word for name, word in known.items() if word})
    account.email_print = fingerprint("email", known["email"]) if known.get("email") else None
    account.phone_print = fingerprint("phone", known["phone"]) if known.get("phone") else None
    try:
        with transaction.atomic():
            account.save()
    except IntegrityError as error:
        raise problem("E002") from error


def find_account(contact: Contact) -> Account | None:
    """The account with this e-mail address or phone number, if there is one and it is not closed."""
    kind, word = contact
    return Account.objects.filter(**{f"{kind}_print": fingerprint(kind, word)}, left_at=None).first()


def get_account(code: str) -> Account:
    """The account of that code; raises `people.E004`."""
    account = Account.objects.filter(code=code).first() if "\x00" not in code else None
    if account is None:
        raise problem("E004")
    return account


def names_of(codes: Collection[str]) -> dict[str, str]:
    """What people are called on pages, by their codes; whoever was erased is not among them."""
    found = Account.objects.filter(code__in=set(codes))
    return {account.code: name for account in found if (name := account.name)}


def read_contact(written: str) -> Contact:
    """An e-mail address or a phone number, whichever was written; raises `people.E008`."""
    return ("email", read_email(written)) if "@" in written else ("phone", read_phone(written))


def read_email(written: str) -> str:
    """An e-mail address as we compare it; raises `people.E008`."""
    word = tidy(written).lower()
    if len(word) > EMAIL_MAX or not EMAIL.fullmatch(word):
        raise problem("E008")
    return word


def read_phone(written: str) -> str:
    """A phone number with its country, as we compare it; raises `people.E008`."""
    import phonenumbers

    try:
        number = phonenumbers.parse(tidy(written)[:40], HOME_REGION)
    except phonenumbers.NumberParseException as error:
        raise problem("E008") from error
    if not phonenumbers.is_possible_number(number):
        raise problem("E008")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def tidy(written: str) -> str:
    """What was written, without what cannot be seen."""
    return "".join(letter for letter in written if letter.isprintable()).strip()
