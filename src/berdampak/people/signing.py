"""From one who showed a first factor to a session: past the second factor, where there must be one."""

from django.contrib.auth import login, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import NoReverseMatch
from django.utils.http import url_has_allowed_host_and_scheme

from berdampak.front.contracts import address_of, language_of
from berdampak.front.facade import SLOTS
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language
from berdampak.people.contracts import Person
from berdampak.people.factors import factors_of
from berdampak.people.identity import SECOND_FACTOR, as_person
from berdampak.people.models import Account
from berdampak.people.sign_ins import keep_sign_in, note_sign_in

NEXT, PENDING = "people_next", "people_pending"
BACKEND = "berdampak.people.backend.PeopleBackend"
PENDING_MINUTES = 15


def keep_next(request: HttpRequest) -> None:
    """Remember where the visitor was going, if it is a page of ours."""
    wanted = request.GET.get("next", "")
    if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        request.session[NEXT] = wanted[:2000]


def enter(request: HttpRequest, account: Account, clock: Clock, language: Language | None = None) -> HttpResponse:
    """Let somebody in who showed a first factor: to the second, to its set-up, or to where they were going."""
    language = language or language_of(request)
    if factors_of(account):
        request.session[PENDING] = {"pk": account.pk, "until": clock().timestamp() + PENDING_MINUTES * 60}
        return HttpResponseRedirect(address_of("second_factor", language))
    _start(request, account, clock)
    if account.kind == "officer":
        return HttpResponseRedirect(address_of("second_factor_setup", language))
    return HttpResponseRedirect(_goal(request, as_person(account, clock())))


def find_pending(request: HttpRequest, clock: Clock) -> Account | None:
    """Who showed a first factor in this browser and not yet the second."""
    pending = request.session.get(PENDING)
    if not isinstance(pending, dict) or clock().timestamp() > pending["until"]:
        return None
    return Account.objects.filter(pk=pending["pk"], left_at=None).first()


def pass_second(request: HttpRequest, account: Account, clock: Clock) -> HttpResponse:
    """Let somebody in who showed the second factor too."""
    _start(request, account, clock)
    request.session[SECOND_FACTOR] = account.code
    return HttpResponseRedirect(_goal(request, as_person(account, clock())))


def mark_second(request: HttpRequest, account: Account) -> None:
    """Count the second factor as shown in this session, which has just set it up; the session gets a new key."""
    with keep_sign_in(request):
        request.session.cycle_key()
    request.session[SECOND_FACTOR] = account.code


def keep_here(request: HttpRequest, account: Account) -> None:
    """Keep this session where all others end, under a new key."""
    with keep_sign_in(request):
        update_session_auth_hash(request, account)


def sign_out(request: HttpRequest) -> None:
    """End the session."""
    logout(request)


def goal_of(request: HttpRequest, clock: Clock) -> str:
    """Where somebody who is signed in goes from here."""
    user = request.user
    assert isinstance(user, Account)
    return _goal(request, as_person(user, clock()))


def _start(request: HttpRequest, account: Account, clock: Clock) -> None:
    goal = request.session.get(NEXT)
    request.session.flush()
    login(request, account, backend=BACKEND)
    note_sign_in(request, account, clock)
    if goal:
        request.session[NEXT] = goal


def _goal(request: HttpRequest, person: Person) -> str:
    wanted = request.session.pop(NEXT, None)
    if isinstance(wanted, str):
        return wanted
    language = language_of(request)
    for place in SLOTS.staff:
        if person.kind == "officer" and (not place.acts or person.acts & set(place.acts)):
            try:
                return address_of(place.url_name, language)
            except NoReverseMatch:  # pragma: no cover  a place whose page needs more than a language
                continue
    return address_of(SLOTS.own[0].url_name if SLOTS.own else "account", language)
