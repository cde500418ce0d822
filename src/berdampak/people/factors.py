"""The second factor: a code from an app, a passkey, or a recovery code from paper."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, validate_totp_code
from allauth.mfa.webauthn.internal import auth as webauthn
from django.core.exceptions import ValidationError
from django.db import transaction

from berdampak.kernel.clock import Clock
from berdampak.people.models import Account
from berdampak.people.trying import allow_try

PASSKEY_NAME_MAX = 60
KINDS = Authenticator.Type


@dataclass(frozen=True, slots=True)
class Factors:
    """What a person has for the second step."""

    app: bool
    passkeys: tuple[tuple[int, str], ...]
    recovery_left: int

    def __bool__(self) -> bool:
        return self.app or bool(self.passkeys)


def factors_of(account: Account) -> Factors:
    """What a person has for the second step."""
    found = list(Authenticator.objects.filter(user=account).order_by("pk"))
    passkeys = tuple((one.pk, str(one.data.get("name", ""))) for one in found if one.type == KINDS.WEBAUTHN)
    left = sum(len(one.wrap().get_unused_codes()) for one in found if one.type == KINDS.RECOVERY_CODES)
    return Factors(any(one.type == KINDS.TOTP for one in found), passkeys, left)


def check_second(account: Account, typed: str, clock: Clock) -> bool:
    """Whether a code from the app or from paper is right; each is taken once, by whichever process."""
    code = re.sub(r"[^0-9]", "", typed)
    if not code or not allow_try(f"second:{account.code}", clock, tries=10):
        return False
    for one in Authenticator.objects.filter(user=account, type__in=(KINDS.TOTP, KINDS.RECOVERY_CODES)):
        if one.wrap().validate_code(code):
            one.record_usage()
            return one.type != KINDS.TOTP or allow_try(f"totp:{account.code}:{code}", clock, tries=1, minutes=10)
    return False


def add_app(account: Account, secret: str, typed: str) -> bool:
    """Take an app as second factor, once it shows a right code."""
    if not validate_totp_code(secret, re.sub(r"[^0-9]", "", typed)):
        return False
    with transaction.atomic():
        Authenticator.objects.filter(user=account, type=KINDS.TOTP).delete()
        TOTP.activate(account, secret)
    return True


def renew_recovery(account: Account) -> list[str]:
    """New recovery codes, to be written down; the old ones end."""
    with transaction.atomic():
        Authenticator.objects.filter(user=account, type=KINDS.RECOVERY_CODES).delete()
        codes: list[str] = RecoveryCodes.activate(account).generate_codes()
    return codes


def begin_passkey(account: Account) -> dict[str, Any]:
    """What the browser is asked in order to make a passkey."""
    options: dict[str, Any] = webauthn.begin_registration(account, False)
    return options


def add_passkey(account: Account, name: str, credential: object) -> bool:
    """Keep the passkey that the browser made, if it answers what was asked."""
    try:
        webauthn.parse_registration_response(credential)
        webauthn.complete_registration(credential)
        webauthn.WebAuthn.add(account, name[:PASSKEY_NAME_MAX], credential)
    except _WRONG:
        return False
    return True


def ask_passkey(account: Account) -> dict[str, Any]:
    """What the browser is asked in order to show a passkey."""
    options: dict[str, Any] = webauthn.begin_authentication(account)
    return options


def check_passkey(account: Account, credential: object, clock: Clock) -> bool:
    """Whether the browser showed a passkey of this person."""
    if not allow_try(f"second:{account.code}", clock, tries=10):
        return False
    try:
        webauthn.parse_authentication_response(credential)
        webauthn.complete_authentication(account, credential).record_usage()
    except _WRONG:
        return False
    return True


def remove_factors(account: Account, keys: Iterable[int]) -> None:
    """Have these count no more."""
    Authenticator.objects.filter(user=account, pk__in=list(keys)).delete()


def forget_factors(account: Account) -> None:
    """Have none count any more, such as when the phone was lost; the person sets up new ones at the next sign-in."""
    Authenticator.objects.filter(user=account).delete()


_WRONG = (ValidationError, ValueError, TypeError, KeyError, AttributeError, AssertionError)
"""What the library says of a credential that is none, or that somebody made up."""
