"""Tokens of one's own programs."""

from django.http import HttpRequest, HttpResponse

from berdampak.front.contracts import Field, Option, address_of, render_page, typed
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import moment_text
from berdampak.people import words_account as words
from berdampak.people.asking import FOLDER, Form, ask, menu_of, said_now, say_at, say_wrong
from berdampak.people.gate import own_page
from berdampak.people.identity import person_in
from berdampak.people.models import Account
from berdampak.people.staff import record
from berdampak.people.tokens import DAYS_MAX, end_token, make_token, tokens_of
from berdampak.people.words_acts import act_name
from berdampak.people.zones import local


@own_page("GET", "HEAD")
def tokens(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """The tokens that one has."""
    rows = [
        {
            "label": one.label,
            "scopes": ", ".join(act_name(act).in_(language) for act in one.scopes),
            "used": moment_text(local(one.used_at)) if one.used_at else words.TOKEN_NEVER,
            "expires": moment_text(local(one.expires_at)),
            "end": address_of("token_end", language, key=one.id),
        }
        for one in tokens_of(account.code)
    ]
    return render_page(
        request,
        FOLDER,
        "people/tokens.html",
        menu=menu_of(request),
        title=words.TOKENS.in_(language),
        words=words,
        rows=rows,
        said=said_now(request),
        to={name: address_of(name, language) for name in ("token_new", "account")},
    )


@own_page()
def token_new(request: HttpRequest, language: Language, account: Account) -> HttpResponse:
    """Make a token, and show it this once."""
    clock = request.clock  # type: ignore[attr-defined]
    may = sorted(person_in(request, clock).acts)
    picked = set(request.POST.getlist("scopes")) & set(may)
    days = typed(request, "days") if request.method == "POST" else "90"
    form = Form(
        words.TOKEN_NEW,
        words.TOKEN_NEW,
        (
            Field("label", "line", words.TOKEN_LABEL, value=typed(request, "label"), length="middle"),
            Field("days", "line", words.TOKEN_DAYS, value=days, inputmode="numeric", length="short"),
            Field(
                "scopes",
                "checks",
                words.TOKEN_SCOPES,
                options=tuple(Option(act, act_name(act), picked=act in picked) for act in may),
            ),
        ),
        (words.TOKENS_INTRO,),
        ((words.TOKENS, "tokens"),),
    )
    if request.method != "POST":
        return ask(request, form)
    for name, fault in _faults(typed(request, "label"), days, picked):
        form = say_wrong(form, name, fault)
    if any(field.error for field in form.fields):
        return ask(request, form)
    secret = make_token(account.code, typed(request, "label"), picked, int(days), clock)
    record(account.code, "person.token_made", account.code, clock, scopes=sorted(picked), days=int(days))
    return render_page(
        request,
        FOLDER,
        "people/token_made.html",
        menu=menu_of(request),
        title=words.TOKEN_MADE.in_(language),
        words=words,
        secret=secret,
        back=address_of("tokens", language),
    )


@own_page("POST")
def token_end(request: HttpRequest, language: Language, account: Account, key: int) -> HttpResponse:  # noqa: ARG001
    """End a token of one's own at once."""
    if end_token(account.code, key):
        record(account.code, "person.token_ended", account.code, request.clock)  # type: ignore[attr-defined]
    return say_at(request, "tokens", "token_ended")


def _faults(label: str, days: str, picked: set[str]) -> list[tuple[str, Text]]:
    found = []
    if not label.strip():
        found.append(("label", words.TOKEN_LABEL_MISSING))
    if not (days.isascii() and days.isdigit() and 1 <= int(days[:6]) <= DAYS_MAX):
        found.append(("days", words.TOKEN_DAYS_WRONG))
    if not picked:
        found.append(("scopes", words.TOKEN_SCOPES_MISSING))
    return found
