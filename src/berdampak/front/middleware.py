"""What every request and answer carries: a clock, and a content policy under which nothing foreign runs."""

import secrets
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

CONTENT_POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
WITH_SCRIPT = {"connect-src": "'self'", "worker-src": "'self'"}
Answer = Callable[[HttpRequest], HttpResponseBase]


class Nonce:
    """The nonce of one answer, drawn when a page first asks for it; a page that runs nothing never does."""

    def __init__(self) -> None:
        self.value = ""

    def __str__(self) -> str:
        self.value = self.value or secrets.token_urlsafe(16)
        return self.value


def clock(answer: Answer) -> Answer:
    """Middleware that gives every request its clock, `request.clock`."""

    def with_clock(request: HttpRequest) -> HttpResponseBase:
        request.clock = settings.CLOCK  # type: ignore[attr-defined]
        return answer(request)

    return with_clock


def content_policy(answer: Answer) -> Answer:
    """Middleware that puts the content policy on every answer; only a script that bears the nonce may run."""

    def with_policy(request: HttpRequest) -> HttpResponseBase:
        nonce = Nonce()
        request.csp_nonce = nonce  # type: ignore[attr-defined]
        response = answer(request)
        if "Content-Security-Policy" not in response.headers:  # a file that is handed out has a stricter one
            response.headers["Content-Security-Policy"] = policy_of(nonce.value)
        return response

    return with_policy


def policy_of(nonce: str = "") -> str:
    """The content policy in words that browsers know."""
    rules = CONTENT_POLICY | ({"script-src": f"'nonce-{nonce}'", **WITH_SCRIPT} if nonce else {})
    return "; ".join(f"{name} {value}" for name, value in rules.items())
