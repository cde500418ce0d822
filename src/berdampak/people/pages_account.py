"""One's own account: who one is, how one is reached, and signing out elsewhere."""

from dataclasses import replace

from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from berdampak.front.contracts import Field, Option, address_of, render_page, typed
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import moment_text
from berdampak.people import words_account as words
from berdampak.people import words_pages
from berdampak.people.accounts import Contact, read_email, read_phone, tidy, write_facts
from berdampak.people.asking import FOLDER, Form, ask, fill, menu_of, said_now, say_at, say_wrong
from berdampak.people.codes import MINUTES, check_code, find_asked, send_code
from berdampak.people.factors import factors_of
from berdampak.people.gate import own_page
from berdampak.people.identity import roles_at
from berdampak.people.models import Account
from berdampak.people.offices import name_of
from berdampak.people.pages_signing import CODE, NEW_PASSWORD, hint
from berdampak.people.passwords import find_weakness, is_right
from berdampak.people.sign_ins import SignedIn, end_sign_in, list_sign_ins
from berdampak.people.signing import keep_here
from berdampak.people.staff import record
from berdampak.people.words_team import ACTING_NAMES, ROLE_NAMES
from berdampak.people.zones import local

BACK = ((words.BACK, "account"),)
SPOKEN = {"id": words.INDONESIAN, "en": words.ENGLISH}
LETTERS = {"no": words.LETTERS_NO, "yes": words.LETTERS_YES}
CONTACTS = {
    "surel": Field("contact", "line", words.NEW_EMAIL, type="email", autocomplete="email", length="middle"),
    "ponsel": Field("contact", "line", words.NEW_PHONE, type="tel", autocomplete="tel", length="middle"),
}
CURRENT = Field(
    "current",
    "line",
    words.CURRENT_PASSWORD,
    type="password",
    autocomplete="current-password",
    length="middle",
)
PASSWORD = Form(words.CHANGE_PASSWORD, words.SAVE, (CURRENT, NEW_PASSWORD), ways=BACK)


@own_page("GET", "HEAD")
def account_page(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """All that there is of one's own account."""
    roles = [
        (
            ROLE_NAMES[role.name],
            ACTING_NAMES.get(role.acting or ""),
            name_of(role.unit or role.agency or role.mall or role.region),
        )
        for role in roles_at(account, request.clock())  # type: ignore[attr-defined]
    ]
    has, signed_in = factors_of(account), list_sign_ins(request, account)
    return render_page(
        request,
        FOLDER,
        "people/account.html",
        menu=menu_of(request),
        title=words.ACCOUNT.in_(language),
        here="account",
        words=words,
        facts=account.facts,
        speaks=words.ENGLISH if account.language == "en" else words.INDONESIAN,
        officer=account.kind == "officer",
        letters=words.LETTERS_YES if account.wants_letters else words.LETTERS_NO,
        roles=roles,
        sign_ins=[_sign_in(one, language) for one in signed_in],
        others=len(signed_in) > 1,
        second=has,
        second_passkeys=words.SECOND_PASSKEYS.format(count=len(has.passkeys)),
        second_left=words.SECOND_LEFT.format(count=has.recovery_left),
        said=said_now(request),
        to={name: address_of(name, language) for name in WAYS}
        | {kind: address_of("account_contact", language, kind=kind) for kind in CONTACTS},
    )


def _sign_in(one: SignedIn, language: Language) -> dict[str, object]:
    what = same(one.browser or one.system) if one.browser or one.system else words.BROWSER_OTHER
    if one.browser and one.system:
        what = words.BROWSER_ON.format(browser=one.browser, system=one.system)
    return {
        "what": what,
        "since": words.SINCE.format(moment=moment_text(local(one.at))) if one.at else None,
        "end": "" if one.here else address_of("account_device_end", language, key=one.id),
    }


WAYS = (
    "account_profile",
    "account_password",
    "account_devices",
    "second_factor_setup",
    "tokens",
    "sign_out",
)


@own_page()
def profile(request: HttpRequest, language: Language, account: Account) -> HttpResponse:  # noqa: ARG001
    """Change one's name, the language of messages, and of officers whether they are told by e-mail what waits."""
    post = request.method == "POST"
    name = typed(request, "name") if post else account.name
    speaks = typed(request, "language") if post else account.language
    letters = typed(request, "letters") if post else "yes" if account.wants_letters else "no"
    fields = [
        Field("name", "line", words.NAME, value=name, autocomplete="name"),
        Field("language", "radios", words.LANGUAGE, options=_options(SPOKEN, speaks)),
    ]
    if account.kind == "officer":
        told = _options(LETTERS, letters)
        fields.append(Field("letters", "radios", words.LETTERS, help=words.LETTERS_HINT, options=told))
    form = Form(words.PROFILE, words.SAVE, tuple(fields), ways=BACK)
    if not post:
        return ask(request, form)
    if not tidy(name):
        return ask(request, say_wrong(form, "name", words_pages.NAME_MISSING))
    account.language = "en" if speaks == "en" else "id"
    account.wants_letters = account.kind == "officer" and letters == "yes"
    write_facts(account, name=name)
    return say_at(request, "account", "saved")


def _options(choices: dict[str, Text], picked: str) -> tuple[Option, ...]:
    return tuple(Option(code, label, picked=code == picked) for code, label in choices.items())


@own_page()
def contact(request: HttpRequest, language: Language, account: Account, kind: str) -> HttpResponse:  # noqa: ARG001
    """Ask for a new e-mail address or phone number, and send a code there."""
    title = words.CHANGE_EMAIL if kind == "surel" else words.CHANGE_PHONE
    form = Form(title, words.SEND_CODE, (CONTACTS[kind],), (words.CONTACT_INTRO,), BACK)
    if request.method != "POST":
        return ask(request, form)
    try:
        written = typed(request, "contact")
        to: Contact = ("email", read_email(written)) if kind == "surel" else ("phone", read_phone(written))
        send_code(request, "contact", to, request.clock)  # type: ignore[attr-defined]
    except BerdampakError as error:
        return ask(request, say_wrong(replace(form, fields=fill(form.fields, request)), "contact", error))
    return HttpResponseRedirect(address_of("account_contact_code", language))


@own_page()
def contact_code(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """Keep the new e-mail address or phone number once its code was given."""
    clock = request.clock  # type: ignore[attr-defined]
    asked = find_asked(request, "contact", clock)
    if asked is None:
        return HttpResponseRedirect(address_of("account", language))
    sent = words_pages.CODE_SENT.format(to=hint(asked.contact), minutes=MINUTES)
    form = Form(words_pages.CODE_TITLE, words_pages.GO_ON, (CODE,), (sent,), BACK)
    if request.method != "POST":
        return ask(request, form)
    proven = check_code(request, "contact", typed(request, "code"), clock)
    if proven is None:
        return ask(request, say_wrong(form, "code", words_pages.CODE_WRONG))
    try:
        write_facts(account, **{proven[0]: proven[1]})
    except BerdampakError as error:
        return ask(request, say_wrong(form, "code", error))
    return say_at(request, "account", "saved")


@own_page()
def password(request: HttpRequest, language: Language, account: Account) -> HttpResponse:  # noqa: ARG001
    """Change one's password; every other session ends."""
    if account.kind != "officer" or request.method != "POST":
        return ask(request, PASSWORD)
    if not is_right(account, request.POST.get("current", "")):
        return ask(request, say_wrong(PASSWORD, "current", words.CURRENT_WRONG))
    new = request.POST.get("password", "")
    if weakness := find_weakness(new, account):
        return ask(request, say_wrong(PASSWORD, "password", weakness))
    account.set_password(new)
    account.save(update_fields=["password"])
    keep_here(request, account)
    return say_at(request, "account", "saved")


@own_page()
def devices(request: HttpRequest, language: Language, account: Account) -> HttpResponse:  # noqa: ARG001
    """Sign out everywhere but here."""
    form = Form(words.DEVICES, words.DEVICES, intro=(words.DEVICES_INTRO,), ways=BACK)
    if request.method != "POST":
        return ask(request, form)
    Account.objects.filter(pk=account.pk).update(epoch=F("epoch") + 1)
    account.refresh_from_db()
    keep_here(request, account)
    record(account.code, "person.signed_out", account.code, request.clock)  # type: ignore[attr-defined]
    return say_at(request, "account", "sessions_ended")


@own_page("POST")
def device_end(request: HttpRequest, language: Language, account: Account, key: int) -> HttpResponse:  # noqa: ARG001
    """Sign out in one other browser."""
    if end_sign_in(request, account, key):
        record(account.code, "person.signed_out", account.code, request.clock)  # type: ignore[attr-defined]
    return say_at(request, "account", "session_ended")
