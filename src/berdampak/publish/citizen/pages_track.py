"""Follow an application by number and PIN, or by account: where it is, what lacks, what came of it."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_safe

from berdampak.front.contracts import Field, FieldError, address_of, list_errors
from berdampak.happening.casework.contracts import CaseView, Withdraw
from berdampak.happening.casework.facade import act, cases_of, name_gaps, product_pdf, renew_pin, track, who_looked
from berdampak.kernel.errors import BerdampakError
from berdampak.kernel.text import Language, Text, same
from berdampak.people.contracts import Thing
from berdampak.people.facade import person_of, require
from berdampak.publish.citizen import words_track as words
from berdampak.publish.citizen.drafting import told
from berdampak.publish.citizen.leading import asks_and_answers, crumb, find_address, show
from berdampak.publish.citizen.visiting import clock_of, find_seen, grant_case, visitor_of
from berdampak.publish.citizen.wording import moment_words, rupiah

REASON_MAX = 500


@asks_and_answers
def find(request: HttpRequest, language: Language) -> HttpResponseBase:
    """The form for number and PIN; a miss and a wrong PIN are answered alike."""
    number, error, status = request.POST.get("number", "")[:60], None, 200
    if request.method == "POST":
        try:
            case = track(number, request.POST.get("pin", "")[:40], visitor_of(request), clock_of(request))
        except BerdampakError as failed:
            case, error, status = None, told(failed.problems[0]), 429
        if case is not None:
            grant_case(request, case.number)
            return HttpResponseRedirect(address_of("case", language, number=case.number))
        error, status = error or words.MISS, status if error else 422
    fields = [
        Field("number", "line", words.NUMBER, words.NUMBER_HELP, error, value=number, length="middle"),
        Field("pin", "line", words.PIN, words.PIN_HELP, inputmode="numeric", autocomplete="off", length="short"),
    ]
    return show(
        request, "track", words.TRACK_TITLE, language, here="track", words=words, status=status,
        fields=fields, errors=list_errors(fields),
    )  # fmt: skip


@asks_and_answers
def case(request: HttpRequest, number: str, language: Language) -> HttpResponseBase:
    """Where an application is, in plain words; no officer is named."""
    seen = find_seen(request, number)
    if seen is None:
        return HttpResponseRedirect(address_of("track", language))
    found, by = seen
    new_pin, error = "", None
    if request.method == "POST" and found.applicant == by.code:
        try:
            new_pin = renew_pin(found.number, by)
        except BerdampakError as failed:
            error = told(failed.problems[0])
    return show(
        request,
        "case",
        same(found.number),
        language,
        here="track",
        within=(crumb("my-cases", words.MINE_TITLE, language),) if found.applicant == by.code else (),
        words=words,
        error=error,
        new_pin=words.NEW_PIN_IS.format(pin=new_pin) if new_pin else None,
        may_renew=found.applicant == by.code,
        **view(found, language),
    )


def view(found: CaseView, language: Language) -> dict[str, Any]:
    """What the page of a case says."""
    address = {name: address_of(name, language, number=found.number) for name in ("case-reply", "case-withdraw")}
    complaint = find_address("complaint-new", language)
    product = found.product
    return {
        "case": found,
        "gaps": name_gaps(settings.PACKS.get(found.pack_sha256).services[found.service], found.gaps),
        "state": words.BY_LAW if found.outcome == "deemed" else words.STATES[found.state],
        "reason": words.REASON.format(reason=found.reason) if found.reason and found.outcome == "refused" else None,
        "promised_at": moment_words(found.clock.promised_at),
        "legal_at": moment_words(found.clock.legal_at),
        "is_over": found.state in ("refused", "withdrawn", "closed"),
        "steps": [(one.name, words.STEP_STATES[one.state], one.state in ("ready", "doing")) for one in found.steps],
        "history": [(moment_words(one.at), one.words) for one in reversed(found.history)],
        "fees": [(one.name, rupiah(one.amount), words.PAID if one.paid else words.UNPAID) for one in found.fees],
        "looked": [_look(at, purpose) for at, _, purpose in who_looked(found.number)],
        "reply_address": address["case-reply"] if found.state == "returned" else "",
        "withdraw_address": address["case-withdraw"] if found.state in ("open", "returned") else "",
        "receipt_address": address_of("receipt", language, number=found.number),
        "product_address": address_of("case-product", language, number=found.number) if product else "",
        "download": words.DOWNLOAD.format(name=product.name) if product else None,
        "complaint_address": f"{complaint}?case={found.number}" if complaint else "",
    }


def _look(at: str, purpose: str) -> Text:
    return words.LOOKED_BY.format(at=moment_words(datetime.fromisoformat(at)) or same(at), purpose=purpose)


@asks_and_answers
def withdraw(request: HttpRequest, number: str, language: Language) -> HttpResponseBase:
    """Take an application back, after saying yes once more."""
    seen = find_seen(request, number)
    if seen is None:
        return HttpResponseRedirect(address_of("track", language))
    found, by = seen
    home, errors, reason = address_of("case", language, number=found.number), [], ""
    if request.method == "POST":
        reason = request.POST.get("reason", "")[:REASON_MAX]
        try:
            act(found.number, Withdraw(reason.strip()), by, clock_of(request))
            return HttpResponseRedirect(home)
        except BerdampakError as failed:
            errors = [FieldError("f-reason", told(one)) for one in failed.problems]
    field = Field("reason", "area", words.WITHDRAW_WHY, value=reason, optional=True, length="short")
    return show(
        request, "withdraw", words.WITHDRAW_TITLE.format(number=found.number), language, here="track", words=words,
        status=422 if errors else 200, field=field, errors=errors, home=home,
    )  # fmt: skip


@require_safe
def product(request: HttpRequest, number: str, language: Language) -> HttpResponseBase:
    """The paper that was issued, to keep."""
    seen = find_seen(request, number)
    if seen is None or seen[0].product is None:
        return HttpResponseRedirect(address_of("track", language))
    content = product_pdf(seen[0].number, request.build_absolute_uri("/").rstrip("/"))
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{seen[0].number}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_safe
def mine(request: HttpRequest, language: Language) -> HttpResponseBase:
    """Every application of whoever is signed in, first those that wait for them."""
    person = require(request, "case.list", Thing("case", owner=person_of(request).code))
    cases = [
        (one, words.STATES[one.state], moment_words(one.filed_at), address_of("case", language, number=one.number))
        for one in sorted(cases_of(person.code, clock_of(request)), key=lambda one: one.state != "returned")
    ]
    return show(
        request, "mine", words.MINE_TITLE, language, here="my-cases", words=words, cases=cases,
        services_address=find_address("services", language),
    )  # fmt: skip
