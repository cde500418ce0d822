"""Signing in and out: by a code for everybody, by password and second factor for officers."""

import json
from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from berdampak.front.contracts import Field, address_of, typed
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language
from berdampak.people import words_pages as words
from berdampak.people.accounts import Contact, find_account, make_account, read_contact, read_email, tidy
from berdampak.people.asking import Form, ask, fill, say_at, say_wrong
from berdampak.people.codes import MINUTES, check_code, find_asked, send_code, visitor
from berdampak.people.factors import ask_passkey, check_passkey, check_second, factors_of
from berdampak.people.models import Account
from berdampak.people.passwords import find_weakness, is_right
from berdampak.people.sealing import seal, unseal
from berdampak.people.signing import enter, find_pending, goal_of, keep_next, pass_second, sign_out
from berdampak.people.trying import allow_try

page = require_http_methods(["GET", "HEAD", "POST"])
PROVEN = "people_proven"
"""In the session: the address that a visitor without an account has shown to be theirs, sealed."""
RENEWING = "people_renewing"
"""In the session: the officer who may make a new password, having shown the code."""

CONTACT = Field("contact", "line", words.CONTACT, autocomplete="username", length="middle")
CODE = Field("code", "line", words.CODE, inputmode="numeric", autocomplete="one-time-code", length="short")
EMAIL = Field("email", "line", words.EMAIL, type="email", autocomplete="username", length="middle")
PASSWORD = Field("password", "line", words.PASSWORD, type="password", autocomplete="current-password", length="middle")
NEW_PASSWORD = Field(
    "password",
    "line",
    words.NEW_PASSWORD,
    words.PASSWORD_HELP,
    type="password",
    autocomplete="new-password",
    length="middle",
)
SIGN_IN = Form(
    words.SIGN_IN, words.SEND_CODE, (CONTACT,), (words.SIGN_IN_INTRO,), ((words.OFFICER_WAY, "sign_in_officer"),)
)
NAME = Form(
    words.NAME_TITLE,
    words.GO_ON,
    (Field("name", "line", words.NAME, words.NAME_INTRO, autocomplete="name"),),
)
OFFICER = Form(
    words.OFFICER_TITLE,
    words.SIGN_IN,
    (EMAIL, PASSWORD),
    ways=((words.FORGOTTEN, "password_forgotten"), (words.CITIZEN_WAY, "sign_in")),
)
FORGOTTEN = Form(words.FORGOTTEN_TITLE, words.SEND_CODE, (EMAIL,), (words.FORGOTTEN_INTRO,))
RENEW = Form(words.FORGOTTEN_TITLE, words.SAVE, (NEW_PASSWORD,))
SECOND = Form(
    words.SECOND_TITLE,
    words.GO_ON,
    (replace(CODE, label=words.SECOND_CODE),),
    (words.SECOND_INTRO,),
    ((words.START_AGAIN, "sign_in_officer"),),
)


@page
def sign_in(request: HttpRequest, language: Language) -> HttpResponse:
    """Ask for an e-mail address or phone number, and send a code there, known or not."""
    from berdampak.people.providers import ways_in

    if request.method != "POST":
        if request.user.is_authenticated:
            return HttpResponseRedirect(goal_of(request, request.clock))  # type: ignore[attr-defined]
        keep_next(request)
        return ask(request, SIGN_IN, providers=ways_in(language))
    try:
        send_code(request, "in", read_contact(typed(request, "contact")), request.clock)  # type: ignore[attr-defined]
    except BerdampakError as error:
        form = say_wrong(replace(SIGN_IN, fields=fill(SIGN_IN.fields, request)), "contact", error)
        return ask(request, form, providers=ways_in(language))
    return HttpResponseRedirect(address_of("sign_in_code", language))


@page
def sign_in_code(request: HttpRequest, language: Language) -> HttpResponse:
    """Ask for the code; whoever has no account yet is asked their name."""
    clock = request.clock  # type: ignore[attr-defined]
    asked = find_asked(request, "in", clock)
    if asked is None:
        return HttpResponseRedirect(address_of("sign_in", language))
    form = _code_form(asked.contact, "sign_in")
    if request.method != "POST":
        return ask(request, form)
    contact = check_code(request, "in", typed(request, "code"), clock)
    if contact is None:
        return ask(request, say_wrong(form, "code", words.CODE_WRONG))
    account = find_account(contact)
    if account is None:
        request.session[PROVEN] = seal({contact[0]: contact[1]}).hex()
        return HttpResponseRedirect(address_of("sign_up_name", language))
    if account.kind == "officer":
        return say_at(request, "sign_in_officer", "use_password")
    return enter(request, account, clock)


@page
def sign_up_name(request: HttpRequest, language: Language) -> HttpResponse:
    """Ask the name of a new citizen, and make the account."""
    proven = unseal(bytes.fromhex(request.session.get(PROVEN, "")))
    if not proven:
        return HttpResponseRedirect(address_of("sign_in", language))
    if request.method != "POST":
        return ask(request, NAME)
    name = tidy(typed(request, "name"))
    if not name:
        return ask(request, say_wrong(NAME, "name", words.NAME_MISSING))
    clock = request.clock  # type: ignore[attr-defined]
    del request.session[PROVEN]
    account = make_account("citizen", name, clock, language=language, **proven)
    return enter(request, account, clock)


@page
def sign_in_officer(request: HttpRequest, language: Language) -> HttpResponse:  # noqa: ARG001
    """Ask an officer for e-mail address and password; whoever is unknown is answered alike."""
    if request.method != "POST":
        if request.user.is_authenticated:
            return HttpResponseRedirect(goal_of(request, request.clock))  # type: ignore[attr-defined]
        keep_next(request)
        return ask(request, OFFICER)
    clock, written = request.clock, typed(request, "email")  # type: ignore[attr-defined]
    form = replace(OFFICER, fields=fill(OFFICER.fields, request))
    free = allow_try(f"password:{visitor(request)}", clock, tries=60)
    if not (allow_try(f"password:{written.strip().lower()}", clock, tries=10) and free):
        return ask(request, say_wrong(form, "email", words.TOO_OFTEN))
    account = _officer(written)
    if not is_right(account, request.POST.get("password", "")):
        return ask(request, say_wrong(form, "email", words.NO_MATCH))
    assert account is not None
    return enter(request, account, clock)


@page
def second_factor(request: HttpRequest, language: Language) -> HttpResponse:
    """Ask for the second factor."""
    clock = request.clock  # type: ignore[attr-defined]
    account = find_pending(request, clock)
    if account is None:
        return HttpResponseRedirect(address_of("sign_in_officer", language))
    if request.method == "POST":
        credential = request.POST.get("credential", "")
        if credential and check_passkey(account, _read_json(credential), clock):
            return pass_second(request, account, clock)
        if not credential and check_second(account, typed(request, "code"), clock):
            return pass_second(request, account, clock)
        wrong = words.PASSKEY_WRONG if credential else words.SECOND_WRONG
        return _ask_second(request, say_wrong(SECOND, "code", wrong), account)
    return _ask_second(request, SECOND, account)


@page
def password_forgotten(request: HttpRequest, language: Language) -> HttpResponse:
    """Send a code to an officer's e-mail address; whoever is unknown is answered alike."""
    if request.method != "POST":
        return ask(request, FORGOTTEN)
    try:
        email = read_email(typed(request, "email"))
        send_code(request, "password", ("email", email), request.clock)  # type: ignore[attr-defined]
    except BerdampakError as error:
        return ask(request, say_wrong(replace(FORGOTTEN, fields=fill(FORGOTTEN.fields, request)), "email", error))
    return HttpResponseRedirect(address_of("password_code", language))


@page
def password_code(request: HttpRequest, language: Language) -> HttpResponse:
    """Ask for the code, before a new password is made."""
    clock = request.clock  # type: ignore[attr-defined]
    asked = find_asked(request, "password", clock)
    if asked is None:
        return HttpResponseRedirect(address_of("password_forgotten", language))
    form = _code_form(asked.contact, "password_forgotten")
    if request.method != "POST":
        return ask(request, form)
    contact = check_code(request, "password", typed(request, "code"), clock)
    if contact is None:
        return ask(request, say_wrong(form, "code", words.CODE_WRONG))
    account = _officer(contact[1])
    if account is None:
        return say_at(request, "password_forgotten", "not_an_officer")
    request.session[RENEWING] = {"pk": account.pk, "until": clock().timestamp() + MINUTES * 60}
    return HttpResponseRedirect(address_of("password_new", language))


@page
def password_new(request: HttpRequest, language: Language) -> HttpResponse:
    """Make a new password; every session of the officer ends with the old one."""
    clock, kept = request.clock, request.session.get(RENEWING)  # type: ignore[attr-defined]
    if not isinstance(kept, dict) or clock().timestamp() > kept["until"]:
        return HttpResponseRedirect(address_of("password_forgotten", language))
    if request.method != "POST":
        return ask(request, RENEW)
    account = Account.objects.get(pk=kept["pk"])
    password = request.POST.get("password", "")
    if weakness := find_weakness(password, account):
        return ask(request, say_wrong(RENEW, "password", weakness))
    del request.session[RENEWING]
    account.set_password(password)
    account.save(update_fields=["password"])
    return enter(request, account, clock)


@page
def leave_page(request: HttpRequest, language: Language) -> HttpResponse:
    """Sign out, once the button is pressed."""
    if request.method != "POST":
        return ask(request, Form(words.SIGN_OUT_TITLE, words.SIGN_OUT_TITLE, intro=(words.SIGN_OUT_INTRO,)))
    sign_out(request)
    return HttpResponseRedirect("/" if language == "id" else "/en/")


def _code_form(contact: Contact, again: str) -> Form:
    sent = words.CODE_SENT.format(to=hint(contact), minutes=MINUTES)
    return Form(words.CODE_TITLE, words.GO_ON, (CODE,), (sent,), ((words.CODE_AGAIN, again),))


def hint(contact: Contact) -> str:
    """Enough of an address for its owner to know it: `sa…@example.org`, `…4567`."""
    kind, word = contact
    if kind == "phone":
        return f"…{word[-4:]}"
    name, _, host = word.partition("@")
    return f"{name[:2]}…@{host}"


def _officer(email: str) -> Account | None:
    try:
        account = find_account(("email", read_email(email)))
    except BerdampakError:
        return None
    return account if account and account.kind == "officer" else None


def _ask_second(request: HttpRequest, form: Form, account: Account) -> HttpResponse:
    has = factors_of(account)
    options = json.dumps(ask_passkey(account)) if has.passkeys else ""
    return ask(request, form, name="people/second.html", passkey=options, passkey_words=words.USE_PASSKEY)


def _read_json(text: str) -> object:
    try:
        return json.loads(text[:20_000])
    except ValueError:
        return None
