"""Accounts of a rehearsal: ready to sign in, with a password and a second factor that whoever rehearses knows."""

from typing import Literal

from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)

from berdampak.kernel.clock import Clock
from berdampak.people.accounts import find_account, make_account
from berdampak.people.factors import add_app


def enrol(
    kind: Literal["citizen", "officer"],
    name: str,
    email: str,
    clock: Clock,
    password: str,
    secret: str,
    code: str = "",
) -> str:
    """The code of the account with that address, made if it is not there; an officer's has password and second step.

    A new account has `code` as its own, if one is given.
    """
    account = find_account(("email", email))
    if account is None:
        account = make_account(kind, name, clock, email=email, code=code)
        if kind == "officer":
            account.set_password(password)
            account.save()
            add_app(account, secret, code_now(secret))
    return account.code


def code_now(secret: str) -> str:
    """The code that an app with this secret shows now."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def new_secret() -> str:
    """A secret for an app."""
    return str(generate_totp_secret())
