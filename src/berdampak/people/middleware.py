"""What every request carries of people, and what is answered when somebody may not."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode

from berdampak.front.contracts import address_of, language_of
from berdampak.people.contracts import Person
from berdampak.people.identity import BEARER, SECOND_FACTOR, person_in
from berdampak.people.models import Account
from berdampak.people.pages_refused import refused_page
from berdampak.people.problems import Refused

API = ("/api/", "/en/api/")


class PeopleMiddleware:
    """Gives every request its person, asked for only when somebody wants to know, and answers refusals."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request, which now has a `person`."""
        request.person = SimpleLazyObject(lambda: person_in(request, request.clock))  # type: ignore[attr-defined]
        if is_by_token(request):
            request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]  # no browser sends such a header by itself
        return self.answer(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say why, where something was refused."""
        if not isinstance(exception, Refused):
            return None
        logging.getLogger(__name__).info("Refused: %s", exception.decision.reason.en)
        if request.path.startswith(API):
            return problem_json(request, exception)
        if exception.stranger:
            return to_sign_in(request)
        if is_without_second(request):
            return HttpResponseRedirect(address_of("second_factor_setup", language_of(request)))
        return refused_page(request, exception)


def is_by_token(request: HttpRequest) -> bool:
    """Whether a program asks, which shows a token."""
    return request.path.startswith(API) and request.headers.get("Authorization", "").startswith(BEARER)


def is_without_second(request: HttpRequest) -> bool:
    """Whether an officer asks who has not shown the second factor, and so has no roles yet."""
    account = getattr(request, "user", None)
    if not isinstance(account, Account) or account.kind != "officer" or is_by_token(request):
        return False
    return bool(request.session.get(SECOND_FACTOR) != account.code)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead a stranger to the door, and from there back to the page."""
    back = request.get_full_path() if request.method in ("GET", "HEAD") else ""
    address = address_of("sign_in", language_of(request))
    return HttpResponseRedirect(f"{address}?{urlencode({'next': back})}" if back else address)


def problem_json(request: HttpRequest, refused: Refused) -> JsonResponse:
    """The refusal for a program (RFC 9457)."""
    language, status = language_of(request), 401 if refused.stranger else 403
    one = refused.problems[0]
    body = {"type": one.id, "title": one.what.in_(language), "status": status, "detail": one.why.in_(language)}
    response = JsonResponse(body, status=status, content_type="application/problem+json")
    if refused.stranger:
        response["WWW-Authenticate"] = "Bearer"
    return response


def person_of_request(request: HttpRequest) -> Person:
    """The person that the middleware set, or finds now where it did not run."""
    person = getattr(request, "person", None)
    return person if person is not None else person_in(request, request.clock)  # type: ignore[attr-defined]
