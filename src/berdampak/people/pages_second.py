"""Setting up the second factor: a code app, passkeys, and recovery codes on paper."""

import base64
import json
from dataclasses import replace
from urllib.parse import quote, urlencode

from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.front.contracts import Field, address_of, render_page, typed
from berdampak.kernel.text import Language
from berdampak.people import words_account as words
from berdampak.people import words_pages
from berdampak.people.asking import FOLDER, Form, ask, fill, menu_of, said_now, say_at, say_wrong
from berdampak.people.factors import (
    add_app,
    add_passkey,
    begin_passkey,
    factors_of,
    remove_factors,
    renew_recovery,
)
from berdampak.people.gate import own_page
from berdampak.people.models import Account
from berdampak.people.pages_signing import CODE
from berdampak.people.sealing import seal, unseal
from berdampak.people.signing import goal_of, mark_second
from berdampak.people.staff import record

ISSUER = "Berdampak"
SECRET, FRESH = "people_totp", "people_recovery"
"""In the session, sealed: the secret of an app being set up, and recovery codes that were just made."""


@own_page("GET", "HEAD", while_setting_up=True)
def setup(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """What is set up, and what may be."""
    return render_page(
        request,
        FOLDER,
        "people/second_setup.html",
        menu=menu_of(request),
        title=words.SECOND.in_(language),
        words=words,
        has=factors_of(account),
        left=words.SECOND_LEFT.format(count=factors_of(account).recovery_left),
        said=said_now(request),
        to={
            name: address_of(name, language) for name in ("second_app", "second_passkey", "second_recovery", "account")
        },
        removals=[(name, address_of("second_remove", language, key=key)) for key, name in factors_of(account).passkeys],
    )


@own_page(while_setting_up=True)
def app(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """Set up a code app: show the secret as a QR code, and take it once the app shows a right code."""
    kept = unseal(bytes.fromhex(request.session.get(SECRET, "")))
    secret = kept.get("secret") or generate_totp_secret()
    request.session[SECRET] = seal({"secret": secret}).hex()
    form = Form(words.APP_TITLE, words_pages.GO_ON, (CODE,), (words.APP_INTRO,))
    if request.method == "POST":
        if add_app(account, secret, typed(request, "code")):
            del request.session[SECRET]
            return _took(request, account, language)
        form = say_wrong(form, "code", words.APP_WRONG)
    picture = qr_code(app_address(account, secret))
    spaced = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return ask(request, form, name="people/app.html", words=words, picture=picture, secret=spaced)


@own_page(while_setting_up=True)
def passkey(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """Keep a passkey that the browser makes."""
    field = Field("name", "line", words.PASSKEY_NAME, words.PASSKEY_NAME_HELP, length="middle")
    form = Form(words.PASSKEY_ADD, words.PASSKEY_ADD, (field,), (words.PASSKEY_INTRO,))
    if request.method == "POST":
        form = replace(form, fields=fill(form.fields, request))
        name = typed(request, "name").strip() or words.PASSKEY_ADD.in_(language)
        if add_passkey(account, name, _read(request.POST.get("credential", ""))):
            return _took(request, account, language, said="passkey_added")
        form = say_wrong(form, "name", words.PASSKEY_WRONG)
    options = json.dumps(begin_passkey(account))
    return ask(request, form, name="people/passkey.html", passkey=options, words=words)


@own_page("POST")
def remove(request: HttpRequest, language: Language, account: Account, key: int) -> HttpResponse:  # noqa: ARG001
    """Have a passkey count no more; the last second factor of an officer stays."""
    has = factors_of(account)
    if has.app or len(has.passkeys) > 1 or account.kind != "officer":
        remove_factors(account, {key} & {one for one, _ in has.passkeys})
        record(account.code, "person.second_factor_removed", account.code, request.clock)  # type: ignore[attr-defined]
    return say_at(request, "second_factor_setup", "passkey_removed")


@own_page()
def recovery(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """Make new recovery codes, and show them this once."""
    fresh = unseal(bytes.fromhex(request.session.pop(FRESH, "")))
    if request.method == "POST":
        request.session[FRESH] = seal({"codes": " ".join(renew_recovery(account))}).hex()
        return HttpResponseRedirect(address_of("second_recovery", language))
    if not fresh:
        form = Form(words.RECOVERY, words.RECOVERY_NEW, intro=(words.RECOVERY_NEW_INTRO,))
        return ask(request, form)
    return render_page(
        request,
        FOLDER,
        "people/recovery.html",
        menu=menu_of(request),
        title=words.RECOVERY.in_(language),
        words=words,
        codes=fresh["codes"].split(),
        goal=goal_of(request, request.clock),  # type: ignore[attr-defined]
    )


def app_address(account: Account, secret: str) -> str:
    """What the QR code says to a code app."""
    label = quote(f"{ISSUER}:{account.facts.get('email') or account.code}")
    return f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': ISSUER})}"


def qr_code(text: str) -> str:
    """A QR code as an address that holds the picture itself."""
    import io

    import qrcode
    import qrcode.image.svg

    drawn = io.BytesIO()
    qrcode.make(text, image_factory=qrcode.image.svg.SvgPathImage, box_size=8, border=3).save(drawn)
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.getvalue()).decode()


def _took(request: HttpRequest, account: Account, language: Language, said: str = "second_set") -> HttpResponse:
    """After a factor was added: it counts as shown, and the first one brings recovery codes."""
    mark_second(request, account)
    record(account.code, "person.second_factor_added", account.code, request.clock)  # type: ignore[attr-defined]
    if not factors_of(account).recovery_left:
        request.session[FRESH] = seal({"codes": " ".join(renew_recovery(account))}).hex()
        return HttpResponseRedirect(address_of("second_recovery", language))
    return say_at(request, "second_factor_setup", said)


def _read(text: str) -> object:
    try:
        return json.loads(text[:20_000])
    except ValueError:
        return None
