"""Accounts of officers, for who manages them: made, given roles, closed and opened, helped in when a phone is lost."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from berdampak.front.contracts import Entry, Field, address_of, render_page, typed
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text, same
from berdampak.people import staff
from berdampak.people import words_account as account_words
from berdampak.people import words_team as words
from berdampak.people.appointing import find_or_make, find_role
from berdampak.people.asking import FOLDER, Form, ask, said_now, say_at, say_wrong
from berdampak.people.contracts import Person, Role, Thing
from berdampak.people.factors import forget_factors
from berdampak.people.identity import as_role
from berdampak.people.middleware import person_of_request
from berdampak.people.models import Account, Appointment
from berdampak.people.offices import REACH_KINDS, all_offices, name_of
from berdampak.people.pages_team import page, pick_one, role_words
from berdampak.people.problems import Refused
from berdampak.people.rules import decide

SHOWN_MAX = 1000
DEEDS = {
    "keluar": (words.LEAVE_TITLE, words.LEAVE_INTRO, words.LEAVE_BUTTON, "left"),
    "buka": (words.UNDO, words.ACCOUNTS_INTRO, words.UNDO, "returned"),
    "langkah": (words.FORGET_FACTORS, words.FORGET_INTRO, words.FORGET_FACTORS, "factors_forgotten"),
    "perangkat": (words.SIGN_OUT, words.SIGN_OUT_INTRO, words.SIGN_OUT, "sessions_ended"),
}


@require_safe
def accounts(request: HttpRequest, language: Language) -> HttpResponse:
    """Every officer's account, those at work first."""
    _require(request)
    now = request.clock()  # type: ignore[attr-defined]
    roles: dict[int, list[tuple[int, Role]]] = {}
    for one in Appointment.at(now).order_by("pk"):
        roles.setdefault(one.account_id, []).append((one.pk, as_role(one)))
    officers = sorted(
        Account.objects.filter(kind="officer").order_by("pk")[:SHOWN_MAX],
        key=lambda one: (not one.is_active, one.name.casefold()),
    )
    rows = [_row(one, roles.get(one.pk, []), language) for one in officers]
    return render_page(
        request,
        FOLDER,
        "people/accounts.html",
        title=words.ACCOUNTS.in_(language),
        menu="staff",
        here="accounts",
        words=words,
        rows=rows,
        said=said_now(request),
        add=address_of("account_new", language),
    )


@page
def account_new(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """Make an officer's account with a role, or give a role to one that is there."""
    by, clock = _require(request), request.clock  # type: ignore[attr-defined]
    form = _role_form(request, words.NEW_ACCOUNT)
    email = Field("email", "line", words.EMAIL, type="email", value=typed(request, "email"), length="middle")
    name = Field("name", "line", words.NAME, value=typed(request, "name"))
    form = replace(form, fields=(email, name, *form.fields), intro=(words.ADD_INTRO,))
    if request.method != "POST":
        return ask(request, form)
    role = _role(request)
    if role is None:
        return ask(request, say_wrong(form, "office", words.PICK))
    try:
        account = find_or_make(email.value, name.value, clock)
        staff.join(account.code, role, by.code, clock)
    except BerdampakError as error:
        return ask(request, say_wrong(form, "email", error))
    return say_at(request, "accounts", "officer_made")


@page
def account_role(request: HttpRequest, language: Language, person: str) -> HttpResponse:  # noqa: ARG001
    """Give an officer another role."""
    by, account = _require(request), _officer(person)
    form = _role_form(request, words.GIVE_ROLE)
    form = replace(form, intro=(same(account.name),))
    if request.method != "POST":
        return ask(request, form)
    role = _role(request)
    if role is None:
        return ask(request, say_wrong(form, "office", words.PICK))
    try:
        staff.join(person, role, by.code, request.clock)  # type: ignore[attr-defined]
    except BerdampakError as error:
        return ask(request, say_wrong(form, "role", error))
    return say_at(request, "accounts", "joined")


@page
def account_deed(request: HttpRequest, language: Language, person: str, deed: str) -> HttpResponse:  # noqa: ARG001
    """Close an account, open it again, remove its second factor or end its sessions, once that is confirmed."""
    by, account, clock = _require(request), _officer(person), request.clock  # type: ignore[attr-defined]
    title, intro, button, said = DEEDS[deed]
    name = same(account.name)
    form = Form(title.format(name=name), button, intro=(name, intro.format(name=name)))
    if request.method != "POST":
        return ask(request, form)
    if person == by.code:
        raise Refused(decide(by, "account.nothing", Thing("account")))
    match deed:
        case "keluar":
            staff.leave(person, by.code, clock)
        case "buka":
            staff.come_back(person, by.code, clock)
        case "langkah":
            forget_factors(account)
            staff.end_sessions(person, by.code, clock)
            staff.record(person, "person.second_factor_removed", by.code, clock)
        case "perangkat":
            staff.end_sessions(person, by.code, clock)
    return say_at(request, "accounts", said)


@page
def account_role_end(request: HttpRequest, language: Language, person: str, key: int) -> HttpResponse:  # noqa: ARG001
    """End a role of an officer, once that is confirmed; nobody ends their own."""
    by, account, clock = _require(request), _officer(person), request.clock  # type: ignore[attr-defined]
    one = Appointment.at(clock(), account=account, pk=key).first()
    told = role_words(as_role(one)) if one else words.NO_ROLES
    form = Form(words.ROLE_END, words.ROLE_END, intro=(same(f"{account.name}: ") + told,))
    if request.method != "POST":
        return ask(request, form)
    if one and person != by.code:
        staff.end_appointment(key, by.code, clock)
    return say_at(request, "accounts", "relieved")


def _row(account: Account, roles: list[tuple[int, Role]], language: Language) -> dict[str, object]:
    def at(name: str, **named: object) -> str:
        return address_of(name, language, person=account.code, **named)

    deeds = ("keluar", "perangkat", "langkah") if account.is_active else ("buka",)
    labels = {"keluar": words.LEAVE, "buka": words.UNDO, "langkah": words.FORGET_FACTORS, "perangkat": words.SIGN_OUT}
    give = [Entry(at("account_role"), words.GIVE_ROLE.in_(language))] if account.is_active else []
    return {
        "name": account.name or account.code,
        "closed": not account.is_active,
        "roles": [
            (
                role_words(role),
                _place(role),
                at("account_role_end", key=key),
            )
            for key, role in roles
        ],
        "ways": give + [Entry(at("account_deed", deed=deed), labels[deed].in_(language)) for deed in deeds],
    }


def _place(role: Role) -> Text:
    return name_of(role.unit or role.agency or role.mall or role.region)


def _require(request: HttpRequest) -> Person:
    person = person_of_request(request)
    decision = decide(person, "account.manage", Thing("account"))
    if not decision:
        raise Refused(decision, stranger=person.kind == "stranger")
    return person


def _officer(code: str) -> Account:
    return get_object_or_404(Account, code=code, kind="officer")


def _role_form(request: HttpRequest, title: Text) -> Form:
    roles: list[tuple[str, Text]] = [(name, words.ROLE_NAMES[name]) for name in REACH_KINDS]
    offices = [(one.code, one.name) for one in all_offices().values() if one.kind != "counter"]
    offices_field = pick_one(request, "office", words.OFFICE, offices, look="select")
    return Form(
        title,
        account_words.SAVE,
        (pick_one(request, "role", words.ROLE, roles), replace(offices_field, optional=True)),
    )


def _role(request: HttpRequest) -> Role | None:
    return find_role(typed(request, "role"), all_offices().get(typed(request, "office")))
