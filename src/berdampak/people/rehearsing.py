"""The second factor of accounts of a rehearsal, which whoever rehearses knows."""

from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)


def code_now(secret: str) -> str:
    """The code that an app with this secret shows now."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return str(format_hotp_value(hotp_value(secret, counter)))


def new_secret() -> str:
    """A secret for an app."""
    return str(generate_totp_secret())
