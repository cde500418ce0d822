"""When to try again, which signals a subscription asks for, and how a delivery is signed."""

import hmac
from collections.abc import Iterable
from datetime import timedelta
from hashlib import sha256

FIRST = timedelta(minutes=1)
LONGEST = timedelta(hours=6)
SECONDS_LATE_MAX = 300


def delay_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts came to nothing: a minute, then four times as long each time."""
    return min(FIRST * 4.0 ** min(attempts - 1, 10), LONGEST)


def asks_for(names: Iterable[str], name: str) -> bool:
    """Whether a subscription to these names is told of a signal; `case.*` stands for all that begin so, `*` for all."""
    return any(one in (name, "*") or (one.endswith(".*") and name.startswith(one[:-1])) for one in names)


def sign(body: bytes, secret: str, seconds: int) -> str:
    """The header that proves who sent this body, and when (seconds since 1970): `t=…,v1=…`."""
    return f"t={seconds},v1={_digest(body, secret, seconds)}"


def is_signed(header: str, body: bytes, secret: str, now_seconds: int) -> bool:
    """Whether the header proves that the body came from who knows the secret, within five minutes of now."""
    parts = dict(part.partition("=")[::2] for part in header.split(","))
    said, digest = parts.get("t", ""), parts.get("v1", "")
    if not (said.isascii() and said.isdigit()) or abs(now_seconds - int(said)) > SECONDS_LATE_MAX:
        return False
    return hmac.compare_digest(digest.encode(), _digest(body, secret, int(said)).encode())


def _digest(body: bytes, secret: str, seconds: int) -> str:
    return hmac.new(secret.encode(), f"{seconds}.".encode() + body, sha256).hexdigest()
