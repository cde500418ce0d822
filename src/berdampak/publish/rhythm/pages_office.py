"""The card of a unit or an agency for its line, before it is out: read, commented and signed."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from berdampak.front.contracts import Entry, Field, address_of, answering, mark, typed
from berdampak.kernel.clock import Clock
from berdampak.kernel.errors import BerdampakError, Problem
from berdampak.kernel.text import Language, Text
from berdampak.kernel.wording import week_text
from berdampak.people.contracts import Person, Thing
from berdampak.people.facade import colleagues, may, person_of, require
from berdampak.promise.contracts import Office
from berdampak.publish import words as card_words
from berdampak.publish import words_pages
from berdampak.publish.links import Link, Links
from berdampak.publish.outlining import outline_card
from berdampak.publish.rhythm import words
from berdampak.publish.rhythm.asking import moment_at, show, vault
from berdampak.publish.rhythm.saying import say_corrected
from berdampak.publish.write_html import card_context
from berdampak.report.facade import Held, comment, find_held, list_held_weeks, rhythm_problem, sign

READ, SIGN = "card.read_unit", "card.sign"


@answering
@require_http_methods(["GET", "HEAD", "POST"])
def office_cards(request: HttpRequest, language: Language) -> HttpResponse:
    """The newest card of an office that the line may see, or that of the week asked for."""
    person, clock = person_of(request), request.clock  # type: ignore[attr-defined]
    offices = offices_of(person)
    if not offices:
        require(request, READ, Thing("card"))
    asked = request.GET.get("kantor", "")
    chosen = _choose(offices, asked)
    if chosen is None:
        return _list(request, offices, language)
    require(request, READ, thing_of(chosen))
    found = _find(request, chosen)
    if found is None:
        if request.GET.get("minggu") or request.method == "POST":
            raise Http404
        return show(request, "office_none", words.OFFICE_TITLE, "office-cards", office=chosen.name)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        require(request, SIGN, thing_of(chosen))
        try:
            _do(request, found, chosen, person, clock)
        except BerdampakError as error:
            if any(one.where != "comment" for one in error.problems):
                raise
            problems = error.problems
        else:
            return HttpResponseRedirect(f"{_address(chosen, language)}&minggu={found.week}&telah=1")
    return _page(request, _Shown(found, chosen, person, language), problems)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown to whom."""

    held: Held
    office: Office
    person: Person
    language: Language


def offices_of(person: Person) -> list[Office]:
    """The units and agencies whose cards this person may read before they are out, one's own first."""
    if READ not in person.acts:
        return []
    offices = [
        one
        for one in settings.PACKS.current().offices.values()
        if one.kind in ("unit", "agency") and may(person, READ, thing_of(one))
    ]
    mine = {code for role in person.roles for code in (role.unit, role.agency if not role.unit else None)}
    return sorted(offices, key=lambda one: one.code not in mine)


def thing_of(office: Office) -> Thing:
    """The card of an office as the table of acts knows it."""
    pack = settings.PACKS.current()
    agency = pack.find_agency(office.code)
    unit = office.code if office.kind == "unit" else None
    return Thing("card", unit, agency.code if agency else None, pack.find_region(office.code), office.mall)


def _choose(offices: list[Office], asked: str) -> Office | None:
    if asked:
        found = next((one for one in offices if one.code == asked), None)
        if found is None:
            raise Http404
        return found
    return offices[0] if len(offices) == 1 else None


def _find(request: HttpRequest, office: Office) -> Held | None:
    now = request.clock()  # type: ignore[attr-defined]
    weeks = list_held_weeks(office.kind, office.code, now)
    asked = request.GET.get("minggu", "")
    if (asked and asked not in weeks) or not weeks:
        return None
    return find_held(office.kind, office.code, asked or weeks[0], now)


def _do(request: HttpRequest, held: Held, office: Office, person: Person, clock: Clock) -> None:
    """Comment or sign, as the button says, if it is still the card that was read."""
    deed, seen = typed(request, "deed"), typed(request, "seen")
    if seen != held.sha256 or deed not in ("comment", "sign"):
        raise rhythm_problem("E020")
    if deed == "sign":
        sign(held, person.code, clock)
        return
    comment(held, typed(request, "comment"), person.code, [person.name, *_names_in(office, clock)], vault(), clock)


def _names_in(office: Office, clock: Clock) -> list[str]:
    """The names of everybody who works there; of an agency, in its units."""
    pack = settings.PACKS.current()
    offices = [one.code for one in pack.offices.values() if one.kind == "unit" and pack.find_agency(one.code) == office]
    return [one.name for code in (office.code, *offices) for one in colleagues(code, clock)]


def _page(request: HttpRequest, shown: _Shown, problems: tuple[Problem, ...]) -> HttpResponse:
    held, office, language = shown.held, shown.office, shown.language
    now = request.clock()  # type: ignore[attr-defined]
    outline = outline_card(held.card, language, None)
    value = typed(request, "comment") if problems else held.comment
    field = Field("comment", "area", words.COMMENT, help=words.COMMENT_HELP, value=value)
    fields, errors = mark([field], problems)
    weeks = [week for week in list_held_weeks(office.kind, office.code, now) if week != held.week]
    here = _address(office, language)
    context: dict[str, Any] = card_context(held.card, outline, Links())
    context |= {
        "title": Text("Rapor {office}", "Card of {office}").format(office=office.name).in_(language),
        "state": _state(held, office),
        "withheld": held.is_withheld,
        "corrected": say_corrected(held.corrected),
        "can_sign": held.state == "held" and bool(may(shown.person, SIGN, thing_of(office))),
        "is_signed": held.signed_at is not None,
        "comment": held.comment,
        "fields": fields,
        "errors": errors,
        "seen": held.sha256,
        "saved": request.GET.get("telah") == "1",
        "other_weeks": [Link(f"{here}&minggu={week}", week_text(week, short=True).in_(language)) for week in weeks],
        "officers": f"{address_of('officers', language)}?unit={office.code}" if _reads_officers(shown) else "",
        "pages": words_pages,
        "words": card_words,
    }
    title = Text(context["title"], context["title"])
    del context["title"]
    return show(request, "office", title, "office-cards", status=422 if errors else 200, **context)


def _reads_officers(shown: _Shown) -> bool:
    return shown.office.kind == "unit" and bool(may(shown.person, "card.read_officer", thing_of(shown.office)))


def _state(held: Held, office: Office) -> Text:
    if held.state == "published":
        return words.IS_OUT
    public, itself = (moment_at(at, office.code) for at in (held.moments.public_at, held.moments.itself_at))
    if held.signed_at is not None:
        return words.SIGNED_WAITS.format(moment=moment_at(held.signed_at, office.code), public=public)
    said = words.NOT_OUT_YET if public == itself else words.NOT_OUT
    return said.format(public=public, itself=itself)


def _list(request: HttpRequest, offices: list[Office], language: Language) -> HttpResponse:
    pack = settings.PACKS.current()
    groups: dict[str, list[Entry]] = {}
    for one in offices:
        agency = pack.find_agency(one.code)
        entry = Entry(_address(one, language), one.name.in_(language))
        groups.setdefault((agency or one).name.in_(language), []).append(entry)
    return show(request, "offices", words.OFFICE_TITLE, "office-cards", groups=list(groups.items()))


def _address(office: Office, language: Language) -> str:
    return f"{address_of('office-cards', language)}?kantor={office.code}"
