"""The pages of agreements that are read: the list, one with what can be done, its sheet, and what was reached."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from berdampak.act.appraisal import words
from berdampak.act.appraisal.achieving import Achieved, Held, achieve
from berdampak.act.appraisal.asking import answering, show
from berdampak.act.appraisal.below import leads
from berdampak.act.appraisal.deeds import thing_of as appraised_thing
from berdampak.act.appraisal.law import signed_versions
from berdampak.act.appraisal.pages_draft import remove_place
from berdampak.act.appraisal.rules_achievement import rounded
from berdampak.act.appraisal.views import line_of, names_in, office_name, scope_text, terms_view, versions_view, zone_of
from berdampak.front.contracts import Entry, address_of, typed
from berdampak.front.facade import draw_bar
from berdampak.kernel.clock import Clock
from berdampak.kernel.text import Language, Text, same
from berdampak.kernel.wording import PERCENT, amount_text, day_text, number_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import may, person_of, require
from berdampak.promise.agreements import facade
from berdampak.promise.agreements.contracts import Agreement
from berdampak.report.facade import record_look

DRAFT, READ = "agreement.draft", "agreement.read"


@require_safe
def agreements(request: HttpRequest, language: Language) -> HttpResponse:
    """Every agreement that this person may read: their own first."""
    person = person_of(request)
    if READ not in person.acts:
        require(request, READ, Thing("agreement"))
    found = facade.list_agreements(person)
    names = names_in(found)
    groups: list[tuple[Text, list[Any]]] = [(words.AS_SUBORDINATE, []), (words.AS_SUPERIOR, []), (words.OTHERS, [])]
    for one in found:
        parties = one.parties
        place = 0 if person.code == parties.subordinate else 1 if person.code == parties.superior else 2
        groups[place][1].append(line_of(one, person, names, language))
    new = address_of("agreement-new", language) if leads(person) else ""
    return show(request, "list", words.TITLE, groups=[one for one in groups if one[1]], new=new)


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """One agreement, and what this person can do to it."""
    person, one = read(request, code)
    here = address_of("agreement", language, code=code)
    if request.method == "POST":
        _do(one, typed(request, "deed"), person, request.clock)  # type: ignore[attr-defined]
        return HttpResponseRedirect(f"{here}?telah=1")
    last, terms = one.standing.last, one.terms[one.standing.last.number]
    names = names_in([one])
    is_draft = last.state == "draft" and bool(may(person, DRAFT, facade.thing_of(one.parties, person)))
    deeds = {deed: facade.can(one.standing, deed, person.code) for deed in ("offer", "take_back", "sign", "revise")} | {
        "end": facade.may_end(one, person)
    }
    return show(
        request,
        "agreement",
        words.TITLE + same(f" {one.parties.year}"),
        people=[names.get(code_, same("–")) for code_ in (one.parties.subordinate, one.parties.superior)],
        office=office_name(one.parties.unit or one.parties.agency),
        scope=scope_text(one.parties),
        state=facade.STATES[last.state],
        version=words.VERSION.format(number=last.number),
        terms=terms_view(terms),
        versions=versions_view(one, names, language),
        is_draft=is_draft,
        can=deeds | {"undo": is_draft and one.can_undo, "offer": deeds["offer"] and bool(terms.rows)},
        done=request.GET.get("telah") == "1",
        addresses={
            name: address_of(f"agreement-{name}", language, code=code) for name in ("sign", "achieved", "sheet")
        },
        predicate=address_of("predicate", language, code=code) if _sees_predicate(one, person) else "",
        row_base=address_of("agreement-row", language, code=code, place=0).removesuffix("0/"),
        programme_base=address_of("agreement-programme", language, code=code, place=0).removesuffix("0/"),
        holds=one.standing.in_force is not None,
        back=Entry(address_of("agreements", language), words.TITLE.in_(language)),
    )


@answering
@require_safe
def sheet(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """The statutory sheet of a version, as PDF."""
    _, one = read(request, code)
    asked = request.GET.get("versi", "")
    versions = {str(each.number): each for each in one.standing.versions}
    version = versions.get(asked) or one.standing.last
    content = facade.write_sheet(one, version, language, request.clock())  # type: ignore[attr-defined]
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="perjanjian-kinerja-{one.parties.year}-v{version.number}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@answering
@require_safe
def achieved(request: HttpRequest, code: str, language: Language) -> HttpResponse:
    """What was reached of the version in force, row by row and quarter by quarter."""
    person, one = read(request, code)
    if one.parties.scope_kind == "officer" and person.code != one.parties.subordinate:
        record_look(one.parties.subordinate, person, f"agreement:{one.code}", request.clock)  # type: ignore[attr-defined]
    version, zone = one.standing.in_force, zone_of(one.parties)
    rows = achieve(one.terms[version.number], one.parties) if version else []
    return show(
        request,
        "achieved",
        words.ACHIEVED + same(f" {one.parties.year}"),
        lead=words.ACHIEVED_LEAD.format(scope=scope_text(one.parties)),
        rows=[_row(row, lambda at: day_text(at.astimezone(zone).date()), language) for row in rows],
        back=Entry(address_of("agreement", language, code=code), words.AGREEMENT.in_(language)),
    )


def read(request: HttpRequest, code: str, act: str = READ) -> tuple[Person, Agreement]:
    """Who asks and the agreement, once it is sure that the person may; one that is not there is refused alike."""
    one = facade.find_agreement(code.replace("\x00", "")[:40])
    thing = facade.thing_of(one.parties, person_of(request)) if one else Thing("agreement")
    person = require(request, act, thing)
    assert one is not None, "nothing is nobody's"
    return person, one


def _sees_predicate(one: Agreement, person: Person) -> bool:
    """Whether there is a predikat to be seen, and this person may see it."""
    return bool(signed_versions(one)) and bool(may(person, "predicate.read", appraised_thing(one.parties)))


def _do(one: Agreement, deed: str, person: Person, clock: Clock) -> None:
    """Do what a button of the page says."""
    what, _, place = deed.partition(".")
    plain = {"offer": facade.offer, "take_back": facade.take_back, "revise": facade.revise, "end": facade.end}
    if what in plain:
        plain[what](one.code, person, clock)
    elif what == "undo":
        facade.undo(one.code, person)
    elif what in ("row", "programme"):
        remove_place(one, what, place, person)
    else:
        raise facade.problem("E131")


def _row(achieved_: Achieved, say_day: Any, language: Language) -> dict[str, Any]:
    row = achieved_.row
    periods = [_period(held, achieved_, say_day, language) for held in achieved_.periods]
    latest = next((one for one in reversed(periods) if one["percent"]), periods[-1])
    return {"goal": row.goal, "name": row.indicator.name, "sentence": latest["sentence"], "periods": periods}


def _period(held: Held, achieved_: Achieved, say_day: Any, language: Language) -> dict[str, Any]:
    unit = achieved_.row.indicator.unit
    year, _, quarter = held.period.partition("-Q")
    period = words.QUARTER_OF.format(number=quarter) if quarter else words.WHOLE_YEAR.format(year=year)
    target = facade.aim_text(held.aim, unit)
    value = None if held.value is None else amount_text(rounded(held.value), unit)
    said: dict[str, Any] = {"name": period, "target": target, "value": value, "percent": None, "from": None}
    said["why"] = words.WHY[held.why] if held.why else words.CLAMPED if held.is_clamped else None
    said["sentence"] = words.SENTENCE_NONE.format(period=period, why=said["why"])
    if held.read_at is not None:
        said["from"] = _from(held, say_day(held.read_at))
    if held.percent is not None:
        percent = amount_text(rounded(held.percent), PERCENT)
        said["percent"] = percent
        said["bar"] = draw_bar(min(float(held.percent) / 100, 1.0), words.BAR.format(percent=percent).in_(language))
        said["sentence"] = words.SENTENCE.format(period=period, value=value, target=target, percent=percent)
    return said


def _from(held: Held, day: Text) -> Text:
    if held.seen:
        return words.SERIES.format(seen=same(held.seen), day=day)
    return words.CASES.format(n=number_text(held.n), day=day)
