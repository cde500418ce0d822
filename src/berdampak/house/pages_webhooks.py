"""Pages for whoever looks after machines: which other systems are told, and what came of it."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from berdampak.calendar.facade import load_calendar
from berdampak.front.contracts import Field, address_of, list_errors, render_page, typed
from berdampak.house import words_webhooks as words
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import moment_text
from berdampak.outbox import facade as outbox
from berdampak.outbox.contracts import Delivery, Subscriber
from berdampak.people.contracts import Thing
from berdampak.people.facade import require

FOLDER = Path(__file__).parent / "templates"
SHOWN = 20
SAID = {"test": words.TESTED, "on": words.SWITCHED_ON, "remove": words.REMOVED}
form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
def webhooks(request: HttpRequest, language: Language) -> HttpResponse:
    """Who is told of what; an address is added below."""
    person = require(request, "webhook.manage", Thing("webhook"))
    url, names = typed(request, "url"), typed(request, "names")
    wrong: Problem | None = None
    if request.method == "POST":
        try:
            asked = [name for one in names.split(",") if (name := one.strip())]
            made, secret = outbox.subscribe(url, asked, person.code, _clock(request))
        except BerdampakError as error:
            wrong = error.problems[0]
        else:
            to = address_of("webhook", language, hook=made.code)
            return _page(request, "webhook_made", words.MADE, language, secret=secret, to=to)
    said = wrong.what + same(" ") + wrong.why if wrong else None
    at_names = wrong is not None and wrong.id == "outbox.E002"
    fields = [
        Field("url", "line", words.ADDRESS, words.ADDRESS_HELP, None if at_names else said, value=url, type="url"),
        Field("names", "line", words.NAMES, words.NAMES_HELP, said if at_names else None, value=names or "case.*"),
    ]
    rows = [(one, _state(one), address_of("webhook", language, hook=one.code)) for one in outbox.list_subscribers()]
    return _page(
        request,
        "webhooks",
        words.TITLE,
        language,
        status=422 if wrong else 200,
        rows=rows,
        fields=fields,
        errors=list_errors(fields),
    )


@form_page
def webhook(request: HttpRequest, hook: str, language: Language) -> HttpResponse:
    """One address: what it was told lately, and a button to try it, to switch it on again and to remove it."""
    require(request, "webhook.manage", Thing("webhook"))
    found, wrong = outbox.find_subscriber(hook), None
    if found is None:
        raise Http404
    if request.method == "POST":
        act = request.POST.get("act", "")
        try:
            if _do(act, hook, _clock(request)):
                to = address_of("webhooks", language) if act == "remove" else request.path
                return HttpResponseRedirect(f"{to}?telah={act}")
        except BerdampakError as error:
            wrong = error.problems[0]
    return _page(
        request,
        "webhook",
        words.ONE,
        language,
        status=422 if request.method == "POST" else 200,
        hook=found,
        state=_state(found),
        since=_local(found.created_at),
        deliveries=[_view(one) for one in outbox.list_deliveries(hook, SHOWN)],
        wrong=wrong,
        back=address_of("webhooks", language),
    )


def _do(act: str, hook: str, clock: Clock) -> bool:
    """Do what a button asks for; whether there is such a button."""
    if act == "test":
        outbox.try_out(hook, clock)
    elif act == "on":
        outbox.switch_on(hook)
    elif act == "remove":
        outbox.unsubscribe(hook)
    return act in SAID


def _view(one: Delivery) -> dict[str, object]:
    why = words.REFUSED if one.error == "NotTakenError" else words.UNREACHED.format(error=one.error)
    return {
        "at": _local(one.at),
        "attempts": one.attempts,
        "state": words.STATES[one.state],
        "why": why if one.error else None,
        "is_dead": one.state == "dead",
    }


def _local(moment: datetime) -> Text:
    """A moment by the clock of the government."""
    return moment_text(moment.astimezone(ZoneInfo(load_calendar(settings.PACKS.current().calendar).zone)))


def _state(one: Subscriber) -> Text:
    if not one.is_active:
        return words.OFF
    return words.FAILURES.format(count=one.failures) if one.failures else words.ON


def _page(request: HttpRequest, name: str, title: Text, language: Language, **context: Any) -> HttpResponse:
    more: dict[str, Any] = {
        "menu": "staff",
        "here": "webhooks",
        "words": words,
        "said": SAID.get(request.GET.get("telah", "")),
    }
    return render_page(request, FOLDER, f"house/{name}.html", title=title.in_(language), **(more | context))


def _clock(request: HttpRequest) -> Clock:
    clock: Clock = request.clock  # type: ignore[attr-defined]
    return clock
